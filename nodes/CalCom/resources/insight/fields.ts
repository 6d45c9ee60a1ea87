import type { INodeProperties } from 'n8n-workflow';
import { day, id, json, zone } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import { locators } from '../../../shared/operation/locators';
import { as, inBody, notBefore, orElse } from '../../../shared/operation/routing';

/** Whose figures: decides which OAuth scope and role the report needs. */
export const whose: INodeProperties[] = [
  {
    displayName: 'Figures Of',
    name: 'insightScope',
    type: 'options',
    default: 'user',
    description: 'Whose bookings and forms are counted',
    options: [
      { name: 'Me', value: 'user' },
      { name: 'Organization', value: 'org' },
      { name: 'Team', value: 'team' },
    ],
    routing: inBody('scope'),
  },
  {
    ...locators.teamId,
    name: 'selectedTeamId',
    displayOptions: { show: { insightScope: ['team'] } },
    description: 'The team whose figures to return',
    routing: inBody('selectedTeamId', id),
  },
];

export const zoneOfReport: INodeProperties = {
  ...timeZone,
  description: "Time zone in which days begin and end. If empty: the workflow's time zone.",
  routing: orElse(inBody('timeZone', zone), (place) => place.zone),
};

export const period: INodeProperties[] = [
  {
    displayName: 'Start Date',
    name: 'startDate',
    type: 'dateTime',
    default: '',
    required: true,
    description: 'First day of the report',
    routing: inBody('startDate', day),
  },
  {
    displayName: 'End Date',
    name: 'endDate',
    type: 'dateTime',
    default: '',
    required: true,
    description: 'Last day of the report',
    routing: notBefore('startDate', inBody('endDate', day)),
  },
];

const columnId: INodeProperties = {
  displayName: 'Column ID',
  name: 'id',
  type: 'string',
  default: '',
  placeholder: 'e.g. createdAt',
};

/** Conditions on columns, as the web app's tables have them. */
export const columnFilters: INodeProperties = {
  displayName: 'Column Filters',
  name: 'columnFilters',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  placeholder: 'Add Column Filter',
  default: {},
  description: 'Only count rows whose columns meet these conditions',
  options: [
    {
      displayName: 'Column',
      name: 'column',
      values: [
        columnId,
        {
          displayName: 'Kind',
          name: 'kind',
          type: 'options',
          default: 't',
          options: [
            { name: 'Date Range', value: 'dr' },
            { name: 'Multiple Choices', value: 'ms' },
            { name: 'Number', value: 'n' },
            { name: 'Single Choice', value: 'ss' },
            { name: 'Text', value: 't' },
          ],
          routing: as('value.type'),
        },
        {
          displayName: 'Value (JSON)',
          name: 'data',
          type: 'json',
          default: '',
          placeholder: 'e.g. { "operator": "equals", "operand": "acme" }',
          routing: as('value.data', json),
        },
      ],
    },
  ],
  routing: inBody('columnFilters'),
};

export const sorting: INodeProperties = {
  displayName: 'Sorting',
  name: 'sorting',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  placeholder: 'Add Column',
  default: {},
  description: 'The columns to sort the rows by',
  options: [
    {
      displayName: 'Column',
      name: 'column',
      values: [
        columnId,
        {
          displayName: 'Descending',
          name: 'desc',
          type: 'boolean',
          default: false,
          description: 'Whether the largest values come first',
        },
      ],
    },
  ],
  routing: inBody('sorting'),
};
