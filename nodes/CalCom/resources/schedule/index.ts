import type { Resource } from '../../../shared/operation/operation';
import { deleted, found } from '../../../shared/operation/output';
import { SCHEDULES } from '../../../shared/api/versions';
import { create } from './create';
import { getMany } from './getMany';
import { update } from './update';

export const schedule: Resource = {
  name: 'Schedule',
  value: 'schedule',
  description: 'Working hours in which people can book',
  operations: [
    create,
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete schedule',
      description:
        'Remove working hours permanently. Cal.com lets you delete even the default ones.',
      request: 'DELETE /schedules/{scheduleId}',
      scopes: ['me', 'organizationUser'],
      version: { me: SCHEDULES },
      output: deleted,
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get schedule',
      description: 'Retrieve working hours with their zone and overrides',
      request: 'GET /schedules/{scheduleId}',
      scopes: ['me', 'organizationUser'],
      version: { me: SCHEDULES },
    },
    {
      name: 'Get Default',
      value: 'getDefault',
      action: 'Get default schedule',
      description: 'Retrieve the working hours of event types without their own schedule',
      request: 'GET /schedules/default',
      version: SCHEDULES,
      output: found('The account has no default schedule'),
    },
    getMany,
    update,
  ],
};
