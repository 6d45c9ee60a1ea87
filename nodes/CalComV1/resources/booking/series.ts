import type { INodeProperties } from 'n8n-workflow';
import { toUtc } from '../../../shared/operation/convert';
import { as, inBody, notBefore } from '../../../shared/operation/routing';

/** The fields of a booking that is one of a series: API v1 makes each by a request of its own. */
export const series: INodeProperties[] = [
  {
    displayName: 'All Recurring Dates',
    name: 'allRecurringDates',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    default: {},
    placeholder: 'Add Date',
    description: 'Every occurrence of the series, so that the message names them all',
    options: [
      {
        displayName: 'Date',
        name: 'date',
        values: [
          {
            displayName: 'Start',
            name: 'start',
            type: 'dateTime',
            default: '',
            required: true,
            routing: as('start', toUtc),
          },
          {
            displayName: 'End',
            name: 'end',
            type: 'dateTime',
            default: '',
            routing: notBefore('start', as('end', toUtc)),
          },
        ],
      },
    ],
    routing: inBody('allRecurringDates'),
  },
  {
    displayName: 'Current Recurring Index',
    name: 'currentRecurringIndex',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 0,
    description: 'Which occurrence of the series this one is, starting at 0',
    routing: inBody('currentRecurringIndex'),
  },
  {
    displayName: 'Recurrence Count',
    name: 'recurringCount',
    type: 'number',
    typeOptions: { minValue: 1 },
    default: 1,
    description: 'How many occurrences the series has',
    routing: inBody('recurringCount'),
  },
  {
    displayName: 'Recurring Event ID',
    name: 'recurringEventId',
    type: 'string',
    default: '',
    placeholder: 'e.g. 8a3JAT4vmGGSU3itQKjfv5',
    description: 'Your own ID, shared by all occurrences of the series',
    routing: inBody('recurringEventId'),
  },
];
