import { options } from '../../../shared/fields/collections';
import { record } from '../../../shared/operation/convert';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { inBody, inQuery } from '../../../shared/operation/routing';
import { formAnswers, period, searchOptions } from './fields';
import { getMany, getResponses } from './lists';

const calculateSlots: Operation = {
  name: 'Calculate Slots',
  value: 'calculateSlots',
  action: 'Calculate slots by routing form',
  description: 'Find out where answers lead and which times are free there, without storing them',
  only: 'cloud',
  request: 'POST /routing-forms/{routingFormId}/calculate-slots',
  repeatable: true,
  reads: true,
  fields: [...period, formAnswers, { ...options, options: searchOptions }],
};

const createResponse: Operation = {
  name: 'Create Response',
  value: 'createResponse',
  action: 'Create routing form response',
  description: "Store a person's answers and find out where they lead and which times are free",
  request: 'POST /routing-forms/{routingFormId}/responses',
  scopes: ['organization', 'organizationTeam', 'team'],
  fields: [
    ...period,
    formAnswers,
    {
      ...options,
      options: [
        ...searchOptions,
        {
          displayName: 'Queue Response',
          name: 'queueResponse',
          type: 'boolean',
          default: true,
          description: 'Whether the answers are stored only when they lead to a booking',
          routing: inQuery('queueResponse'),
        },
      ],
    },
  ],
};

const updateResponse: Operation = {
  name: 'Update Response',
  value: 'updateResponse',
  action: 'Update routing form response',
  description: 'Replace the answers that are stored',
  request: 'PATCH /routing-forms/{routingFormId}/responses/{responseId}',
  scopes: ['organization', 'organizationTeam'],
  repeatable: true,
  fields: [
    {
      displayName: 'Response ID',
      name: 'responseId',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. 12',
      description: 'The number of the stored answers, as Get Responses returns it',
    },
    { ...formAnswers, routing: inBody('response', record) },
  ],
};

export const routingForm: Resource = {
  name: 'Routing Form',
  value: 'routingForm',
  description: 'Questions whose answers lead to the right event type',
  operations: [calculateSlots, createResponse, getMany, getResponses, updateResponse],
};
