import type { INodeProperties } from 'n8n-workflow';
import { byUrl, fromList, nothing, numericId, textId } from './modes';
import { newer } from './newer';
import type { Routing } from '../routing';
import { toBookingUid } from './bookingUid';

/**
 * The field of each path placeholder. A placeholder without an entry here must be a field of the
 * operation itself.
 */
export const locators: Record<string, INodeProperties> = {
  orgId: {
    displayName: 'Organization',
    name: 'orgId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The organization to work in. Needs an account with a role in it.',
    modes: [fromList('organizations'), numericId],
  },
  teamId: {
    displayName: 'Team',
    name: 'teamId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The team to work with',
    modes: [fromList('teams'), numericId, byUrl('settings/teams/5/profile', '/teams/(\\d+)')],
  },
  userId: {
    displayName: 'Member',
    name: 'userId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The person to work with',
    modes: [fromList('members'), numericId],
  },
  eventTypeId: {
    displayName: 'Event Type',
    name: 'eventTypeId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The kind of meeting that people can book',
    modes: [fromList('eventTypes'), numericId, byUrl('event-types/1234', '/event-types/(\\d+)')],
  },
  scheduleId: {
    displayName: 'Schedule',
    name: 'scheduleId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The working hours to work with',
    modes: [fromList('schedules'), numericId, byUrl('availability/12', '/availability/(\\d+)')],
  },
  webhookId: {
    displayName: 'Webhook',
    name: 'webhookId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The webhook to work with',
    modes: [
      fromList('webhooks'),
      textId('e.g. 3f0c6ba8-5b0f-4a1c-9f0a-2f6a4f3c9f11'),
      byUrl(
        'settings/developer/webhooks/3f0c6ba8-5b0f-4a1c-9f0a-2f6a4f3c9f11',
        '/webhooks/([\\w-]{8,})',
      ),
    ],
  },
  roleId: {
    displayName: 'Role',
    name: 'roleId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The role to work with',
    modes: [fromList('roles'), textId('e.g. clx2k3j4l0000')],
  },
  attributeId: {
    displayName: 'Attribute',
    name: 'attributeId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The attribute to work with',
    modes: [fromList('attributes'), textId('e.g. 0c1d2e3f-0000-4000-8000-000000000001')],
  },
  optionId: {
    displayName: 'Option',
    name: 'optionId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The option of the attribute',
    modes: [fromList('attributeOptions'), textId('e.g. 0c1d2e3f-0000-4000-8000-000000000002')],
  },
  routingFormId: {
    displayName: 'Routing Form',
    name: 'routingFormId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The form that routes people to the right event type',
    modes: [
      fromList('routingForms'),
      textId('e.g. 0c1d2e3f-0000-4000-8000-000000000003'),
      byUrl(
        'routing/form-edit/0c1d2e3f-0000-4000-8000-000000000003',
        'form[\\w-]*[/=]([\\da-f]{8}-[\\da-f-]{27})',
      ),
    ],
  },
  workflowId: {
    displayName: 'Workflow',
    name: 'workflowId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The Cal.com workflow of reminders and follow-ups to work with',
    modes: [fromList('workflows'), numericId, byUrl('workflows/12', '/workflows/(\\d+)')],
  },
  clientId: {
    displayName: 'OAuth Client',
    name: 'clientId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The platform OAuth client to work with',
    modes: [fromList('oAuthClients'), textId('e.g. clx2k3j4l0000')],
  },
  app: {
    displayName: 'Conferencing App',
    name: 'app',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The app that hosts the calls',
    modes: [fromList('conferencingApps'), textId('e.g. google-meet')],
  },
  calendar: {
    displayName: 'Calendar',
    name: 'calendar',
    type: 'options',
    default: 'google',
    required: true,
    description: 'The calendar service to work with',
    options: [
      { name: 'Apple', value: 'apple' },
      { name: 'Google', value: 'google' },
      { name: 'Office 365', value: 'office365' },
    ],
  },
  connectionId: {
    displayName: 'Calendar Connection',
    name: 'connectionId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The connected calendar account to work with',
    modes: [fromList('calendarConnections'), textId('e.g. 42')],
  },
  delegationCredentialId: {
    displayName: 'Delegation Credential',
    name: 'delegationCredentialId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: "The access to a domain's calendars",
    modes: [fromList('delegationCredentials'), textId('e.g. 0c1d2e3f-0000-4000-8000-000000000005')],
  },
  managedUserId: {
    displayName: 'Managed User',
    name: 'managedUserId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The user of your platform',
    modes: [fromList('managedUsers'), numericId],
  },
  membershipId: {
    displayName: 'Membership',
    name: 'membershipId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The place of a person in the team or organization',
    modes: [fromList('memberships'), numericId],
  },
  managedOrganizationId: {
    displayName: 'Managed Organization',
    name: 'managedOrganizationId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The organization that yours manages',
    modes: [fromList('managedOrganizations'), numericId],
  },
  ...newer,
  bookingUid: {
    displayName: 'Booking UID',
    name: 'bookingUid',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. 8a3JAT4vmGGSU3itQKjfv5',
    description:
      'The UID of the booking, as in the output of other operations, or a link to the booking',
    routing: { convert: toBookingUid } as Routing,
  },
};

/** Placeholders of numbers that are fields of their operations, since no list offers them. */
const otherNumbers = [
  'attendeeId',
  'oooId',
  'responseId',
  'verifiedId',
  // API v1
  'availabilityId',
  'bookingId',
  'bookingReferenceId',
  'customInputId',
  'destinationCalendarId',
  'paymentId',
];

/** Placeholders whose values are numbers: the API answers other values with an HTTP 500. */
export const numericPlaceholders = new Set([
  ...Object.values(locators)
    .filter(({ modes }) => modes?.includes(numericId))
    .map(({ name }) => name),
  ...otherNumbers,
]);
