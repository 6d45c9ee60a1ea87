import type { Day, Days } from './calendar';
import type { Cursor } from './cursor';
import type { Unit } from './vocabulary/vocabulary';

/** Something that tells which days are meant. Several may stand together: "Monday next week". */
export type DayPart =
  | { is: 'weekdays'; weekdays: number[]; which?: Which; every?: boolean }
  /**
   * `week`: of that day only the week is certain, as in "in two weeks". `written`: as a date.
   */
  | { is: 'day'; day: Day; week?: boolean; written?: true }
  | { is: 'date'; readings: [month: number | undefined, date: number][]; year?: number }
  /** `or`: the other days that may be meant as well. `end`: the end of something. */
  | { is: 'span'; days: Days; of: Unit; or?: Days; end?: true }
  /** So many days after those named before, or of the booking; `alone`: or else after today. */
  | { is: 'then'; days: number; alone?: true }
  | { is: 'any' };

export type Which = 'this' | 'next' | 'last' | 'following';

/** Reads one thing that names days, whatever it is. */
export type ReadDay = (cursor: Cursor) => DayPart | undefined;

export const WORKDAYS = [1, 2, 3, 4, 5];

/** A whole number in words or digits. */
export const amountOf = (cursor: Cursor): number | undefined =>
  cursor.shape('number')?.value ?? cursor.sense('number')?.value;

/** The number of a "3rd" or "third". */
export const ordinalOf = (cursor: Cursor): number | undefined =>
  cursor.shape('ordinal')?.value ?? cursor.sense('ordinal')?.value;
