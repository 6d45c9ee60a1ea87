import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, filters, updateFields } from '../../../shared/fields/collections';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { offset } from '../../../shared/operation/paging';
import { inQuery, neverEmpty } from '../../../shared/operation/routing';
import { end, notes, reason, sort, start, substitute } from './fields';

const oooId: INodeProperties = {
  displayName: 'Out-of-Office ID',
  name: 'oooId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 12',
  description: 'The number of the absence, as Get Many and Create return it',
};

const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create out of office entry',
  description: 'Block bookings during an absence, and name a substitute',
  only: 'cloud',
  request: {
    me: 'POST /me/ooo',
    organizationUser: 'POST /organizations/{orgId}/users/{userId}/ooo',
    teamUser: 'POST /teams/{teamId}/users/{userId}/ooo',
  },
  fields: [
    { ...start, required: true },
    { ...end, required: true },
    { ...additionalFields, options: [notes, reason, substitute] },
  ],
};

const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many out of office entries',
  description: 'Retrieve a list of absences',
  only: 'cloud',
  request: {
    me: 'GET /me/ooo',
    organization: 'GET /organizations/{orgId}/ooo',
    organizationUser: 'GET /organizations/{orgId}/users/{userId}/ooo',
    teamUser: 'GET /teams/{teamId}/users/{userId}/ooo',
  },
  paging: offset,
  fields: [
    {
      ...filters,
      displayOptions: { show: { scope: ['organization'] } },
      options: [
        {
          displayName: 'Email',
          name: 'email',
          type: 'string',
          default: '',
          placeholder: 'e.g. nathan@example.com',
          description: 'Only return the absences of this person',
          routing: neverEmpty(inQuery('email')),
        },
      ],
    },
    sort,
  ],
};

const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update out of office entry',
  description: 'Change the days, the notes or the substitute of an absence',
  only: 'cloud',
  request: {
    me: 'PATCH /me/ooo/{oooId}',
    organizationUser: 'PATCH /organizations/{orgId}/users/{userId}/ooo/{oooId}',
    teamUser: 'PATCH /teams/{teamId}/users/{userId}/ooo/{oooId}',
  },
  repeatable: true,
  fields: [oooId, { ...updateFields, options: [start, end, notes, reason, substitute] }],
};

export const outOfOffice: Resource = {
  name: 'Out of Office',
  value: 'outOfOffice',
  description: 'An absence, when nobody can book',
  operations: [
    create,
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete out of office entry',
      description: 'Remove an absence permanently, so that its days can be booked again',
      only: 'cloud',
      request: {
        me: 'DELETE /me/ooo/{oooId}',
        organizationUser: 'DELETE /organizations/{orgId}/users/{userId}/ooo/{oooId}',
        teamUser: 'DELETE /teams/{teamId}/users/{userId}/ooo/{oooId}',
      },
      output: deleted,
      fields: [oooId],
    },
    getMany,
    update,
  ],
};
