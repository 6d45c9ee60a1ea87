import type { DateTime } from 'luxon';
import { readMoment } from '../../../shared/times/time';
import { dayOf, inSameWeek, isWeekday, readDay, upcoming, type Period } from './day';
import { CLOCK, clockTime } from './hours';
import { problem, shown } from './problem';
import { chosen, textOf } from './text';
import { namesZone } from './zone';

export type { Period } from './day';

/** The time to which words refer, in the zone in which they are read, and the name of their field. */
export interface Clock {
  now: DateTime;
  label: string;
}

/** How far ahead a wish without an end looks. */
export const DEFAULT_DAYS = 7;

/** A time behind the name of its day, and in front of it. */
const TIME = new RegExp(`(?:^|,? +|t(?=\\d))(?:at |@ ?)?(${CLOCK})$`);
const TIME_FIRST = new RegExp(`^(?:at )?(${CLOCK}),? (?:on )?(?=[a-z\\d])`);

/** An exact time, as machines write it. */
const EXACT = /^\d{4}-\d{2}-\d{2}[t ]\d{1,2}|^\d{8}t\d{4}|^\d{9,14}$/;
const ZONED = /(?:\d|[ap]m) \(?([a-z][a-z_/+:\d -]*)\)?$/;

const OPEN_END =
  /^(?:(from|starting|starting on|as of|since|not before|no earlier than|after)) (.+)$/;
const OPEN_START = /^(before|by|until|till|no later than|not after) (.+)$/;

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
  if (last === undefined) return openPeriod(first, clock) ?? readPoint(cleaned(first), clock);
  const from = readPoint(inSameWeek(cleaned(first), last), clock);
  const to = readPoint(sameDay(last, from), isWeekday(last) ? { ...clock, now: from.from } : clock);
  return ahead({ from: from.moment ?? from.from, to: to.moment ?? to.to }, text, clock);
}

const ONWARDS = /^(.+?),? (?:on|onwards?|or later|and later|at the earliest)$/;

/** "After Friday" and "until 2026-12-01" name one end only; the other is now, or a week later. */
function openPeriod(text: string, clock: Clock): Period | undefined {
  const [, after, start] = OPEN_END.exec(text.replace(ONWARDS, 'from $1')) ?? [];
  if (start !== undefined) {
    const point = readPoint(cleaned(start), clock);
    const from = point.moment ?? (after === 'after' ? point.to : point.from);
    return { from, to: upcoming(from, DEFAULT_DAYS).to };
  }
  const [, before, end] = OPEN_START.exec(text) ?? [];
  if (end === undefined) return undefined;
  const point = readPoint(cleaned(end), clock);
  const to = point.moment ?? (before === 'before' ? point.from : point.to);
  return ahead({ from: clock.now, to }, text, clock);
}

function ahead(range: Period, text: string, { label }: Clock): Period {
  if (range.to > range.from) return range;
  throw problem(
    `${label} ends before it starts: ${shown(text)}`,
    'Name the earlier day first, with its date.',
  );
}

/** Texts in lower case and one line; undefined for luxon DateTimes, Dates and epoch numbers. */
export function plain(value: unknown): string | undefined {
  const inner = chosen(value);
  if (inner === undefined || inner === null || inner === '') return '';
  if (typeof inner !== 'string') return undefined;
  return tidy(textOf(inner).toLowerCase()).replace(/\bbetween (.+?) and /, '$1 to ');
}

const tidy = (text: string): string =>
  text
    .replace(/[\s,.;:!?]+$/, '')
    .replace(/^[\s,]+/, '')
    .replace(/\s+/g, ' ');

/** Without the words that lead to a day. */
export const cleaned = (text: string): string =>
  tidy(text).replace(/^(on|for|sometime|some time|any ?time|during|of) (?=\S)/, '');

function split(text: string): [string, string?] {
  const [first, last] = text
    .replace(/(\d:\d{2}) ?[-–—] ?(?=\d{1,2}:)/, '$1 to ')
    .replace(/^([a-z]{3,9})-(?=[a-z]{3,9}$)/, (whole, day: string) =>
      isWeekday(day) ? `${day} to ` : whole,
    )
    .split(/ (?:to|until|till|through|thru|-|–|—) | ?(?:\.\.+|–|—) ?|\/(?=\d{4}-)/);
  return last === undefined ? [text] : [first.replace(/^(from|between) /, ''), last.trim()];
}

/** "14:00 to 17:00" speaks of one day. */
const sameDay = (text: string, { from, moment }: Period): string =>
  moment && new RegExp(`^(?:${CLOCK})$`).test(text) ? `${from.toISODate()} ${text}` : text;

function readPoint(text: string, clock: Clock): Period {
  const { now, label } = clock;
  const exact = EXACT.test(text) ? text.replace(/ (?:utc|gmt|z)$/, 'z') : undefined;
  const [, tail] = ZONED.exec(exact ?? text) ?? [];
  if (tail && namesZone(tail)) {
    throw problem(
      `${label} ends with a time zone: ${shown(text)}`,
      'Write the time with its offset, such as 15:00+02:00, or give the zone in Time Zone.',
    );
  }
  if (exact && !exact.endsWith('m')) {
    const moment = readMoment(exact.toUpperCase(), now.zoneName!, label).setZone(now.zone);
    return { ...dayOf(moment), moment };
  }
  const turned = text.replace(TIME_FIRST, '');
  const [, early] = turned === text ? [] : TIME_FIRST.exec(text)!;
  const [matched, time = early] = TIME.exec(turned) ?? [];
  const dayText = matched === undefined ? turned : turned.slice(0, -matched.length).trim();
  const day = readDay(dayText.replace(/^the (?!\d)/, ''), now);
  if (day && !time) return day;
  const single = day && !day.moment && day.to.diff(day.from, 'days').days <= 1.1;
  // With a time on either side, which of them is meant?
  if (single && time && (early === undefined || matched === undefined)) {
    const moment = readMoment(`${day.from.toISODate()} ${clockTime(time)}`, now.zoneName!, label);
    return { ...day, moment };
  }
  throw problem(
    `${label} cannot be read: ${shown(text)}`,
    `Use a date such as ${now.plus({ days: 1 }).toISODate()}, a range such as ${now.plus({ days: 1 }).toISODate()} to ${now.plus({ days: 3 }).toISODate()}, a time such as ${now.plus({ days: 1 }).toISODate()} 15:00, or words such as tomorrow, Tuesday, next week and next 3 days. Now it is ${told(now)}.`,
  );
}

/** Throws a problem for what lies in the past. */
export function inFuture<T extends Period>(period: T, { now, label }: Clock): T {
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
  const { moment, from, to } = inFuture(readPeriod(value, clock), clock);
  if (moment) return moment;
  throw problem(
    to.diff(from, 'days').days <= 1.1 && from.equals(from.startOf('day'))
      ? `${clock.label} names a day, but no time`
      : `${clock.label} is no exact time`,
    'Ask for the time, or find the free times of that day and offer them.',
  );
}

/** A time with its day of the week and its zone, for messages. */
export const told = (moment: DateTime): string =>
  `${moment.setLocale('en').toFormat('cccc yyyy-MM-dd HH:mm')} (${moment.zoneName})`;
