import type { Day, Days } from './calendar';
import type { Cursor } from './cursor';
import type { Unit, Vague } from './vocabulary/vocabulary';

/** Something that tells which days are meant. Several may stand together: "Monday next week". */
export type DayPart =
  | { is: 'weekdays'; weekdays: number[]; which?: Which; every?: boolean }
  /**
   * `week`: of that day only the week is certain, as in "in two weeks". `written`: as a date. `or`:
   * the other day that may be meant. `beside`: a weekday after or before a date. `dated`: a weekday
   * with its date.
   */
  | {
      is: 'day';
      day: Day;
      week?: boolean;
      written?: true;
      dated?: true;
      or?: Day;
      beside?: true;
      nth?: Nth;
    }
  | { is: 'date'; readings: [month: number | undefined, date: number][]; year?: number }
  /**
   * `or`: the other days that may be meant as well. `end`: the end of something. `every`: all of it
   * was said. `vague`: about then. `subsequent`: of a booking that is moved, the next one behind it.
   */
  | {
      is: 'span';
      days: Days;
      of: Unit;
      or?: Days;
      end?: true;
      every?: true;
      vague?: true;
      subsequent?: true;
      nth?: Nth;
    }
  /** So many days after those named before, or of the booking; `alone`: or else after today. */
  | { is: 'then'; days: number; alone?: true }
  /** `whole`: at any time of it, or all of it. */
  | { is: 'any'; whole?: 'anyTime' | 'allDay' };

/** Which weekday or unit of a month something is; -1 is the last. */
export interface Nth {
  nth: number;
  of: { weekday: number } | { unit: Unit | 'half' };
  within: Days;
}

export type Which = 'this' | 'next' | 'last' | 'following' | 'subsequent' | 'afterNext';

/** The words for what comes next. */
export const AHEAD = ['next', 'following', 'subsequent'] as const;

/** The words that say which one, or that all are meant. */
export const WHICH = [
  'this',
  'next',
  'last',
  'following',
  'subsequent',
  'afterNext',
  'every',
  'any',
  'all',
] as const;

/** Reads one thing that names days, whatever it is. */
export type ReadDay = (cursor: Cursor) => DayPart | undefined;

/** Whether a part names one day. */
export const isDay = (part: DayPart): boolean =>
  part.is === 'date' ||
  part.is === 'day' ||
  part.is === 'then' ||
  (part.is === 'weekdays' && !part.every && part.weekdays.length === 1);

export const WORKDAYS = [1, 2, 3, 4, 5];

/** A whole number in words or digits. */
export const amountOf = (cursor: Cursor): number | undefined =>
  cursor.shape('number')?.value ?? cursor.sense('number')?.value;

/** An amount that may be several: "2", "two or three", "2-3", "a few" (`vague`), "about 2" (`about`). */
interface Amount {
  least: number;
  most: number;
  vague?: true;
  about?: true;
}

const VAGUE: Record<Vague, Amount> = {
  couple: { least: 2, most: 3, vague: true },
  few: { least: 2, most: 5, vague: true },
  several: { least: 3, most: 7, vague: true },
};

/** How many of a unit, where that is left open: "2 or 3 days", "2-3 weeks", "a week or two", "a few hours". */
export function openAmount(cursor: Cursor): (Amount & { unit: Unit }) | undefined {
  let about = cursor.word('about') !== undefined;
  const vague = cursor.sense('vague')?.value;
  const amount = vague ? VAGUE[vague] : (numbers(cursor) ?? { least: 1, most: 1 });
  const unit = cursor.sense('unit')?.value;
  if (!unit) return undefined;
  const next = vague ? undefined : cursor.attempt(() => orOneMore(cursor, amount.most, unit));
  const most = next ?? amount.most;
  about = cursor.word('roughly') !== undefined || about;
  if (most > amount.least) return { ...amount, most, unit };
  return about ? { ...amount, unit, vague: true, about: true } : undefined;
}

function numbers(cursor: Cursor): Amount | undefined {
  const least = amountOf(cursor);
  if (least === undefined) return undefined;
  const most = cursor.attempt(() => {
    const isRange = cursor.word('or', 'to') ?? cursor.mark('-', '–', '—');
    return isRange ? amountOf(cursor) : undefined;
  });
  return { least, most: most ?? least };
}

/** "A week or two", "one week or two weeks". */
function orOneMore(cursor: Cursor, count: number, unit: Unit): number | undefined {
  if (!cursor.word('or') || amountOf(cursor) !== count + 1) return undefined;
  cursor.attempt(() => cursor.sense('unit')?.value === unit || undefined);
  return count + 1;
}

/** How many "the next days" are. */
export const SOME = 3;

/** "The next few days", of which no day is certain but the first ones. */
export const aboutSoMany = (cursor: Cursor): number | undefined =>
  amountOf(cursor) ?? NEAREST[cursor.sense('vague')?.value ?? 'none'];

const NEAREST: Partial<Record<string, number>> = { couple: 2, few: 3, several: 4 };

/** The number of a "3rd" or "third". */
export const ordinalOf = (cursor: Cursor): number | undefined =>
  cursor.shape('ordinal')?.value ?? cursor.sense('ordinal')?.value;
