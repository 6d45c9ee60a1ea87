import type { INodeProperties } from 'n8n-workflow';
import { day } from '../../../../shared/operation/convert';
import { as, inBody, notBefore } from '../../../../shared/operation/routing';
import { enabled, whenEnabled } from './enabled';

const windowType: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'calendarDays',
  displayOptions: whenEnabled,
  options: [
    { name: 'Business Days', value: 'businessDays' },
    { name: 'Calendar Days', value: 'calendarDays' },
    { name: 'Date Range', value: 'range' },
  ],
};

const countedDays: INodeProperties['displayOptions'] = {
  show: { enabled: [true], type: ['businessDays', 'calendarDays'] },
};

/** How far ahead people can book. */
export const bookingWindow: INodeProperties = {
  displayName: 'Booking Window',
  name: 'bookingWindow',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Window',
  description: 'How far into the future people can book',
  options: [
    {
      displayName: 'Window',
      name: 'window',
      values: [
        enabled,
        windowType,
        {
          displayName: 'Days',
          name: 'days',
          type: 'number',
          typeOptions: { minValue: 1 },
          default: 30,
          required: true,
          displayOptions: countedDays,
          description: 'How many days ahead people can book',
          routing: as('value'),
        },
        {
          displayName: 'First Day',
          name: 'from',
          type: 'dateTime',
          default: '',
          required: true,
          displayOptions: { show: { enabled: [true], type: ['range'] } },
          routing: as('value[0]', day),
        },
        {
          displayName: 'Last Day',
          name: 'to',
          type: 'dateTime',
          default: '',
          required: true,
          displayOptions: { show: { enabled: [true], type: ['range'] } },
          routing: notBefore('value[0]', as('value[1]', day)),
        },
        {
          displayName: 'Rolling',
          name: 'rolling',
          type: 'boolean',
          default: false,
          displayOptions: countedDays,
          description: 'Whether days without free times do not count, so that the window moves on',
        },
      ],
    },
  ],
  routing: inBody('bookingWindow'),
};
