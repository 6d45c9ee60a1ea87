import { declared } from '../../../shared/operation/declared';
import { bookingOptions, zoneOfBooking, reason, whichBooking } from '../fields';

export const reschedule = declared({
  name: 'Reschedule',
  value: 'reschedule',
  action: 'Reschedule appointment',
  description:
    "Move a person's booking to another time. It asks if several may be meant, and offers the nearest free times if the new one is taken. Cal.com emails everybody.",
  forModels:
    'Move a booking of a person to another time. Use it instead of cancelling and booking again. It needs whose booking it is, by email address, phone number or uid, and the new start: a date and time, or words relative to the booked time, such as "an hour later" or "same time on Friday". If several bookings may be meant, nothing is moved, and the response asks which one. If the new time is taken, nothing is moved, and alternatives are returned. Cal.com emails everybody. Repeating the same call is safe: it does not move the booking twice.',
  request: 'POST /bookings/{bookingUid}/reschedule',
  guided: true,
  fields: [
    ...whichBooking,
    {
      displayName: 'New Start',
      name: 'start',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. 2027-03-11 10:00',
      description: 'New date and time, read in "Time Zone" if it has no offset',
    },
    {
      displayName: 'Apply To',
      name: 'extent',
      type: 'options',
      default: 'this',
      description: 'How much of a series to move',
      options: [
        {
          name: 'This and Following',
          value: 'following',
          description: 'Each moves by the same number of days',
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
