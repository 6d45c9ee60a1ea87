import { locators } from '../../../shared/operation/locators';
import type { Operation } from '../../../shared/operation/operation';
import { BOOKINGS } from '../../../shared/api/versions';
import { reasonOption } from './fields';

export const reassignToUser: Operation = {
  name: 'Reassign to User',
  value: 'reassignToUser',
  action: 'Reassign booking to user',
  description:
    'Hand a round-robin booking to a host of your choice. Cal.com emails everybody. Self-hosted servers accept this but change nothing.',
  request: 'POST /bookings/{bookingUid}/reassign/{userId}',
  version: BOOKINGS,
  fields: [
    {
      ...locators.userId,
      displayName: 'New Host',
      description: 'The person who takes over the booking',
    },
    reasonOption,
  ],
};
