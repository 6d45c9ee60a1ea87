import type { INodeProperties } from 'n8n-workflow';
import { filters, options } from '../../../shared/fields/collections';
import { toUtc, zone } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import { locators } from '../../../shared/operation/locators';
import {
  inBody,
  inQuery,
  neverEmpty,
  notAfter,
  notBefore,
  orElse,
  type Conversion,
} from '../../../shared/operation/routing';
import { externalId } from '../calendar/fields';

/** A moment with the zone in which calendars show it. */
const moment: Conversion = (value, place) => ({
  time: toUtc(value, place),
  timeZone: place.zone,
});

/** The event, by the ID that its calendar service gave it. */
export const eventUid: INodeProperties = {
  displayName: 'Event ID',
  name: 'eventUid',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 4k7vq0m3c1',
  description: 'ID of the event in its calendar, as Booking > Get References returns it',
};

/** Single events can be read and changed in Google calendars only. */
export const googleCalendar: INodeProperties = {
  ...locators.calendar,
  description: 'Single events can be read and changed in Google calendars only',
  options: [{ name: 'Google', value: 'google' }],
};

/** The same where the Scope menu offers connections too. */
export const googleCalendarScope: INodeProperties = {
  ...googleCalendar,
  displayOptions: { show: { scope: ['calendar'] } },
};

const calendarId: INodeProperties = {
  ...externalId,
  name: 'calendarId',
  required: false,
  description: 'One calendar of the account. Default: the primary one.',
  routing: inQuery('calendarId'),
};

/** Which calendar of a connection is meant; in the scope of a calendar service there is no choice. */
export const calendarOfConnection: INodeProperties = {
  ...calendarId,
  displayOptions: { show: { '/scope': ['calendarConnection'] } },
};

/** Where nothing else can be chosen. */
export const calendarOption: INodeProperties = {
  ...options,
  displayOptions: { show: { scope: ['calendarConnection'] } },
  options: [calendarId],
};

/** The span of a list. */
export const span: INodeProperties[] = [
  {
    displayName: 'From',
    name: 'from',
    type: 'dateTime',
    default: '',
    required: true,
    description: 'Start of the period to look at',
    routing: inQuery('from', toUtc),
  },
  {
    displayName: 'To',
    name: 'to',
    type: 'dateTime',
    default: '',
    required: true,
    description: 'End of the period to look at',
    routing: notBefore('from', inQuery('to', toUtc)),
  },
];

const shownZone: INodeProperties = {
  ...timeZone,
  description:
    "Time zone in which times are read and returned. If not set: the workflow's time zone.",
  routing: orElse(inQuery('timeZone', zone), (place) => place.zone),
};

/** What narrows down a list of events. */
export const listFilters: INodeProperties = {
  ...filters,
  options: [calendarId, shownZone],
};

/** What narrows down free and busy times. */
export const zoneOptions: INodeProperties = {
  ...options,
  options: [shownZone],
};

export const title: INodeProperties = {
  displayName: 'Title',
  name: 'title',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. Planning',
  description: 'What the calendar shows as the name of the event',
  routing: neverEmpty(inBody('title')),
};

export const start: INodeProperties = {
  displayName: 'Start',
  name: 'start',
  type: 'dateTime',
  default: '',
  required: true,
  description:
    'When the event starts. A time without an offset is read in "Time Zone", or else in the workflow\'s time zone.',
  routing: notAfter('end', inBody('start', moment)),
};

export const end: INodeProperties = {
  displayName: 'End',
  name: 'end',
  type: 'dateTime',
  default: '',
  required: true,
  description: 'When the event ends',
  routing: notBefore('start', inBody('end', moment)),
};

export const description: INodeProperties = {
  displayName: 'Description',
  name: 'description',
  type: 'string',
  typeOptions: { rows: 4 },
  default: '',
  placeholder: 'e.g. Agenda: budget, hiring',
  description: 'What the event is about',
  routing: inBody('description'),
};

const email: INodeProperties = {
  displayName: 'Email',
  name: 'email',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. nathan@example.com',
};

const attendeeName: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  placeholder: 'e.g. Nathan Smith',
};

export const attendees: INodeProperties = {
  displayName: 'Attendees',
  name: 'attendees',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: {},
  placeholder: 'Add Attendee',
  description: 'People to invite',
  options: [{ displayName: 'Attendee', name: 'attendee', values: [email, attendeeName] }],
  routing: inBody('attendees'),
};

/** Attendees with what is known about their part; an update replaces the whole list. */
export const attendeesToUpdate: INodeProperties = {
  ...attendees,
  description: 'All people of the event; those who are not listed are removed',
  options: [
    {
      displayName: 'Attendee',
      name: 'attendee',
      values: [
        email,
        attendeeName,
        {
          displayName: 'Host',
          name: 'host',
          type: 'boolean',
          default: false,
          description: 'Whether this person hosts the event',
        },
        {
          displayName: 'Optional',
          name: 'optional',
          type: 'boolean',
          default: false,
          description: 'Whether the event can take place without this person',
        },
        {
          displayName: 'Response',
          name: 'responseStatus',
          type: 'options',
          default: 'needsAction',
          options: [
            { name: 'Accepted', value: 'accepted' },
            { name: 'Declined', value: 'declined' },
            { name: 'None Yet', value: 'needsAction' },
            { name: 'Pending', value: 'pending' },
          ],
        },
        {
          displayName: 'Self',
          name: 'self',
          type: 'boolean',
          default: false,
          description: 'Whether this is the owner of the calendar',
        },
      ],
    },
  ],
};

export const status: INodeProperties = {
  displayName: 'Status',
  name: 'status',
  type: 'options',
  default: 'accepted',
  description: 'Whether the event takes place',
  options: [
    { name: 'Accepted', value: 'accepted' },
    { name: 'Cancelled', value: 'cancelled' },
    { name: 'Declined', value: 'declined' },
    { name: 'Pending', value: 'pending' },
  ],
  routing: inBody('status'),
};
