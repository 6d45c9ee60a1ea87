import { isPlainObject } from 'lodash';
import type { IDataObject } from 'n8n-workflow';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import type { Resource } from '../../../shared/operation/operation';
import { bare, deleted, recordsAt } from '../../../shared/operation/output';
import type { Output } from '../../../shared/api/envelope';
import { wholeList } from '../../../shared/operation/paging';
import { teamId } from '../../ids';
import { kept, looks, name, owner } from './fields';
import { alphabetical } from '../../../shared/wording/alphabetical';

/** The team, or where the server wants money first, the link to pay. */
const teamOrPayment: Output = (answer, call) => {
  const { team } = (answer.body ?? {}) as IDataObject;
  return isPlainObject(team) ? [team as IDataObject] : bare(answer, call);
};

export const team: Resource = {
  name: 'Team',
  value: 'team',
  description: 'A group of people who share event types',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create team',
      description:
        'Add a team. Where the server charges for teams, the output has the link to pay instead.',
      request: 'POST /teams',
      output: teamOrPayment,
      fields: [name, { ...additionalFields, options: alphabetical([...looks, owner]) }],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete team',
      description: 'Remove a team permanently. Needs its owner.',
      request: 'DELETE /teams/{teamId}',
      output: deleted,
      fields: [
        {
          displayName:
            'This removes the team with its event types and memberships. It cannot be undone.',
          name: 'deleteTeamNotice',
          type: 'notice',
          default: '',
        },
        teamId,
      ],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get team',
      description: 'Retrieve a team',
      request: 'GET /teams/{teamId}',
      output: recordsAt('team'),
      simplify: kept,
      fields: [teamId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many teams',
      description: 'List the teams of the account',
      request: 'GET /teams',
      paging: wholeList,
      output: recordsAt('teams'),
      simplify: kept,
    },
    {
      name: 'Publish',
      value: 'publish',
      action: 'Publish team',
      description:
        'Make a team that is waiting for payment public. Needs an administrator of the team.',
      request: 'PATCH /teams/{teamId}/publish',
      output: bare,
      fields: [teamId],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update team',
      description:
        'Change the name, looks or limits of a team. Needs an administrator of the team.',
      request: 'PATCH /teams/{teamId}',
      output: teamOrPayment,
      repeatable: true,
      fields: [
        teamId,
        { ...updateFields, options: alphabetical([...looks, { ...name, required: false }]) },
      ],
    },
  ],
};
