import { filters } from '../../../shared/fields/collections';
import { whole } from '../../../shared/operation/paging';
import type { Resource } from '../../../shared/operation/operation';
import { inQuery } from '../../../shared/operation/routing';

const kept = [
  'uuid',
  'title',
  'slug',
  'description',
  'startTime',
  'endTime',
  'timeZone',
  'locations',
  'confirmedCount',
  'cancelledAt',
];

/** Pages on which people say that they come: no event types. Not found on the cloud when we looked. */
export const domainEvent: Resource = {
  name: 'Domain Event',
  value: 'domainEvent',
  description: 'An event to which people are invited',
  operations: [
    {
      name: 'Get',
      value: 'get',
      action: 'Get domain event',
      description:
        'Retrieve an event to which people are invited. Documented, but not found on the cloud in September 2026.',
      only: 'cloud',
      request: 'GET /events/{eventUuid}',
      simplify: kept,
      fields: [
        {
          displayName: 'Event UUID',
          name: 'eventUuid',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. 0c1d2e3f-0000-4000-8000-000000000006',
          description: 'The ID of the event page',
        },
      ],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many domain events',
      description:
        'Retrieve a list of the events to which people are invited. Documented, but not found on the cloud in September 2026.',
      only: 'cloud',
      request: 'GET /events',
      paging: whole,
      simplify: kept,
      fields: [
        {
          ...filters,
          options: [
            {
              displayName: 'Slug',
              name: 'slug',
              type: 'string',
              default: '',
              placeholder: 'e.g. summer-party',
              description: 'Only return the event with this name in its address',
              routing: inQuery('slug'),
            },
          ],
        },
      ],
    },
  ],
};
