import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, updateFields } from '../../../shared/define/collections';
import { ids } from '../../../shared/define/convert';
import { as, inBody } from '../../../shared/define/send';
import { action, common, ofEventTypes, stepId, toSteps } from './stepFields';

/** What people see as the name of a Cal.com workflow. */
export const workflowName: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. Reminder by email',
  description: 'What Cal.com shows in its list of workflows',
  routing: inBody('name'),
};

/** When a workflow starts. */
export const triggerType: INodeProperties = {
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

const { displayOptions: whenOffset }: Pick<INodeProperties, 'displayOptions'> = {
  displayOptions: {
    show: {
      triggerType: [
        'afterEvent',
        'afterGuestsCalVideoNoShow',
        'afterHostsCalVideoNoShow',
        'beforeEvent',
      ],
    },
  },
};

/** How long before or after a trigger's moment the steps are carried out. */
export const offsetValue: INodeProperties = {
  displayName: 'Offset',
  name: 'offsetValue',
  type: 'number',
  typeOptions: { minValue: 1 },
  default: 24,
  required: true,
  displayOptions: whenOffset,
  description: 'How long before or after',
  routing: inBody('trigger.offset.value'),
};

/** The unit of `offsetValue`. */
export const offsetUnit: INodeProperties = {
  displayName: 'Offset Unit',
  name: 'offsetUnit',
  type: 'options',
  default: 'hour',
  required: true,
  displayOptions: whenOffset,
  description: 'What the offset counts',
  options: [
    { name: 'Days', value: 'day' },
    { name: 'Hours', value: 'hour' },
    { name: 'Minutes', value: 'minute' },
  ],
  routing: inBody('trigger.offset.unit'),
};

const allEventTypes: INodeProperties = {
  displayName: 'Active on All Event Types',
  name: 'isActiveOnAllEventTypes',
  type: 'boolean',
  default: false,
  description: 'Whether it also holds for event types that are added later',
  routing: inBody('activation.isActiveOnAllEventTypes'),
};

const eventTypeIds: INodeProperties = {
  displayName: 'Active on Event Type IDs',
  name: 'activeOnEventTypeIds',
  type: 'string',
  default: '',
  placeholder: 'e.g. 12, 34',
  description: 'Event types for which it holds, separated by commas',
  routing: inBody('activation.activeOnEventTypeIds', ids),
};

const steps: INodeProperties = {
  displayName: 'Steps',
  name: 'steps',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true, sortable: true },
  default: {},
  required: true,
  placeholder: 'Add Step',
  description: 'Messages to send, in this order',
  options: [
    {
      displayName: 'Step',
      name: 'step',
      values: [action, ...common, ...ofEventTypes],
    },
  ],
  routing: inBody('steps', toSteps),
};

/** What a new workflow needs and may have. */
export const toCreate: INodeProperties[] = [
  workflowName,
  triggerType,
  offsetValue,
  offsetUnit,
  allEventTypes,
  steps,
  {
    ...additionalFields,
    options: [eventTypeIds],
  },
];

const actionToUpdate: INodeProperties = {
  ...action,
  options: [{ name: 'Paths', value: 'paths' }, ...action.options!].sort((a, b) =>
    a.name.localeCompare(b.name),
  ),
};

/** What can be changed about a workflow. */
export const toUpdate: INodeProperties[] = [
  {
    ...updateFields,
    options: [
      {
        displayName: 'Activation',
        name: 'activation',
        type: 'fixedCollection',
        default: {},
        placeholder: 'Add Activation',
        description: 'For which event types it holds',
        options: [
          {
            displayName: 'Activation',
            name: 'activation',
            values: [
              { ...allEventTypes, routing: as('isActiveOnAllEventTypes') },
              { ...eventTypeIds, routing: as('activeOnEventTypeIds', ids) },
            ],
          },
        ],
        routing: inBody('activation'),
      },
      { ...workflowName, required: false },
      {
        ...steps,
        required: false,
        description:
          'All messages to send, in this order. List the existing steps too, by their IDs.',
        options: [
          {
            displayName: 'Step',
            name: 'step',
            values: [actionToUpdate, stepId, ...common, ...ofEventTypes],
          },
        ],
      },
      {
        displayName: 'Trigger',
        name: 'trigger',
        type: 'fixedCollection',
        default: {},
        placeholder: 'Add Trigger',
        description: 'When the steps are carried out',
        options: [
          {
            displayName: 'Trigger',
            name: 'trigger',
            values: [
              { ...triggerType, routing: as('type') },
              { ...offsetValue, routing: as('offset.value') },
              { ...offsetUnit, routing: as('offset.unit') },
            ],
          },
        ],
        routing: inBody('trigger'),
      },
    ],
  },
];
