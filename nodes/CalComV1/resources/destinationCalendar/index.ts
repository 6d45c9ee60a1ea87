import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import { id } from '../../../shared/operation/convert';
import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody } from '../../../shared/operation/routing';
import { calendarApp, externalId } from '../../calendars';
import { userFilter } from '../../filters';
import { bookingId, eventTypeId, userId } from '../../ids';

const destinationCalendarId: INodeProperties = {
  displayName: 'Destination Calendar ID',
  name: 'destinationCalendarId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'As in the output of Destination Calendar > Get Many',
};

/** Whose bookings are entered there: those of a person, of an event type, or one of them. */
const owners: INodeProperties[] = [
  {
    ...bookingId,
    required: false,
    description: 'The only booking that is entered there',
    routing: inBody('bookingId', id),
  },
  {
    ...eventTypeId,
    required: false,
    description: 'The event type whose bookings are entered there',
    routing: inBody('eventTypeId', id),
  },
];

const owner: INodeProperties = {
  ...userId,
  required: false,
  description: 'The person whose bookings are entered there',
  routing: inBody('userId', id),
};

export const destinationCalendar: Resource = {
  name: 'Destination Calendar',
  value: 'destinationCalendar',
  description: 'A calendar in which bookings are entered',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create destination calendar',
      description: 'Have bookings entered in a calendar',
      request: 'POST /destination-calendars',
      output: recordsAt('destinationCalendar'),
      fields: [
        { ...calendarApp, routing: inBody('integration') },
        { ...externalId, routing: inBody('externalId') },
        { ...additionalFields, options: [...owners, owner] },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete destination calendar',
      description: 'Stop entering bookings in a calendar',
      request: 'DELETE /destination-calendars/{destinationCalendarId}',
      output: deleted,
      fields: [destinationCalendarId],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get destination calendar',
      description: 'Retrieve a calendar in which bookings are entered',
      request: 'GET /destination-calendars/{destinationCalendarId}',
      output: recordsAt('destinationCalendar'),
      fields: [destinationCalendarId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many destination calendars',
      description: 'List the calendars in which bookings are entered',
      request: 'GET /destination-calendars',
      paging: wholeList,
      output: recordsAt('destinationCalendars'),
      fields: [userFilter],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update destination calendar',
      description: "Enter bookings in another calendar, or somebody else's",
      request: 'PATCH /destination-calendars/{destinationCalendarId}',
      output: recordsAt('destinationCalendar'),
      repeatable: true,
      fields: [
        destinationCalendarId,
        {
          ...updateFields,
          options: [
            ...owners,
            { ...externalId, required: false, routing: inBody('externalId') },
            { ...calendarApp, required: false, routing: inBody('integration') },
            owner,
          ],
        },
      ],
    },
  ],
};
