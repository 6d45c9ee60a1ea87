import { filters } from '../../../shared/fields/collections';
import { linkPart } from '../../../shared/operation/convert';
import type { Operation } from '../../../shared/operation/operation';
import { wholeList } from '../../../shared/operation/paging';
import { inQuery, notBefore, orSeveral } from '../../../shared/operation/routing';
import { SLOTS } from '../../../shared/api/versions';
import { slots } from './output';
import { bookedEventType, toEventType } from '../../../shared/fields/bookedEventType';
import {
  eventTypeSlug,
  movedBooking,
  organizationSlug,
  searchLength,
  searchStart,
  searchZone,
  slotFormat,
  usernames,
} from '../../../shared/fields/slotSearch';
import { searchEnd } from './searchEnd';

export const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many available slots',
  description: 'Find the free times at which an event type can be booked, one item for each',
  request: 'GET /slots',
  version: SLOTS,
  paging: wholeList,
  output: slots,
  answers: 'slots',
  fields: [
    {
      displayName: 'Slots Of',
      name: 'slotsOf',
      type: 'options',
      default: 'id',
      description: 'How to specify what to book',
      options: [
        {
          name: 'Event Type',
          value: 'id',
          description: 'One of your event types from the list, or any by its ID or booking link',
        },
        {
          name: 'Several People',
          value: 'usernames',
          description: 'Times at which several people are free together',
        },
        {
          name: 'Team and Slug',
          value: 'teamSlug',
          description: "The parts of a team's booking link, each in a field of its own",
        },
        {
          name: 'Username and Slug',
          value: 'username',
          description: "The parts of a person's booking link, each in a field of its own",
        },
      ],
      routing: {},
    },
    {
      ...bookedEventType,
      displayOptions: { show: { slotsOf: ['id'] } },
      routing: orSeveral(inQuery('eventTypeId', toEventType)),
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
      routing: inQuery('username', linkPart),
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
      routing: inQuery('teamSlug', linkPart),
    },
    { ...eventTypeSlug, displayOptions: { show: { slotsOf: ['teamSlug', 'username'] } } },
    usernames,
    searchStart,
    {
      displayName: 'End',
      name: 'end',
      type: 'dateTime',
      default: '',
      required: true,
      description:
        'End of the search. A date without a time, such as 2027-03-10, includes the whole day.',
      routing: notBefore('start', inQuery('end', searchEnd)),
    },
    searchZone,
    {
      ...filters,
      options: [
        movedBooking,
        slotFormat,
        searchLength,
        {
          ...organizationSlug,
          displayOptions: { show: { '/slotsOf': ['teamSlug', 'username', 'usernames'] } },
          description: 'The organization the link or the people belong to',
        },
      ],
    },
  ],
};
