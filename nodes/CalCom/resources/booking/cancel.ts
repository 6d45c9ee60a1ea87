import type { Operation } from '../../../shared/define/operation';
import { inBody } from '../../../shared/define/send';
import { BOOKINGS } from '../../../shared/versions';
import { simplified } from './output';

export const cancel: Operation = {
  name: 'Cancel',
  value: 'cancel',
  action: 'Cancel booking',
  description:
    'Call off a booking, one seat of it, or it and the later ones of its series. Cal.com e-mails everybody. Cannot be undone.',
  request: 'POST /bookings/{bookingUid}/cancel',
  version: BOOKINGS,
  simplify: simplified,
  fields: [
    {
      displayName: 'Reason',
      name: 'cancellationReason',
      type: 'string',
      default: '',
      placeholder: 'e.g. The customer asked for it',
      description: 'What Cal.com tells the attendees. Hosts must give one.',
      routing: inBody('cancellationReason'),
    },
    {
      displayName: 'Options',
      name: 'options',
      type: 'collection',
      placeholder: 'Add Option',
      default: {},
      options: [
        {
          displayName: 'Cancel Later Occurrences',
          name: 'cancelSubsequentBookings',
          type: 'boolean',
          default: false,
          description: 'Whether to also cancel all later bookings of the same series',
          routing: inBody('cancelSubsequentBookings'),
        },
        {
          displayName: 'Seat UID',
          name: 'seatUid',
          type: 'string',
          default: '',
          description: 'Frees only this seat of a booking with seats',
          routing: inBody('seatUid'),
        },
      ],
    },
  ],
};
