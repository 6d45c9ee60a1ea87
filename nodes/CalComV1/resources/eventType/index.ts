import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, filters, updateFields } from '../../../shared/fields/collections';
import { id, json, linkPart } from '../../../shared/operation/convert';
import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody, inQuery, neverEmpty } from '../../../shared/operation/routing';
import { userIds } from '../../filters';
import { eventTypeId, teamId, userId } from '../../ids';
import { length, slug, title } from './basics';
import { locations } from './locations';
import { kept } from './output';
import { page } from './page';
import { people } from './people';
import { recurrence } from './recurrence';
import { times } from './times';
import { alphabetical } from '../../../shared/wording/alphabetical';

const settings = [...page, ...times, ...people, locations];

/** What only a new event type takes. */
const initial: INodeProperties[] = [
  {
    displayName: 'Metadata',
    name: 'metadata',
    type: 'json',
    default: '',
    placeholder: 'e.g. { "multipleDuration": [15, 30] }',
    description: 'Its apps and lengths, in JSON as the server stores it',
    routing: inBody('metadata', json),
  },
  recurrence,
  {
    ...userId,
    required: false,
    description: 'Whose it is. Needs the key of a system administrator.',
    routing: inBody('userId', id),
  },
];

export const eventType: Resource = {
  name: 'Event Type',
  value: 'eventType',
  description: 'A kind of meeting that people can book',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create event type',
      description: 'Add a kind of meeting that people can book',
      request: 'POST /event-types',
      output: recordsAt('event_type'),
      fields: [
        title,
        slug,
        length,
        { ...additionalFields, options: alphabetical([...settings, ...initial]) },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete event type',
      description: 'Remove an event type permanently',
      request: 'DELETE /event-types/{eventTypeId}',
      output: deleted,
      fields: [eventTypeId],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get event type',
      description: 'Retrieve an event type with its settings',
      request: 'GET /event-types/{eventTypeId}',
      output: recordsAt('event_type'),
      simplify: kept,
      fields: [eventTypeId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many event types',
      description: 'List the event types of the account',
      request: 'GET /event-types',
      paging: wholeList,
      output: recordsAt('event_types'),
      simplify: kept,
      fields: [
        {
          ...filters,
          options: [
            {
              ...slug,
              required: false,
              description: 'Only the one with this last part of the booking link',
              routing: neverEmpty(inQuery('slug', linkPart)),
            },
            userIds,
          ],
        },
      ],
    },
    {
      name: 'Get Many of Team',
      value: 'getManyOfTeam',
      action: 'Get many team event types',
      description: 'List the event types of a team',
      request: 'GET /teams/{teamId}/event-types',
      paging: wholeList,
      output: recordsAt('event_types'),
      simplify: kept,
      fields: [teamId],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update event type',
      description: 'Change the settings of an event type. Without Hosts it has none afterwards.',
      request: 'PATCH /event-types/{eventTypeId}',
      output: recordsAt('event_type'),
      repeatable: true,
      fields: [
        {
          displayName:
            'API v1 replaces the hosts with every update: enter all "Hosts" again, or a team event type has none.',
          name: 'hostsNotice',
          type: 'notice',
          default: '',
        },
        eventTypeId,
        {
          ...updateFields,
          options: alphabetical([
            ...settings,
            { ...title, required: false },
            { ...slug, required: false },
            { ...length, required: false },
          ]),
        },
      ],
    },
  ],
};
