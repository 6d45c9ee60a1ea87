import type { INodeProperties } from 'n8n-workflow';
import { id, wholeDay } from '../../../shared/operation/convert';
import { locators } from '../../../shared/operation/locators';
import {
  inBody,
  inQuery,
  notAfter,
  notBefore,
  type Conversion,
} from '../../../shared/operation/routing';

/** Cal.com counts absences in days of UTC: the day is meant that the zone has. */
const firstDay: Conversion = (value, place) => `${String(wholeDay(value, place))}T00:00:00Z`;
const lastDay: Conversion = (value, place) => `${String(wholeDay(value, place))}T23:59:59Z`;

export const start: INodeProperties = {
  displayName: 'First Day',
  name: 'start',
  type: 'dateTime',
  typeOptions: { dateOnly: true },
  default: '',
  description: 'First whole day of the absence',
  routing: notAfter('end', inBody('start', firstDay)),
};

export const end: INodeProperties = {
  displayName: 'Last Day',
  name: 'end',
  type: 'dateTime',
  typeOptions: { dateOnly: true },
  default: '',
  description: 'Last whole day of the absence',
  routing: notBefore('start', inBody('end', lastDay)),
};

export const notes: INodeProperties = {
  displayName: 'Notes',
  name: 'notes',
  type: 'string',
  default: '',
  placeholder: 'e.g. Back on Monday',
  description: 'What others may read about the absence',
  routing: inBody('notes'),
};

export const reason: INodeProperties = {
  displayName: 'Reason',
  name: 'reason',
  type: 'options',
  default: 'unspecified',
  description: 'What kind of absence it is',
  options: [
    { name: 'Public Holiday', value: 'public_holiday' },
    { name: 'Sick', value: 'sick' },
    { name: 'Travel', value: 'travel' },
    { name: 'Unspecified', value: 'unspecified' },
    { name: 'Vacation', value: 'vacation' },
  ],
  routing: inBody('reason'),
};

export const substitute: INodeProperties = {
  ...locators.userId,
  displayName: 'Substitute',
  name: 'toUserId',
  required: false,
  description: 'The person bookers are sent to instead',
  routing: inBody('toUserId', id),
};

const direction = [
  { name: 'Ascending', value: 'asc' },
  { name: 'Descending', value: 'desc' },
];

export const sort: INodeProperties = {
  displayName: 'Sort',
  name: 'sort',
  type: 'collection',
  placeholder: 'Add Sort',
  default: {},
  options: [
    {
      displayName: 'By First Day',
      name: 'sortStart',
      type: 'options',
      default: 'asc',
      description: 'Order by the first day of the absences',
      options: direction,
      routing: inQuery('sortStart'),
    },
    {
      displayName: 'By Last Day',
      name: 'sortEnd',
      type: 'options',
      default: 'asc',
      description: 'Order by the last day of the absences',
      options: direction,
      routing: inQuery('sortEnd'),
    },
  ],
};
