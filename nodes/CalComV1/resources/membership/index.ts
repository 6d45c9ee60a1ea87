import {
  additionalFields,
  filters,
  options,
  updateFields,
} from '../../../shared/fields/collections';
import { id, ids } from '../../../shared/operation/convert';
import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody, inQuery, neverEmpty } from '../../../shared/operation/routing';
import { userIds } from '../../filters';
import { teamId, userId } from '../../ids';
import { details, include } from './fields';

/** A membership has no ID of its own but those of the person and the team. */
export const membership: Resource = {
  name: 'Membership',
  value: 'membership',
  description: "A person's place in a team",
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create membership',
      description: 'Put a person into a team. Needs an administrator of the team.',
      request: 'POST /memberships',
      output: recordsAt('membership'),
      fields: [
        { ...userId, routing: inBody('userId', id) },
        { ...teamId, routing: inBody('teamId', id) },
        { ...additionalFields, options: details },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete membership',
      description: 'Remove a person from a team',
      request: 'DELETE /memberships/{userId}_{teamId}',
      output: deleted,
      fields: [userId, teamId],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get membership',
      description: 'Retrieve the role of a person in a team',
      request: 'GET /memberships/{userId}_{teamId}',
      output: recordsAt('membership'),
      fields: [
        userId,
        teamId,
        { ...options, options: [{ ...include, routing: inQuery('include') }] },
      ],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many memberships',
      description: 'List who is in which team',
      request: 'GET /memberships',
      paging: wholeList,
      output: recordsAt('memberships'),
      fields: [
        {
          ...filters,
          options: [
            { ...include, routing: inQuery('include') },
            {
              displayName: 'Team IDs',
              name: 'teamIds',
              type: 'string',
              default: '',
              placeholder: 'e.g. 5, 6',
              description:
                'Only those of these teams, separated by commas. Needs the key of a system administrator.',
              routing: neverEmpty(inQuery('teamId', ids)),
            },
            userIds,
          ],
        },
      ],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update membership',
      description: 'Change the role of a person in a team',
      request: 'PATCH /memberships/{userId}_{teamId}',
      output: recordsAt('membership'),
      repeatable: true,
      fields: [userId, teamId, { ...updateFields, options: details }],
    },
  ],
};
