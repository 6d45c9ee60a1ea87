import { problem } from '../../../../shared/wording/problem';
import type { Day } from './calendar';
import { minutesTo } from './clock';
import type { Cursor } from './cursor';
import type { DayPart } from './dayPart';
import { bareDate } from './dates';
import { readDayPart } from './days';
import { endOf, type HourAtom, type TimeAtom } from './hours';
import { readParts, readPoint, readSomeTime, readTo, type Point } from './points';
import type { DayTerm, Edge } from './terms';

export interface Range {
  days?: DayTerm;
  hours: HourAtom[];
}

/** Two points with "to" between them, or "between … and …". */
export const readRange = (cursor: Cursor, today: Day): Range | undefined =>
  rangeFrom(cursor, today, () => readPoint(cursor, today, true)) ??
  // "1 to 4 December".
  cursor.attempt(() => {
    const range = rangeFrom(cursor, today, () => {
      const part = readDayPart(cursor, today, true);
      return part?.is === 'date' ? { parts: [part] } : undefined;
    });
    // "Twenty to four on Monday" is none.
    const { days } = range ?? {};
    return days?.is === 'range' && days.to.every(({ is }) => is !== 'date') ? undefined : range;
  });

function rangeFrom(
  cursor: Cursor,
  today: Day,
  readFirst: () => Point | undefined,
): Range | undefined {
  return cursor.attempt(() => {
    const opener = cursor.word('from', 'opening', 'between');
    const first = (opener === 'between' && minutesBefore(cursor)) || readFirst();
    if (!first) return undefined;
    const isAt = !opener && cursor.sees(() => cursor.word('at'));
    const dash = cursor.mark('-', '–', '—');
    const word =
      dash ?? cursor.word('to', 'until') ?? (opener === 'between' ? cursor.word('and') : undefined);
    if (!word) return undefined;
    const last = readLast(cursor, today, first);
    // "El 10 a las 15" is a date and a time, "por la noche a las nueve" a part of the day and a time.
    if (isAt && first.time?.is === 'part') return undefined;
    const isDate = (point?: Point) => point?.parts.at(-1)?.is === 'date';
    if (isAt && isDate(first) && last && isDate(last) && !hasMonth(last)) return undefined;
    const range = last && rangeOf(first, last, { opener, word: dash ? '-' : word });
    return range && withLatest(cursor, range);
  });
}

/** "Between ten to nine and eleven": what "and" follows is one time. */
const minutesBefore = (cursor: Cursor): Point | undefined =>
  cursor.attempt(() => {
    const at = minutesTo(cursor)?.at;
    const isFirst = at && cursor.sees(() => cursor.word('and'));
    return isFirst ? { parts: [], time: { is: 'exact', at } } : undefined;
  });

const hasMonth = ({ parts }: Point): boolean =>
  parts.some((part) => part.is === 'date' && part.readings[0][0] !== undefined);

/** "From Monday 9:00 until Friday 15:00 at the latest". */
function withLatest(cursor: Cursor, range: Range): Range | undefined {
  if (!cursor.word('atTheLatest')) return range;
  const { days } = range;
  if (days?.is !== 'window' || !days.to || !('point' in days.to)) return undefined;
  return { ...range, days: { ...days, to: { ...days.to, inclusive: true } } };
}

function readLast(cursor: Cursor, today: Day, first: Point): Point | undefined {
  const start = cursor.read;
  if (first.written) return readPoint(cursor, today, false);
  // "December 1 to 4", "evening December 1-4".
  const number =
    first.time && !first.timeFirst
      ? undefined
      : cursor.sees(() => cursor.shape('number') ?? cursor.shape('ordinal'));
  if (number && first.parts.at(-1)?.is === 'date') {
    const part = readDayPart(cursor, today, true);
    if (part) return { parts: [part] };
  }
  // "Monday 30 to Wednesday 2".
  const isDated = !first.time && first.parts.at(-1)?.is === 'date';
  const both = isDated ? cursor.attempt(() => readDated(cursor)) : undefined;
  if (both) return { parts: both };
  if (first.parts.length === 0) {
    const time = readSomeTime(cursor, true, false);
    return time && { parts: [], time };
  }
  const last = readPoint(cursor, today, first.time !== undefined);
  if (
    first.time ||
    !last?.time ||
    !cursor.sees(() => readTo(cursor) && readSomeTime(cursor, true, false))
  ) {
    return last;
  }
  // "Monday to Friday 9 am to 5 pm": the times are a range of their own.
  cursor.back(start);
  return { parts: readParts(cursor, today) };
}

/** A weekday with the number of its date. */
function readDated(cursor: Cursor): DayPart[] | undefined {
  cursor.skip('on', 'the');
  const weekday = cursor.sense('weekday');
  const date = weekday && bareDate(cursor);
  if (!date || cursor.sees(() => cursor.sense('month') ?? cursor.word('of'))) return undefined;
  return [{ is: 'weekdays', weekdays: [weekday.value] }, date];
}

interface Manner {
  opener?: 'from' | 'opening' | 'between';
  word: string;
}

/** What a range means, by which of its ends has a day and which a time. */
function rangeOf(first: Point, last: Point, { opener, word }: Manner): Range | undefined {
  if (first.written !== undefined || last.written !== undefined) {
    const exact = [first, last].every(
      ({ written, parts, time }) => written ?? (parts.length > 0 && time),
    );
    const [from, to]: Edge[] = [
      { point: first, at: 'start' },
      { point: last, at: 'end' },
    ];
    return exact ? { days: { is: 'window', from, to }, hours: [] } : undefined;
  }
  const [days, times] = [first.parts.length > 0, first.time !== undefined];
  const [lastDays, lastTimes] = [last.parts.length > 0, last.time !== undefined];
  if (!lastDays && lastTimes) {
    if (times)
      return {
        ...(days && { days: { is: 'parts', parts: first.parts } }),
        hours: between(first.time!, last.time!),
      };
    if (word === 'to' || !days) return undefined;
    const hours: HourAtom[] = [word === '-' ? last.time! : untilTime(last.time!)];
    return { days: { is: 'parts', parts: first.parts }, hours };
  }
  if (!days) return undefined;
  const every = everyRange(first, last);
  if (every) return every;
  const range: DayTerm = { is: 'range', from: first.parts, to: last.parts };
  if (!times && !lastTimes) return { days: range, hours: [] };
  if (!times) {
    if (word === 'until') throw unclearEnd();
    return { days: range, hours: [last.time!] };
  }
  if (!lastTimes && first.timeFirst) {
    if (opener) throw unclearEnd();
    return { days: range, hours: [first.time!] };
  }
  return {
    days: { is: 'window', from: { point: first, at: 'start' }, to: { point: last, at: 'end' } },
    hours: [],
  };
}

/** "Mondays to Thursdays" of each week, "Thursday mornings until Christmas": those days alone. */
function everyRange({ parts: [day, ...more], time, timeFirst }: Point, last: Point) {
  if (day.is !== 'weekdays' || more.length > 0 || timeFirst || last.time) return undefined;
  const [end, ...within] = last.parts;
  if (!time && day.every && end.is === 'weekdays' && end.every) {
    const [[from], to] = [day.weekdays, end.weekdays.at(-1)!];
    const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((one) =>
      from <= to ? one >= from && one <= to : one >= from || one <= to,
    );
    const parts: DayPart[] = [{ ...end, weekdays }, ...within];
    return { days: { is: 'parts' as const, parts }, hours: [] };
  }
  if (time?.is !== 'part' || !(time.every ?? day.every)) return undefined;
  const from: DayPart[] = [{ ...day, every: true }];
  return { days: { is: 'range' as const, from, to: last.parts }, hours: [time] };
}

function between(first: TimeAtom, last: TimeAtom): HourAtom[] {
  if (first.is !== 'part' && last.is !== 'part')
    return [{ is: 'range', from: first.at, to: last.at }];
  if (first.is === 'part' && last.is === 'part') {
    return [{ is: 'part', hours: [first.hours[0], last.hours[1]] }];
  }
  const from = first.is === 'part' ? { minute: first.hours[0], open: false } : first.at;
  return [{ is: 'from', at: from }, untilTime(last)];
}

const untilTime = (time: TimeAtom): HourAtom => ({
  is: 'until',
  at: time.is === 'part' ? { minute: endOf(time.hours), open: false } : time.at,
});

const unclearEnd = (): Error =>
  problem(
    'It is not clear whether the time belongs to every day or to the last one only',
    'Ask which is meant, then say for example "from Monday to Friday, each day at 3 pm" or "until Friday 3 pm".',
  );
