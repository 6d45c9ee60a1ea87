import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import {
  eventTypeSlug,
  movedBooking,
  organizationSlug,
  searchLength,
  searchStart,
  searchZone,
  usernames,
} from '../../../shared/fields/slotSearch';
import { filters } from '../../../shared/fields/collections';
import { id, toUtc, linkPart, linkParts } from '../../../shared/operation/convert';
import type { Resource } from '../../../shared/operation/operation';
import type { Output } from '../../../shared/api/envelope';
import { wholeList } from '../../../shared/operation/paging';
import { inQuery, notBefore } from '../../../shared/operation/routing';
import { eventTypeId } from '../../ids';

/**
 * One item for each slot of `{ "YYYY-MM-DD": [{ time, … }] }`, the earliest first: `start` in UTC,
 * `startLocal` and `date` in the zone that was asked for, as the Cal.com node names them.
 */
const slots: Output = ({ body }, { query = {} }) => {
  const timeZoneName = String(query.timeZone);
  const days = ((body as IDataObject | undefined)?.slots ?? {}) as Record<string, IDataObject[]>;
  return Object.values(days)
    .flat()
    .map(({ time, ...more }) => {
      const start = DateTime.fromISO(String(time), { zone: timeZoneName });
      return {
        start: start.toUTC().toISO(),
        date: start.toISODate(),
        startLocal: start.toISO(),
        timeZone: timeZoneName,
        ...more,
      } as IDataObject;
    })
    .sort((a, b) => String(a.start).localeCompare(String(b.start)));
};

export const slot: Resource = {
  name: 'Slot',
  value: 'slot',
  description: 'A free time of an event type',
  operations: [
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many available slots',
      description: 'Find the free times at which an event type can be booked, one item for each',
      request: 'GET /slots',
      paging: wholeList,
      output: slots,
      fields: [
        {
          displayName: 'Slots Of',
          name: 'slotsOf',
          type: 'options',
          default: 'id',
          description: 'How to specify what to book',
          options: [
            { name: 'Event Type', value: 'id', description: 'An event type by its number' },
            {
              name: 'User Link',
              value: 'usernames',
              description: 'People by their usernames, and the event type in their link',
            },
          ],
          routing: {},
        },
        {
          ...eventTypeId,
          displayOptions: { show: { slotsOf: ['id'] } },
          routing: inQuery('eventTypeId', id),
        },
        {
          ...usernames,
          description: 'One or more usernames, separated by commas',
          routing: inQuery('usernameList', linkParts),
        },
        { ...eventTypeSlug, displayOptions: { show: { slotsOf: ['usernames'] } } },
        { ...searchStart, routing: inQuery('startTime', toUtc) },
        {
          displayName: 'End',
          name: 'end',
          type: 'dateTime',
          default: '',
          required: true,
          description: 'End of the search',
          routing: notBefore('startTime', inQuery('endTime', toUtc)),
        },
        searchZone,
        {
          ...filters,
          options: [
            {
              displayName: 'Attendee Email',
              name: 'email',
              type: 'string',
              default: '',
              placeholder: 'e.g. nathan@example.com',
              description: 'Who wants to book',
              routing: inQuery('email'),
            },
            { ...movedBooking, name: 'rescheduleUid', routing: inQuery('rescheduleUid') },
            searchLength,
            {
              ...organizationSlug,
              name: 'orgSlug',
              description: 'The organization the link belongs to',
              routing: inQuery('orgSlug', linkPart),
            },
            {
              displayName: 'Team Event',
              name: 'isTeamEvent',
              type: 'boolean',
              default: false,
              description: 'Whether the event type belongs to a team',
              routing: inQuery('isTeamEvent'),
            },
          ],
        },
      ],
    },
  ],
};
