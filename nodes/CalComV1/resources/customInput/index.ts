import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import { id } from '../../../shared/operation/convert';
import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody } from '../../../shared/operation/routing';
import { eventTypeId } from '../../ids';

const customInputId: INodeProperties = {
  displayName: 'Custom Input ID',
  name: 'customInputId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'The question, as in the output of Custom Input > Get Many',
};

const label: INodeProperties = {
  displayName: 'Label',
  name: 'label',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. Which product is it about?',
  description: 'The question as people read it',
  routing: inBody('label'),
};

const kind: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'TEXT',
  required: true,
  description: 'What people answer with',
  options: [
    { name: 'Checkbox', value: 'BOOL' },
    { name: 'Long Text', value: 'TEXTLONG' },
    { name: 'Number', value: 'NUMBER' },
    { name: 'Phone', value: 'PHONE' },
    { name: 'Radio Buttons', value: 'RADIO' },
    { name: 'Text', value: 'TEXT' },
  ],
  routing: inBody('type'),
};

const needed: INodeProperties = {
  displayName: 'Answer Required',
  name: 'required',
  type: 'boolean',
  default: false,
  description: 'Whether nobody can book without an answer',
  routing: inBody('required'),
};

const details: INodeProperties[] = [
  {
    displayName: 'Options',
    name: 'options',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    default: {},
    placeholder: 'Add Option',
    description: 'What can be chosen from radio buttons',
    options: [
      {
        displayName: 'Option',
        name: 'option',
        values: [
          {
            displayName: 'Label',
            name: 'label',
            type: 'string',
            default: '',
            placeholder: 'e.g. Standard',
          },
          {
            displayName: 'Type',
            name: 'type',
            type: 'string',
            default: '',
            placeholder: 'e.g. text',
          },
        ],
      },
    ],
    routing: inBody('options'),
  },
  {
    displayName: 'Placeholder',
    name: 'placeholder',
    type: 'string',
    default: '',
    placeholder: 'e.g. The name of the product',
    description: 'What the empty field shows',
    routing: inBody('placeholder'),
  },
];

export const customInput: Resource = {
  name: 'Custom Input',
  value: 'customInput',
  description: "An event type's own question, as old servers have them",
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create custom input',
      description: 'Have an event type ask one more question',
      request: 'POST /custom-inputs',
      output: recordsAt('event_type_custom_input'),
      fields: [
        { ...eventTypeId, routing: inBody('eventTypeId', id) },
        label,
        kind,
        { ...needed, required: true },
        { ...additionalFields, options: details },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete custom input',
      description: 'Stop an event type from asking a question',
      request: 'DELETE /custom-inputs/{customInputId}',
      output: deleted,
      fields: [customInputId],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get custom input',
      description: 'Retrieve a question of an event type',
      request: 'GET /custom-inputs/{customInputId}',
      output: recordsAt('event_type_custom_input'),
      fields: [customInputId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many custom inputs',
      description: 'List the questions of all event types of the account',
      request: 'GET /custom-inputs',
      paging: wholeList,
      output: recordsAt('event_type_custom_inputs'),
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update custom input',
      description: 'Change a question of an event type',
      request: 'PATCH /custom-inputs/{customInputId}',
      output: recordsAt('event_type_custom_input'),
      repeatable: true,
      fields: [
        customInputId,
        {
          ...updateFields,
          options: [
            needed,
            {
              ...eventTypeId,
              required: false,
              description: 'The event type that asks it',
              routing: inBody('eventTypeId', id),
            },
            { ...label, required: false },
            ...details,
            { ...kind, required: false },
          ],
        },
      ],
    },
  ],
};
