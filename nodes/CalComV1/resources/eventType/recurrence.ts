import type { INodeProperties } from 'n8n-workflow';
import { toUtc, zone } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import { as, inBody, notBefore } from '../../../shared/operation/routing';

/** How often meetings come again. */
export const recurrence: INodeProperties = {
  displayName: 'Recurrence',
  name: 'recurringEvent',
  type: 'collection',
  default: {},
  placeholder: 'Add Recurrence Field',
  description: 'How often meetings repeat, if a booking is for a series',
  options: [
    {
      displayName: 'Count',
      name: 'count',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 4,
      description: 'How many meetings a series has',
    },
    {
      displayName: 'Frequency',
      name: 'freq',
      type: 'options',
      default: 2,
      description: 'The unit of the interval',
      options: [
        { name: 'Daily', value: 3 },
        { name: 'Every Minute', value: 5 },
        { name: 'Every Second', value: 6 },
        { name: 'Hourly', value: 4 },
        { name: 'Monthly', value: 1 },
        { name: 'Weekly', value: 2 },
        { name: 'Yearly', value: 0 },
      ],
    },
    {
      displayName: 'Interval',
      name: 'interval',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 1,
      description: 'How many units apart',
    },
    {
      displayName: 'Starts',
      name: 'dtstart',
      type: 'dateTime',
      default: '',
      description: 'When the series begins',
      routing: as('dtstart', toUtc),
    },
    {
      displayName: 'Until',
      name: 'until',
      type: 'dateTime',
      default: '',
      description: 'When the series ends',
      routing: notBefore('dtstart', as('until', toUtc)),
    },
    {
      ...timeZone,
      displayName: 'Zone',
      name: 'tzid',
      description: 'Time zone in which the series keeps its local time',
      routing: as('tzid', zone),
    },
  ],
  routing: inBody('recurringEvent'),
};
