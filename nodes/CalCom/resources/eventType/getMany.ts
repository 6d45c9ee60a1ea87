import type { INodeProperties } from 'n8n-workflow';
import { filters } from '../../../shared/fields/collections';
import { id, linkPart, linkParts } from '../../../shared/operation/convert';
import { locators } from '../../../shared/operation/locators';
import type { Operation } from '../../../shared/operation/operation';
import { wholeList } from '../../../shared/operation/paging';
import { inQuery, neverEmpty } from '../../../shared/operation/routing';
import { EVENT_TYPES, EVENT_TYPES_NEWEST } from '../../../shared/api/versions';
import { kept } from './output';

/** The order of event type lists. */
export const sort: INodeProperties = {
  displayName: 'Sort',
  name: 'sort',
  type: 'collection',
  placeholder: 'Add Sorting',
  default: {},
  options: [
    {
      displayName: 'By Creation Time',
      name: 'sortCreatedAt',
      type: 'options',
      default: 'asc',
      description: 'Which event types come first',
      options: [
        { name: 'Newest First', value: 'desc' },
        { name: 'Oldest First', value: 'asc' },
      ],
      routing: inQuery('sortCreatedAt'),
    },
  ],
};

export const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many event types',
  description: 'List your own event types, those on a public booking page, or those of a team',
  request: 'GET /event-types',
  scopes: ['me', 'team', 'organizationTeam'],
  version: { me: EVENT_TYPES },
  newest: EVENT_TYPES_NEWEST,
  paging: wholeList,
  simplify: kept,
  fields: [
    {
      ...filters,
      options: [
        {
          displayName: 'Hosts Limit',
          name: 'hostsLimit',
          type: 'number',
          typeOptions: { minValue: 1 },
          default: 10,
          displayOptions: { show: { '/scope': ['organizationTeam', 'team'] } },
          description: 'How many hosts to return at most with each event type',
          routing: inQuery('hostsLimit'),
        },
        {
          ...locators.orgId,
          required: false,
          displayOptions: { show: { '/scope': ['me'] } },
          description: 'The organization the username belongs to',
          routing: neverEmpty(inQuery('orgId', id)),
        },
        {
          displayName: 'Organization Slug',
          name: 'orgSlug',
          type: 'string',
          default: '',
          displayOptions: { show: { '/scope': ['me'] } },
          placeholder: 'e.g. acme',
          description: 'The organization the username belongs to, by its slug',
          routing: neverEmpty(inQuery('orgSlug', linkPart)),
        },
        {
          displayName: 'Slug',
          name: 'eventSlug',
          type: 'string',
          default: '',
          placeholder: 'e.g. intro-call',
          description: 'Last part of the booking link. In My Account only together with Username.',
          routing: neverEmpty(inQuery('eventSlug', linkPart)),
        },
        {
          displayName: 'Username',
          name: 'username',
          type: 'string',
          default: '',
          displayOptions: { show: { '/scope': ['me'] } },
          placeholder: 'e.g. ada',
          description: 'Only public event types of this person',
          routing: neverEmpty(inQuery('username', linkPart)),
        },
        {
          displayName: 'Usernames',
          name: 'usernames',
          type: 'string',
          default: '',
          displayOptions: { show: { '/scope': ['me'] } },
          placeholder: 'e.g. ada, nathan',
          description: 'The event type for meeting these people together, separated by commas',
          routing: neverEmpty(inQuery('usernames', linkParts)),
        },
      ],
    },
    sort,
  ],
};
