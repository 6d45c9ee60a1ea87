import type { INodeProperties } from 'n8n-workflow';
import { authenticationFor } from '../shared/credentials/choice';
import { triggerFields as webhookFields } from '../shared/webhooks/fields';
import { triggerOptions as webhookOptions } from '../shared/webhooks/options';
import { locators } from '../shared/operation/locators';

const shared = (name: string): INodeProperties =>
  webhookFields.find((field) => field.name === name)!;

const sharedOptions = [
  'ignoreStatuses',
  'itemPerAttendee',
  'eventTypes',
  'outputLanguage',
  'outputTimeZone',
];

/** The parameters of the Cal.com Polling Trigger below its credentials. */
export const fields: INodeProperties[] = [
  // Bookings of API v1 do not tell when they were updated.
  authenticationFor('apiKey', 'oAuth2', 'platform'),
  {
    displayName: 'Scope',
    name: 'scope',
    type: 'options',
    noDataExpression: true,
    default: 'me',
    description: 'Whose bookings to look at',
    options: [
      {
        name: 'My Account',
        value: 'me',
        description: 'All bookings that you host or attend',
      },
      {
        name: 'Organization',
        value: 'organization',
        description: 'All bookings of your organization. Needs an administrator.',
      },
    ],
  },
  { ...locators.orgId, displayOptions: { show: { scope: ['organization'] } } },
  {
    displayName: 'Events',
    name: 'events',
    type: 'multiOptions',
    noDataExpression: true,
    default: ['newBooking'],
    required: true,
    description: 'What the workflow runs for',
    options: [
      {
        name: 'Booking Ended',
        value: 'bookingEnded',
        description: 'The end of an accepted booking has come',
      },
      {
        name: 'Booking Starts Soon',
        value: 'bookingStartsSoon',
        description: 'An accepted booking starts within the minutes that you set',
      },
      {
        name: 'Cancelled Booking',
        value: 'cancelledBooking',
        description: 'A booking was cancelled or declined',
      },
      {
        name: 'Changed Booking',
        value: 'changedBooking',
        description: 'A booking was moved, confirmed, or changed in any other way',
      },
      {
        name: 'New Booking',
        value: 'newBooking',
        description: 'A booking was made or requested, and is still valid',
      },
    ],
  },
  {
    displayName: 'Minutes Before',
    name: 'minutesBefore',
    type: 'number',
    typeOptions: { minValue: 1 },
    default: 30,
    displayOptions: { show: { events: ['bookingStartsSoon'] } },
    description:
      'How long before its start to report a booking; 1440 is a day. It may be shorter by the time between two polls, and for bookings made later.',
  },
  shared('output'),
  {
    ...shared('useSampleEvent'),
    description:
      'Whether manual runs get a made-up item for each chosen event. Otherwise they get the latest booking of the account.',
  },
  {
    displayName: 'Options',
    name: 'options',
    type: 'collection',
    placeholder: 'Add Option',
    default: {},
    options: webhookOptions.options!.filter(({ name }) => sharedOptions.includes(name)),
  },
];
