import { updateFields } from '../../../shared/fields/collections';
import { zoneOfRecord } from '../../../shared/fields/common';
import { toUtc, zone } from '../../../shared/operation/convert';
import type { Operation } from '../../../shared/operation/operation';
import { inBody, neverEmpty, notAfter } from '../../../shared/operation/routing';
import { changedDetails } from './fields';
import { events, kept } from './output';

export const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update event',
  description:
    'Change an event that is not cancelled. Once it is published, its slug, guest list and prices are fixed. Locations have their own operations.',
  request: 'PATCH /events/{eventUuid}',
  output: events,
  simplify: kept,
  repeatable: true,
  fields: [
    {
      ...updateFields,
      options: changedDetails(
        {
          displayName: 'End',
          name: 'endTime',
          type: 'dateTime',
          default: '',
          description: 'When the event ends',
          routing: inBody('endTime', toUtc),
        },
        {
          displayName: 'Start',
          name: 'startTime',
          type: 'dateTime',
          default: '',
          description: 'When the event begins',
          routing: notAfter('endTime', inBody('startTime', toUtc)),
        },
        {
          ...zoneOfRecord,
          description: 'Time zone of the venue',
          routing: inBody('timeZone', zone),
        },
        {
          displayName: 'Title',
          name: 'title',
          type: 'string',
          default: '',
          description: 'What the event is called',
          routing: neverEmpty(inBody('title')),
        },
      ),
    },
  ],
};
