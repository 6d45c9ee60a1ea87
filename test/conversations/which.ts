import type { Conversation } from './conversation';

const email = 'nathan@example.org';
const two: Conversation['has'] = [
  ['nathan', '<Tue> 10:00'],
  ['nathan', '<Tue+8> 15:00'],
];

/** Which of several bookings is meant, and whose it is. */
export const which: Conversation[] = [
  {
    goal: 'cancel the only booking',
    has: [
      ['nathan', '<Tue> 10:00'],
      ['vera', '<Tue> 11:00'],
    ],
    turns: [['cancel', { email }, { is: { cancelled: true }, says: /<Tue>T10:00/ }]],
    end: [['vera', '<Tue> 11:00']],
  },
  {
    goal: 'cancel one of two without saying which',
    has: two,
    turns: [
      ['cancel', { email }, { is: { ok: false, cancelled: false, matches: [{}, {}] } }],
      ['cancel', { email, uid: '@0.matches.1.uid' }, { is: { cancelled: true } }],
    ],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'cancel "the first one"',
    has: two,
    turns: [['cancel', { email, time_hint: 'the first one' }, { is: { cancelled: true } }]],
    end: [['nathan', '<Tue+8> 15:00']],
  },
  {
    goal: 'cancel "my next appointment"',
    has: two,
    turns: [['cancel', { email, time_hint: 'my next appointment' }, { is: { cancelled: true } }]],
    end: [['nathan', '<Tue+8> 15:00']],
  },
  {
    goal: 'cancel "the next one"',
    has: two,
    turns: [['cancel', { email, time_hint: 'the next one' }, { is: { cancelled: true } }]],
    end: [['nathan', '<Tue+8> 15:00']],
  },
  {
    goal: 'cancel "the later one" of two',
    has: two,
    turns: [['cancel', { email, time_hint: 'the later one' }, { is: { cancelled: true } }]],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'cancel "the last one" of three, and "the later one" where that is not clear',
    has: [...two, ['nathan', '<Tue+9> 09:00']],
    turns: [
      ['cancel', { email, time_hint: 'the later one' }, { is: { ok: false, cancelled: false } }],
      ['cancel', { email, time_hint: 'the last one' }, { is: { cancelled: true } }],
    ],
    end: [
      ['nathan', '<Tue> 10:00'],
      ['nathan', '<Tue+8> 15:00'],
    ],
  },
  {
    goal: 'cancel "the second one"',
    has: two,
    turns: [['cancel', { email, time_hint: 'the second one' }, { is: { cancelled: true } }]],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'cancel "all of them", which is confirmed by a list first',
    has: two,
    turns: [
      [
        'cancel',
        { email, time_hint: 'all of them' },
        {
          is: { ok: false, cancelled: false, matches: [{}, {}] },
          says: /one after the other|each/,
        },
      ],
      ['cancel', { uid: '@0.matches.0.uid' }, { is: { cancelled: true } }],
      ['cancel', { uid: '@0.matches.1.uid' }, { is: { cancelled: true } }],
    ],
    end: [],
  },
  {
    goal: 'cancel "both"',
    has: two,
    turns: [
      [
        'cancel',
        { email, time_hint: 'both' },
        { is: { ok: false, cancelled: false, matches: [{}, {}] } },
      ],
    ],
    end: two,
  },
  {
    goal: 'cancel the one on a day of the month',
    has: two,
    turns: [['cancel', { email, time_hint: 'the <Tue+8:d>th' }, { is: { cancelled: true } }]],
    end: [['nathan', '<Tue> 10:00']],
    only: ['the Friday before the clocks change', 'December 31'],
  },
  {
    goal: 'cancel the one in a month',
    has: [
      ['nathan', '<Tue> 10:00'],
      ['nathan', '<Tue+63> 10:00'],
    ],
    turns: [['cancel', { email, time_hint: 'in <Tue+63:MMMM>' }, { is: { cancelled: true } }]],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'cancel "the Wednesday one", which is on the Wednesday after next',
    has: two,
    turns: [['cancel', { email, time_hint: 'the Wednesday one' }, { is: { cancelled: true } }]],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'cancel "my Wednesday appointment" where there are two',
    has: [
      ['nathan', '<Tue+1> 10:00'],
      ['nathan', '<Tue+8> 15:00'],
    ],
    turns: [
      [
        'cancel',
        { email, time_hint: 'my Wednesday appointment' },
        { is: { ok: false, cancelled: false, matches: [{}, {}] } },
      ],
    ],
    end: [
      ['nathan', '<Tue+1> 10:00'],
      ['nathan', '<Tue+8> 15:00'],
    ],
  },
  {
    goal: 'cancel the one in the afternoon',
    has: two,
    turns: [['cancel', { email, time_hint: 'the afternoon one' }, { is: { cancelled: true } }]],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'cancel "the one at 3"',
    has: two,
    turns: [['cancel', { email, time_hint: 'the one at 3pm' }, { is: { cancelled: true } }]],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'cancel one on a day on which there is none',
    has: two,
    turns: [
      [
        'cancel',
        { email, time_hint: 'on Thursday' },
        {
          is: { ok: false, cancelled: false, matches: [{}, {}] },
          says: /others of the same person/,
        },
      ],
    ],
    end: two,
  },
  {
    goal: 'cancel the only one with a hint that does not fit it',
    has: [['nathan', '<Tue> 10:00']],
    turns: [
      [
        'cancel',
        { email, time_hint: '<Tue+1> in the morning' },
        { is: { ok: false, cancelled: false, matches: [{}] } },
      ],
    ],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'cancel one with words for it that nobody can read',
    has: two,
    turns: [
      [
        'cancel',
        { email, time_hint: 'the one about the dog' },
        { is: { ok: false, cancelled: false, matches: [{}, {}] } },
      ],
    ],
    end: two,
  },
  {
    goal: 'cancel with a parameter that the tool does not have',
    has: two,
    turns: [
      [
        'cancel',
        { email, when: '<Tue+8>' },
        { is: { ok: false, cancelled: false }, says: /time_hint/ },
      ],
    ],
    end: two,
  },
];
