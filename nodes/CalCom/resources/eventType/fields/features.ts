import type { INodeProperties } from 'n8n-workflow';
import { as, inBody } from '../../../../shared/operation/routing';
import { enabled, whenEnabled } from './enabled';

const policyType: INodeProperties = {
  displayName: 'When',
  name: 'type',
  type: 'options',
  default: 'always',
  displayOptions: whenEnabled,
  options: [
    { name: 'Always', value: 'always' },
    { name: 'On Short Notice', value: 'time' },
  ],
};

const onShortNotice: INodeProperties['displayOptions'] = {
  show: { enabled: [true], type: ['time'] },
};

/** Whether bookings wait for the host. */
const confirmationPolicy: INodeProperties = {
  displayName: 'Confirmation Policy',
  name: 'confirmationPolicy',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Policy',
  description: 'When the host must confirm a booking before it counts',
  options: [
    {
      displayName: 'Policy',
      name: 'policy',
      values: [
        enabled,
        policyType,
        {
          displayName: 'Block Time Until Confirmed',
          name: 'blockUnconfirmedBookingsInBooker',
          type: 'boolean',
          default: false,
          displayOptions: whenEnabled,
          description: 'Whether a requested time is no longer offered to others',
        },
        {
          displayName: 'Notice',
          name: 'count',
          type: 'number',
          typeOptions: { minValue: 1 },
          default: 24,
          required: true,
          displayOptions: onShortNotice,
          description: 'Bookings that start sooner than this need a confirmation',
          routing: as('noticeThreshold.count'),
        },
        {
          displayName: 'Notice Unit',
          name: 'unit',
          type: 'options',
          default: 'hours',
          displayOptions: onShortNotice,
          options: [
            { name: 'Hours', value: 'hours' },
            { name: 'Minutes', value: 'minutes' },
          ],
          routing: as('noticeThreshold.unit'),
        },
      ],
    },
  ],
  routing: inBody('confirmationPolicy'),
};

/** Bookings that repeat. */
const recurrence: INodeProperties = {
  displayName: 'Recurrence',
  name: 'recurrence',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Recurrence',
  description:
    'Makes every booking a series. Not with seats or a limit of active bookings per person.',
  options: [
    {
      displayName: 'Recurrence',
      name: 'recurrence',
      values: [
        enabled,
        {
          displayName: 'Frequency',
          name: 'frequency',
          type: 'options',
          default: 'weekly',
          displayOptions: whenEnabled,
          options: [
            { name: 'Monthly', value: 'monthly' },
            { name: 'Weekly', value: 'weekly' },
            { name: 'Yearly', value: 'yearly' },
          ],
        },
        {
          displayName: 'Interval',
          name: 'interval',
          type: 'number',
          typeOptions: { minValue: 1 },
          default: 1,
          required: true,
          displayOptions: whenEnabled,
          description: 'For example 2 for every second week',
        },
        {
          displayName: 'Occurrences',
          name: 'occurrences',
          type: 'number',
          typeOptions: { minValue: 1 },
          default: 4,
          required: true,
          displayOptions: whenEnabled,
          description: 'The most meetings that one series can have',
        },
      ],
    },
  ],
  routing: inBody('recurrence'),
};

/** Several people in the same slot. */
const seats: INodeProperties = {
  displayName: 'Seats',
  name: 'seats',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Seats',
  description:
    'Lets several people book the same time. Not together with several locations or a confirmation policy.',
  options: [
    {
      displayName: 'Seats',
      name: 'seats',
      values: [
        enabled,
        {
          displayName: 'Seats per Time Slot',
          name: 'seatsPerTimeSlot',
          type: 'number',
          typeOptions: { minValue: 1, maxValue: 1000 },
          default: 2,
          required: true,
          displayOptions: whenEnabled,
        },
        {
          displayName: 'Show Attendees',
          name: 'showAttendeeInfo',
          type: 'boolean',
          default: false,
          displayOptions: whenEnabled,
          description: 'Whether attendees see who else comes',
        },
        {
          displayName: 'Show Free Seats',
          name: 'showAvailabilityCount',
          type: 'boolean',
          default: true,
          displayOptions: whenEnabled,
          description: 'Whether people see how many seats are left',
        },
      ],
    },
  ],
  routing: inBody('seats'),
};

/** Features that can be switched off. */
export const features: INodeProperties[] = [confirmationPolicy, recurrence, seats];
