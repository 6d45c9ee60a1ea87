import type { INodeProperties } from 'n8n-workflow';
import { languages } from '../fields/menus';
import { DEFAULT_HEADER } from './delivery';
import { NEWEST_PAYLOAD, OLDEST_PAYLOAD } from './settings';

/** The Options collection of the Cal.com Trigger. */
export const triggerOptions: INodeProperties = {
  displayName: 'Options',
  name: 'options',
  type: 'collection',
  placeholder: 'Add Option',
  default: {},
  options: [
    {
      displayName: 'Ignore Bookings by Status',
      name: 'ignoreStatuses',
      type: 'multiOptions',
      default: [],
      description: 'Bookings with one of these statuses do not run the workflow',
      options: [
        { name: 'Accepted', value: 'accepted' },
        { name: 'Cancelled', value: 'cancelled' },
        { name: 'Pending', value: 'pending' },
        { name: 'Rejected', value: 'rejected' },
      ],
    },
    {
      displayName: 'Ignore Repeated Deliveries',
      name: 'ignoreRepeated',
      type: 'boolean',
      default: true,
      description:
        "Whether to stop when the same delivery comes again, as Cal.com's queues may do after an error. Remembers the last thousand for all processes of this n8n.",
    },
    {
      displayName: 'Look Up Series Key',
      name: 'lookUpSeriesKey',
      type: 'boolean',
      default: true,
      description:
        'Whether to ask Cal.com for the key that a booking keeps when it is moved, if the event does not contain it. Some servers leave it out after the first move.',
    },
    {
      displayName: 'One Item per Attendee',
      name: 'itemPerAttendee',
      type: 'boolean',
      default: true,
      description:
        'Whether to return an item for each attendee, with the attendee as attendee, instead of one item with all of them',
    },
    {
      displayName: 'Only These Event Types',
      name: 'eventTypes',
      type: 'string',
      default: '',
      placeholder: 'e.g. 1234, intro-call',
      description:
        'IDs or slugs of the event types to run for, separated by commas. For events that tell only the other of the two it is looked up when the workflow is published. Events that do not tell their event type, or one that was not found then, always run the workflow.',
    },
    {
      displayName: 'Output Language',
      name: 'outputLanguage',
      type: 'options',
      default: 'en',
      description: 'The language of times and amounts in words, such as startText',
      options: languages,
    },
    {
      displayName: 'Output Time Zone',
      name: 'outputTimeZone',
      type: 'string',
      default: '',
      placeholder: 'e.g. Europe/Berlin',
      description:
        "Time zone of local times such as startLocal and startText. If empty: the organizer's. Attendees keep their own.",
    },
    {
      displayName: 'Payload Template',
      name: 'payloadTemplate',
      type: 'string',
      typeOptions: { rows: 5 },
      default: '',
      placeholder: 'e.g. {"uid": "{{uid}}", "who": "{{attendees.0.email}}"}',
      description:
        'What Cal.com sends instead of its own payload; the items then contain just that. Put fields of the payload in double braces, or in triple braces to keep quotes and ampersands. Include {{triggerEvent}} if you have chosen several events. Click Fixed: the braces are for Cal.com, not for n8n.',
    },
    {
      displayName: 'Payload Version',
      name: 'payloadVersion',
      type: 'options',
      default: OLDEST_PAYLOAD,
      description: 'Which version of payloads Cal.com sends. The items look the same for both.',
      options: [
        {
          name: `${OLDEST_PAYLOAD} (All Servers)`,
          value: OLDEST_PAYLOAD,
        },
        {
          name: `${NEWEST_PAYLOAD} (Cloud, with Calendar Files)`,
          value: NEWEST_PAYLOAD,
        },
      ],
    },
    {
      displayName: 'Replay Window (Seconds)',
      name: 'replayWindow',
      type: 'number',
      typeOptions: { minValue: 0 },
      default: 300,
      description:
        'Refuses deliveries that are older than this, in case someone recorded one. Meeting Started and Meeting Ended have no time of their own and are not checked. 0 turns it off.',
    },
    {
      displayName: 'Run for Every Event',
      name: 'allEvents',
      type: 'boolean',
      default: true,
      description:
        'Whether to run the workflow for events that were not chosen or that this node does not know yet, if Cal.com sends any',
    },
    {
      displayName: 'Run for Pings',
      name: 'pings',
      type: 'boolean',
      default: true,
      description: 'Whether to run the workflow when someone tests the webhook in Cal.com',
    },
    {
      displayName: 'Secret',
      name: 'secret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      description:
        'Used by Cal.com to sign its deliveries. If empty, a random one is made each time the webhook is registered.',
    },
    {
      displayName: 'Signature Check',
      name: 'signatureCheck',
      type: 'options',
      default: 'strict',
      description: 'Which deliveries are accepted. Anyone who knows the address can send one.',
      options: [
        {
          name: 'Accept Unsigned for Known Events',
          value: 'acceptUnsigned',
          description: 'Unsigned ones too, if they name an event from the list above',
        },
        {
          name: 'Off',
          value: 'off',
          description: 'All, even those with a wrong signature',
        },
        {
          name: 'Strict',
          value: 'strict',
          description: 'Only those that Cal.com has signed with the secret of this webhook',
        },
      ],
    },
    {
      displayName: 'Signature Header',
      name: 'signatureHeader',
      type: 'string',
      default: DEFAULT_HEADER,
      description: 'The header that carries the signature. Renamed editions of Cal.com rename it.',
    },
  ],
};
