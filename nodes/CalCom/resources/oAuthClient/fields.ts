import type { INodeProperties } from 'n8n-workflow';
import { inBody } from '../../../shared/operation/routing';

/** How a platform client behaves: the same on create and update. */
export const settings: INodeProperties[] = [
  {
    displayName: 'Booking Redirect URI',
    name: 'bookingRedirectUri',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://app.example.com/booked',
    description: 'Where the links in confirmations lead',
    routing: inBody('bookingRedirectUri'),
  },
  {
    displayName: 'Calendar Events Enabled',
    name: 'areCalendarEventsEnabled',
    type: 'boolean',
    default: true,
    description: 'Whether bookings are written to calendars',
    routing: inBody('areCalendarEventsEnabled'),
  },
  {
    displayName: 'Cancel Redirect URI',
    name: 'bookingCancelRedirectUri',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://app.example.com/cancel',
    description: 'Where the links to cancel lead',
    routing: inBody('bookingCancelRedirectUri'),
  },
  {
    displayName: 'Default Event Types Enabled',
    name: 'areDefaultEventTypesEnabled',
    type: 'boolean',
    default: false,
    description: 'Whether new managed users start with some event types',
    routing: inBody('areDefaultEventTypesEnabled'),
  },
  {
    displayName: 'Emails Enabled',
    name: 'areEmailsEnabled',
    type: 'boolean',
    default: true,
    description: 'Whether Cal.com writes to the attendees of managed users',
    routing: inBody('areEmailsEnabled'),
  },
  {
    displayName: 'Logo URL',
    name: 'logo',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://example.com/logo.png',
    description: 'Picture that people see when they are asked for consent',
    routing: inBody('logo'),
  },
  {
    displayName: 'Reschedule Redirect URI',
    name: 'bookingRescheduleRedirectUri',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://app.example.com/move',
    description: 'Where the links to reschedule lead',
    routing: inBody('bookingRescheduleRedirectUri'),
  },
];

export const permissions: INodeProperties = {
  displayName: 'Permissions',
  name: 'permissions',
  type: 'multiOptions',
  default: ['*'],
  required: true,
  description: 'What the client may do on behalf of its users',
  options: [
    { name: 'All', value: '*' },
    { name: 'Read Apps', value: 'APPS_READ' },
    { name: 'Read Bookings', value: 'BOOKING_READ' },
    { name: 'Read Event Types', value: 'EVENT_TYPE_READ' },
    { name: 'Read Profile', value: 'PROFILE_READ' },
    { name: 'Read Schedules', value: 'SCHEDULE_READ' },
    { name: 'Write Apps', value: 'APPS_WRITE' },
    { name: 'Write Bookings', value: 'BOOKING_WRITE' },
    { name: 'Write Event Types', value: 'EVENT_TYPE_WRITE' },
    { name: 'Write Profile', value: 'PROFILE_WRITE' },
    { name: 'Write Schedules', value: 'SCHEDULE_WRITE' },
  ],
  routing: inBody('permissions'),
};
