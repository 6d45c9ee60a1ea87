import { options } from '../../../shared/fields/collections';
import { declared } from '../../../shared/operation/declared';
import {
  bookingUid,
  defaultCountry,
  onlyEventType,
  zoneOfBooking,
  problemsAsData,
  spokenLanguage,
  timeHint,
  whoseEmail,
  whosePhone,
} from '../fields';

export const lookUp = declared({
  name: 'Look Up',
  value: 'lookUp',
  action: 'Look up appointments of attendee',
  description: 'Find the bookings of a person by email address or phone number, or one by its UID',
  forModels:
    'Find the bookings of a person by email address or phone number, or one booking by its uid. Use it to tell the person when and what is booked; rescheduling and cancelling find the booking by themselves. It changes nothing and emails nobody. Without options it finds upcoming bookings only. If several are found, ask which one is meant.',
  request: 'GET /bookings',
  guided: true,
  fields: [
    bookingUid,
    whoseEmail,
    whosePhone,
    timeHint,
    zoneOfBooking,
    {
      ...options,
      options: [
        defaultCountry,
        onlyEventType,
        {
          displayName: 'Include Cancelled',
          name: 'includeCancelled',
          type: 'boolean',
          default: true,
          description: 'Whether to also look for cancelled and declined bookings',
        },
        {
          displayName: 'Include Past',
          name: 'includePast',
          type: 'boolean',
          default: true,
          description: 'Whether to also look for past bookings',
        },
        spokenLanguage,
        {
          displayName: 'Max Bookings',
          name: 'maxBookings',
          type: 'number',
          typeOptions: { minValue: 1, maxValue: 100 },
          default: 5,
          description: 'How many bookings to list at most',
        },
        problemsAsData,
      ],
    },
  ],
});
