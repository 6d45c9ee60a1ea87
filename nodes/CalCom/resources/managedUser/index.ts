import type { INodeProperties } from 'n8n-workflow';
import { sortBy } from 'lodash';
import { additionalFields, filters, updateFields } from '../../../shared/fields/collections';
import { id, list } from '../../../shared/operation/convert';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { managedUsers as users } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { personName } from '../../../shared/fields/profile';
import { inBody, inQuery, neverEmpty } from '../../../shared/operation/routing';
import { email, profile } from './fields';

const scopes: Scope[] = ['oAuthClient'];

const simplified = ['id', 'email', 'name', 'username', 'timeZone', 'locale', 'metadata', 'user'];

const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create managed user',
  description:
    'Add a user managed by your platform; the output has their tokens (deprecated by Cal.com)',
  request: 'POST /users',
  scopes,
  fields: [
    { ...email, required: true },
    { ...personName, required: true },
    { ...additionalFields, options: profile },
  ],
};

const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many managed users',
  description: 'Retrieve a list of the users of your platform (deprecated by Cal.com)',
  request: 'GET /users',
  scopes,
  paging: users,
  simplify: simplified,
  fields: [
    {
      ...filters,
      options: [
        {
          displayName: 'Emails',
          name: 'emails',
          type: 'string',
          default: '',
          placeholder: 'e.g. nathan@example.com, maria@example.com',
          description: 'Only users with one of these addresses, separated by commas',
          routing: neverEmpty(inQuery('emails', list)),
        },
      ],
    },
  ],
};

const defaultSchedule: INodeProperties = {
  displayName: 'Default Schedule ID',
  name: 'defaultScheduleId',
  type: 'string',
  default: '',
  placeholder: 'e.g. 12',
  description: 'Working hours of event types without others',
  routing: inBody('defaultScheduleId', id),
};

const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update managed user',
  description: 'Change the profile of a user of your platform (deprecated by Cal.com)',
  request: 'PATCH /users/{managedUserId}',
  scopes,
  repeatable: true,
  simplify: simplified,
  fields: [
    {
      ...updateFields,
      options: sortBy([defaultSchedule, email, personName, ...profile], 'displayName'),
    },
  ],
};

const refreshTokens: Operation = {
  name: 'Refresh Tokens',
  value: 'refreshTokens',
  action: 'Refresh managed user tokens',
  description:
    'Exchange a refresh token for new tokens; the old ones stop working at once (deprecated by Cal.com)',
  request: 'POST /oauth/{clientId}/refresh',
  fields: [
    {
      displayName: 'Refresh Token',
      name: 'refreshToken',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      description: "The user's latest refresh token",
      routing: inBody('refreshToken'),
    },
  ],
};

const notice: INodeProperties = {
  displayName: 'The user loses the account, with all event types and bookings, for good',
  name: 'deleteManagedUserNotice',
  type: 'notice',
  default: '',
};

export const managedUser: Resource = {
  name: 'Managed User',
  value: 'managedUser',
  description: 'A user managed by your platform (deprecated by Cal.com)',
  operations: [
    create,
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete managed user',
      description: 'Remove a user of your platform permanently (deprecated by Cal.com)',
      request: 'DELETE /users/{managedUserId}',
      scopes,
      output: deleted,
      fields: [notice],
    },
    {
      name: 'Force Refresh Tokens',
      value: 'forceRefreshTokens',
      action: 'Force refresh of managed user tokens',
      description:
        'Get new tokens for a user without the old ones, which stop working at once (deprecated by Cal.com)',
      request: 'POST /users/{managedUserId}/force-refresh',
      scopes,
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get managed user',
      description: 'Retrieve a user of your platform (deprecated by Cal.com)',
      request: 'GET /users/{managedUserId}',
      scopes,
      simplify: simplified,
    },
    getMany,
    refreshTokens,
    update,
  ],
};
