import type { Conversation } from './conversation';

const email = 'nathan@example.org';
const two: Conversation['has'] = [
  ['nathan', '<Tue> 10:00'],
  ['nathan', '<Tue+8> 15:00'],
];

/** Calls that come again, and whose booking it is. */
export const whose: Conversation[] = [
  {
    goal: 'cancel twice',
    has: [['nathan', '<Tue> 10:00']],
    turns: [
      ['cancel', { email }, { is: { cancelled: true, alreadyCancelled: false } }],
      [
        'cancel',
        { email },
        { is: { ok: true, cancelled: true, alreadyCancelled: true }, says: /just now/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'cancel the next one, in a call that is sent twice',
    has: two,
    turns: [
      ['cancel', { email, time_hint: 'the next one' }, { is: { cancelled: true } }],
      ['cancel', { email, time_hint: 'the next one' }, { is: { ok: false }, says: /just now/ }],
    ],
    end: [['nathan', '<Tue+8> 15:00']],
  },
  {
    goal: 'cancel one of two, asking again without saying which',
    has: two,
    turns: [
      ['cancel', { email, time_hint: '<Tue>' }, { is: { cancelled: true } }],
      ['cancel', { email }, { is: { ok: false, matches: [{}] }, says: /just now/ }],
      ['cancel', { uid: '@1.matches.0.uid' }, { is: { cancelled: true } }],
    ],
    end: [],
  },
  {
    goal: 'cancel what was moved just now',
    has: [['nathan', '<Tue> 10:00']],
    turns: [
      ['reschedule', { email, new_start: '<Tue+1> 11:00' }, { is: { rescheduled: true } }],
      ['cancel', { email }, { is: { cancelled: true, alreadyCancelled: false } }],
    ],
    end: [],
  },
  {
    goal: 'cancel, and look for it afterwards',
    has: [['nathan', '<Tue> 10:00']],
    turns: [
      ['cancel', { email }],
      [
        'look_up',
        { email },
        { is: { count: 0 }, says: /nathan@example\.org/, never: /Include (Past|Cancelled)/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'look up what nobody has booked',
    turns: [
      [
        'look_up',
        { email },
        { is: { ok: true, count: 0 }, says: /nathan@example\.org.*other email address/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'look up by a phone number in another form',
    has: [['paul', '<Tue> 10:00']],
    turns: [['look_up', { phone: 'tel:+49-151-12345678' }, { is: { count: 1 } }]],
    end: [['paul', '<Tue> 10:00']],
  },
  {
    goal: 'hear a time on the own clock',
    has: [['mara', '<Tue> 16:00']],
    turns: [
      [
        'look_up',
        { email: 'mara@example.org' },
        { is: { bookings: [{ timeZone: 'America/Denver' }] }, says: /Denver/ },
      ],
    ],
    end: [['mara', '<Tue> 16:00']],
  },
  {
    goal: 'cancel by a hint on the own clock',
    has: [
      ['mara', '<Tue> 16:00'],
      ['mara', '<Tue+2> 16:00'],
    ],
    turns: [
      [
        'cancel',
        { email: 'mara@example.org', time_hint: 'the Thursday morning one' },
        { is: { cancelled: true } },
      ],
    ],
    end: [['mara', '<Tue> 16:00']],
  },
  {
    goal: 'give a misspelt address with the right number',
    has: [['paul', '<Tue> 10:00']],
    turns: [
      [
        'cancel',
        { email: 'pual@example.org', phone: '+4915112345678' },
        { is: { ok: false }, says: /do not belong/ },
      ],
    ],
    end: [['paul', '<Tue> 10:00']],
  },
  {
    goal: 'cancel the booking of somebody else by its UID',
    has: [['vera', '<Tue> 10:00']],
    turns: [
      ['look_up', { email: 'vera@example.org' }],
      ['cancel', { email, uid: '@0.bookings.0.uid' }, { is: { ok: false } }],
    ],
    end: [['vera', '<Tue> 10:00']],
  },
  {
    goal: 'cancel the booking of somebody else with their address, from the own phone',
    tools: 'callerId',
    has: [
      ['mara', '<Tue> 16:00'],
      ['paul', '<Tue> 10:00'],
    ],
    turns: [['cancel', { email: 'mara@example.org' }, { is: { ok: false } }]],
    end: [
      ['mara', '<Tue> 16:00'],
      ['paul', '<Tue> 10:00'],
    ],
  },
  {
    goal: 'cancel by UID what belongs to somebody else, from the own phone',
    tools: 'callerId',
    has: [
      ['mara', '<Tue> 16:00'],
      ['paul', '<Tue> 10:00'],
    ],
    turns: [['cancel', { uid: '#mara' }, { is: { ok: false } }]],
    end: [
      ['mara', '<Tue> 16:00'],
      ['paul', '<Tue> 10:00'],
    ],
  },
  {
    goal: 'cancel the own booking from the own phone without any address',
    tools: 'callerId',
    has: [
      ['mara', '<Tue> 16:00'],
      ['paul', '<Tue> 10:00'],
    ],
    turns: [['cancel', {}, { is: { cancelled: true } }]],
    end: [['mara', '<Tue> 16:00']],
  },
  {
    goal: 'cancel in a chat with nothing but the address',
    tools: 'chat',
    has: [['nathan', '<Tue> 10:00']],
    turns: [
      ['cancel', { booking: 'My address is nathan@example.org' }, { is: { cancelled: true } }],
    ],
    end: [],
  },
];
