import { options } from '../../../shared/fields/collections';
import { declared } from '../../../shared/operation/declared';
import { eventType, lengthInMinutes, personZone, problemsAsData, spokenLanguage } from '../fields';

export const findTimes = declared({
  name: 'Find Times',
  value: 'findTimes',
  action: 'Find free times for appointment',
  description:
    'Suggest free times for a request such as "next week in the morning"; if there are none, those of the next free day',
  forModels:
    'Find free times for this kind of meeting. Use it before you book, and to find a new time before you reschedule. It changes nothing and emails nobody. It reads a wish in the person\'s own words, such as "Tuesday or Thursday afternoon" or "within two weeks, not on Friday". Read "startText" out to the person, and pass "start" on to the booking tool exactly as it is. matchesRequest tells whether the options fit the wish. If timeZoneAssumed is true, ask timeZoneQuestion first.',
  request: 'GET /slots',
  guided: true,
  fields: [
    eventType,
    {
      displayName: 'When',
      name: 'when',
      type: 'string',
      default: '',
      placeholder: 'e.g. tomorrow afternoon. Empty: the next 7 days',
      description:
        'A date, a range of dates, or words such as tomorrow after 3pm, Monday or Tuesday morning, weekdays next week except Friday, in English, German, Spanish, French or Portuguese',
    },
    personZone,
    {
      ...options,
      options: [
        {
          displayName: 'Earliest Start (Minutes From Now)',
          name: 'minutesFromNow',
          type: 'number',
          typeOptions: { minValue: 0 },
          default: 60,
          description: 'Suggest nothing that starts sooner than this',
        },
        spokenLanguage,
        lengthInMinutes,
        {
          displayName: 'Max Options',
          name: 'maxOptions',
          type: 'number',
          typeOptions: { minValue: 1, maxValue: 100 },
          default: 8,
          description: 'How many times to suggest at most',
        },
        {
          displayName: 'Part of Day',
          name: 'partOfDay',
          type: 'options',
          default: 'morning',
          description: 'Only times in this part of the day. It may also be named in "When".',
          options: [
            { name: 'Afternoon', value: 'afternoon', description: 'From 12:00 to 17:00' },
            { name: 'Evening', value: 'evening', description: 'From 17:00 on' },
            { name: 'Morning', value: 'morning', description: 'Before 12:00' },
          ],
        },
        {
          displayName: 'Preferred Time',
          name: 'preferredTime',
          type: 'string',
          default: '',
          placeholder: 'e.g. 15:00',
          description: 'Time of day that suggestions should be close to',
        },
        problemsAsData,
        {
          displayName: 'Spread Over Days',
          name: 'spreadOverDays',
          type: 'boolean',
          default: true,
          description: 'Whether to suggest something of each day, rather than the earliest times',
        },
        {
          displayName: 'Weekdays Only',
          name: 'weekdaysOnly',
          type: 'boolean',
          default: true,
          description: 'Whether to leave out Saturdays and Sundays',
        },
      ],
    },
  ],
});
