import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';
import { bookingUidInBody, reach } from './fields';

export const block: Operation = {
  name: 'Block Attendee',
  value: 'block',
  action: 'Block booking attendee',
  description:
    'Keep the person behind a booking, or the whole email domain, from booking again. Their upcoming bookings are cancelled without notice. Cannot be undone.',
  request: 'POST /bookings/block',
  scopes: ['organization'],
  fields: [
    bookingUidInBody,
    {
      displayName: 'Block',
      name: 'blockType',
      type: 'options',
      default: 'EMAIL',
      required: true,
      description: 'Who can no longer book',
      options: reach,
      routing: inBody('blockType'),
    },
  ],
};
