import type { Conversation } from './conversation';

const nathan = { name: 'Nathan Smith', email: 'nathan@example.org' };

/** Who comes, and how they are reached. */
export const contacts: Conversation[] = [
  {
    goal: 'come together with a partner',
    turns: [
      [
        'book',
        { ...nathan, start: '<Tue> 10:00', time_zone: 'Berlin', guests: 'vera@example.org' },
        { is: { booked: true } },
      ],
    ],
    end: [
      ['nathan', '<Tue> 10:00'],
      ['vera', '<Tue> 10:00'],
    ],
  },
  {
    goal: 'bring two people, whose addresses were dictated',
    turns: [
      [
        'book',
        {
          ...nathan,
          start: '<Tue> 10:00',
          time_zone: 'Berlin',
          guests: 'vera at example dot org and mara(at)example.org',
        },
        { is: { booked: true } },
      ],
    ],
    end: [
      ['nathan', '<Tue> 10:00'],
      ['vera', '<Tue> 10:00'],
      ['mara', '<Tue> 10:00'],
    ],
  },
  {
    goal: 'give an address inside of a sentence',
    turns: [
      [
        'book',
        {
          name: 'Nathan Smith',
          email: "it's nathan@example.org, thanks",
          start: '<Tue> 10:00',
          time_zone: 'Berlin',
        },
        { is: { booked: true } },
      ],
    ],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'give an address with "(at)"',
    turns: [
      [
        'book',
        {
          name: 'Nathan Smith',
          email: 'nathan (at) example (dot) org',
          start: '<Tue> 10:00',
          time_zone: 'Berlin',
        },
        { is: { booked: true } },
      ],
    ],
    end: [['nathan', '<Tue> 10:00']],
  },
  {
    goal: 'give two addresses, of which one cannot be chosen',
    turns: [
      [
        'book',
        {
          name: 'Nathan Smith',
          email: 'nathan@example.org or n.smith@example.com',
          start: '<Tue> 10:00',
          time_zone: 'Berlin',
        },
        { is: { ok: false }, says: /more than one/ },
      ],
    ],
    end: [],
  },
  {
    goal: 'be known by the number of a WhatsApp message',
    turns: [
      [
        'book',
        { name: 'Paul Page', phone: '4915112345678', start: '<Tue> 10:00', time_zone: 'Berlin' },
        { is: { booked: true, attendee: { phoneNumber: '+4915112345678' } } },
      ],
      ['cancel', { phone: 'whatsapp:+4915112345678' }, { is: { cancelled: true } }],
    ],
    end: [],
  },
  {
    goal: 'be asked for the country of a number that has none',
    turns: [
      [
        'book',
        { name: 'Paul Page', phone: '0151 12345678', start: '<Tue> 10:00', time_zone: 'Berlin' },
        { is: { ok: false }, says: /country code/ },
      ],
    ],
    end: [],
  },
];
