import type { Conversation } from './conversation';

const nathan = { name: 'Nathan Smith', email: 'nathan@example.org' };
const { email } = nathan;
const weekly: Conversation['end'] = [
  ['nathan', '<Tue> 14:00'],
  ['nathan', '<Tue+7> 14:00'],
  ['nathan', '<Tue+14> 14:00'],
  ['nathan', '<Tue+21> 14:00'],
];
const all = 'company: Acme; team-size: 12; plan: Pro; topics: Setup, Training; consent: yes';

/** A booking of which all answers are taken as they are given. */
const answered = (goal: string, answers: string): Conversation => ({
  goal,
  tools: 'questions',
  turns: [
    [
      'book_onboarding',
      { ...nathan, start: '<Tue> 10:00', time_zone: 'Berlin', answers },
      { is: { booked: true } },
    ],
  ],
  end: [['nathan', '<Tue> 10:00']],
});

/** Series, seats, and event types that ask questions. */
export const kinds: Conversation[] = [
  {
    goal: 'hear before booking that it is a series',
    tools: 'series',
    turns: [
      [
        'find_times',
        { when: '<Tue> afternoon', time_zone: 'Berlin' },
        { is: { meetings: 4 }, says: /4 meetings/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'book a series, and hear of all its times',
    tools: 'series',
    turns: [
      [
        'book',
        { ...nathan, start: '<Tue> 14:00', time_zone: 'Berlin' },
        { is: { booked: true, occurrences: [{}, {}, {}, {}] }, says: /4 meetings.*<Tue+21>/ },
      ],
      [
        'book',
        { ...nathan, start: '<Tue> 14:00', time_zone: 'Berlin' },
        { is: { alreadyBooked: true, occurrences: [{}, {}, {}, {}] } },
      ],
    ],
    end: weekly,
  },
  {
    goal: 'cancel one lesson of a series',
    tools: 'series',
    turns: [
      ['book', { ...nathan, start: '<Tue> 14:00', time_zone: 'Berlin' }],
      ['cancel', { email }, { is: { ok: false, cancelled: false }, says: /series/ }],
      ['cancel', { email, time_hint: '<Tue+7>' }, { is: { cancelled: true, count: 1 } }],
    ],
    end: [weekly[0], weekly[2], weekly[3]],
  },
  {
    goal: 'cancel a whole series',
    tools: 'series',
    turns: [
      ['book', { ...nathan, start: '<Tue> 14:00', time_zone: 'Berlin' }],
      ['cancel', { email, extent: 'series' }, { is: { cancelled: true, count: 4 } }],
    ],
    end: [],
  },
  {
    goal: 'cancel the next lesson only',
    tools: 'series',
    turns: [
      ['book', { ...nathan, start: '<Tue> 14:00', time_zone: 'Berlin' }],
      ['cancel', { email, time_hint: 'the next one' }, { is: { cancelled: true, count: 1 } }],
    ],
    end: weekly.slice(1),
  },
  {
    goal: 'move one lesson of a series',
    tools: 'series',
    turns: [
      ['book', { ...nathan, start: '<Tue> 14:00', time_zone: 'Berlin' }],
      [
        'reschedule',
        { email, time_hint: '<Tue+7>', new_start: 'an hour later' },
        { is: { rescheduled: true } },
      ],
    ],
    end: [weekly[0], ['nathan', '<Tue+7> 15:00'], weekly[2], weekly[3]],
  },
  {
    goal: 'cancel the own seat of a workshop',
    tools: 'seats',
    has: [
      ['vera', '<Tue> 10:00'],
      ['nathan', '<Tue> 10:00'],
    ],
    turns: [
      ['cancel', { email }, { is: { cancelled: true, status: 'cancelled' }, never: /vera/i }],
    ],
    end: [['vera', '<Tue> 10:00']],
  },
  {
    goal: 'cancel the seat of one of two with the same address',
    tools: 'seats',
    has: [
      ['kim', '<Tue> 10:00'],
      ['lee', '<Tue> 10:00'],
    ],
    turns: [
      [
        'cancel',
        { email: 'bells@example.org' },
        { is: { ok: false, cancelled: false }, says: /name/ },
      ],
      ['cancel', { email: 'Lee Bell <bells@example.org>' }, { is: { cancelled: true } }],
    ],
    end: [['bells', '<Tue> 10:00']],
  },
  {
    goal: 'take the last seat, and hear how many are left',
    tools: 'seats',
    has: [['vera', '<Tue> 10:00']],
    turns: [
      ['find_times', { when: '<Tue> 10am', time_zone: 'Berlin' }, { says: /"seatsLeft":3/ }],
      [
        'book',
        { ...nathan, start: '<Tue> 10:00', time_zone: 'Berlin' },
        { is: { booked: true }, never: /vera/i },
      ],
    ],
    end: [
      ['vera', '<Tue> 10:00'],
      ['nathan', '<Tue> 10:00'],
    ],
  },
  {
    goal: 'move the own seat',
    tools: 'seats',
    has: [
      ['vera', '<Tue> 10:00'],
      ['nathan', '<Tue> 10:00'],
    ],
    turns: [
      [
        'reschedule',
        { email, new_start: '<Tue+1> 10:00' },
        { is: { rescheduled: true }, never: /vera/i },
      ],
    ],
    end: [
      ['vera', '<Tue> 10:00'],
      ['nathan', '<Tue+1> 10:00'],
    ],
  },
  {
    goal: 'look up a seat without a list of the others',
    tools: 'seats',
    has: [
      ['vera', '<Tue> 10:00'],
      ['kim', '<Tue> 10:00'],
      ['nathan', '<Tue> 10:00'],
    ],
    turns: [['look_up', { email }, { is: { count: 1 }, never: /vera|bell/i }]],
    end: [
      ['vera', '<Tue> 10:00'],
      ['bells', '<Tue> 10:00'],
      ['nathan', '<Tue> 10:00'],
    ],
  },
  {
    goal: 'be asked for all that is missing, once',
    tools: 'questions',
    turns: [
      [
        'book_onboarding',
        { ...nathan, start: '<Tue> 10:00', time_zone: 'Berlin' },
        {
          is: { ok: false },
          says: /Company.*Team size.*number.*Plan.*one of Free, Pro, Enterprise.*Topics.*Billing, Setup, Training.*May we record the call\?.*yes or no/,
        },
      ],
      [
        'book_onboarding',
        { ...nathan, start: '<Tue> 10:00', time_zone: 'Berlin', answers: all },
        { is: { booked: true } },
      ],
    ],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'hear of what is wrong and of what is missing in one answer',
    tools: 'questions',
    turns: [
      [
        'book_onboarding',
        {
          ...nathan,
          start: '<Tue> 10:00',
          time_zone: 'Berlin',
          answers: 'company: Acme; team-size: many; plan: Gold',
        },
        { is: { ok: false }, says: /(?=.*Team size)(?=.*Gold)(?=.*Topics)(?=.*May we record)/ },
      ],
      [
        'book_onboarding',
        { ...nathan, start: '<Tue> 10:00', time_zone: 'Berlin', answers: all },
        { is: { booked: true } },
      ],
    ],
    end: [['nathan', '<Tue> 10:00']],
  },
  answered(
    'answer with the labels, on lines',
    'Company: Acme\nTeam size: 12\nPlan: pro\nTopics: setup\nMay we record the call?: no',
  ),
  answered(
    'answer as JSON',
    '{"company":"Acme","team-size":12,"plan":"Pro","topics":["Setup"],"consent":true}',
  ),
];
