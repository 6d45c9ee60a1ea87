import type { INodeProperties } from 'n8n-workflow';
import { sortBy } from 'lodash';
import { filters } from '../../../shared/fields/collections';
import { ids, toUtc } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import type { Operation } from '../../../shared/operation/operation';
import { offset } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { inQuery, notBefore, neverEmpty } from '../../../shared/operation/routing';

const scopes: Scope[] = ['organization', 'organizationTeam'];

const times: INodeProperties[] = [
  {
    displayName: 'Created After',
    name: 'afterCreatedAt',
    type: 'dateTime',
    default: '',
    description: 'Only return what was created after this time',
    routing: inQuery('afterCreatedAt', toUtc),
  },
  {
    displayName: 'Created Before',
    name: 'beforeCreatedAt',
    type: 'dateTime',
    default: '',
    description: 'Only return what was created before this time',
    routing: notBefore('afterCreatedAt', inQuery('beforeCreatedAt', toUtc)),
  },
  {
    displayName: 'Routed to Booking UID',
    name: 'routedToBookingUid',
    type: 'string',
    default: '',
    placeholder: 'e.g. 8a3JAT4vmGGSU3itQKjfv5',
    description: 'Only return what led to this booking',
    routing: neverEmpty(inQuery('routedToBookingUid')),
  },
  timeZone,
  {
    displayName: 'Updated After',
    name: 'afterUpdatedAt',
    type: 'dateTime',
    default: '',
    description: 'Only return what was changed after this time',
    routing: inQuery('afterUpdatedAt', toUtc),
  },
  {
    displayName: 'Updated Before',
    name: 'beforeUpdatedAt',
    type: 'dateTime',
    default: '',
    description: 'Only return what was changed before this time',
    routing: notBefore('afterUpdatedAt', inQuery('beforeUpdatedAt', toUtc)),
  },
];

const direction = [
  { name: 'Ascending', value: 'asc' },
  { name: 'Descending', value: 'desc' },
];

const teamIds: INodeProperties = {
  displayName: 'Team IDs',
  name: 'teamIds',
  type: 'string',
  default: '',
  displayOptions: { show: { '/scope': ['organization'] } },
  placeholder: 'e.g. 7, 8',
  description: 'Only forms of these teams, separated by commas',
  routing: neverEmpty(inQuery('teamIds', ids)),
};

const sort: INodeProperties = {
  displayName: 'Sort',
  name: 'sort',
  type: 'collection',
  placeholder: 'Add Sort',
  default: {},
  options: [
    {
      displayName: 'By Creation',
      name: 'sortCreatedAt',
      type: 'options',
      default: 'desc',
      description: 'Order by the time of creation',
      options: direction,
      routing: inQuery('sortCreatedAt'),
    },
    {
      displayName: 'By Last Change',
      name: 'sortUpdatedAt',
      type: 'options',
      default: 'desc',
      description: 'Order by the time of the last change',
      options: direction,
      routing: inQuery('sortUpdatedAt'),
    },
  ],
};

export const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many routing forms',
  description: 'Retrieve a list of routing forms with their fields and routes',
  request: 'GET /routing-forms',
  scopes,
  paging: offset,
  simplify: ['id', 'name', 'description', 'disabled', 'teamId', 'fields', 'createdAt', 'updatedAt'],
  fields: [{ ...filters, options: sortBy([...times, teamIds], 'displayName') }, sort],
};

export const getResponses: Operation = {
  name: 'Get Responses',
  value: 'getResponses',
  action: 'Get routing form responses',
  description: 'Retrieve what people answered, and the resulting bookings',
  request: 'GET /routing-forms/{routingFormId}/responses',
  scopes,
  paging: offset,
  fields: [{ ...filters, options: times }, sort],
};
