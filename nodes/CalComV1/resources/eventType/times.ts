import type { INodeProperties } from 'n8n-workflow';
import { zone } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import { inBody, notAfter } from '../../../shared/operation/routing';
import { dayAtMidnight } from '../../convert';
import { limits } from '../../limits';

/** When an event type can be booked, and how often. */
export const times: INodeProperties[] = [
  {
    displayName: 'Booking Limits',
    name: 'bookingLimits',
    ...limits,
    description: 'How many bookings it accepts',
    routing: inBody('bookingLimits'),
  },
  {
    displayName: 'Buffer After (Minutes)',
    name: 'afterEventBuffer',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 0,
    description: 'Time that stays free after each meeting',
    routing: inBody('afterEventBuffer'),
  },
  {
    displayName: 'Buffer Before (Minutes)',
    name: 'beforeEventBuffer',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 0,
    description: 'Time that stays free before each meeting',
    routing: inBody('beforeEventBuffer'),
  },
  {
    displayName: 'Duration Limits',
    name: 'durationLimits',
    ...limits,
    description: 'How many minutes of meetings it accepts',
    routing: inBody('durationLimits'),
  },
  {
    displayName: 'Minimum Notice (Minutes)',
    name: 'minimumBookingNotice',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 120,
    description: 'How long before the start it can be booked at the latest',
    routing: inBody('minimumBookingNotice'),
  },
  {
    displayName: 'Only First Slot of Day',
    name: 'onlyShowFirstAvailableSlot',
    type: 'boolean',
    default: false,
    description: 'Whether only the earliest free time of each day is offered',
    routing: inBody('onlyShowFirstAvailableSlot'),
  },
  {
    displayName: 'Period Counts Calendar Days',
    name: 'periodCountCalendarDays',
    type: 'boolean',
    default: false,
    description: 'Whether weekends count among the days of the period',
    routing: inBody('periodCountCalendarDays'),
  },
  {
    displayName: 'Period Days',
    name: 'periodDays',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 30,
    description: 'How many days ahead it can be booked',
    routing: inBody('periodDays'),
  },
  {
    displayName: 'Period End',
    name: 'periodEndDate',
    type: 'dateTime',
    default: '',
    description: 'Last day on which it can be booked',
    routing: inBody('periodEndDate', dayAtMidnight),
  },
  {
    displayName: 'Period Start',
    name: 'periodStartDate',
    type: 'dateTime',
    default: '',
    description: 'First day on which it can be booked',
    routing: notAfter('periodEndDate', inBody('periodStartDate', dayAtMidnight)),
  },
  {
    displayName: 'Period Type',
    name: 'periodType',
    type: 'options',
    default: 'UNLIMITED',
    description: 'How far ahead it can be booked',
    options: [
      { name: 'Days Ahead', value: 'ROLLING' },
      { name: 'Days Ahead With Free Slots', value: 'ROLLING_WINDOW' },
      { name: 'From Start to End', value: 'RANGE' },
      { name: 'Unlimited', value: 'UNLIMITED' },
    ],
    routing: inBody('periodType'),
  },
  {
    displayName: 'Slot Interval (Minutes)',
    name: 'slotInterval',
    type: 'number',
    typeOptions: { minValue: 1 },
    default: 15,
    description: 'Time between the starts of slots. Default: the length.',
    routing: inBody('slotInterval'),
  },
  {
    ...timeZone,
    description: 'Time zone of its times, if it has its own',
    routing: inBody('timeZone', zone),
  },
];
