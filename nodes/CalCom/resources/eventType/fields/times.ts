import type { INodeProperties } from 'n8n-workflow';
import { id, numbers } from '../../../../shared/operation/convert';
import { locators } from '../../../../shared/operation/locators';
import { inBody } from '../../../../shared/operation/routing';

/** Which times an event type offers. */
export const times: INodeProperties[] = [
  {
    displayName: 'Buffer After Event (Minutes)',
    name: 'afterEventBuffer',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 0,
    description: 'Free time kept after each meeting',
    routing: inBody('afterEventBuffer'),
  },
  {
    displayName: 'Buffer Before Event (Minutes)',
    name: 'beforeEventBuffer',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 0,
    description: 'Free time kept before each meeting',
    routing: inBody('beforeEventBuffer'),
  },
  {
    displayName: 'Length Options (Minutes)',
    name: 'lengthInMinutesOptions',
    type: 'string',
    default: '',
    placeholder: 'e.g. 15, 30, 60',
    description: 'Lengths that people can choose, separated by commas',
    routing: inBody('lengthInMinutesOptions', numbers),
  },
  {
    displayName: 'Minimum Notice (Minutes)',
    name: 'minimumBookingNotice',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 120,
    description: 'How long before the start people must book',
    routing: inBody('minimumBookingNotice'),
  },
  {
    displayName: 'Only First Slot',
    name: 'onlyShowFirstAvailableSlot',
    type: 'boolean',
    default: false,
    description: 'Whether to offer only the first free time of each day',
    routing: inBody('onlyShowFirstAvailableSlot'),
  },
  {
    displayName: 'Optimize Slots',
    name: 'showOptimizedSlots',
    type: 'boolean',
    default: false,
    description: 'Whether to arrange the offered times so that as many as possible fit in',
    routing: inBody('showOptimizedSlots'),
  },
  {
    ...locators.scheduleId,
    required: false,
    description: 'The working hours in which people can book. If not set: the default schedule.',
    routing: inBody('scheduleId', id),
  },
  {
    displayName: 'Slot Interval (Minutes)',
    name: 'slotInterval',
    type: 'number',
    typeOptions: { minValue: 1 },
    default: 30,
    description: 'Time between the starts of two offered slots. Default: the length.',
    routing: inBody('slotInterval'),
  },
  {
    displayName: 'Start Offset (Minutes)',
    name: 'offsetStart',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 0,
    description: 'Moves the starts of all slots, for example 5 for 9:05, 9:35, …',
    routing: inBody('offsetStart'),
  },
];
