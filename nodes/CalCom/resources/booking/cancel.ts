import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';
import { BOOKINGS } from '../../../shared/api/versions';
import { seatUid } from './fields';
import { simplified } from './output';
import { findCancelled } from './readBack';

export const cancel: Operation = {
  name: 'Cancel',
  value: 'cancel',
  action: 'Cancel booking',
  description:
    'Cancel a booking, one of its seats, or it and the rest of its series. Cal.com emails everybody. Cannot be undone.',
  request: 'POST /bookings/{bookingUid}/cancel',
  version: BOOKINGS,
  answers: 'booking',
  simplify: simplified,
  lookUp: findCancelled,
  fields: [
    {
      displayName: 'Cancel',
      name: 'extent',
      type: 'options',
      default: 'booking',
      description: 'Which occurrences to cancel',
      options: [
        {
          name: 'Booking',
          value: 'booking',
          description: 'The whole booking; as the host of a booking with seats, for everybody',
        },
        {
          name: 'Booking and Later Ones',
          value: 'series',
          description: 'This occurrence of a series and all that follow',
        },
        { name: 'One Seat', value: 'seat', description: 'The seat of one attendee' },
      ],
      routing: inBody('cancelSubsequentBookings', (extent) => extent === 'series' || undefined),
    },
    seatUid,
    {
      displayName: 'Reason',
      name: 'cancellationReason',
      type: 'string',
      default: '',
      placeholder: 'e.g. The customer asked for it',
      description: 'What Cal.com shows the attendees. Hosts must give one.',
      routing: inBody('cancellationReason'),
    },
  ],
};
