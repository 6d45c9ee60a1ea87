import type { INodeProperties } from 'n8n-workflow';
import { updateFields } from '../../../shared/fields/collections';
import { as, inBody, neverEmpty } from '../../../shared/operation/routing';
import { stepId, toSteps } from './stepFields';

/** What people see as the name of a Cal.com workflow. */
export const workflowName: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. Reminder by email',
  description: 'What Cal.com shows in its list of workflows',
  routing: neverEmpty(inBody('name')),
};

/** How long before or after a trigger's moment the steps are carried out. */
export const offsetValue: INodeProperties = {
  displayName: 'Offset',
  name: 'offsetValue',
  type: 'number',
  typeOptions: { minValue: 1 },
  default: 24,
  required: true,
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
  description: 'Unit of the offset',
  options: [
    { name: 'Days', value: 'day' },
    { name: 'Hours', value: 'hour' },
    { name: 'Minutes', value: 'minute' },
  ],
  routing: inBody('trigger.offset.unit'),
};

const step = (values: INodeProperties[]) => [{ displayName: 'Step', name: 'step', values }];

/** The messages of a new workflow, from the fields that each of its steps has. */
export const stepsOf = (values: INodeProperties[]): INodeProperties => ({
  displayName: 'Steps',
  name: 'steps',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true, sortable: true },
  default: {},
  required: true,
  placeholder: 'Add Step',
  description: 'Messages to send, in this order',
  options: step(values),
  routing: inBody('steps', toSteps),
});

const activation: INodeProperties = {
  displayName: 'Activation',
  name: 'activation',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Activation',
  description: 'Which event types it applies to',
  routing: inBody('activation'),
};

const trigger: INodeProperties = {
  displayName: 'Trigger',
  name: 'trigger',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Trigger',
  description: 'When the steps are carried out',
  routing: inBody('trigger'),
};

/** What a workflow is made of: the same kinds of parts for event types and for routing forms. */
export interface Parts {
  /** What `activation` tells people. */
  holdsFor: string;
  /** For what the workflow holds, each field routed inside of the activation. */
  activation: INodeProperties[];
  /** What sets it off, and how long before or after. */
  trigger: { type: INodeProperties; value: INodeProperties; unit: INodeProperties };
  /** The action of a step, and its other fields. */
  action: INodeProperties;
  details: INodeProperties[];
}

/** The form of what can be changed about a workflow: each part is replaced as a whole. */
export const changes = (parts: Parts): INodeProperties => ({
  ...updateFields,
  options: [
    {
      ...activation,
      description: parts.holdsFor,
      options: [{ displayName: 'Activation', name: 'activation', values: parts.activation }],
    },
    { ...workflowName, required: false },
    {
      ...stepsOf([]),
      required: false,
      description: 'All messages to send, in this order. List existing steps too, with their IDs.',
      options: step([parts.action, stepId, ...parts.details]),
    },
    {
      ...trigger,
      options: [
        {
          displayName: 'Trigger',
          name: 'trigger',
          values: [
            { ...parts.trigger.type, routing: as('type') },
            { ...parts.trigger.value, routing: as('offset.value') },
            { ...parts.trigger.unit, routing: as('offset.unit') },
          ],
        },
      ],
    },
  ],
});
