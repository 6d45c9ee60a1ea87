import type { DurationLike } from 'luxon';
import type { Day } from './calendar';
import type { Cursor } from './cursor';
import { amountOf, type DayPart } from './dayPart';
import { stepped } from './distances';
import { readPostfix } from './hours';
import { readPoint, type Point } from './points';
import type { Unit } from './vocabulary/vocabulary';

/** Where a stretch begins or ends: at the start or the end of what a point names, or in so many ms. */
export type Edge = { point: Point; at: 'start' | 'end' } | { ahead: number };

/** What tells the days of a wish. */
export type DayTerm =
  | { is: 'parts'; parts: DayPart[] }
  | { is: 'range'; from: DayPart[]; to: DayPart[] }
  | { is: 'window'; from?: Edge; to?: Edge }
  /** An exact instant: as machines write it, or so many ms from now. */
  | { is: 'written'; text: string }
  | { is: 'ahead'; ms: number }
  /** So much after the booking that is spoken of, or before it. */
  | { is: 'shift'; by: DurationLike };

const MS = { minute: 60_000, hour: 3_600_000 };

/** "In 2 hours", "in an hour and a half", "30 minutes ago", `2026-12-03T14:00:00Z`. */
export function readInstant(cursor: Cursor): DayTerm | undefined {
  return (
    cursor.attempt(() => {
      cursor.skip('on', 'at');
      const written = cursor.shape('moment');
      if (written) return { is: 'written', text: written.value };
      return undefined;
    }) ??
    cursor.attempt(() => {
      const ahead = cursor.word('in');
      const ms = readLength(cursor);
      if (ms === undefined) return undefined;
      if (cursor.word('ago')) return ahead ? undefined : { is: 'ahead', ms: -ms };
      return (cursor.word('fromNow') ?? ahead) ? { is: 'ahead', ms } : undefined;
    })
  );
}

/** "An hour later", "two days earlier". */
export const readShift = (cursor: Cursor): DayTerm | undefined =>
  cursor.attempt(() => {
    const ms = readLength(cursor);
    const count = ms === undefined ? (amountOf(cursor) ?? 1) : 1;
    const unit = ms === undefined ? cursor.sense('unit')?.value : undefined;
    const name = unit && SHIFTS[unit];
    const side = (ms ?? name) === undefined ? undefined : cursor.word('later', 'earlier');
    if (!side) return undefined;
    const sign = side === 'later' ? 1 : -1;
    return { is: 'shift', by: name ? { [name]: sign * count } : { milliseconds: sign * ms! } };
  });

const SHIFTS: Partial<Record<Unit, string>> = { day: 'days', week: 'weeks', month: 'months' };

/** Hours and minutes as ms: "1.5 hours", "half an hour", "an hour and a half". */
function readLength(cursor: Cursor): number | undefined {
  return cursor.attempt(() => {
    const fraction = cursor.word('half', 'quarter');
    if (fraction) cursor.skip('of', 'the');
    const dotted = fraction ? undefined : cursor.shape('dotted');
    const whole = fraction
      ? fraction === 'half'
        ? 0.5
        : 0.25
      : dotted
        ? Number(dotted.value.join('.'))
        : amountOf(cursor);
    const unit = cursor.sense('unit')?.value;
    if (whole === undefined || (unit !== 'minute' && unit !== 'hour')) return undefined;
    const more = cursor.attempt(() => {
      if (!cursor.word('and') || unit !== 'hour') return undefined;
      cursor.skip('the');
      const half = cursor.word('half', 'quarter');
      if (half) return (half === 'half' ? 0.5 : 0.25) * MS.hour;
      const minutes = amountOf(cursor);
      return minutes && cursor.sense('unit')?.value === 'minute' ? minutes * MS.minute : undefined;
    });
    return whole * MS[unit] + (more ?? 0);
  });
}

/** Stretches of which one end is named, or that are so long: "until Friday afternoon", "next 48 hours". */
export function readWindow(cursor: Cursor, today: Day): DayTerm | undefined {
  return (
    cursor.attempt(() => readAhead(cursor, today)) ??
    cursor.attempt(() => readFromNow(cursor, today)) ??
    cursor.attempt(() => readOpen(cursor, today)) ??
    cursor.attempt(() => readPostfixed(cursor, today))
  );
}

/** "In the next 48 hours", "within 3 days". */
function readAhead(cursor: Cursor, today: Day): DayTerm | undefined {
  cursor.skip('on', 'the');
  const word = cursor.word('within', 'in', 'next', 'following');
  cursor.skip('the', 'next', 'following');
  if (!word) return undefined;
  const ms = readLength(cursor);
  const isAhead = word !== 'in';
  if (ms !== undefined) return isAhead ? { is: 'window', to: { ahead: ms } } : undefined;
  const hour = cursor.attempt(
    () => (isAhead && cursor.sense('unit')?.value === 'hour') || undefined,
  );
  if (hour) return { is: 'window', to: { ahead: MS.hour } };
  if (word !== 'within') return undefined;
  const number = amountOf(cursor) ?? 1;
  const unit = cursor.sense('unit')?.value;
  const last = unit && stepped(today, number, unit);
  return last === undefined
    ? undefined
    : { is: 'parts', parts: [{ is: 'span', days: [today, last], of: 'day' }] };
}

/** "Now", "as soon as possible", "from now until 5 pm". */
function readFromNow(cursor: Cursor, today: Day): DayTerm | undefined {
  cursor.skip('on', 'the');
  const opener = cursor.word('from', 'between');
  const word = cursor.word('now', 'soon');
  if (!word) return undefined;
  cursor.word('fromOn', 'onwards');
  const until =
    cursor.word('until', 'to') ??
    (opener === 'between' ? cursor.word('and') : undefined) ??
    cursor.mark('-', '–', '—');
  if (!until) return { is: 'parts', parts: [{ is: 'any' }] };
  const point = readPoint(cursor, today, true);
  return point && { is: 'window', to: { point, at: 'end' } };
}

/** "Until Friday afternoon", "before Monday morning", "after Friday", "from tomorrow morning on". */
function readOpen(cursor: Cursor, today: Day): DayTerm | undefined {
  const word = cursor.word('notBefore', 'notAfter', 'from', 'after', 'until', 'before');
  if (!word) return undefined;
  const point = readPoint(cursor, today, false);
  if (!point || point.timeFirst || !(point.written ?? point.parts.length)) return undefined;
  if (word === 'from' || word === 'notBefore' || word === 'after') {
    cursor.word('fromOn', 'onwards');
    return { is: 'window', from: { point, at: word === 'after' ? 'end' : 'start' } };
  }
  // "Before the end of the week" is until its end.
  const isEnd = point.parts.some((part) => part.is === 'span' && part.end);
  return { is: 'window', to: { point, at: word === 'before' && !isEnd ? 'start' : 'end' } };
}

/** "Friday or later", "Friday at the latest". */
function readPostfixed(cursor: Cursor, today: Day): DayTerm | undefined {
  const point = readPoint(cursor, today, false);
  if (!point?.parts.length || point.time) return undefined;
  const word = readPostfix(cursor);
  if (!word) return undefined;
  return word === 'onwards'
    ? { is: 'window', from: { point, at: 'start' } }
    : { is: 'window', to: { point, at: 'end' } };
}
