import type { INodeProperties } from 'n8n-workflow';
import { inBody, keeping } from '../../../../shared/operation/routing';
import { enabled, whenEnabled } from './enabled';

/** How many bookings one person may have open. */
const bookerActiveBookingsLimit: INodeProperties = {
  displayName: 'Limit Active Bookings per Person',
  name: 'bookerActiveBookingsLimit',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Limit',
  description: 'How many upcoming bookings one person may have',
  options: [
    {
      displayName: 'Limit',
      name: 'limit',
      values: [
        enabled,
        {
          displayName: 'Active Bookings',
          name: 'maximumActiveBookings',
          type: 'number',
          typeOptions: { minValue: 1 },
          default: 1,
          displayOptions: whenEnabled,
        },
        {
          displayName: 'Offer to Reschedule',
          name: 'offerReschedule',
          type: 'boolean',
          default: false,
          displayOptions: whenEnabled,
          description: 'Whether people who reached the limit can reschedule their last booking',
        },
      ],
    },
  ],
  routing: inBody('bookerActiveBookingsLimit'),
};

const spans = ['day', 'week', 'month', 'year'];

/** A switch, and behind it one limit for each span of time. */
const limitsOf = (options: INodeProperties[]): INodeProperties['options'] => [
  {
    displayName: 'Limits',
    name: 'limits',
    values: [
      enabled,
      {
        displayName: 'Limits',
        name: 'per',
        type: 'collection',
        default: {},
        displayOptions: whenEnabled,
        placeholder: 'Add Limit',
        options,
      },
    ],
  },
];

const bookings: Pick<INodeProperties, 'type' | 'typeOptions'> = {
  type: 'number',
  typeOptions: { minValue: 1 },
};

/** How many bookings a day, week, month and year may have. */
const bookingLimitsCount: INodeProperties = {
  displayName: 'Limit Number of Bookings',
  name: 'bookingLimitsCount',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Limits',
  description: 'How many bookings the event type accepts',
  options: limitsOf([
    { displayName: 'Per Day', name: 'day', ...bookings, default: 5 },
    { displayName: 'Per Month', name: 'month', ...bookings, default: 60 },
    { displayName: 'Per Week', name: 'week', ...bookings, default: 20 },
    { displayName: 'Per Year', name: 'year', ...bookings, default: 500 },
  ]),
  routing: keeping(spans, inBody('bookingLimitsCount')),
};

const minutes: Pick<INodeProperties, 'type' | 'typeOptions'> = {
  type: 'number',
  typeOptions: { minValue: 15 },
};

/** How long the bookings of a day, week, month and year may be together. */
const bookingLimitsDuration: INodeProperties = {
  displayName: 'Limit Booked Time',
  name: 'bookingLimitsDuration',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Limits',
  description: 'How many minutes can be booked, in steps of 15',
  options: limitsOf([
    { displayName: 'Minutes per Day', name: 'day', ...minutes, default: 120 },
    { displayName: 'Minutes per Month', name: 'month', ...minutes, default: 2400 },
    { displayName: 'Minutes per Week', name: 'week', ...minutes, default: 600 },
    { displayName: 'Minutes per Year', name: 'year', ...minutes, default: 24000 },
  ]),
  routing: keeping(spans, inBody('bookingLimitsDuration')),
};

/** Limits of how much can be booked. */
export const limits: INodeProperties[] = [
  bookerActiveBookingsLimit,
  bookingLimitsCount,
  bookingLimitsDuration,
];
