import { options } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';
import { BOOKINGS } from '../../../shared/api/versions';
import { simplified } from './output';

export const markAbsent: Operation = {
  name: 'Mark Absent',
  value: 'markAbsent',
  action: 'Mark booking no-shows',
  description: 'Record who did not come to a booking, once it has started',
  request: 'POST /bookings/{bookingUid}/mark-absent',
  version: BOOKINGS,
  answers: 'booking',
  simplify: simplified,
  repeatable: true,
  fields: [
    {
      displayName: 'Attendees',
      name: 'attendees',
      type: 'fixedCollection',
      typeOptions: { multipleValues: true },
      default: {},
      placeholder: 'Add Attendee',
      description: 'Who to mark. Others stay as they are.',
      options: [
        {
          displayName: 'Attendee',
          name: 'attendee',
          values: [
            {
              displayName: 'Email',
              name: 'email',
              type: 'string',
              default: '',
              required: true,
              placeholder: 'e.g. nathan@example.com',
            },
            {
              displayName: 'Absent',
              name: 'absent',
              type: 'boolean',
              default: true,
              description: 'Whether the person was absent. Turn it off to undo that.',
            },
          ],
        },
      ],
      routing: inBody('attendees'),
    },
    {
      ...options,
      options: [
        {
          displayName: 'Host Absent',
          name: 'host',
          type: 'boolean',
          default: true,
          description: 'Whether the host was absent',
          routing: inBody('host'),
        },
      ],
    },
  ],
};
