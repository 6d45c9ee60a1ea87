import { declared, type Field } from '../../../shared/operation/declared';
import type { Scope } from '../../../shared/api/scope';

const anywhere: Scope[] = ['me', 'eventType', 'oAuthClient', 'organization', 'teamEventType'];

const webhooksInUse: Field<'webhooksInUse'> = {
  displayName: 'Webhooks in Use',
  name: 'webhooksInUse',
  type: 'string',
  default: '',
  placeholder: 'e.g. https://n8n.example.com/webhook/5c1f…/webhook',
  description:
    "Addresses of published workflows, separated by commas or as a list: these webhooks are kept. A trigger's webhook ID will do, as the n8n node returns it with its workflows.",
};

const webhookHost: Field<'webhookHost'> = {
  displayName: 'Webhook Host',
  name: 'webhookHost',
  type: 'string',
  default: '',
  placeholder: 'e.g. n8n.example.com',
  description:
    "Only webhooks that deliver to this host are checked. If empty: this n8n's host; fill it in if its webhooks have another one.",
};

export const findOrphans = declared({
  name: 'Find Orphans',
  value: 'findOrphans',
  action: 'Find orphaned webhooks',
  description: 'List webhooks that deliver to this n8n but not to a workflow in use',
  request: 'GET /webhooks',
  scopes: anywhere,
  fields: [
    {
      displayName:
        'While "Webhooks in Use" is empty, all webhooks of this n8n are listed, those of published workflows among them, with <code>inUse: "unknown"</code>.',
      name: 'findOrphansNotice',
      type: 'notice',
      default: '',
      displayOptions: { show: { webhooksInUse: [''] } },
    },
    webhooksInUse,
    webhookHost,
  ],
});

export const deleteOrphans = declared({
  name: 'Delete Orphans',
  value: 'deleteOrphans',
  action: 'Delete orphaned webhooks',
  description: 'Remove webhooks that deliver to this n8n but not to a workflow in use',
  request: 'GET /webhooks',
  scopes: anywhere,
  fields: [
    {
      displayName:
        'Check with Find Orphans first: a workflow whose webhook is not listed as in use no longer gets events, and has to be published again.',
      name: 'deleteOrphansNotice',
      type: 'notice',
      default: '',
    },
    webhooksInUse,
    webhookHost,
    {
      displayName: 'Delete Even if None Is in Use',
      name: 'allowNoneInUse',
      type: 'boolean',
      default: false,
      description: 'Whether an empty list is intended: this deletes all webhooks of this n8n',
    },
  ],
});
