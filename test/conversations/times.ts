import type { Conversation } from './conversation';

const nathan = { name: 'Nathan Smith', email: 'nathan@example.org' };
const mara = { name: 'Mara Case', email: 'mara@example.org' };

/** Finding a time and booking it: whose clock, which day, and what is offered instead. */
export const times: Conversation[] = [
  {
    goal: 'book one of the times that are offered',
    turns: [
      [
        'find_times',
        { when: '<Tue> in the morning', time_zone: 'Berlin' },
        { is: { ok: true, matchesRequest: true } },
      ],
      [
        'book',
        { ...nathan, start: '@0.options.0.start', time_zone: 'Berlin' },
        { is: { booked: true }, says: /<Tue>T09:00/ },
      ],
    ],
    end: [['nathan', '<Tue> 09:00']],
  },
  {
    goal: 'book a time in Denver by what is offered, without an answer about the zone again',
    turns: [
      [
        'find_times',
        { when: '<Tue> in the morning', time_zone: 'Denver' },
        { is: { timeZone: 'America/Denver' } },
      ],
      [
        'book',
        { ...mara, start: '@0.options.0.startLocal', time_zone: 'Denver' },
        { is: { booked: true, start: '@0.options.0.start' } },
      ],
      [
        'look_up',
        { email: mara.email },
        { is: { count: 1, bookings: [{ timeZone: 'America/Denver' }] } },
      ],
    ],
    end: [['mara', '@0.options.0.start']],
  },
  {
    goal: 'be asked where they are, when nobody said it',
    turns: [
      [
        'find_times',
        { when: '<Tue>', time_zone: '' },
        {
          is: { timeZone: 'Europe/Berlin', timeZoneAssumed: true },
          says: /which city are they in/,
        },
      ],
    ],
    end: [],
  },
  {
    goal: 'hear whose clock a booking without a zone is on',
    turns: [
      [
        'book',
        { ...nathan, start: '<Tue> 10:00' },
        { is: { booked: true, timeZone: 'Europe/Berlin', timeZoneAssumed: true } },
      ],
    ],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'ask for an exact time that is free, and hear it first',
    turns: [
      [
        'find_times',
        { when: '<Tue> at 3pm', time_zone: 'Berlin' },
        {
          is: { wantedTimeIsFree: true, matchesRequest: true },
          says: /"options":\[\{[^}]*"startLocal":"<Tue>T15:00/,
        },
      ],
      ['book', { ...nathan, start: '@0.options.0.start', time_zone: 'Berlin' }],
    ],
    end: [['nathan', '<Tue> 15:00']],
  },
  {
    goal: 'ask for an exact time that is taken, and hear the nearest times',
    has: [['vera', '<Tue> 15:00']],
    turns: [
      [
        'find_times',
        { when: '<Tue> at 3pm', time_zone: 'Berlin' },
        {
          is: { wantedTimeIsFree: false, matchesRequest: false },
          says: /T14:30.*T15:30|T15:30.*T14:30/,
        },
      ],
      ['book', { ...nathan, start: '<Tue> 15:30', time_zone: 'Berlin' }],
    ],
    end: [
      ['vera', '<Tue> 15:00'],
      ['nathan', '<Tue> 15:30'],
    ],
  },
  {
    goal: 'be offered the times nearest to a wish that is taken, first the nearest',
    has: [['vera', '<Tue> 10:00']],
    turns: [
      [
        'book',
        { ...nathan, start: '<Tue> 10:00', time_zone: 'Berlin' },
        { is: { ok: false, booked: false }, says: /alternatives.*T(09|10):30.*T(09|10):30/ },
      ],
      [
        'book',
        { ...nathan, start: '@0.alternatives.0.start', time_zone: 'Berlin' },
        { is: { booked: true } },
      ],
    ],
    end: [
      ['vera', '<Tue> 10:00'],
      ['nathan', '@0.alternatives.0.start'],
    ],
  },
  {
    goal: 'never be offered the middle of the night',
    turns: [
      [
        'find_times',
        { when: '<Tue> after 9am', time_zone: 'Denver' },
        { never: /"startLocal":"[^"]*T0[0-5]:/ },
      ],
      [
        'book',
        { ...mara, start: '<Tue> at 1pm', time_zone: 'Denver' },
        { is: { ok: false, booked: false }, never: /"startLocal":"[^"]*T0[0-5]:/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'hear what is free in the night when they ask for it',
    turns: [
      [
        'find_times',
        { when: '<Tue> between 1am and 5am', time_zone: 'Denver' },
        { is: { ok: true, matchesRequest: true }, says: /T0[1-4]:/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'name a weekday that is today',
    turns: [
      [
        'book',
        { ...nathan, start: '<0:cccc> at 2pm', time_zone: 'Berlin' },
        { is: { ok: false }, says: /<0>.*<7>/ },
      ],
      ['book', { ...nathan, start: '<0> 14:00', time_zone: 'Berlin' }, { is: { booked: true } }],
    ],
    end: [['nathan', '<0> 14:00']],
  },
  {
    goal: 'name two weekdays of which one is today',
    turns: [
      [
        'find_times',
        { when: '<0:cccc> or <Tue:cccc> afternoon', time_zone: 'Berlin' },
        { is: { ok: false }, says: /<0>.*<7>/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'wish for a day of this year that has passed',
    turns: [
      [
        'find_times',
        { when: '<-20:MMMM d>', time_zone: 'Berlin' },
        { is: { ok: false }, never: /^\{"ok":true/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'wish for an hour of today that has passed, and hear the next one',
    turns: [
      [
        'find_times',
        { when: 'today at 7am', time_zone: 'Berlin' },
        { is: { ok: false }, says: /<1>/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'book a second time without a second booking',
    turns: [
      [
        'book',
        { ...nathan, start: '<Tue> 10:00', time_zone: 'Berlin' },
        { is: { booked: true, alreadyBooked: false } },
      ],
      [
        'book',
        { ...nathan, start: '<Tue> 10:00', time_zone: 'Berlin' },
        { is: { booked: true, alreadyBooked: true } },
      ],
    ],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'give a day but no time',
    turns: [
      [
        'book',
        { ...nathan, start: '<Tue>', time_zone: 'Berlin' },
        { is: { ok: false }, says: /Ask for the time/ },
      ],
    ],
    end: [],
  },
];
