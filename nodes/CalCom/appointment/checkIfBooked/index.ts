import { options } from '../../../shared/fields/collections';
import { declared } from '../../../shared/operation/declared';
import {
  defaultCountry,
  onlyEventType,
  personZone,
  problemsAsData,
  spokenLanguage,
  whoseEmail,
  whosePhone,
} from '../fields';

export const checkIfBooked = declared({
  name: 'Check if Booked',
  value: 'checkIfBooked',
  action: 'Check if attendee has booked',
  description:
    'Check whether a person has booked, by email address or phone number: always one item, yes or no',
  forModels:
    'Find out whether a person has booked at all, by email address or phone number, also in the past. Use it before you offer a first meeting or remind somebody; to tell a person when their meeting is, look it up instead. It changes nothing and emails nobody.',
  request: 'GET /bookings',
  guided: true,
  fields: [
    whoseEmail,
    whosePhone,
    personZone,
    {
      ...options,
      options: [
        {
          displayName: 'Booked Since',
          name: 'bookedSince',
          type: 'string',
          default: '',
          placeholder: 'e.g. 2026-11-01',
          description:
            'Only bookings that were made on this day or later, whenever they take place',
        },
        defaultCountry,
        onlyEventType,
        spokenLanguage,
        problemsAsData,
      ],
    },
  ],
});
