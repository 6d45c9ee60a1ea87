import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { offset, wholeList } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { create } from './create';
import { simplifiedTeam } from './output';
import { update } from './update';

const scopes: Scope[] = ['me', 'organization'];

const notice: INodeProperties = {
  displayName: 'The team, its event types and their booking links are gone for good',
  name: 'deleteTeamNotice',
  type: 'notice',
  default: '',
};

export const team: Resource = {
  name: 'Team',
  value: 'team',
  description: 'People who host meetings together',
  operations: [
    create,
    {
      name: 'Create Invite Link',
      value: 'createInviteLink',
      action: 'Create team invite link',
      description: 'Make a link for joining the team',
      request: 'POST /invite',
      scopes: ['team', 'organizationTeam'],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete team',
      description: 'Remove a team with its event types permanently',
      only: 'cloud',
      request: 'DELETE /teams/{teamId}',
      scopes,
      output: deleted,
      fields: [notice],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get team',
      description: 'Retrieve a team by its ID',
      only: 'cloud',
      request: 'GET /teams/{teamId}',
      scopes,
      simplify: simplifiedTeam,
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many teams',
      description: 'Retrieve a list of your teams, or of all teams in an organization',
      only: 'cloud',
      request: 'GET /teams',
      scopes,
      paging: { me: wholeList, organization: offset },
      simplify: simplifiedTeam,
    },
    {
      name: 'Get Mine',
      value: 'getMine',
      action: 'Get my teams in organization',
      description: 'Retrieve the teams of an organization to which you belong',
      request: 'GET /teams/me',
      scopes: ['organization'],
      paging: offset,
      simplify: simplifiedTeam,
    },
    update,
  ],
};
