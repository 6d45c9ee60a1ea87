import type { INodeProperties } from 'n8n-workflow';
import { scheduleName, zoneOfHours } from '../../../shared/fields/schedule';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import { id, zone } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody } from '../../../shared/operation/routing';
import { userFilter } from '../../filters';
import { scheduleId, userId } from '../../ids';

const owner: INodeProperties = {
  ...userId,
  required: false,
  description: 'Whose hours they are. Needs the key of a system administrator.',
  routing: inBody('userId', id),
};

export const schedule: Resource = {
  name: 'Schedule',
  value: 'schedule',
  description: 'Working hours in which people can book',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create schedule',
      description:
        'Add working hours: Monday to Friday from 9:00 to 17:00, until Availability Rules change them',
      request: 'POST /schedules',
      output: recordsAt('schedule'),
      fields: [scheduleName, zoneOfHours, { ...additionalFields, options: [owner] }],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete schedule',
      description:
        'Remove working hours permanently. If they were the default ones, the user then has none.',
      request: 'DELETE /schedules/{scheduleId}',
      output: deleted,
      fields: [scheduleId],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get schedule',
      description: 'Retrieve working hours with their rules',
      request: 'GET /schedules/{scheduleId}',
      output: recordsAt('schedule'),
      fields: [scheduleId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many schedules',
      description: 'List working hours with their rules',
      request: 'GET /schedules',
      paging: wholeList,
      output: recordsAt('schedules'),
      fields: [userFilter],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update schedule',
      description: 'Change the name, zone or owner of working hours',
      request: 'PATCH /schedules/{scheduleId}',
      output: recordsAt('schedule'),
      repeatable: true,
      fields: [
        scheduleId,
        {
          ...updateFields,
          options: [
            { ...scheduleName, required: false },
            {
              ...timeZone,
              description: 'Time zone of all its times',
              routing: inBody('timeZone', zone),
            },
            owner,
          ],
        },
      ],
    },
  ],
};
