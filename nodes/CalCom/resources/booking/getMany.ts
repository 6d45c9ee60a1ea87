import type { INodeProperties } from 'n8n-workflow';
import { toBookingUid } from '../../../shared/operation/locators/bookingUid';
import { filters } from '../../../shared/fields/collections';
import { id, ids, toUtc } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import { locators } from '../../../shared/operation/locators';
import type { Operation } from '../../../shared/operation/operation';
import { cursor, offset } from '../../../shared/operation/paging';
import { inQuery, neverEmpty, notAfter, notBefore } from '../../../shared/operation/routing';
import { BOOKING_LISTS_NEWEST, BOOKINGS } from '../../../shared/api/versions';
import { simplified } from './output';

/** Team lists know fewer filters. */
const besidesTeams: INodeProperties['displayOptions'] = {
  show: { '/scope': ['me', 'organization', 'organizationUser'] },
};

const statuses = [
  { name: 'Cancelled', value: 'cancelled' },
  { name: 'Past', value: 'past' },
  { name: 'Recurring', value: 'recurring' },
  { name: 'Unconfirmed', value: 'unconfirmed' },
  { name: 'Upcoming', value: 'upcoming' },
];

const directions = [
  { name: 'Ascending', value: 'asc' },
  { name: 'Descending', value: 'desc' },
];

export const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many bookings',
  description: 'List the bookings of an account, a team or an organization, filtered and sorted',
  request: 'GET /bookings',
  scopes: ['me', 'team', 'organization', 'organizationTeam', 'organizationUser'],
  version: { me: BOOKINGS },
  newest: { me: BOOKING_LISTS_NEWEST, organization: BOOKING_LISTS_NEWEST },
  paging: offset,
  newestPaging: cursor(100, 'pagination.nextCursor'),
  simplify: simplified,
  fields: [
    {
      ...filters,
      options: [
        {
          displayName: 'Attendee Email',
          name: 'attendeeEmail',
          type: 'string',
          default: '',
          placeholder: 'e.g. nathan@example.com',
          description: 'Only bookings with this attendee. Cal.com compares it letter by letter.',
          routing: neverEmpty(inQuery('attendeeEmail')),
        },
        {
          displayName: 'Attendee Name',
          name: 'attendeeName',
          type: 'string',
          default: '',
          placeholder: 'e.g. Nathan Smith',
          description: 'Only bookings with an attendee of this name',
          routing: neverEmpty(inQuery('attendeeName')),
        },
        {
          displayName: 'Booking UID',
          name: 'bookingUid',
          type: 'string',
          default: '',
          placeholder: 'e.g. 8a3JAT4vmGGSU3itQKjfv5',
          description: 'Only the booking with this UID',
          routing: neverEmpty(inQuery('bookingUid', toBookingUid)),
        },
        {
          displayName: 'Created After',
          name: 'afterCreatedAt',
          type: 'dateTime',
          default: '',
          displayOptions: besidesTeams,
          description: 'Only bookings made at this time or later',
          routing: inQuery('afterCreatedAt', toUtc),
        },
        {
          displayName: 'Created Before',
          name: 'beforeCreatedAt',
          type: 'dateTime',
          default: '',
          displayOptions: besidesTeams,
          description: 'Only bookings made at this time or earlier',
          routing: notBefore('afterCreatedAt', inQuery('beforeCreatedAt', toUtc)),
        },
        {
          displayName: 'Ends Before',
          name: 'beforeEnd',
          type: 'dateTime',
          default: '',
          description: 'Only bookings that are over by this time',
          routing: inQuery('beforeEnd', toUtc),
        },
        {
          ...locators.eventTypeId,
          required: false,
          description: 'Only bookings of this event type',
          routing: neverEmpty(inQuery('eventTypeId', id)),
        },
        {
          displayName: 'Event Type IDs',
          name: 'eventTypeIds',
          type: 'string',
          default: '',
          placeholder: 'e.g. 12, 34',
          description: 'Only bookings of one of these event types, separated by commas',
          routing: neverEmpty(inQuery('eventTypeIds', ids)),
        },
        {
          displayName: 'Member IDs',
          name: 'userIds',
          type: 'string',
          default: '',
          displayOptions: { show: { '/scope': ['organization'] } },
          placeholder: 'e.g. 7, 8',
          description: 'Only bookings of these people, separated by commas',
          routing: neverEmpty(inQuery('userIds', ids)),
        },
        {
          displayName: 'Starts After',
          name: 'afterStart',
          type: 'dateTime',
          default: '',
          description: 'Only bookings that start at this time or later',
          routing: notAfter('beforeEnd', inQuery('afterStart', toUtc)),
        },
        {
          displayName: 'Status',
          name: 'status',
          type: 'multiOptions',
          default: [],
          displayOptions: { hide: { '/newestVersion': [true] } },
          description:
            'Only bookings in one of these states. Without it, cancelled and declined ones come as well.',
          options: statuses,
          routing: inQuery('status'),
        },
        {
          displayName: 'Status (Newest API Version)',
          name: 'singleStatus',
          type: 'options',
          default: 'upcoming',
          displayOptions: { show: { '/newestVersion': [true] } },
          description: 'Only bookings in this state: the newest API version takes one',
          options: statuses,
          routing: inQuery('status'),
        },
        {
          ...locators.teamId,
          required: false,
          displayOptions: besidesTeams,
          description:
            'Only bookings of this team. A team that Cal.com does not know is ignored: then all come.',
          routing: neverEmpty(inQuery('teamId', id)),
        },
        {
          displayName: 'Team IDs',
          name: 'teamsIds',
          type: 'string',
          default: '',
          displayOptions: besidesTeams,
          placeholder: 'e.g. 5, 6',
          description: 'Only bookings of one of these teams, separated by commas',
          routing: neverEmpty(inQuery('teamsIds', ids)),
        },
        timeZone,
        {
          displayName: 'Updated After',
          name: 'afterUpdatedAt',
          type: 'dateTime',
          default: '',
          displayOptions: besidesTeams,
          description: 'Only bookings that changed at this time or later',
          routing: inQuery('afterUpdatedAt', toUtc),
        },
        {
          displayName: 'Updated Before',
          name: 'beforeUpdatedAt',
          type: 'dateTime',
          default: '',
          displayOptions: besidesTeams,
          description: 'Only bookings that last changed at this time or earlier',
          routing: notBefore('afterUpdatedAt', inQuery('beforeUpdatedAt', toUtc)),
        },
      ],
    },
    {
      displayName: 'Sort',
      name: 'sort',
      type: 'collection',
      placeholder: 'Add Sorting',
      default: {},
      description:
        "Sort by Created to read long lists without gaps while new bookings come in. Without sorting, the order is Cal.com's.",
      options: [
        {
          displayName: 'Created',
          name: 'sortCreated',
          type: 'options',
          default: 'asc',
          description: 'By when they were made',
          options: directions,
          routing: inQuery('sortCreated'),
        },
        {
          displayName: 'End',
          name: 'sortEnd',
          type: 'options',
          default: 'asc',
          description: 'By when they end',
          options: directions,
          routing: inQuery('sortEnd'),
        },
        {
          displayName: 'Start',
          name: 'sortStart',
          type: 'options',
          default: 'asc',
          description: 'By when they start',
          options: directions,
          routing: inQuery('sortStart'),
        },
        {
          displayName: 'Updated',
          name: 'sortUpdatedAt',
          type: 'options',
          default: 'asc',
          displayOptions: besidesTeams,
          description: 'By when they last changed',
          options: directions,
          routing: inQuery('sortUpdatedAt'),
        },
      ],
    },
  ],
};
