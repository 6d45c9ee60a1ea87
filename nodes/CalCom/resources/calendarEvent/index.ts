import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import { timeZone } from '../../../shared/fields/common';
import type { Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import {
  attendees,
  attendeesToUpdate,
  calendarOption,
  calendarOfConnection,
  description,
  end,
  eventUid,
  googleCalendar,
  googleCalendarScope,
  listFilters,
  span,
  start,
  status,
  title,
  zoneOptions,
} from './fields';
import { removable } from '../../../shared/fields/removable';

const kept = [
  'id',
  'title',
  'description',
  'start',
  'end',
  'status',
  'attendees',
  'hosts',
  'locations',
];

const optional = (field: INodeProperties): INodeProperties => ({ ...field, required: false });

const toUpdate: INodeProperties = {
  ...updateFields,
  options: [
    removable(attendeesToUpdate),
    calendarOfConnection,
    description,
    optional(end),
    optional(start),
    status,
    timeZone,
    optional(title),
  ],
};

export const calendarEvent: Resource = {
  name: 'Calendar Event',
  value: 'calendarEvent',
  description: 'An entry in a connected Google calendar',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create calendar event',
      description: 'Write an event into a connected Google calendar',
      only: 'selfHosted',
      request: 'POST /events',
      scopes: ['calendar', 'calendarConnection'],
      simplify: kept,
      fields: [
        title,
        start,
        end,
        { ...additionalFields, options: [attendees, calendarOfConnection, description, timeZone] },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete calendar event',
      description: 'Remove an event from its Google calendar permanently',
      only: 'selfHosted',
      request: 'DELETE /events/{eventUid}',
      answers: 'empty',
      scopes: ['calendar', 'calendarConnection'],
      output: deleted,
      fields: [eventUid, calendarOption],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get calendar event',
      description: "Retrieve an event of a Google calendar, for example a booking's",
      request: {
        calendar: 'GET /calendars/{calendar}/event/{eventUid}',
        calendarConnection: 'GET /calendars/connections/{connectionId}/events/{eventUid}',
      },
      simplify: kept,
      fields: [googleCalendarScope, eventUid, calendarOption],
    },
    {
      name: 'Get Free/Busy',
      value: 'getFreeBusy',
      action: 'Get calendar free and busy times',
      description: 'List when a connected calendar service or account is busy',
      only: 'selfHosted',
      request: 'GET /freebusy',
      scopes: ['calendar', 'calendarConnection'],
      fields: [...span, zoneOptions],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many calendar events',
      description: 'List the events of a Google calendar within a period',
      only: 'selfHosted',
      request: 'GET /events',
      scopes: ['calendar', 'calendarConnection'],
      paging: wholeList,
      simplify: kept,
      fields: [...span, listFilters],
    },
    {
      name: 'Get via Events Path',
      value: 'getViaEvents',
      action: 'Get calendar event via events path',
      description: 'Same as Get, by the newer path',
      only: 'selfHosted',
      request: 'GET /events/{eventUid}',
      scopes: ['calendar'],
      simplify: kept,
      fields: [googleCalendar, eventUid],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update calendar event',
      description: "Change an event in its Google calendar, for example a booking's",
      request: 'PATCH /events/{eventUid}',
      scopes: ['calendar', 'calendarConnection'],
      simplify: kept,
      repeatable: true,
      fields: [googleCalendarScope, eventUid, toUpdate],
    },
    {
      name: 'Update via Event Path',
      value: 'updateViaEvent',
      action: 'Update calendar event via event path',
      description: 'Same as Update, by the older path (deprecated by Cal.com)',
      only: 'selfHosted',
      request: 'PATCH /event/{eventUid}',
      scopes: ['calendar'],
      simplify: kept,
      repeatable: true,
      fields: [googleCalendar, eventUid, toUpdate],
    },
  ],
};
