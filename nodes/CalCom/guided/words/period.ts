import { DateTime } from 'luxon';
import { readMoment } from '../../../shared/time';
import { dayOf, readDay, upcoming, type Period } from './day';
import { problem } from './problem';
import { chosen, textOf } from './text';

export type { Period } from './day';

/** The time to which words refer, in the zone in which they are read, and the name of their field. */
export interface Clock {
  now: DateTime;
  label: string;
}

/** The hours at which people meet then. */
export const partsOfDay = { morning: [5, 12], afternoon: [12, 17], evening: [17, 24] } as const;
export type PartOfDay = keyof typeof partsOfDay;

/** When somebody wants to meet. */
export interface Wish extends Period {
  part?: PartOfDay;
  weekdaysOnly: boolean;
}

const PART = /\b(?:in the |at )?(?:early |late )?(morning|afternoon|evening|night)s?\b/;
const WEEKDAYS_ONLY = /\b(?:on )?(?:weekdays?|work(?:ing)?days?|business days?)\b(?: only)?/;
const TIME =
  /(?:^|,? +|t(?=\d))(?:at |@ ?)?(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|noon|midday|midnight)$/;

/** How far ahead an empty wish looks. */
const DEFAULT_DAYS = 7;

/**
 * Reads a wish in everyday words: a day, a range, a number of days, with mornings, afternoons or
 * evenings and "weekdays" among them. A value that is no text is a moment. Empty means a week.
 * Throws a problem for anything else, and for a wish that lies in the past.
 */
export function readWish(value: unknown, clock: Clock): Wish {
  const text = plain(value);
  if (text === undefined)
    return { ...inFuture(readPeriod(value, clock), clock), weekdaysOnly: false };
  // "Next 3 business days" is a number of days as well.
  const weekdaysOnly = WEEKDAYS_ONLY.test(text);
  const [, named] = PART.exec(text) ?? [];
  const part = named === 'night' || text.includes('tonight') ? 'evening' : (named as PartOfDay);
  const days = text.replace(PART, ' ');
  const rest = cleaned(
    /\d+ (business|working) days?/.test(days) ? days : days.replace(WEEKDAYS_ONLY, ' '),
  );
  const period = rest === '' ? upcoming(clock.now, DEFAULT_DAYS) : readPeriod(rest, clock);
  return { ...inFuture(period, clock), weekdaysOnly, ...(part && { part }) };
}

/**
 * Reads a day, a time of a day, or a range of them. Throws a problem for what cannot be read and
 * for a range that ends before it starts.
 */
export function readPeriod(value: unknown, clock: Clock): Period {
  const text = plain(value);
  if (text === undefined) {
    const moment = readMoment(chosen(value), clock.now.zoneName!, clock.label).setZone(
      clock.now.zone,
    );
    return { ...dayOf(moment), moment };
  }
  const [first, last] = split(text);
  const from = readPoint(first, clock);
  if (last === undefined) return from;
  const to = readPoint(/^\d{1,2}:\d{2}$|m$/.test(last) ? sameDay(last, from) : last, clock);
  const range = { from: from.moment ?? from.from, to: to.moment ?? to.to };
  if (range.to > range.from) return range;
  throw problem(
    `${clock.label} ends before it starts: ${shown(text)}`,
    'Name the earlier day first.',
  );
}

/** Texts in lower case and one line; undefined for luxon DateTimes, Dates and epoch numbers. */
function plain(value: unknown): string | undefined {
  const inner = chosen(value);
  if (inner === undefined || inner === null || inner === '') return '';
  if (typeof inner !== 'string') return undefined;
  return cleaned(textOf(inner).toLowerCase());
}

const cleaned = (text: string): string =>
  text
    .replace(/^(on|for|from|between|sometime|some time|any ?time|during) (?=\S)/, '')
    .replace(/[\s,.;:!?]+$/, '')
    .replace(/^[\s,]+/, '')
    .replace(/\s+/g, ' ');

function split(text: string): [string, string?] {
  const [first, last] = text
    .replace(/(\d:\d{2}) ?[-–—] ?(?=\d{1,2}:)/, '$1 to ')
    .split(/ (?:to|until|till|through|thru|and|-|–|—) | ?(?:\.\.+|–|—) ?|\/(?=\d{4}-)/);
  return [first, last?.trim()];
}

/** "14:00 to 17:00" speaks of one day. */
const sameDay = (time: string, { from, moment }: Period): string =>
  moment && TIME.test(time) ? `${from.toISODate()} ${time}` : time;

function readPoint(text: string, clock: Clock): Period {
  const { now, label } = clock;
  if (/^\d{4}-\d{2}-\d{2}[t ]\d{1,2}|^\d{9,14}$/.test(text) && !/m$/.test(text)) {
    const moment = readMoment(text.toUpperCase(), now.zoneName!, label).setZone(now.zone);
    return { ...dayOf(moment), moment };
  }
  const [matched, time] = TIME.exec(text) ?? [];
  const dayText = matched === undefined ? text : text.slice(0, -matched.length).trim();
  const day = readDay(dayText.replace(/^the (?!\d)/, ''), now);
  if (day && !time) return day;
  const single = day && !day.moment && day.to.diff(day.from, 'days').days <= 1.1;
  if (single && time) {
    const moment = readMoment(`${day.from.toISODate()} ${clockTime(time)}`, now.zoneName!, label);
    return { ...day, moment };
  }
  throw problem(
    `${label} cannot be read: ${shown(text)}`,
    `Use a date such as ${now.plus({ days: 1 }).toISODate()}, a range such as ${now.plus({ days: 1 }).toISODate()} to ${now.plus({ days: 3 }).toISODate()}, a time such as ${now.plus({ days: 1 }).toISODate()} 15:00, or words such as tomorrow, Tuesday, next week and next 3 days. Now it is ${told(now)}.`,
  );
}

/** `3 pm`, `15:00` and `noon` as `HH:mm`; what is no time of a day is left to be refused. */
function clockTime(text: string): string {
  if (text === 'noon' || text === 'midday') return '12:00';
  if (text === 'midnight') return '00:00';
  const [, hour, minutes = '00', half] = /^(\d{1,2})(?::(\d{2}))?(?::\d{2})? ?([ap])?/.exec(text)!;
  const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

/** The minute of the day that `15:00` or `3 pm` stands for; undefined for an empty text. */
export function readTimeOfDay(value: unknown, label: string): number | undefined {
  const text = textOf(value).toLowerCase();
  if (text === '') return undefined;
  const [matched, time] = TIME.exec(text) ?? [];
  const [hours, minutes] = matched === text ? clockTime(time).split(':').map(Number) : [];
  if (hours < 24 && minutes < 60) return hours * 60 + minutes;
  throw problem(`${label} is no time of a day: ${shown(text)}`, 'Use a time such as 15:00.');
}

function inFuture<T extends Period>(period: T, { now, label }: Clock): T {
  if ((period.moment ?? period.to) > now) return period;
  throw problem(
    `${label} lies in the past: ${told(period.moment ?? period.from)}`,
    `Now it is ${told(now)}. Check the year, and use a time after that.`,
  );
}

/**
 * Reads an exact time in the future. Throws a problem for a day without a time, for what cannot be
 * read, and for the past, which models get wrong because they do not know today's date.
 */
export function readStart(value: unknown, clock: Clock): DateTime {
  const { moment } = inFuture(readPeriod(value, clock), clock);
  if (moment) return moment;
  throw problem(
    `${clock.label} names a day, but no time`,
    'Ask for the time, or find the free times of that day and offer them.',
  );
}

/** A time with its day of the week and its zone, for messages. */
const told = (moment: DateTime): string =>
  `${moment.setLocale('en').toFormat('cccc yyyy-MM-dd HH:mm')} (${moment.zoneName})`;

const shown = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
