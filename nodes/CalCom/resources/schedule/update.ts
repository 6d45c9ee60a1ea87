import { updateFields } from '../../../shared/fields/collections';
import { zone } from '../../../shared/operation/convert';
import { zoneOfRecord } from '../../../shared/fields/common';
import type { Operation } from '../../../shared/operation/operation';
import { inBody, neverEmpty } from '../../../shared/operation/routing';
import { SCHEDULES } from '../../../shared/api/versions';
import { removable } from '../../../shared/fields/removable';
import { availability, overrides } from '../../../shared/fields/schedule';

export const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update schedule',
  description: 'Change working hours. Lists of hours and days are replaced as a whole.',
  request: 'PATCH /schedules/{scheduleId}',
  scopes: ['me', 'organizationUser'],
  version: { me: SCHEDULES },
  repeatable: true,
  fields: [
    {
      ...updateFields,
      options: [
        removable(availability),
        {
          displayName: 'Default Schedule',
          name: 'isDefault',
          type: 'boolean',
          default: true,
          description: 'Whether event types without their own schedule use this one',
          routing: inBody('isDefault'),
        },
        {
          displayName: 'Name',
          name: 'name',
          type: 'string',
          default: '',
          placeholder: 'e.g. Working hours',
          description: 'Name of the schedule in menus',
          routing: neverEmpty(inBody('name')),
        },
        removable(overrides),
        {
          ...zoneOfRecord,
          description: 'Time zone of all its times',
          routing: inBody('timeZone', zone),
        },
      ],
    },
  ],
};
