import type { INodeProperties } from 'n8n-workflow';
import { pick } from 'lodash';
import { as, inBody } from '../../../../shared/operation/routing';
import { externalId } from '../../calendar/fields';
import { calVideoSettings } from './calVideo';

const destinationCalendar: INodeProperties = {
  displayName: 'Destination Calendar',
  name: 'destinationCalendar',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Calendar',
  description: 'The calendar that bookings are written to',
  options: [
    {
      displayName: 'Calendar',
      name: 'calendar',
      values: [
        {
          displayName: 'Integration',
          name: 'integration',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. google_calendar',
          description: 'Kind of calendar, as Calendar > Get Many lists it',
        },
        {
          ...pick(externalId, ['displayName', 'name', 'type', 'default', 'required', 'modes']),
          routing: as('externalId'),
        },
      ],
    },
  ],
  routing: inBody('destinationCalendar'),
};

/** What bookings look like in calendars and calls. */
export const calendar: INodeProperties[] = [
  calVideoSettings,
  destinationCalendar,
  {
    displayName: 'Calendar Entry Name',
    name: 'customName',
    type: 'string',
    default: '',
    placeholder: 'e.g. {Event type title} with {Scheduler}',
    description:
      'Title of the meeting in calendars. May contain {Event type title}, {Organiser}, {Scheduler}, {Location}, {Event duration} and slugs of booking questions.',
    routing: inBody('customName'),
  },
  {
    displayName: 'Hide Calendar Details',
    name: 'hideCalendarEventDetails',
    type: 'boolean',
    default: false,
    description: 'Whether shared calendars show only that the time is taken',
    routing: inBody('hideCalendarEventDetails'),
  },
  {
    displayName: 'Hide Calendar Notes',
    name: 'hideCalendarNotes',
    type: 'boolean',
    default: false,
    description: 'Whether the notes stay out of the calendar entry',
    routing: inBody('hideCalendarNotes'),
  },
  {
    displayName: 'Hide Organizer Email',
    name: 'hideOrganizerEmail',
    type: 'boolean',
    default: false,
    description: "Whether the host's address stays out of the booking page and messages",
    routing: inBody('hideOrganizerEmail'),
  },
  {
    displayName: 'Private Note Enabled',
    name: 'privateNoteEnabled',
    type: 'boolean',
    default: false,
    displayOptions: { show: { '/newestVersion': [true] } },
    description: 'Whether the host gets a note in the calendar that attendees do not see',
    routing: inBody('privateNoteEnabled'),
  },
  {
    displayName: 'Private Note Mode',
    name: 'privateNoteMode',
    type: 'options',
    default: 'duplicate_event',
    displayOptions: { show: { '/newestVersion': [true] } },
    description: "How the note gets into the host's calendar",
    options: [
      { name: 'Duplicate Event', value: 'duplicate_event' },
      { name: 'Separate Events', value: 'separate_events' },
    ],
    routing: inBody('privateNoteMode'),
  },
  {
    displayName: 'Private Note Template',
    name: 'privateNoteTemplate',
    type: 'string',
    typeOptions: { rows: 4 },
    default: '',
    displayOptions: { show: { '/newestVersion': [true] } },
    placeholder: 'e.g. Prepare the offer for {Scheduler}',
    description: 'What the private note says',
    routing: inBody('privateNoteTemplate'),
  },
  {
    displayName: 'Use Destination Calendar Email',
    name: 'useDestinationCalendarEmail',
    type: 'boolean',
    default: false,
    description: 'Whether the calendar that bookings go to is also named as the organizer',
    routing: inBody('useDestinationCalendarEmail'),
  },
];
