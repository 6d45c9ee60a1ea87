import type { INodeProperties } from 'n8n-workflow';
import { filters } from '../../../shared/define/collections';
import { id, list, utc, zone } from '../../../shared/define/convert';
import { timeZone } from '../../../shared/define/fields';
import { locators } from '../../../shared/define/locators';
import type { Operation } from '../../../shared/define/operation';
import { whole } from '../../../shared/define/paging';
import { inQuery, notBefore, orElse } from '../../../shared/define/send';
import { SLOTS } from '../../../shared/versions';
import { slots } from './output';
import { searchEnd } from './searchEnd';

const linkPart: INodeProperties = {
  displayName: 'Event Type Slug',
  name: 'eventTypeSlug',
  type: 'string',
  default: '',
  required: true,
  displayOptions: { show: { slotsOf: ['teamSlug', 'username'] } },
  placeholder: 'e.g. intro-call',
  description: 'The last part of the booking link',
  routing: inQuery('eventTypeSlug'),
};

export const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many available slots',
  description: 'Find the free times at which an event type can be booked, one item for each',
  request: 'GET /slots',
  version: SLOTS,
  paging: whole,
  output: slots,
  fields: [
    {
      displayName: 'Slots Of',
      name: 'slotsOf',
      type: 'options',
      default: 'id',
      description: 'How to say what is to be booked',
      options: [
        {
          name: 'Event Type',
          value: 'id',
          description: 'One of your event types, chosen from the list or by its ID',
        },
        {
          name: 'Several People',
          value: 'usernames',
          description: 'Times at which several people are free together',
        },
        {
          name: 'Team Link',
          value: 'teamSlug',
          description: "A team's booking link, by the team and the event type in it",
        },
        {
          name: 'User Link',
          value: 'username',
          description: "A person's booking link, by the username and the event type in it",
        },
      ],
      routing: {},
    },
    {
      ...locators.eventTypeId,
      displayOptions: { show: { slotsOf: ['id'] } },
      routing: inQuery('eventTypeId', id),
    },
    {
      displayName: 'Username',
      name: 'username',
      type: 'string',
      default: '',
      required: true,
      displayOptions: { show: { slotsOf: ['username'] } },
      placeholder: 'e.g. ada',
      description: 'The first part of the booking link',
      routing: inQuery('username'),
    },
    {
      displayName: 'Team Slug',
      name: 'teamSlug',
      type: 'string',
      default: '',
      required: true,
      displayOptions: { show: { slotsOf: ['teamSlug'] } },
      placeholder: 'e.g. sales',
      description: 'The part of the booking link that names the team',
      routing: inQuery('teamSlug'),
    },
    linkPart,
    {
      displayName: 'Usernames',
      name: 'usernames',
      type: 'string',
      default: '',
      required: true,
      displayOptions: { show: { slotsOf: ['usernames'] } },
      placeholder: 'e.g. ada, grace',
      description: 'Two or more usernames, separated by commas',
      routing: inQuery('usernames', list),
    },
    {
      displayName: 'Start',
      name: 'start',
      type: 'dateTime',
      default: '',
      required: true,
      description: 'From when to search. Without an offset it is read in the Time Zone below.',
      routing: inQuery('start', utc),
    },
    {
      displayName: 'End',
      name: 'end',
      type: 'dateTime',
      default: '',
      required: true,
      description:
        'Until when to search. A date without a time, such as 2026-11-24, includes the whole day.',
      routing: notBefore('start', inQuery('end', searchEnd)),
    },
    {
      ...timeZone,
      description:
        'Zone of Start and End and of the local times in the output. Left empty, it is the zone of the workflow.',
      routing: orElse(inQuery('timeZone', zone), (place) => place.zone),
    },
    {
      ...filters,
      options: [
        {
          displayName: 'Booking to Reschedule',
          name: 'bookingUidToReschedule',
          type: 'string',
          default: '',
          placeholder: 'e.g. 8a3JAT4vmGGSU3itQKjfv5',
          description: 'UID of a booking whose own time counts as free, because it is to be moved',
          routing: inQuery('bookingUidToReschedule'),
        },
        {
          displayName: 'Format',
          name: 'format',
          type: 'options',
          default: 'range',
          description: 'What is known of each slot',
          options: [
            { name: 'Start', value: 'time' },
            { name: 'Start and End', value: 'range' },
          ],
          routing: inQuery('format'),
        },
        {
          displayName: 'Length (Minutes)',
          name: 'duration',
          type: 'number',
          typeOptions: { minValue: 1 },
          default: 30,
          description: 'One of the lengths that the event type offers',
          routing: inQuery('duration'),
        },
        {
          displayName: 'Organization Slug',
          name: 'organizationSlug',
          type: 'string',
          default: '',
          displayOptions: { show: { '/slotsOf': ['teamSlug', 'username', 'usernames'] } },
          placeholder: 'e.g. acme',
          description: 'The organization to which the link or the people belong',
          routing: inQuery('organizationSlug'),
        },
      ],
    },
  ],
};
