import type { Conversation } from './conversation';

const nathan = { name: 'Nathan Smith', email: 'nathan@example.org' };

/** Where people say that they are. */
export const zones: Conversation[] = [
  {
    goal: 'say "NYC"',
    turns: [
      [
        'book',
        { ...nathan, start: '<Tue> 9am', time_zone: 'NYC' },
        { is: { timeZone: 'America/New_York' }, says: /<Tue>T09:00:00\.000-0[45]:00/ },
      ],
    ],
    end: [['nathan', '@0.start']],
  },
  {
    goal: 'say "New York City"',
    turns: [
      [
        'book',
        { ...nathan, start: '<Tue> 9am', time_zone: 'New York City' },
        { is: { timeZone: 'America/New_York' } },
      ],
    ],
    end: [['nathan', '@0.start']],
  },
  {
    goal: 'say "Vancouver BC"',
    turns: [
      [
        'find_times',
        { when: '<Tue>', time_zone: 'Vancouver BC' },
        { is: { timeZone: 'America/Vancouver' } },
      ],
    ],
    end: [],
  },
  {
    goal: 'say "München" and "Tokio"',
    turns: [
      [
        'find_times',
        { when: '<Tue>', time_zone: 'München' },
        { is: { timeZone: 'Europe/Berlin' } },
      ],
      ['find_times', { when: '<Tue>', time_zone: 'Tokio' }, { is: { timeZone: 'Asia/Tokyo' } }],
    ],
    end: [],
  },
  {
    goal: 'say "California", and "Texas" where it may be one of two',
    turns: [
      [
        'find_times',
        { when: '<Tue>', time_zone: 'California' },
        { is: { timeZone: 'America/Los_Angeles' } },
      ],
      [
        'find_times',
        { when: '<Tue>', time_zone: 'Texas' },
        { is: { ok: false }, says: /America\/Chicago.*America\/Denver/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'say a country with one clock',
    turns: [
      ['find_times', { when: '<Tue>', time_zone: 'India' }, { is: { timeZone: 'Asia/Kolkata' } }],
      ['find_times', { when: '<Tue>', time_zone: 'Japan' }, { is: { timeZone: 'Asia/Tokyo' } }],
      [
        'find_times',
        { when: '<Tue>', time_zone: 'Germany' },
        { is: { timeZone: 'Europe/Berlin' } },
      ],
      ['find_times', { when: '<Tue>', time_zone: 'Nepal' }, { is: { timeZone: 'Asia/Kathmandu' } }],
    ],
    end: [],
  },
  {
    goal: 'say a country with several clocks, and be asked',
    turns: [
      [
        'find_times',
        { when: '<Tue>', time_zone: 'USA' },
        {
          is: { ok: false },
          says: /America\/New_York.*America\/Chicago.*America\/Denver.*America\/Los_Angeles/,
        },
      ],
      [
        'find_times',
        { when: '<Tue>', time_zone: 'Australia' },
        { is: { ok: false }, says: /Australia\/Sydney/ },
      ],
      [
        'find_times',
        { when: '<Tue>', time_zone: 'Brazil' },
        { is: { ok: false }, says: /America\/Sao_Paulo/ },
      ],
      [
        'book',
        { ...nathan, start: '<Tue> 10:00', time_zone: 'Canada' },
        { is: { ok: false }, says: /America\/Toronto/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'say GMT-3 and hear GMT-3',
    turns: [
      [
        'book',
        { ...nathan, start: '<Tue> 10am', time_zone: 'GMT-3' },
        {
          is: { booked: true, timeZone: 'GMT-3', startLocal: '<Tue>T10:00:00.000-03:00' },
          never: /GMT\+3/,
        },
      ],
      [
        'look_up',
        { email: nathan.email },
        { is: { bookings: [{ timeZone: 'GMT-3' }] }, never: /GMT\+3/ },
      ],
      [
        'find_times',
        { when: '<Tue+1> in the morning', time_zone: 'GMT-3' },
        { is: { timeZone: 'GMT-3' }, never: /GMT\+3/ },
      ],
    ],
    end: [['nathan', '<Tue>T10:00-03:00']],
  },
];
