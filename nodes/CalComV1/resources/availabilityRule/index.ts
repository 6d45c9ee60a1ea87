import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import { id, numbers } from '../../../shared/operation/convert';
import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { inBody, notBefore } from '../../../shared/operation/routing';
import { dayAtMidnight, timeOfDay } from '../../convert';
import { scheduleId } from '../../ids';

const availabilityId: INodeProperties = {
  displayName: 'Availability Rule ID',
  name: 'availabilityId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'The rule, as in the availability of a schedule',
};

const from: INodeProperties = {
  displayName: 'From',
  name: 'startTime',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 09:00',
  description: "Time of day in the schedule's own zone",
  routing: inBody('startTime', timeOfDay),
};

const until: INodeProperties = {
  displayName: 'Until',
  name: 'endTime',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 17:00',
  description: "Time of day in the schedule's own zone",
  routing: notBefore('startTime', inBody('endTime', timeOfDay)),
};

const when: INodeProperties[] = [
  {
    displayName: 'Date',
    name: 'date',
    type: 'string',
    default: '',
    placeholder: 'e.g. 2027-03-15',
    description: 'The only day these hours apply to, instead of days of the week',
    routing: inBody('date', dayAtMidnight),
  },
  {
    displayName: 'Days',
    name: 'days',
    type: 'multiOptions',
    default: [1, 2, 3, 4, 5],
    description: 'Days of the week these hours apply to',
    options: [
      { name: 'Monday', value: 1 },
      { name: 'Tuesday', value: 2 },
      { name: 'Wednesday', value: 3 },
      { name: 'Thursday', value: 4 },
      { name: 'Friday', value: 5 },
      { name: 'Saturday', value: 6 },
      { name: 'Sunday', value: 0 },
    ],
    routing: inBody('days', numbers),
  },
];

export const availabilityRule: Resource = {
  name: 'Availability Rule',
  value: 'availabilityRule',
  description: 'Hours of the day within a schedule',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create availability rule',
      description: 'Add hours to a schedule, for days of the week or for one date',
      request: 'POST /availabilities',
      output: recordsAt('availability'),
      fields: [
        { ...scheduleId, routing: inBody('scheduleId', id) },
        from,
        until,
        { ...additionalFields, options: when },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete availability rule',
      description: 'Remove hours from a schedule',
      request: 'DELETE /availabilities/{availabilityId}',
      output: deleted,
      fields: [availabilityId],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get availability rule',
      description: 'Retrieve hours of a schedule',
      request: 'GET /availabilities/{availabilityId}',
      output: recordsAt('availability'),
      fields: [availabilityId],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update availability rule',
      description: 'Change the hours or days of a rule',
      request: 'PATCH /availabilities/{availabilityId}',
      output: recordsAt('availability'),
      repeatable: true,
      fields: [
        availabilityId,
        {
          ...updateFields,
          options: [...when, { ...from, required: false }, { ...until, required: false }],
        },
      ],
    },
  ],
};
