import type { Resource } from '../../../shared/define/operation';
import { BOOKINGS } from '../../../shared/versions';
import { cancel } from './cancel';
import { create } from './create';
import { simplified } from './output';

export const booking: Resource = {
  name: 'Booking',
  value: 'booking',
  operations: [
    cancel,
    create,
    {
      name: 'Get',
      value: 'get',
      action: 'Get booking',
      description: 'Retrieve a booking, or all of a series by the UID of the series',
      request: 'GET /bookings/{bookingUid}',
      version: BOOKINGS,
      simplify: simplified,
    },
  ],
};
