import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, filters, updateFields } from '../../../shared/fields/collections';
import { id, list } from '../../../shared/operation/convert';
import { locators } from '../../../shared/operation/locators';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { offset } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { inBody, inQuery, neverEmpty } from '../../../shared/operation/routing';

const scopes: Scope[] = ['team', 'organization', 'organizationTeam'];

const role: INodeProperties = {
  displayName: 'Role',
  name: 'role',
  type: 'options',
  default: 'MEMBER',
  description: 'How much the person may do. Nobody can give a role above their own.',
  options: [
    { name: 'Admin', value: 'ADMIN' },
    { name: 'Member', value: 'MEMBER' },
    { name: 'Owner', value: 'OWNER' },
  ],
  routing: inBody('role'),
};

const accepted: INodeProperties = {
  displayName: 'Accepted',
  name: 'accepted',
  type: 'boolean',
  default: true,
  description: 'Whether the person counts as having accepted the invitation',
  routing: inBody('accepted'),
};

const disableImpersonation: INodeProperties = {
  displayName: 'Disable Impersonation',
  name: 'disableImpersonation',
  type: 'boolean',
  default: true,
  description: 'Whether admins cannot act on behalf of this person',
  routing: inBody('disableImpersonation'),
};

const byEmail = { show: { scope: ['organization'], memberBy: ['email'] } };

const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create membership',
  description:
    'Add a person to a team or organization. May send an invitation by email and adds a paid seat.',
  request: 'POST /memberships',
  scopes,
  fields: [
    {
      displayName: 'Member By',
      name: 'memberBy',
      type: 'options',
      default: 'id',
      displayOptions: { show: { scope: ['organization'] } },
      description: 'How to specify who joins',
      options: [
        {
          name: 'Email',
          value: 'email',
          description: 'Invites someone who has a Cal.com account, by email',
        },
        { name: 'User', value: 'id', description: 'Adds someone at once, without an invitation' },
      ],
      routing: {},
    },
    {
      displayName: 'Email',
      name: 'email',
      type: 'string',
      default: '',
      required: true,
      displayOptions: byEmail,
      placeholder: 'e.g. nathan@example.com',
      description: 'Address of the Cal.com account to invite',
      routing: inBody('email'),
    },
    {
      ...locators.userId,
      description: 'The person who joins',
      displayOptions: { hide: { memberBy: ['email'] } },
      routing: inBody('userId', id),
    },
    role,
    {
      ...additionalFields,
      displayOptions: { hide: { memberBy: ['email'] } },
      options: [accepted, disableImpersonation],
    },
  ],
};

const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many memberships',
  description: 'Retrieve a list of who belongs to a team or organization, and in which role',
  request: 'GET /memberships',
  scopes,
  paging: offset,
  fields: [
    {
      ...filters,
      displayOptions: { show: { scope: ['team'] } },
      options: [
        {
          displayName: 'Emails',
          name: 'emails',
          type: 'string',
          default: '',
          placeholder: 'e.g. nathan@example.com, maria@example.com',
          description: 'Only people with one of these addresses, separated by commas',
          routing: neverEmpty(inQuery('emails', list)),
        },
      ],
    },
  ],
};

const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update membership',
  description: 'Change the role of a member, or whether the invitation counts as accepted',
  request: 'PATCH /memberships/{membershipId}',
  scopes,
  repeatable: true,
  fields: [{ ...updateFields, options: [accepted, disableImpersonation, role] }],
};

export const membership: Resource = {
  name: 'Membership',
  value: 'membership',
  description: "A person's place in a team or an organization",
  operations: [
    create,
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete membership',
      description: 'Remove a person from a team or organization permanently',
      request: 'DELETE /memberships/{membershipId}',
      scopes,
      output: deleted,
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get membership',
      description: 'Retrieve the role and state of one member',
      request: 'GET /memberships/{membershipId}',
      scopes,
    },
    getMany,
    update,
  ],
};
