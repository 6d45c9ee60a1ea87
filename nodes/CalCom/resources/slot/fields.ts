import type { INodeProperties } from 'n8n-workflow';
import { options } from '../../../shared/fields/collections';
import { id, start } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import { locators } from '../../../shared/operation/locators';
import { inBody } from '../../../shared/operation/routing';

/** Placeholder of the path; only reservations know these UIDs. */
export const reservationUid: INodeProperties = {
  displayName: 'Reservation UID',
  name: 'reservationUid',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 29bd8cc9-14ba-4d52-8961-cb4dbdc952d3',
  description: 'The UID in the output of Reserve',
};

/** What is held and since when: Cal.com wants it again with every change. */
export const slotFields: INodeProperties[] = [
  { ...locators.eventTypeId, routing: inBody('eventTypeId', id) },
  {
    displayName: 'Start',
    name: 'slotStart',
    type: 'dateTime',
    default: '',
    required: true,
    description:
      'When the slot starts. A time without an offset is read in "Time Zone", or else in the workflow\'s time zone.',
    routing: inBody('slotStart', start),
  },
  {
    ...options,
    options: [
      {
        displayName: 'Hold For (Minutes)',
        name: 'reservationDuration',
        type: 'number',
        typeOptions: { minValue: 1 },
        default: 5,
        description: 'How long others cannot take the slot. Only for your own event types.',
        routing: inBody('reservationDuration'),
      },
      {
        displayName: 'Length (Minutes)',
        name: 'slotDuration',
        type: 'number',
        typeOptions: { minValue: 1 },
        default: 30,
        description: 'One of the lengths that the event type offers; only if it offers several',
        routing: inBody('slotDuration'),
      },
      timeZone,
    ],
  },
];
