import type { DateTime } from 'luxon';
import { problem, shown } from './problem';
import { textOf } from './text';

/** Minutes of the day; the last one is not part of it. */
export type Hours = [first: number, last: number];

const DAY = 24 * 60;
const hours = (first: number, last: number): Hours => [first * 60, last * 60];

/** The hours at which people meet then. */
export const partsOfDay = {
  morning: hours(5, 12),
  afternoon: hours(12, 17),
  evening: hours(17, 24),
};
export type PartOfDay = keyof typeof partsOfDay;

const named: Record<string, Hours> = {
  ...partsOfDay,
  night: partsOfDay.evening,
  tonight: partsOfDay.evening,
  'early morning': hours(5, 9),
  'late morning': hours(10, 12),
  'early afternoon': hours(12, 15),
  'late afternoon': hours(15, 18),
  'early evening': hours(17, 20),
  'late evening': hours(20, 24),
};

/** A time of a day. Midnight is none: nobody knows whether it begins or ends the day. */
export const CLOCK =
  '\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?|noon|midday';

const PART = /\b(?:in the |at )?((?:(?:early|late) )?(?:morning|afternoon|evening)|night)s?\b/;
const END = '(?: on)?(?=$|[ ,])';
const AFTER = new RegExp(
  `\\b(?:(?<!not )after|from|starting(?: at)?|not before|no earlier than) (${CLOCK})${END}`,
);
const BEFORE = new RegExp(`\\b(?:before|until|till|by|not after|no later than) (${CLOCK})${END}`);
const WITHIN = new RegExp(
  `(?:^|\\b(?:between|from) |(?<=[a-z]) )(${CLOCK}) ?(?:-|–|to|and|until|till) ?(${CLOCK})${END}`,
);

/**
 * Takes the hours of the day out of a wish in lower case: `mornings`, `late afternoon`, `after 5pm`,
 * `between 9:00 and noon`. Returns what is left of it. Throws a problem for hours that exclude each
 * other.
 */
export function takeHours(text: string): { hours?: Hours; rest: string } {
  const found: Hours[] = text.includes('tonight') ? [named.tonight] : [];
  const rest = text
    .replace(WITHIN, (_, first: string, last: string) => {
      found.push([minuteOf(first), minuteOf(last)]);
      return ' ';
    })
    .replace(AFTER, (_, first: string) => {
      found.push([minuteOf(first), DAY]);
      return ' ';
    })
    .replace(BEFORE, (_, last: string) => {
      found.push([0, minuteOf(last)]);
      return ' ';
    })
    .replace(PART, (_, part: string) => {
      found.push(named[part]);
      return ' ';
    });
  if (found.length === 0) return { rest };
  const first = Math.max(...found.map(([from]) => from));
  const last = Math.min(...found.map(([, to]) => to));
  if (first < last) return { hours: [first, last], rest };
  throw problem(
    `There is no such time of the day: ${shown(text)}`,
    'Name the earlier time first, and use times such as 09:00 and 17:00.',
  );
}

/** Whether a moment lies within hours of its day. */
export const isWithin = ([first, last]: Hours, { hour, minute }: DateTime): boolean =>
  hour * 60 + minute >= first && hour * 60 + minute < last;

/** `3 pm`, `15:00` and `noon` as `HH:mm`. Throws a problem for hours such as `13 am`. */
export function clockTime(text: string): string {
  if (text === 'noon' || text === 'midday') return '12:00';
  const [, hour, minutes = '00', half] = /^(\d{1,2})(?::(\d{2}))?(?::\d{2})? ?([ap])?/.exec(text)!;
  const given = Number(hour);
  // "15:00 pm" can mean one thing only, "13:00 am" means none.
  if (half && (given > 23 || given === 0 || (half === 'a' && given > 12))) throw noTime(text);
  const hours = half && given <= 12 ? (given % 12) + (half === 'p' ? 12 : 0) : given;
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

function minuteOf(text: string): number {
  const [hours, minutes] = clockTime(text).split(':').map(Number);
  if (hours < 24 && minutes < 60) return hours * 60 + minutes;
  throw noTime(text);
}

const noTime = (text: string, label = 'The time') =>
  problem(`${label} is no time of a day: ${shown(text)}`, 'Use a time such as 15:00.');

/** The minute of the day that `15:00` or `3 pm` stands for; undefined for an empty text. */
export function readTimeOfDay(value: unknown, label: string): number | undefined {
  const text = textOf(value).toLowerCase();
  if (text === '') return undefined;
  const [, time] = new RegExp(`^(?:at |@ ?)?(${CLOCK})$`).exec(text) ?? [];
  if (time === undefined) throw noTime(text, label);
  try {
    return minuteOf(time);
  } catch {
    throw noTime(text, label);
  }
}
