/** What a table of conversations is made of, and how its words for days become dates. */
import { DateTime } from 'luxon';

/** Host and workflow are in Berlin; so are all times of the tables that name no other zone. */
export const HOME = 'Europe/Berlin';

/** The days on which all conversations are held. */
export const todays = {
  'a Monday': '2026-11-23T08:00',
  'the Friday before the clocks change': '2027-03-26T09:30',
  'December 31': '2026-12-31T10:15',
} as const;

/** Which set of tools the model has. */
export const toolSets = ['sms', 'callerId', 'chat', 'seats', 'series', 'questions'] as const;
export type Tools = (typeof toolSets)[number];

const attendee = (name: string, email: string, timeZone = HOME, phoneNumber?: string) => ({
  name,
  email,
  timeZone,
  ...(phoneNumber && { phoneNumber }),
});

/** Who talks, and who else has bookings. */
export const people = {
  nathan: attendee('Nathan Smith', 'nathan@example.org'),
  mara: attendee('Mara Case', 'mara@example.org', 'America/Denver', '+13035550142'),
  vera: attendee('Vera Visitor', 'vera@example.org', 'Asia/Tokyo'),
  paul: attendee('Paul Page', 'paul@example.org', HOME, '+4915112345678'),
  kim: attendee('Kim Bell', 'bells@example.org'),
  lee: attendee('Lee Bell', 'bells@example.org'),
};
type Name = keyof typeof people;

/** A tool, the arguments that the model gives it, and what its answer has to be. */
type Turn = [tool: string, args: Record<string, unknown>, answer?: Answer];

export interface Answer {
  /** What it holds, besides whatever else. */
  is?: object;
  /** What stands in its text. */
  says?: RegExp;
  /** What must not stand in it. */
  never?: RegExp;
}

/**
 * One conversation. In all of its texts `<Tue>` is the date of the first Tuesday after tomorrow,
 * `<Tue+7>` that of the next one, `<0>` today and `<1>` tomorrow; `<Tue:MMMM d>` is the same in
 * another form. `@0.options.1.start` among arguments is what the first answer says there.
 */
export interface Conversation {
  /** What the person wants, in a few words. */
  goal: string;
  tools?: Tools;
  /** What is booked before: who, when, and which event type if it is not that of the tools. */
  has?: [who: Name, at: string, eventType?: string][];
  turns: Turn[];
  /** What is booked in the end, in any order: who, when. Of a series, and of seats, each. */
  end: [who: string, at: string, ...unknown[]][];
  /** Where it cannot be held on all days. */
  only?: (keyof typeof todays)[];
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function dayOf(word: string, now: DateTime): DateTime {
  const today = now.startOf('day');
  const [, name, more = '0'] = /^(\w{3})?([+-]?\d+)?$/.exec(word) ?? [];
  if (!name) return today.plus({ days: Number(more) });
  const soonest = today.plus({ days: 2 });
  const ahead = (WEEKDAYS.indexOf(name) + 1 - soonest.weekday + 7) % 7;
  return soonest.plus({ days: ahead + Number(more) });
}

const DAY = /<((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[+-]\d+)?|-?\d+)(?::([\w ]+))?>/g;

/** A text with its words for days as dates. */
const dated = (text: string, now: DateTime): string =>
  text.replace(DAY, (_, word: string, format = 'yyyy-MM-dd') =>
    dayOf(word, now).setLocale('en').toFormat(format),
  );

/** The same for all texts in something. */
export function datedAll<T>(value: T, now: DateTime): T {
  if (typeof value === 'string') return dated(value, now) as T;
  if (value instanceof RegExp) return new RegExp(dated(value.source, now), value.flags) as T;
  if (Array.isArray(value)) return value.map((one) => datedAll(one as unknown, now)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, datedAll(one as unknown, now)]),
  ) as T;
}
