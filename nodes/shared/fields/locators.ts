import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

const { modes: shapes }: Pick<INodeProperties, 'modes'> = {
  modes: [
    { displayName: 'From List', name: 'list', type: 'list' },
    {
      displayName: 'By ID',
      name: 'id',
      type: 'string',
      placeholder: 'e.g. 1234',
      validation: [
        {
          type: 'regex',
          properties: { regex: '^\\s*\\d+\\s*$', errorMessage: 'The ID is a number' },
        },
      ],
    },
    { displayName: 'By ID', name: 'id', type: 'string' },
    { displayName: 'By URL', name: 'url', type: 'string' },
  ],
};
const [listMode, numericId, plainId, link] = shapes!;

/** The mode that pickers start with: a list which is searched by a method of the node. */
const fromList = (searchListMethod: string): INodePropertyMode => ({
  ...listMode,
  typeOptions: { searchListMethod, searchable: true },
});

const textId = (placeholder: string): INodePropertyMode => ({ ...plainId, placeholder });

/** The address of its page in the web app, whatever server that is on. */
const byUrl = (path: string, regex: string): INodePropertyMode => ({
  ...link,
  placeholder: `e.g. https://app.cal.com/${path}`,
  extractValue: { type: 'regex', regex },
});

const nothing = { mode: 'list', value: '' };

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
    description: 'The access to the calendars of a domain',
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
  contactId: {
    displayName: 'Contact',
    name: 'contactId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The person in your contacts',
    modes: [fromList('contacts'), textId('e.g. 0c1d2e3f-0000-4000-8000-000000000007')],
  },
  contactTagId: {
    displayName: 'Tag',
    name: 'contactTagId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The list holds the tags that contacts carry. A new one is named by its ID.',
    modes: [fromList('contactTags'), textId('e.g. 0c1d2e3f-0000-4000-8000-000000000008')],
  },
  poolId: {
    displayName: 'Pool',
    name: 'poolId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The pool of limits to work with',
    modes: [fromList('bookingLimitPools'), textId('e.g. 0c1d2e3f-0000-4000-8000-000000000009')],
  },
  bookingUid: {
    displayName: 'Booking UID',
    name: 'bookingUid',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. 8a3JAT4vmGGSU3itQKjfv5',
    description: 'The UID of the booking, as in its link and in the output of other operations',
  },
};

/** Placeholders whose values are numbers: the API answers other values with an HTTP 500. */
export const numericPlaceholders = new Set([
  'orgId',
  'teamId',
  'userId',
  'eventTypeId',
  'scheduleId',
  'workflowId',
  'managedUserId',
  'membershipId',
  'oooId',
  'attendeeId',
  'verifiedId',
  'managedOrganizationId',
  'responseId',
  // API v1
  'availabilityId',
  'bookingId',
  'bookingReferenceId',
  'customInputId',
  'destinationCalendarId',
  'paymentId',
]);
