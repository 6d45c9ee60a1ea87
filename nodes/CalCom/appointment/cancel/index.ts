import type { Operation } from '../../../shared/operation/operation';
import { cancel as run } from './run';
import { bookingOptions, personZone, reason, whichBooking } from '../fields';

export const cancel: Operation = {
  name: 'Cancel',
  value: 'cancel',
  action: 'Cancel appointment',
  description:
    'Call off the booking of a person. It asks when several are meant. Cal.com e-mails everybody. Cannot be undone.',
  request: 'POST /bookings/{bookingUid}/cancel',
  guided: true,
  run,
  fields: [
    ...whichBooking,
    {
      displayName: 'How Much',
      name: 'extent',
      type: 'options',
      default: 'this',
      description: 'How much to call off',
      options: [
        {
          name: 'For Everyone',
          value: 'everyone',
          description: 'A booking with seats as a whole, for all who have one',
        },
        {
          name: 'This and Later Ones',
          value: 'following',
          description: 'This occurrence of a series and all that follow',
        },
        { name: 'This One', value: 'this', description: 'Of a booking with seats, one seat' },
        { name: 'Whole Series', value: 'series', description: 'All that are not over' },
      ],
    },
    reason,
    personZone,
    bookingOptions,
  ],
};
