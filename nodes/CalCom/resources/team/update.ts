import type { INodeProperties } from 'n8n-workflow';
import { updateFields } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { inBody, neverEmpty } from '../../../shared/operation/routing';
import { sortBy } from 'lodash';
import { looks } from '../../../shared/fields/team';
import { simplifiedTeam } from './output';

export const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update team',
  description:
    'Change how a team looks and works. For a team of an organization, choose that scope.',
  only: 'cloud',
  request: 'PATCH /teams/{teamId}',
  scopes: ['me', 'organization'],
  repeatable: true,
  simplify: simplifiedTeam,
  fields: [
    {
      ...updateFields,
      options: sortBy<INodeProperties>(
        [
          {
            displayName: 'Booking Limits',
            name: 'bookingLimits',
            type: 'string',
            default: '',
            placeholder: 'e.g. {"PER_DAY":4}',
            description:
              'How many bookings each member may have, as JSON: PER_DAY, PER_WEEK, PER_MONTH or PER_YEAR and a number',
            routing: neverEmpty(inBody('bookingLimits')),
          },
          {
            displayName: 'Count Managed Events in Limits',
            name: 'includeManagedEventsInLimits',
            type: 'boolean',
            default: false,
            description: 'Whether bookings of managed event types count towards the limits',
            routing: inBody('includeManagedEventsInLimits'),
          },
          {
            displayName: 'Name',
            name: 'name',
            type: 'string',
            default: '',
            placeholder: 'e.g. Sales',
            description: 'What the team is called',
            routing: neverEmpty(inBody('name')),
          },
          ...looks,
        ],
        'displayName',
      ),
    },
  ],
};
