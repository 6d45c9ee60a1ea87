import type { DurationObjectUnits } from 'luxon';
import { readBoundary } from './boundary';
import type { Day } from './calendar';
import type { Cursor } from './cursor';
import { AHEAD, aboutSoMany, amountOf, SOME, openAmount, type DayPart } from './dayPart';
import { stepped } from './distances';
import { readPostfix } from './hours';
import { readPoint, readSomeTime, type Point } from './points';
import { BOUNDS, type Bound, type Unit } from './vocabulary/vocabulary';

/**
 * Where a stretch begins or ends: at the start or the end of what a point names, or in so many ms.
 * `inclusive`: something may begin at that very time.
 */
export type Edge = { point: Point; at: 'start' | 'end'; inclusive?: true } | { ahead: number };

/** What tells the days of a wish. */
export type DayTerm =
  | { is: 'parts'; parts: DayPart[] }
  | { is: 'range'; from: DayPart[]; to: DayPart[] }
  /**
   * `own`: it has hours of its own, as "later today". `behind`: bounded by what was said behind a day,
   * as in "Friday at the latest". `vague`: about then. `orThen`: "the one from Friday" is of that day.
   */
  | {
      is: 'window';
      from?: Edge;
      to?: Edge;
      own?: true;
      behind?: true;
      vague?: true;
      orThen?: true;
    }
  /** What lies on one side of some days within others: "December after the 15th". */
  | { is: 'side'; parts: DayPart[]; of: Bound; point: DayPart[] }
  /** An exact instant: as machines write it, or so many ms from now. */
  | { is: 'written'; text: string }
  | { is: 'ahead'; ms: number }
  /** So much after the booking that is spoken of, or before it. */
  | { is: 'shift'; by: DurationObjectUnits };

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

/** "An hour later"; "an hour after" only where nothing is named after which it is. */
const shiftSide = (cursor: Cursor): 'later' | 'earlier' | undefined =>
  cursor.word('later', 'earlier') ??
  cursor.attempt(() => {
    const side = cursor.word('after', 'before');
    return side && cursor.atEnd ? (side === 'after' ? 'later' : 'earlier') : undefined;
  });

/** "An hour later", "two days earlier". */
export const readShift = (cursor: Cursor): DayTerm | undefined =>
  cursor.attempt(() => {
    const ms = readLength(cursor);
    const count = ms === undefined ? (amountOf(cursor) ?? 1) : 1;
    const unit = ms === undefined ? cursor.sense('unit')?.value : undefined;
    const name = unit && SHIFTS[unit];
    const side = (ms ?? name) === undefined ? undefined : shiftSide(cursor);
    if (!side) return undefined;
    const sign = side === 'later' ? 1 : -1;
    return { is: 'shift', by: name ? { [name]: sign * count } : { milliseconds: sign * ms! } };
  });

const SHIFTS: Partial<Record<Unit, string>> = { day: 'days', week: 'weeks', month: 'months' };

/** Hours and minutes as ms: "1.5 hours", "half an hour", "an hour and a half". */
function readLength(cursor: Cursor, count = amountOf): number | undefined {
  const named = cursor.attempt(() => {
    cursor.attempt(() => (amountOf(cursor) === 1 ? true : undefined));
    return cursor.sense('length')?.value;
  });
  if (named) return named * MS.minute;
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
        : count(cursor);
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
    cursor.attempt(() => readRest(cursor, today)) ??
    cursor.attempt(() => readRoughly(cursor)) ??
    cursor.attempt(() => readAhead(cursor, today)) ??
    cursor.attempt(() => readFromNow(cursor, today)) ??
    cursor.attempt(() => readOpen(cursor, today)) ??
    cursor.attempt(() => readPostfixed(cursor, today))
  );
}

/** "Later today", "the rest of the day", "earlier today". */
function readRest(cursor: Cursor, today: Day): DayTerm | undefined {
  cursor.skip('the');
  const isBehind = cursor.attempt(() => laterToday(cursor));
  const word = isBehind ?? cursor.word('rest', 'later', 'earlier');
  cursor.skip('of', 'the', 'on');
  const isToday =
    word &&
    (isBehind ||
      cursor.sense('day')?.value === 0 ||
      (word === 'rest' && cursor.sense('unit')?.value === 'day'));
  if (!isToday) return undefined;
  const now = { ahead: 0 };
  const day = { parts: [{ is: 'day' as const, day: today }] };
  return word === 'earlier'
    ? { is: 'window', from: { point: day, at: 'start' }, to: now, own: true }
    : { is: 'window', from: now, to: { point: day, at: 'end' }, own: true };
}

/** "Hoy más tarde". */
const laterToday = (cursor: Cursor): 'later' | undefined =>
  cursor.sense('day')?.value === 0 ? cursor.word('later') : undefined;

/** "In a couple of hours", "in 2 or 3 hours". */
function readRoughly(cursor: Cursor): DayTerm | undefined {
  const ahead = cursor.word('in');
  const amount = openAmount(cursor);
  if (amount?.unit !== 'hour' && amount?.unit !== 'minute') return undefined;
  if (!(cursor.word('fromNow') ?? ahead)) return undefined;
  const around = amount.about ? 0.25 : 0;
  const [from, to] = [amount.least * (1 - around), amount.most * (1 + around)].map((count) => ({
    ahead: count * MS[amount.unit as 'hour'],
  }));
  return { is: 'window', from, to, vague: true };
}

/** "In the next 48 hours", "within 3 days". */
function readAhead(cursor: Cursor, today: Day): DayTerm | undefined {
  cursor.skip('on', 'the');
  const word = cursor.word('within', 'in', ...AHEAD);
  cursor.skip('the', ...AHEAD);
  if (!word) return undefined;
  const ms = readLength(cursor, aboutSoMany);
  const isAhead = word !== 'in';
  if (ms !== undefined) return isAhead ? { is: 'window', to: { ahead: ms } } : undefined;
  const hour = cursor.attempt(
    () => (isAhead && cursor.sense('unit')?.value === 'hour') || undefined,
  );
  if (hour) return { is: 'window', to: { ahead: MS.hour } };
  if (word !== 'within') return undefined;
  const open = cursor.attempt(() => {
    const found = openAmount(cursor);
    return found?.vague ? undefined : found;
  });
  const number = open?.most ?? aboutSoMany(cursor);
  // "Dans les trois prochains jours".
  cursor.skip(...AHEAD);
  const found = open ? undefined : cursor.sense('unit');
  const unit = open?.unit ?? found?.value;
  const many = number ?? (found?.plural && word === 'within' ? SOME : 1);
  // "D'ici quinze jours" are two weeks: all agree on the days before the last one.
  const isBoth = unit === 'day' && cursor.vocabulary.bothEnds?.includes(many);
  const last = unit && stepped(today, isBoth ? many - 1 : many, unit);
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
  const isOpening = cursor.sees(() => cursor.word('opening'));
  const word = cursor.word(...BOUNDS);
  if (!word) return undefined;
  const point = readBoundary(cursor, today, word);
  if (!point) return undefined;
  if (point.time?.is === 'part' && point.time.ends) return untilItsEnd(word, point, today);
  if (point.timeFirst || !(point.written ?? point.parts.length)) return undefined;
  // "From January on Thursdays" is no stretch.
  if (point.parts.some((part) => part.is === 'weekdays' && part.every)) return undefined;
  if (word === 'from' || word === 'notBefore' || word === 'after') {
    const isOn = cursor.word('fromOn', 'onwards') !== undefined;
    const orThen = isOpening && !isOn;
    const from: Edge = { point, at: word === 'after' ? 'end' : 'start' };
    return { is: 'window', from, ...(orThen && { orThen }) };
  }
  // "Before the end of the week" is until its end.
  const isEnd = point.parts.some((part) => part.is === 'span' && part.end);
  const latest = cursor.word('atTheLatest') ?? (word === 'notAfter' ? word : undefined);
  return {
    is: 'window',
    to: {
      point,
      at: word === 'before' && !isEnd ? 'start' : 'end',
      ...(latest && { inclusive: true }),
    },
  };
}

/** "By the end of the day", "before the end of Friday". */
function untilItsEnd(word: Bound, point: Point, today: Day): DayTerm | undefined {
  if (word !== 'until' && word !== 'before' && word !== 'notAfter') return undefined;
  const parts: DayPart[] = point.parts.length > 0 ? point.parts : [{ is: 'day', day: today }];
  return { is: 'window', to: { point: { ...point, parts }, at: 'end' } };
}

/** "Friday or later", "Friday at the latest". */
function readPostfixed(cursor: Cursor, today: Day): DayTerm | undefined {
  const point = readPoint(cursor, today, false);
  if (!point?.parts.length) return undefined;
  const { time, timeFirst } = point;
  const word = readPostfix(cursor);
  // "Friday morning at the latest"; other times are read with their day.
  const isPart = time?.is === 'part' && !timeFirst && word === 'atTheLatest';
  // "El viernes a más tardar a mediodía": what is behind it bounds the day.
  const isBound = word === 'atTheLatest' && cursor.sees(() => readSomeTime(cursor, false, true));
  if (!word || (time && !isPart) || isBound) return undefined;
  const [span, ...others] = point.parts;
  // "This week, Thursday onwards".
  if (word === 'onwards' && span.is === 'span' && others.length > 0)
    return { is: 'side', parts: [span], of: 'from', point: others };
  return word === 'onwards'
    ? { is: 'window', from: { point, at: 'start' }, behind: true }
    : { is: 'window', to: { point, at: 'end' }, behind: true };
}
