import type { Conversation } from './conversation';

const email = 'nathan@example.org';
const one: Conversation['has'] = [['nathan', '<Tue> 10:00']];
const moves = (goal: string, new_start: string, to: string): Conversation => ({
  goal,
  has: one,
  turns: [['reschedule', { email, new_start }, { is: { rescheduled: true } }]],
  end: [['nathan', to]],
});
const asks = (goal: string, new_start: string, says?: RegExp): Conversation => ({
  goal,
  has: one,
  turns: [['reschedule', { email, new_start }, { is: { ok: false }, ...(says && { says }) }]],
  end: [['nathan', '<Tue> 10:00']],
});

/** Moving a booking: when to, from where it is. */
export const moving: Conversation[] = [
  moves('an hour later', 'an hour later', '<Tue> 11:00'),
  moves('half an hour earlier', 'half an hour earlier', '<Tue> 09:30'),
  moves('the same time next day', 'same time next day', '<Tue+1> 10:00'),
  moves('the same time a week later', 'same time a week later', '<Tue+7> 10:00'),
  {
    ...moves('the same time on Thursday', 'same time on Thursday', '<Thu> 10:00'),
    only: ['the Friday before the clocks change', 'December 31'],
  },
  {
    ...asks(
      'to a Thursday, this week’s or the booking’s',
      'same time on Thursday',
      /<Thu> 10:00 or /,
    ),
    only: ['a Monday'],
  },
  moves('two days later', 'two days later', '<Tue+2> 10:00'),
  moves('noon of that day', 'noon', '<Tue> 12:00'),
  moves('another time of that day', '3:30 pm', '<Tue> 15:30'),
  moves('a date in words', '<Tue+1:MMMM d> at 11 am', '<Tue+1> 11:00'),
  asks('to a weekday without a time', 'Thursday', /Ask (for the time|which one)/),
  asks('to a range, which is no start', '<Tue+1> between 2 and 4 pm', /exact time/),
  {
    ...asks('to a time that may be of two days', 'next Thursday at 2pm', /<Thu>/),
    only: ['a Monday'],
  },
  asks('to yesterday', '<-1> 10:00', /past/),
  asks('to the night', '<Tue+1> 3am'),
  {
    goal: 'to a time that is taken, and be offered others than the own',
    has: [
      ['nathan', '<Tue> 10:00'],
      ['vera', '<Tue> 10:30'],
    ],
    turns: [
      [
        'reschedule',
        { email, new_start: 'half an hour later' },
        { is: { ok: false, rescheduled: false }, never: /"startLocal":"<Tue>T10:00/ },
      ],
      [
        'reschedule',
        { email, new_start: '@0.alternatives.0.start' },
        { is: { rescheduled: true } },
      ],
    ],
    end: [
      ['nathan', '@0.alternatives.0.start'],
      ['vera', '<Tue> 10:30'],
    ],
  },
  {
    goal: 'an hour later, in a call that is sent twice',
    has: one,
    turns: [
      ['reschedule', { email, new_start: 'an hour later' }, { is: { rescheduled: true } }],
      [
        'reschedule',
        { email, new_start: 'an hour later' },
        { is: { ok: false }, says: /just now/ },
      ],
      ['reschedule', { email, new_start: '<Tue> 12:00' }, { is: { rescheduled: true } }],
    ],
    end: [['nathan', '<Tue> 12:00']],
  },
  {
    goal: 'to the next day and, in another call, two hours later',
    has: one,
    turns: [
      ['reschedule', { email, new_start: 'same time next day' }, { is: { rescheduled: true } }],
      ['reschedule', { email, new_start: '2 hours later' }, { is: { rescheduled: true } }],
    ],
    end: [['nathan', '<Tue+1> 12:00']],
  },
  {
    goal: 'twice, with the same words',
    has: one,
    turns: [
      ['reschedule', { email, new_start: '<Tue+1> 11:00' }, { is: { rescheduled: true } }],
      [
        'reschedule',
        { email, new_start: '<Tue+1> 11:00' },
        { is: { ok: true, alreadyThere: true } },
      ],
      ['look_up', { email }, { is: { count: 1 }, never: /cancelled/ }],
    ],
    end: [['nathan', '<Tue+1> 11:00']],
  },
  {
    goal: 'one of two, which is asked first',
    has: [
      ['nathan', '<Tue> 10:00'],
      ['nathan', '<Tue+1> 10:00'],
    ],
    turns: [
      [
        'reschedule',
        { email, new_start: '<Tue+2> 10:00' },
        { is: { ok: false, rescheduled: false }, says: /uid/ },
      ],
      [
        'reschedule',
        { email, uid: '@0.matches.1.uid', new_start: '<Tue+2> 10:00' },
        { is: { rescheduled: true } },
      ],
    ],
    end: [
      ['nathan', '<Tue> 10:00'],
      ['nathan', '<Tue+2> 10:00'],
    ],
  },
  {
    goal: 'the Wednesday one of two to an hour later',
    has: [
      ['nathan', '<Tue> 10:00'],
      ['nathan', '<Tue+1> 10:00'],
    ],
    turns: [
      [
        'reschedule',
        { email, time_hint: 'Wednesday', new_start: 'an hour later' },
        { is: { rescheduled: true } },
      ],
    ],
    end: [
      ['nathan', '<Tue> 10:00'],
      ['nathan', '<Tue+1> 11:00'],
    ],
  },
  {
    goal: 'the later one of two to Friday',
    has: [
      ['nathan', '<Tue> 10:00'],
      ['nathan', '<Tue+1> 10:00'],
    ],
    turns: [
      [
        'reschedule',
        { email, time_hint: 'the later one', new_start: '<Tue+2> 4 pm' },
        { is: { rescheduled: true } },
      ],
    ],
    end: [
      ['nathan', '<Tue> 10:00'],
      ['nathan', '<Tue+2> 16:00'],
    ],
  },
  {
    goal: 'on the own clock, from Denver',
    has: [['mara', '<Tue> 16:00']],
    turns: [
      [
        'reschedule',
        { email: 'mara@example.org', new_start: '<Tue+1> at 8:30 am Denver time' },
        { is: { rescheduled: true, timeZone: 'America/Denver' } },
      ],
    ],
    end: [['mara', '@0.start']],
  },
  {
    goal: 'to after 9 in Denver, which the host does not offer',
    has: [['mara', '<Tue> 16:00']],
    turns: [
      [
        'reschedule',
        { email: 'mara@example.org', new_start: '<Tue> 1 pm' },
        { is: { ok: false, rescheduled: false }, never: /T0[0-5]:|"startLocal":"<Tue>T08:00/ },
      ],
    ],
    end: [['mara', '<Tue> 16:00']],
  },
  {
    goal: 'with a weekday that is today',
    has: one,
    turns: [
      [
        'reschedule',
        { email, new_start: '<0:cccc> at 2pm' },
        { is: { ok: false }, says: /<0>.*<7>/ },
      ],
    ],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'from Tokyo, to the same time on a day of this week or the next',
    only: ['a Monday'],
    has: [['vera', '<Tue> 09:00']],
    turns: [
      [
        'reschedule',
        { email: 'vera@example.org', new_start: 'same time on Wednesday' },
        { is: { ok: false }, says: /<Wed> 17:00 or / },
      ],
    ],
    end: [['vera', '<Tue> 09:00']],
  },
  {
    goal: 'from Tokyo, to the same time on another day',
    only: ['the Friday before the clocks change', 'December 31'],
    has: [['vera', '<Tue> 09:00']],
    turns: [
      [
        'reschedule',
        { email: 'vera@example.org', new_start: 'same time on Wednesday' },
        { is: { rescheduled: true, timeZone: 'Asia/Tokyo' } },
      ],
    ],
    end: [['vera', '<Wed> 09:00']],
  },
];
