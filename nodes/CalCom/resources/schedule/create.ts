import { additionalFields } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';
import { SCHEDULES } from '../../../shared/api/versions';
import {
  availability,
  overrides,
  scheduleName,
  zoneOfHours,
} from '../../../shared/fields/schedule';

export const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create schedule',
  description: 'Add working hours in which people can book',
  request: 'POST /schedules',
  scopes: ['me', 'organizationUser'],
  version: { me: SCHEDULES },
  fields: [
    scheduleName,
    zoneOfHours,
    {
      displayName: 'Default Schedule',
      name: 'isDefault',
      type: 'boolean',
      default: false,
      description: 'Whether event types without their own schedule use this one from now on',
      routing: inBody('isDefault'),
    },
    {
      ...additionalFields,
      options: [
        {
          ...availability,
          description: 'Working hours of the week. Default: Monday to Friday, 9:00 to 17:00.',
        },
        {
          ...overrides,
          description: 'Days with other hours. From and Until at 00:00 make the day unavailable.',
        },
      ],
    },
  ],
};
