import type { INodeProperties } from 'n8n-workflow';
import { toUtc, zone, linkPart, linkParts } from '../operation/convert';
import { timeZone } from './common';
import { inQuery, orElse } from '../operation/routing';

/** The fields that every search for free times has, whatever it starts from. */

/** From when to search. */
export const searchStart: INodeProperties = {
  displayName: 'Start',
  name: 'start',
  type: 'dateTime',
  default: '',
  required: true,
  description: 'Start of the search. Without an offset it is read in "Time Zone" below.',
  routing: inQuery('start', toUtc),
};

/** Zone in which the span is read and the times are returned: the workflow's where it is empty. */
export const searchZone: INodeProperties = {
  ...timeZone,
  description: `Time zone of "Start", "End" and the local times in the output. If empty: the workflow's time zone.`,
  routing: orElse(inQuery('timeZone', zone), (place) => place.zone),
};

/** How long the meeting is to be, for event types of several lengths. */
export const searchLength: INodeProperties = {
  displayName: 'Length (Minutes)',
  name: 'duration',
  type: 'number',
  typeOptions: { minValue: 1 },
  default: 30,
  description: 'One of the lengths that the event type offers',
  routing: inQuery('duration'),
};

/** The booking whose own time counts as free. */
export const movedBooking: INodeProperties = {
  displayName: 'Booking to Reschedule',
  name: 'bookingUidToReschedule',
  type: 'string',
  default: '',
  placeholder: 'e.g. 8a3JAT4vmGGSU3itQKjfv5',
  description: 'UID of a booking whose own time counts as free, because it will be moved',
  routing: inQuery('bookingUidToReschedule'),
};

/** Starts only, or starts and ends. */
export const slotFormat: INodeProperties = {
  displayName: 'Format',
  name: 'format',
  type: 'options',
  default: 'range',
  description: 'How much each slot says',
  options: [
    { name: 'Start', value: 'time' },
    { name: 'Start and End', value: 'range' },
  ],
  routing: inQuery('format'),
};

/** People by their names in booking links. */
export const usernames: INodeProperties = {
  displayName: 'Usernames',
  name: 'usernames',
  type: 'string',
  default: '',
  required: true,
  displayOptions: { show: { slotsOf: ['usernames'] } },
  placeholder: 'e.g. ada, grace',
  description:
    'Two or more usernames, separated by commas. The filter Organization Slug is needed as well.',
  routing: inQuery('usernames', linkParts),
};

/** The event type in a booking link. */
export const eventTypeSlug: INodeProperties = {
  displayName: 'Event Type Slug',
  name: 'eventTypeSlug',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. intro-call',
  description: 'The last part of the booking link',
  routing: inQuery('eventTypeSlug', linkPart),
};

/** The organization that a booking link or its people belong to. */
export const organizationSlug: INodeProperties = {
  displayName: 'Organization Slug',
  name: 'organizationSlug',
  type: 'string',
  default: '',
  placeholder: 'e.g. acme',
  routing: inQuery('organizationSlug', linkPart),
};
