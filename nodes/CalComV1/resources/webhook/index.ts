import type { INodeProperties } from 'n8n-workflow';
import { legacyEventOptions } from '../../../CalComTrigger/legacyEvents';
import { id } from '../../../shared/define/convert';
import type { Resource } from '../../../shared/define/operation';
import { deleted, recordsAt } from '../../../shared/define/output';
import { whole } from '../../../shared/define/paging';
import { inBody } from '../../../shared/define/send';

import { userFilter } from '../../filters';
import { eventTypeId, userId } from '../../ids';

const webhookId: INodeProperties = {
  displayName: 'Webhook ID',
  name: 'webhookId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 3f0c6ba8-5b0f-4a1c-9f0a-2f6a4f3c9f11',
  description: 'The webhook, as in the output of Webhook > Get Many',
};

const subscriberUrl: INodeProperties = {
  displayName: 'URL',
  name: 'subscriberUrl',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. https://example.com/cal-events',
  description: 'Address that Cal.com calls',
  routing: inBody('subscriberUrl'),
};

const events: INodeProperties = {
  displayName: 'Events',
  name: 'eventTriggers',
  type: 'multiOptions',
  default: [],
  required: true,
  description: 'What the address is called for. Older servers do not know all of these.',
  options: legacyEventOptions,
  routing: inBody('eventTriggers'),
};

const active: INodeProperties = {
  displayName: 'Active',
  name: 'active',
  type: 'boolean',
  default: true,
  description: 'Whether Cal.com calls the address',
  routing: inBody('active'),
};

const details: INodeProperties[] = [
  {
    ...eventTypeId,
    required: false,
    description: 'The only event type whose events are sent. Left out, it is the whole account.',
    routing: inBody('eventTypeId', id),
  },
  {
    displayName: 'Payload Template',
    name: 'payloadTemplate',
    type: 'string',
    typeOptions: { rows: 4 },
    default: '',
    placeholder: 'e.g. {"title":"{{title}}"}',
    description: 'Handlebars text that replaces the whole body of the deliveries',
    routing: inBody('payloadTemplate'),
  },
  {
    displayName: 'Payload Version',
    name: 'version',
    type: 'options',
    default: '2021-10-20',
    description: 'Shape of the deliveries',
    options: [{ name: '2021-10-20', value: '2021-10-20' }],
    routing: inBody('version'),
  },
  {
    displayName: 'Secret',
    name: 'secret',
    type: 'string',
    typeOptions: { password: true },
    default: '',
    description: 'With which Cal.com signs the deliveries, so that you know who sent them',
    routing: inBody('secret'),
  },
];

const owner: INodeProperties = {
  ...userId,
  required: false,
  description: 'Whose events are sent. Needs the key of a system administrator.',
  routing: inBody('userId', id),
};

export const webhook: Resource = {
  name: 'Webhook',
  value: 'webhook',
  description: 'An address that Cal.com calls when something happens',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create webhook',
      description: 'Have Cal.com call an address whenever something happens',
      request: 'POST /webhooks',
      output: recordsAt('webhook'),
      fields: [
        subscriberUrl,
        events,
        active,
        {
          displayName: 'Additional Fields',
          name: 'additionalFields',
          type: 'collection',
          placeholder: 'Add Field',
          default: {},
          options: [...details, owner],
        },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete webhook',
      description: 'Remove a webhook permanently',
      request: 'DELETE /webhooks/{webhookId}',
      output: deleted,
      fields: [webhookId],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get webhook',
      description: 'Retrieve a webhook',
      request: 'GET /webhooks/{webhookId}',
      output: recordsAt('webhook'),
      fields: [webhookId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many webhooks',
      description: 'List webhooks of the account',
      request: 'GET /webhooks',
      paging: whole,
      output: recordsAt('webhooks'),
      fields: [userFilter],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update webhook',
      description: 'Change the address, events or other settings of a webhook',
      request: 'PATCH /webhooks/{webhookId}',
      output: recordsAt('webhook'),
      repeatable: true,
      fields: [
        webhookId,
        {
          displayName: 'Update Fields',
          name: 'updateFields',
          type: 'collection',
          placeholder: 'Add Field',
          default: {},
          options: [
            active,
            details[0],
            { ...events, required: false },
            ...details.slice(1),
            { ...subscriberUrl, required: false },
            owner,
          ],
        },
      ],
    },
  ],
};
