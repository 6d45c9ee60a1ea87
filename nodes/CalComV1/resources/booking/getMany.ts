import { filters } from '../../../shared/fields/collections';
import { list, toUtc } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import type { Operation } from '../../../shared/operation/operation';
import { recordsAt } from '../../../shared/operation/output';
import { page } from '../../../shared/operation/paging';
import { inQuery, neverEmpty, notBefore } from '../../../shared/operation/routing';
import { userIds } from '../../filters';
import { expand, kept } from './fields';

export const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many bookings',
  description: 'List the bookings of an account, filtered and sorted',
  request: 'GET /bookings',
  paging: page,
  output: recordsAt('bookings'),
  simplify: kept,
  fields: [
    {
      ...filters,
      options: [
        {
          displayName: 'Attendee Emails',
          name: 'attendeeEmail',
          type: 'string',
          default: '',
          placeholder: 'e.g. nathan@example.com, maria@example.com',
          description: 'Only bookings with one of these attendees, separated by commas',
          routing: neverEmpty(inQuery('attendeeEmail', list)),
        },
        expand,
        {
          displayName: 'Starts After',
          name: 'dateFrom',
          type: 'dateTime',
          default: '',
          description: 'Only bookings that start at this time or later',
          routing: inQuery('dateFrom', toUtc),
        },
        {
          displayName: 'Starts Before',
          name: 'dateTo',
          type: 'dateTime',
          default: '',
          description: 'Only bookings that start at this time or earlier',
          routing: notBefore('dateFrom', inQuery('dateTo', toUtc)),
        },
        {
          displayName: 'Status',
          name: 'status',
          type: 'options',
          default: 'upcoming',
          description: 'Only bookings in this state',
          options: [{ name: 'Upcoming', value: 'upcoming' }],
          routing: inQuery('status'),
        },
        timeZone,
        userIds,
      ],
    },
    {
      displayName: 'Sort',
      name: 'sort',
      type: 'collection',
      placeholder: 'Add Sorting',
      default: {},
      options: [
        {
          displayName: 'By',
          name: 'sortBy',
          type: 'options',
          default: 'createdAt',
          description: 'What decides the order',
          options: [
            { name: 'Created', value: 'createdAt' },
            { name: 'Updated', value: 'updatedAt' },
          ],
          routing: inQuery('sortBy'),
        },
        {
          displayName: 'Direction',
          name: 'order',
          type: 'options',
          default: 'asc',
          description: 'Whether the oldest or the latest comes first',
          options: [
            { name: 'Ascending', value: 'asc' },
            { name: 'Descending', value: 'desc' },
          ],
          routing: inQuery('order'),
        },
      ],
    },
  ],
};
