import type { INodeProperties } from 'n8n-workflow';
import { additionalFields } from '../../../shared/fields/collections';
import { ids } from '../../../shared/operation/convert';
import { as, inBody } from '../../../shared/operation/routing';
import { changes, offsetUnit, offsetValue, stepsOf, workflowName, type Parts } from './parts';
import { action, common, ofEventTypes } from './stepFields';
import { alphabetical } from '../../../shared/wording/alphabetical';

/** When a workflow starts. */
const triggerType: INodeProperties = {
  displayName: 'Trigger',
  name: 'triggerType',
  type: 'options',
  default: 'beforeEvent',
  required: true,
  description: 'When the steps are carried out',
  options: [
    { name: 'After Meeting', value: 'afterEvent' },
    { name: 'After No-Show of Guests', value: 'afterGuestsCalVideoNoShow' },
    { name: 'After No-Show of Hosts', value: 'afterHostsCalVideoNoShow' },
    { name: 'Before Meeting', value: 'beforeEvent' },
    { name: 'Booking Cancelled', value: 'eventCancelled' },
    { name: 'Booking Created', value: 'newEvent' },
    { name: 'Booking No-Show Updated', value: 'bookingNoShowUpdated' },
    { name: 'Booking Paid', value: 'bookingPaid' },
    { name: 'Booking Payment Initiated', value: 'bookingPaymentInitiated' },
    { name: 'Booking Rejected', value: 'bookingRejected' },
    { name: 'Booking Requested', value: 'bookingRequested' },
    { name: 'Booking Rescheduled', value: 'rescheduleEvent' },
  ],
  routing: inBody('trigger.type'),
};

const whenOffset: INodeProperties['displayOptions'] = {
  show: {
    triggerType: [
      'afterEvent',
      'afterGuestsCalVideoNoShow',
      'afterHostsCalVideoNoShow',
      'beforeEvent',
    ],
  },
};

const trigger: Parts['trigger'] = {
  type: triggerType,
  value: { ...offsetValue, displayOptions: whenOffset },
  unit: { ...offsetUnit, displayOptions: whenOffset },
};

const allEventTypes: INodeProperties = {
  displayName: 'Active on All Event Types',
  name: 'isActiveOnAllEventTypes',
  type: 'boolean',
  default: false,
  description: 'Whether it also applies to event types added later',
  routing: inBody('activation.isActiveOnAllEventTypes'),
};

const eventTypeIds: INodeProperties = {
  displayName: 'Active on Event Type IDs',
  name: 'activeOnEventTypeIds',
  type: 'string',
  default: '',
  placeholder: 'e.g. 12, 34',
  description: 'Event types it applies to, separated by commas',
  routing: inBody('activation.activeOnEventTypeIds', ids),
};

const details = [...common, ...ofEventTypes];

/** What a new workflow needs and may have. */
export const toCreate: INodeProperties[] = [
  workflowName,
  trigger.type,
  trigger.value,
  trigger.unit,
  allEventTypes,
  stepsOf([action, ...details]),
  { ...additionalFields, options: [eventTypeIds] },
];

const actionToUpdate: INodeProperties = {
  ...action,
  options: alphabetical([{ name: 'Paths', value: 'paths' }, ...action.options!]),
};

/** What can be changed about a workflow. */
export const toUpdate: INodeProperties[] = [
  changes({
    holdsFor: 'Which event types it applies to',
    activation: [
      { ...allEventTypes, routing: as('isActiveOnAllEventTypes') },
      { ...eventTypeIds, routing: as('activeOnEventTypeIds', ids) },
    ],
    trigger,
    action: actionToUpdate,
    details,
  }),
];
