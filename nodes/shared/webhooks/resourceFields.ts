import type { INodeProperties } from 'n8n-workflow';
import { eventOptions, webhookEvents } from './events';
import { additionalFields, updateFields } from '../fields/collections';
import { inBody, neverEmpty, withBraces } from '../operation/routing';

/** Which events a webhook is called for. */
export const triggers: INodeProperties = {
  displayName: 'Events',
  name: 'triggers',
  type: 'multiOptions',
  default: [],
  required: true,
  description:
    'The events to call the address for. Self-hosted servers know about two thirds of these events.',
  options: eventOptions,
  routing: neverEmpty(inBody('triggers')),
};

/** Where Cal.com sends the events. */
export const subscriberUrl: INodeProperties = {
  displayName: 'URL',
  name: 'subscriberUrl',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. https://example.com/cal-events',
  description: 'Address that Cal.com calls. Each address can have one webhook in a scope.',
  routing: neverEmpty(inBody('subscriberUrl')),
};

/** Whether the webhook is on. */
export const active: INodeProperties = {
  displayName: 'Active',
  name: 'active',
  type: 'boolean',
  default: true,
  description: 'Whether Cal.com calls the address',
  routing: inBody('active'),
};

const time: INodeProperties = {
  displayName: 'Delay',
  name: 'time',
  type: 'number',
  typeOptions: { minValue: 1 },
  default: 5,
  description:
    'How long after the start to check who is missing. Cal.com (cloud) needs it with No-Show of Guests and No-Show of Hosts.',
  routing: inBody('time'),
};

const timeUnit: INodeProperties = {
  displayName: 'Delay Unit',
  name: 'timeUnit',
  type: 'options',
  default: 'MINUTE',
  description: 'Needed together with Delay',
  options: [
    { name: 'Days', value: 'DAY' },
    { name: 'Hours', value: 'HOUR' },
    { name: 'Minutes', value: 'MINUTE' },
  ],
  routing: inBody('timeUnit'),
};

/** Cal.com takes a delay with the events that tell who did not come, and only with these. */
const whenDelayed: INodeProperties['displayOptions'] = {
  show: { '/triggers': webhookEvents.filter(({ delayed }) => delayed).map(({ value }) => value) },
};

/** Text that replaces the body of what a webhook sends. */
export const payloadTemplate: INodeProperties = {
  displayName: 'Payload Template',
  name: 'payloadTemplate',
  type: 'string',
  typeOptions: { rows: 4 },
  default: '',
  placeholder: 'e.g. {"title":"{{title}}"}',
  description: 'Handlebars text that replaces the whole body of the deliveries',
  routing: withBraces(inBody('payloadTemplate')),
};

/** Shape of what a webhook sends: the one that every server knows comes first. */
export const payloadVersion: INodeProperties = {
  displayName: 'Payload Version',
  name: 'version',
  type: 'options',
  default: '2021-10-20',
  description: 'Format of the deliveries',
  options: [
    { name: '2021-10-20', value: '2021-10-20' },
    { name: '2026-07-27 (Cloud)', value: '2026-07-27' },
  ],
  routing: inBody('version'),
};

/** What a webhook signs its deliveries with. */
export const secret: INodeProperties = {
  displayName: 'Secret',
  name: 'secret',
  type: 'string',
  typeOptions: { password: true },
  default: '',
  description: 'Used by Cal.com to sign the deliveries, so that you know who sent them',
  routing: inBody('secret'),
};

/** What a new webhook may have. */
export const toCreate: INodeProperties = {
  ...additionalFields,
  options: [
    { ...time, displayOptions: whenDelayed },
    { ...timeUnit, displayOptions: whenDelayed },
    payloadTemplate,
    payloadVersion,
    secret,
  ],
};

/** What can be changed about a webhook. */
export const toUpdate: INodeProperties = {
  ...updateFields,
  options: [
    active,
    time,
    timeUnit,
    { ...triggers, required: false },
    payloadTemplate,
    payloadVersion,
    secret,
    { ...subscriberUrl, required: false },
  ],
};
