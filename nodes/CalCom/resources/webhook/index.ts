import { carriedOut } from '../../../shared/operation/declared';
import type { Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { offset } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import {
  active,
  subscriberUrl,
  toCreate,
  toUpdate,
  triggers,
} from '../../../shared/webhooks/resourceFields';
import { deleteOrphans as runDelete, findOrphans as runFind } from './findOrphans';
import { deleteOrphans, findOrphans } from './orphans';

const anywhere: Scope[] = ['me', 'eventType', 'oAuthClient', 'organization', 'teamEventType'];

/** The keys that every webhook has, without those of owners that it does not have. */
const kept = [
  'id',
  'subscriberUrl',
  'triggers',
  'active',
  'secret',
  'payloadTemplate',
  'version',
  'time',
  'timeUnit',
];

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
      scopes: anywhere,
      fields: [subscriberUrl, triggers, active, toCreate],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete webhook',
      description: 'Remove a webhook permanently',
      request: 'DELETE /webhooks/{webhookId}',
      scopes: anywhere,
      output: deleted,
    },
    {
      name: 'Delete All',
      value: 'deleteAll',
      action: 'Delete all webhooks',
      description:
        'Remove every webhook of an event type or OAuth client permanently, even those of other apps',
      request: 'DELETE /webhooks',
      scopes: ['eventType', 'oAuthClient', 'teamEventType'],
      output: deleted,
      fields: [
        {
          displayName:
            'This removes all webhooks, even those of other workflows and apps. It cannot be undone.',
          name: 'deleteAllWebhooksNotice',
          type: 'notice',
          default: '',
        },
      ],
    },
    carriedOut(deleteOrphans, runDelete),
    carriedOut(findOrphans, runFind),
    {
      name: 'Get',
      value: 'get',
      action: 'Get webhook',
      description: 'Retrieve a webhook, including its secret',
      request: 'GET /webhooks/{webhookId}',
      scopes: anywhere,
      simplify: kept,
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many webhooks',
      description: 'List webhooks, including their secrets',
      request: 'GET /webhooks',
      scopes: anywhere,
      paging: offset,
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update webhook',
      description: 'Change the address, events or other settings of a webhook',
      request: 'PATCH /webhooks/{webhookId}',
      scopes: anywhere,
      repeatable: true,
      fields: [toUpdate],
    },
  ],
};
