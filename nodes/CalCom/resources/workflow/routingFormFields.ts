import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, updateFields } from '../../../shared/define/collections';
import { ids } from '../../../shared/define/convert';
import { as, inBody } from '../../../shared/define/send';
import { offsetUnit as unit, workflowName } from '../workflow/fields';
import { action, common, phoneRequired, stepId, toSteps } from '../workflow/stepFields';

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

const { displayOptions: whenOffset }: Pick<INodeProperties, 'displayOptions'> = {
  displayOptions: { show: { triggerType: ['formSubmittedNoEvent'] } },
};

const offsetValue: INodeProperties = {
  displayName: 'Offset',
  name: 'offsetValue',
  type: 'number',
  typeOptions: { minValue: 1 },
  default: 1,
  required: true,
  displayOptions: whenOffset,
  description: 'How long to wait for a booking',
  routing: inBody('trigger.offset.value'),
};

const offsetUnit: INodeProperties = { ...unit, displayOptions: whenOffset };

const allForms: INodeProperties = {
  displayName: 'Active on All Routing Forms',
  name: 'isActiveOnAllRoutingForms',
  type: 'boolean',
  default: true,
  description: 'Whether it also holds for forms that are added later',
  routing: inBody('activation.isActiveOnAllRoutingForms'),
};

const formIds: INodeProperties = {
  displayName: 'Active on Routing Form IDs',
  name: 'activeOnRoutingFormIds',
  type: 'string',
  default: '',
  placeholder: 'e.g. 12, 34',
  description: 'Forms for which it holds, separated by commas',
  routing: inBody('activation.activeOnRoutingFormIds', ids),
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
      values: [formAction, ...common, phoneRequired],
    },
  ],
  routing: inBody('steps', toSteps),
};

/** What a new workflow of routing forms needs and may have. */
export const toCreate: INodeProperties[] = [
  workflowName,
  triggerType,
  offsetValue,
  offsetUnit,
  allForms,
  steps,
  {
    ...additionalFields,
    options: [formIds],
  },
];

/** What can be changed about a workflow of routing forms. */
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
        description: 'For which forms it holds',
        options: [
          {
            displayName: 'Activation',
            name: 'activation',
            values: [
              { ...allForms, routing: as('isActiveOnAllRoutingForms') },
              { ...formIds, routing: as('activeOnRoutingFormIds', ids) },
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
            values: [formAction, stepId, ...common, phoneRequired],
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
