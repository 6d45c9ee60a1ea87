import { additionalFields, filters, updateFields } from '../../../shared/fields/collections';
import { list } from '../../../shared/operation/convert';
import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { page } from '../../../shared/operation/paging';
import { inQuery, neverEmpty } from '../../../shared/operation/routing';
import { userId } from '../../ids';
import { email, kept, profile, username } from './fields';
import { alphabetical } from '../../../shared/wording/alphabetical';

export const user: Resource = {
  name: 'User',
  value: 'user',
  description: 'A person with an account',
  first: 'getMe',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create user',
      description: 'Add a person to the server. Needs the key of a system administrator.',
      request: 'POST /users',
      output: recordsAt('user'),
      fields: [email, username, { ...additionalFields, options: profile }],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete user',
      description: 'Remove a person with all event types and bookings',
      request: 'DELETE /users/{userId}',
      output: deleted,
      fields: [
        {
          displayName:
            'This removes the account with everything in it, even your own. It cannot be undone.',
          name: 'deleteUserNotice',
          type: 'notice',
          default: '',
        },
        userId,
      ],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get user',
      description: 'Retrieve a person',
      request: 'GET /users/{userId}',
      output: recordsAt('user'),
      simplify: kept,
      fields: [userId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many users',
      description: 'List everybody on the server. Ordinary keys see only their own user.',
      request: 'GET /users',
      paging: page,
      output: recordsAt('users'),
      simplify: kept,
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
              description: 'Only people with one of these addresses, separated by commas',
              routing: neverEmpty(inQuery('email', list)),
            },
          ],
        },
      ],
    },
    {
      name: 'Get Me',
      value: 'getMe',
      action: 'Get own user',
      description: 'Retrieve the person the key belongs to',
      request: 'GET /me',
      output: recordsAt('user'),
      simplify: kept,
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update user',
      description: 'Change the profile of a person',
      request: 'PATCH /users/{userId}',
      output: recordsAt('user'),
      repeatable: true,
      fields: [
        userId,
        {
          ...updateFields,
          options: alphabetical([
            ...profile,
            { ...email, required: false },
            { ...username, required: false },
          ]),
        },
      ],
    },
  ],
};
