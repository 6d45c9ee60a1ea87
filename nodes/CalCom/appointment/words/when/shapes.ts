import { mayBeEnd } from '../../../../shared/times/forms';
import { dayOf, isoWeek, type Day, type Days } from './calendar';
import type { Vocabulary } from './vocabulary/vocabulary';

/** What digits can stand for by their looks alone. */
export type Shape =
  /** An instant as machines write it; the text is read elsewhere. */
  | { is: 'moment'; value: string }
  | { is: 'date'; value: Day }
  /** A date that people read in two ways, or one without a year. */
  | { is: 'numeric'; value: NumericDate }
  | { is: 'days'; value: Days; of: 'week' | 'month' }
  /** `open`: it may be before or after noon. `short`: its hour has one digit. */
  | { is: 'clock'; value: number; open: boolean; short: boolean }
  /** 3.12 is a date, a time or a number of hours. */
  | { is: 'dotted'; value: [number, number]; digits: number }
  | { is: 'ordinal'; value: number }
  | { is: 'number'; value: number; digits: number }
  | { is: 'zone'; value: string }
  | { is: 'quarter'; value: number }
  | { is: 'never'; value: string };

interface NumericDate {
  /** Month and day of the month, in every order that makes a date. */
  readings: [month: number, date: number][];
  year?: number;
}

interface Found {
  shape: Shape;
  length: number;
}

type Reader = (match: RegExpExecArray, vocabulary: Vocabulary) => Shape | undefined;

const DATE = '(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d:])';
const OFFSET = '(?:z\\b|(?:utc|gmt)(?![\\w+-])|(?:utc|gmt)? ?[+-]\\d{2}(?::?\\d{2})?(?!\\d|:))';
const TIME = '\\d{1,2}(?::\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?)?';

/** Each is tried at the place where the text is read; the first that fits counts. */
const readers: [RegExp, Reader][] = [
  // 2026-12-03T15:00:00+01:00 and its kin. With a blank before it an offset of hours that come
  // later in the day may be the end of a range instead.
  [
    new RegExp(
      `\\d{4}-\\d{2}-\\d{2}(?: ?t| )(${TIME})(\\.\\d+)?( ?)(${OFFSET})?(\\[[a-z_/+-]+\\])?(?![\\d:])`,
      'y',
    ),
    ([text, time, , blank, offset, zone]) => {
      const exact = /^.{10} ?t/.test(text);
      if (!exact && !offset) return undefined;
      if (!exact && offset && (!blank || time.length < 6) && mayBeEnd(time, offset, blank)) {
        return offset <= '-12:00' ? { is: 'never', value: text } : undefined;
      }
      return offset || zone || exact ? { is: 'moment', value: text } : undefined;
    },
  ],
  [
    /\d{8}t\d{2}(?:\d{2}(?:\d{2}(?:[.,]\d+)?)?)?(?:z|[+-]\d{2}:?\d{2})?(?![\d:])/y,
    ([text]) => ({ is: 'moment', value: text }),
  ],
  [/\d{9,14}(?![\d.,:])/y, ([text]) => ({ is: 'moment', value: text })],
  [
    /(\d{4})-?w(\d{2})(?:-?([1-7]))?(?![\d-])/y,
    ([, year, week, weekday]) => {
      const days = isoWeek(Number(year), Number(week));
      if (!days) return undefined;
      return weekday
        ? { is: 'date', value: days[0] + Number(weekday) - 1 }
        : { is: 'days', value: days, of: 'week' };
    },
  ],
  [new RegExp(DATE, 'y'), ([text, ...parts]) => exactDate(text, parts)],
  [/(20\d{2})(\d{2})(\d{2})(?!\d)/y, ([text, ...parts]) => exactDate(text, parts)],
  [
    /(20\d{2})-(\d{2})(?![\d-])/y,
    ([, year, month]) => {
      const first = dayOf(Number(year), Number(month), 1);
      const next = dayOf(Number(year) + (month === '12' ? 1 : 0), (Number(month) % 12) + 1, 1);
      return first === undefined || Number(month) > 12
        ? undefined
        : { is: 'days', value: [first, next! - 1], of: 'month' };
    },
  ],
  [
    /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2}(?![\d:.]))(?!\d)/y,
    ([text, date, month, year]) => numeric(text, [[month, date]], year),
  ],
  [
    /(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2}(?![\d:]))(?!\d)/y,
    ([text, one, , other, year], { slashes }) =>
      numeric(text, bothOrders(one, other, slashes), year),
  ],
  [
    /(\d{1,2})\/(\d{1,2})(?![\d/:])/y,
    ([text, one, other], { slashes }) => numeric(text, bothOrders(one, other, slashes)),
  ],
  [/(\d{1,2})\.(\d{1,2})\.(?!\d)/y, ([text, date, month]) => numeric(text, [[month, date]])],
  [/(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?!\d)/y, ([, hour, minute]) => clock(hour, minute)],
  [/(\d{1,2})h(\d{2})(?!\d)/y, ([, hour, minute]) => clock(hour, minute)],
  [
    /(\d{1,2})[.,](\d{1,2})(?![\d])/y,
    ([, one, other]) => ({
      is: 'dotted',
      value: [Number(one), Number(other)],
      digits: other.length,
    }),
  ],
  [/q([1-4])(?!\w)/y, ([, quarter]) => ({ is: 'quarter', value: Number(quarter) })],
  [/(?:utc|gmt) ?[+-]\d{1,2}(?::?\d{2})?(?!\d)/y, ([text]) => ({ is: 'zone', value: text })],
  [/\+\d{2}:?\d{2}(?!\d)/y, ([text]) => ({ is: 'zone', value: text })],
  [/\d+/y, ([text]) => ({ is: 'number', value: Number(text), digits: text.length })],
];

/** The shape that begins at a place of a plain text; undefined where there is none. */
export function shapeAt(text: string, at: number, vocabulary: Vocabulary): Found | undefined {
  if (!/[\dqug+]/.test(text[at])) return undefined;
  const ordinal = ordinalAt(text, at, vocabulary);
  if (ordinal) return ordinal;
  for (const [pattern, reader] of readers) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const shape = match && reader(match, vocabulary);
    if (shape) return { shape, length: match[0].length };
  }
  return undefined;
}

const ordinalPatterns = new Map<string, RegExp>();

/** `3rd`, `1er`, and where the language writes it so `3.` */
function ordinalAt(text: string, at: number, { code, ...how }: Vocabulary): Found | undefined {
  const pattern =
    ordinalPatterns.get(code) ??
    new RegExp(
      `(\\d{1,2})(?: ?(?:${how.ordinalEndings})(?![\\p{L}\\d])${how.dotMakesOrdinal ? '|\\.(?!\\d)' : ''})`,
      'yu',
    );
  ordinalPatterns.set(code, pattern);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const value = Number(match?.[1]);
  return match && value >= 1 && value <= 31
    ? { shape: { is: 'ordinal', value }, length: match[0].length }
    : undefined;
}

function exactDate(text: string, parts: string[]): Shape {
  const [year, month, date] = parts.map(Number);
  const day = dayOf(year, month, date);
  return day === undefined ? { is: 'never', value: text } : { is: 'date', value: day };
}

function numeric(text: string, pairs: string[][], year?: string): Shape {
  const full = year && (year.length === 2 ? 2000 + Number(year) : Number(year));
  const readings = pairs
    .map((pair) => pair.map(Number) as [number, number])
    // 2028 has a February 29.
    .filter(([month, date]) => dayOf(full || 2028, month, date) !== undefined);
  if (readings.length === 0) return { is: 'never', value: text };
  return { is: 'numeric', value: { readings, ...(full && { year: full }) } };
}

const bothOrders = (one: string, other: string, slashes: Vocabulary['slashes']): string[][] =>
  slashes === 'dayFirst'
    ? [[other, one]]
    : one === other
      ? [[one, other]]
      : [
          [one, other],
          [other, one],
        ];

/** A clock with minutes. An hour below seven in one digit may be one of the afternoon. */
function clock(hour: string, minute: string): Shape | undefined {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) {
    return { is: 'never', value: `${hour}:${minute}` };
  }
  const open = hour.length === 1 && hours >= 1 && hours < 7;
  return { is: 'clock', value: hours * 60 + minutes, open, short: hour.length === 1 };
}
