import type { INodeProperties } from 'n8n-workflow';
import { authenticationFor } from '../credentials/choice';
import { locators } from '../operation/locators';
import { eventOptions, webhookEvents, type WebhookEvent } from './events';
import { triggerOptions } from './options';

const valuesOf = (wanted: (event: WebhookEvent) => unknown): string[] =>
  webhookEvents.filter(wanted).map(({ value }) => value);

const delayed = valuesOf((event) => event.delayed);
const ofOrganizations = valuesOf((event) => event.organizationOnly);
const withoutEventType = valuesOf((event) => !event.ofEventType && !event.organizationOnly);

/** The parameters of the Cal.com Trigger below its credentials. */
export const triggerFields: INodeProperties[] = [
  authenticationFor('apiKey', 'legacy', 'oAuth2', 'platform'),
  {
    displayName:
      'API v1 has only webhooks of an account or one event type, and knows fewer events.',
    name: 'legacyNotice',
    type: 'notice',
    default: '',
    displayOptions: { show: { authentication: ['legacy'] } },
  },
  {
    displayName: 'Scope',
    name: 'scope',
    type: 'options',
    noDataExpression: true,
    default: 'me',
    description: 'Whose events to receive',
    options: [
      {
        name: 'Event Type',
        value: 'eventType',
        description: 'One of your own event types',
      },
      {
        name: 'My Account',
        value: 'me',
        description:
          'Bookings of your own event types. Those of a team may need Team Event Type or Organization.',
      },
      {
        name: 'OAuth Client',
        value: 'oAuthClient',
        description: "Everything about a platform client's managed users",
      },
      {
        name: 'Organization',
        value: 'organization',
        description: 'Everything in your organization, its teams and members',
      },
      {
        name: 'Team Event Type',
        value: 'teamEventType',
        description: 'One event type of a team',
      },
    ],
  },
  { ...locators.orgId, displayOptions: { show: { scope: ['organization'] } } },
  { ...locators.teamId, displayOptions: { show: { scope: ['teamEventType'] } } },
  {
    ...locators.eventTypeId,
    displayOptions: { show: { scope: ['eventType', 'teamEventType'] } },
  },
  {
    ...locators.clientId,
    required: false,
    description: "The platform client. If empty: the platform credential's.",
    displayOptions: { show: { scope: ['oAuthClient'] } },
  },
  {
    displayName: 'Events',
    name: 'events',
    type: 'multiOptions',
    noDataExpression: true,
    default: ['BOOKING_CREATED'],
    required: true,
    description: 'What the workflow runs for',
    options: eventOptions,
  },
  {
    displayName:
      'Only organizations send the delegation credential events. Set "Scope" to Organization to receive them.',
    name: 'organizationNotice',
    type: 'notice',
    default: '',
    displayOptions: { show: { events: ofOrganizations }, hide: { scope: ['organization'] } },
  },
  {
    displayName:
      'Absences and routing forms do not belong to an event type: choose another "Scope" to receive these events.',
    name: 'eventTypeNotice',
    type: 'notice',
    default: '',
    displayOptions: {
      show: { events: withoutEventType, scope: ['eventType', 'teamEventType'] },
    },
  },
  {
    displayName: 'No-Show After',
    name: 'noShowAfter',
    type: 'number',
    typeOptions: { minValue: 1 },
    default: 5,
    displayOptions: { show: { events: delayed }, hide: { authentication: ['legacy'] } },
    description: 'How long after the start of a call Cal.com checks who is missing',
  },
  {
    displayName: 'No-Show After Unit',
    name: 'noShowAfterUnit',
    type: 'options',
    default: 'MINUTE',
    displayOptions: { show: { events: delayed }, hide: { authentication: ['legacy'] } },
    description: 'Unit of "No-Show After"',
    options: [
      { name: 'Days', value: 'DAY' },
      { name: 'Hours', value: 'HOUR' },
      { name: 'Minutes', value: 'MINUTE' },
    ],
  },
  {
    displayName: 'Output',
    name: 'output',
    type: 'options',
    noDataExpression: true,
    default: 'simplified',
    description: 'What the items contain',
    options: [
      {
        name: 'Full',
        value: 'full',
        description: 'The same as Simplified, and all that Cal.com sent as raw',
      },
      {
        name: 'Raw',
        value: 'raw',
        description: 'What Cal.com sent, which differs from event to event',
      },
      {
        name: 'Simplified',
        value: 'simplified',
        description: 'The same format for every event, with times in UTC and local time',
      },
    ],
  },
  {
    displayName: 'Use Sample Event',
    name: 'useSampleEvent',
    type: 'boolean',
    noDataExpression: true,
    default: false,
    description:
      'Whether manual runs get a made-up item for each chosen event at once instead of waiting for a real one. Published workflows always wait for real events.',
  },
  {
    displayName:
      "Cal.com's cloud delivers only to public https addresses. If your n8n runs on localhost, on a private address or without https, set its N8N_WEBHOOK_URL (WEBHOOK_URL in older versions) to a public address (a tunnel will do), or use the Cal.com Polling Trigger.",
    name: 'addressNotice',
    type: 'notice',
    default: '',
  },
  triggerOptions,
];
