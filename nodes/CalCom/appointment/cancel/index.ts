import { declared } from '../../../shared/operation/declared';
import { bookingOptions, zoneOfBooking, reason, whichBooking } from '../fields';

export const cancel = declared({
  name: 'Cancel',
  value: 'cancel',
  action: 'Cancel appointment',
  description:
    "Cancel a person's booking. It asks if several may be meant. Cal.com emails everybody. Cannot be undone.",
  forModels:
    'Cancel a booking of a person. It cannot be undone and Cal.com emails everybody, so be sure that the person wants it; to change the time, reschedule instead. It needs whose booking it is, by email address, phone number or uid. If several bookings may be meant, nothing is cancelled, and the response lists them: ask, then call again with the uid or the date of the one. Repeating the same call is safe: it does not cancel a second booking.',
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
          description: 'A whole booking with seats, for everybody who has one',
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
        { name: 'Whole Series', value: 'series', description: 'All that have not ended' },
      ],
    },
    reason,
    zoneOfBooking,
    bookingOptions,
  ],
});
