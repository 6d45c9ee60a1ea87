import type { INodeProperties } from 'n8n-workflow';
import {
  active,
  payloadTemplate,
  payloadVersion,
  secret,
  subscriberUrl as webhookUrl,
} from '../../../shared/webhooks/resourceFields';
import { eventOptionsOfV1 } from '../../../shared/webhooks/events';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import { id } from '../../../shared/operation/convert';
import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody } from '../../../shared/operation/routing';
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
  ...webhookUrl,
  description: 'Address that Cal.com calls',
};

const events: INodeProperties = {
  displayName: 'Events',
  name: 'eventTriggers',
  type: 'multiOptions',
  default: [],
  required: true,
  description: 'The events to call the address for. Older servers do not know all of these.',
  options: eventOptionsOfV1,
  routing: inBody('eventTriggers'),
};

const ofEventType: INodeProperties = {
  ...eventTypeId,
  required: false,
  description: 'The only event type whose events are sent. Default: the whole account.',
  routing: inBody('eventTypeId', id),
};

const oldestVersion: INodeProperties = {
  ...payloadVersion,
  options: payloadVersion.options!.slice(0, 1),
};

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
          ...additionalFields,
          options: [ofEventType, payloadTemplate, oldestVersion, secret, owner],
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
      paging: wholeList,
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
          ...updateFields,
          options: [
            active,
            ofEventType,
            { ...events, required: false },
            payloadTemplate,
            oldestVersion,
            secret,
            { ...subscriberUrl, required: false },
            owner,
          ],
        },
      ],
    },
  ],
};
