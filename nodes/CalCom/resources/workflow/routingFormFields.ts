import type { INodeProperties } from 'n8n-workflow';
import { additionalFields } from '../../../shared/fields/collections';
import { ids } from '../../../shared/operation/convert';
import { as, inBody } from '../../../shared/operation/routing';
import { changes, offsetUnit, offsetValue, stepsOf, workflowName, type Parts } from './parts';
import { action, common, phoneRequired } from './stepFields';

const formAction: INodeProperties = {
  ...action,
  options: [{ name: 'AI Phone Call', value: 'cal_ai_phone_call' }, ...action.options!],
};

const triggerType: INodeProperties = {
  displayName: 'Trigger',
  name: 'triggerType',
  type: 'options',
  default: 'formSubmitted',
  required: true,
  description: 'When the steps are carried out',
  options: [
    { name: 'Form Submitted', value: 'formSubmitted' },
    { name: 'Form Submitted Without Booking', value: 'formSubmittedNoEvent' },
  ],
  routing: inBody('trigger.type'),
};

const whenOffset: INodeProperties['displayOptions'] = {
  show: { triggerType: ['formSubmittedNoEvent'] },
};

const trigger: Parts['trigger'] = {
  type: triggerType,
  value: {
    ...offsetValue,
    default: 1,
    displayOptions: whenOffset,
    description: 'How long to wait for a booking',
  },
  unit: { ...offsetUnit, displayOptions: whenOffset },
};

const allForms: INodeProperties = {
  displayName: 'Active on All Routing Forms',
  name: 'isActiveOnAllRoutingForms',
  type: 'boolean',
  default: true,
  description: 'Whether it also applies to forms added later',
  routing: inBody('activation.isActiveOnAllRoutingForms'),
};

const formIds: INodeProperties = {
  displayName: 'Active on Routing Form IDs',
  name: 'activeOnRoutingFormIds',
  type: 'string',
  default: '',
  placeholder: 'e.g. 12, 34',
  description: 'Forms it applies to, separated by commas',
  routing: inBody('activation.activeOnRoutingFormIds', ids),
};

const details = [...common, phoneRequired];

/** What a new workflow of routing forms needs and may have. */
export const toCreate: INodeProperties[] = [
  workflowName,
  trigger.type,
  trigger.value,
  trigger.unit,
  allForms,
  stepsOf([formAction, ...details]),
  { ...additionalFields, options: [formIds] },
];

/** What can be changed about a workflow of routing forms. */
export const toUpdate: INodeProperties[] = [
  changes({
    holdsFor: 'Which forms it applies to',
    activation: [
      { ...allForms, routing: as('isActiveOnAllRoutingForms') },
      { ...formIds, routing: as('activeOnRoutingFormIds', ids) },
    ],
    trigger,
    action: formAction,
    details,
  }),
];
