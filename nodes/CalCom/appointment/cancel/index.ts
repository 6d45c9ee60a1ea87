import { declared } from '../../../shared/operation/declared';
import { bookingOptions, zoneOfBooking, reason, whichBooking } from '../fields';

export const cancel = declared({
  name: 'Cancel',
  value: 'cancel',
  action: 'Cancel appointment',
  description:
    'Cancel the booking of a person. It asks when several are meant. Cal.com emails everybody. Cannot be undone.',
  request: 'POST /bookings/{bookingUid}/cancel',
  guided: true,
  fields: [
    ...whichBooking,
    {
      displayName: 'Apply To',
      name: 'extent',
      type: 'options',
      default: 'this',
      description: 'Which occurrences to cancel',
      options: [
        {
          name: 'For Everyone',
          value: 'everyone',
          description: 'A booking with seats as a whole, for all who have one',
        },
        {
          name: 'This and Following',
          value: 'following',
          description: 'This occurrence of a series and all that follow',
        },
        {
          name: 'This Booking',
          value: 'this',
          description: 'With seats, only this person’s seat',
        },
        { name: 'Whole Series', value: 'series', description: 'All that are not over' },
      ],
    },
    reason,
    zoneOfBooking,
    bookingOptions,
  ],
});
