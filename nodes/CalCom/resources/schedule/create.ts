import { additionalFields } from '../../../shared/define/collections';
import { zone } from '../../../shared/define/convert';
import { timeZone } from '../../../shared/define/fields';
import type { Operation } from '../../../shared/define/operation';
import { inBody, orElse } from '../../../shared/define/send';
import { SCHEDULES } from '../../../shared/versions';
import { availability, overrides } from './fields';

export const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create schedule',
  description: 'Add working hours in which people can book',
  request: 'POST /schedules',
  scopes: ['me', 'organizationUser'],
  version: { me: SCHEDULES },
  fields: [
    {
      displayName: 'Name',
      name: 'name',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. Working hours',
      description: 'How the schedule is called in menus',
      routing: inBody('name'),
    },
    {
      ...timeZone,
      description: 'Zone of all its times. Left empty, it is the zone of the workflow.',
      routing: orElse(inBody('timeZone', zone), (place) => place.zone),
    },
    {
      displayName: 'Default Schedule',
      name: 'isDefault',
      type: 'boolean',
      default: false,
      description: 'Whether event types without a schedule of their own use this one from now on',
      routing: inBody('isDefault'),
    },
    {
      ...additionalFields,
      options: [
        {
          ...availability,
          description:
            'Working hours of the week. Left out, they are Monday to Friday, 9:00 to 17:00.',
        },
        {
          ...overrides,
          description: 'Days with other hours. From and Until at 00:00 make the day unavailable.',
        },
      ],
    },
  ],
};
