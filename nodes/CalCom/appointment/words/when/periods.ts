import {
  addMonths,
  dateOf,
  isoWeek,
  monthOf,
  weekdayOf,
  weekOf,
  type Day,
  type Days,
} from './calendar';
import type { Cursor } from './cursor';
import { dated, year } from './dates';
import {
  AHEAD,
  WHICH,
  aboutSoMany,
  amountOf,
  SOME,
  WORKDAYS,
  type DayPart,
  type ReadDay,
} from './dayPart';
import { dateInMonth, single, stepped } from './distances';
import { afterNext, behind } from './weekdays';
import type { Unit } from './vocabulary/vocabulary';

/** "Next week", "the week after next", "end of the month", "week 49", "the next 3 days". */
export function calendar(cursor: Cursor, today: Day, readDay: ReadDay): DayPart | undefined {
  return (
    cursor.attempt(() => numberedWeek(cursor, today)) ??
    cursor.attempt(() => weekOfDay(cursor, today, readDay)) ??
    cursor.attempt(() => namedEnd(cursor, today)) ??
    cursor.attempt(() => {
      const rest = cursor.word('rest', 'later');
      const all = cursor.word('all');
      cursor.skip('all', 'of', 'the');
      const piece = cursor.word('start', 'middle', 'end');
      cursor.mark('-');
      cursor.skip('of', 'the', 'on');
      const month = (piece ?? all) && dated(cursor, today);
      const whole =
        month ??
        (all && wholeDay(cursor)) ??
        periodOf(cursor, today, (piece ?? rest ?? all) !== undefined);
      if (whole?.is !== 'span') return (rest ?? piece) ? undefined : whole;
      if (rest === 'later' && whole.days[0] > today) return pieceOf(whole, 'end');
      if (rest) return { ...whole, days: [rest === 'later' ? today + 1 : today, whole.days[1]] };
      if (!piece) return all ? { ...whole, every: true } : whole;
      const part = pieceOf(whole, piece);
      return part?.is === 'span' && piece === 'end' ? { ...part, end: true } : part;
    })
  );
}

/** "All day" says nothing about which. */
const wholeDay = (cursor: Cursor): DayPart | undefined =>
  cursor.attempt(() =>
    cursor.sense('unit')?.value === 'day' ? { is: 'any', whole: 'allDay' } : undefined,
  );

/** "Month end", "Monatsende". */
function namedEnd(cursor: Cursor, today: Day): DayPart | undefined {
  cursor.skip('the', 'of', 'this');
  const unit = cursor.sense('unit')?.value;
  if (unit !== 'month' && unit !== 'year') return undefined;
  cursor.mark('-');
  if (!cursor.word('end')) return undefined;
  const span = whole(unit, 0, today);
  const end = span?.is === 'span' ? pieceOf(span, 'end') : undefined;
  return end?.is === 'span' ? { ...end, end: true } : undefined;
}

function numberedWeek(cursor: Cursor, today: Day): DayPart | undefined {
  const quarter = cursor.shape('quarter');
  if (quarter) {
    const now = dateOf(today);
    const passed = quarter.value * 3 < now.month ? 1 : 0;
    const of = year(cursor).year ?? now.year + passed;
    return { is: 'span', days: monthOf(of, quarter.value * 3 - 2, 3), of: 'quarter' };
  }
  const number = cursor.attempt(() => year(cursor).year);
  if (number) return { is: 'span', days: monthOf(number, 1, 12), of: 'year' };
  const week =
    cursor.attempt(() => ordinalWeek(cursor)) ??
    (cursor.word('calendarWeek') && cursor.shape('number'));
  if (!week || ('digits' in week && week.digits > 2)) return undefined;
  const thisYear = dateOf(weekOf(today)[0] + 3).year;
  const given = year(cursor).year;
  const days = isoWeek(given ?? thisYear, week.value);
  const coming = days && !given && days[1] < today ? isoWeek(thisYear + 1, week.value) : days;
  return coming && { is: 'span', days: coming, of: 'week' };
}

/** "In der 49. Kalenderwoche"; the third week is one of a month. */
function ordinalWeek(cursor: Cursor) {
  cursor.skip('on', 'in', 'the');
  const number =
    cursor.shape('ordinal') ??
    (cursor.vocabulary.dotMakesOrdinal ? cursor.shape('number') : undefined);
  return number && number.value > 5 && cursor.word('calendarWeek') ? number : undefined;
}

/** "The week of December 7", "the weekend of the 12th", "the week after next". */
function weekOfDay(cursor: Cursor, today: Day, readDay: ReadDay): DayPart | undefined {
  cursor.skip('all', 'of', 'the');
  const unit = cursor.sense('unit')?.value;
  if (unit !== 'week' && unit !== 'weekend') return undefined;
  if (unit === 'week' && afterNext(cursor))
    return { is: 'span', days: weekOf(today + 14), of: 'week' };
  if (!cursor.word('of', 'from', 'on')) return undefined;
  const named = readDay(cursor);
  // "The week of Monday the 7th".
  const part = (named?.is === 'weekdays' ? readDay(cursor) : undefined) ?? named;
  const day = single(part, today) ?? dateInMonth(part, today);
  if (day === undefined) return undefined;
  const [monday, sunday] = weekOf(day);
  return { is: 'span', days: [unit === 'week' ? monday : sunday - 1, sunday], of: unit };
}

/** A week, month or the like, which one or how many. `named`: "the week" alone is the present one. */
function periodOf(cursor: Cursor, today: Day, named: boolean): DayPart | undefined {
  const day = cursor.sense('day');
  if (day) return { is: 'day', day: today + day.value };
  // "Les deux prochaines semaines".
  const before = cursor.attempt(() => {
    const many = amountOf(cursor);
    return cursor.sees(() => cursor.word(...AHEAD)) ? many : undefined;
  });
  let which = cursor.word(...WHICH);
  const said = which && (before ?? aboutSoMany(cursor));
  cursor.skip('of');
  const { value: unit, plural } =
    cursor.sense('unit') ?? (which === 'this' ? unitBehind(cursor) : undefined) ?? {};
  if (!unit || unit === 'minute' || unit === 'hour') return undefined;
  which ??= behind(cursor);
  const isAhead = AHEAD.some((word) => word === which);
  if (plural && said === undefined && (which === 'last' || which === 'this')) return undefined;
  const count = said ?? (plural && isAhead ? SOME : undefined);
  const after = which === 'afterNext' || afterNext(cursor);
  if (unit === 'day' && count === undefined) return ofDay(which, named, today);
  if (unit === 'workday' && count === undefined) {
    return which === 'next'
      ? { is: 'day', day: stepped(today, 1, 'workday')! }
      : { is: 'weekdays', weekdays: WORKDAYS, every: true };
  }
  if (
    unit === 'weekend' &&
    count === undefined &&
    (which === 'every' || which === 'any' || which === 'all' || (plural && !which))
  ) {
    return { is: 'weekdays', weekdays: [6, 7], every: true };
  }
  if (count !== undefined && count !== 1) {
    // Of a booking that is moved, "the following two weeks" would be others than from today.
    return isAhead && which !== 'subsequent' ? ahead(today, count, unit) : undefined;
  }
  if (!which && !after && !named && unit !== 'weekend') return undefined;
  const steps = after ? 2 : which === 'last' ? -1 : isAhead ? 1 : 0;
  const found = whole(unit, steps, today);
  return which === 'subsequent' && found?.is === 'span' ? { ...found, subsequent: true } : found;
}

/** "This or next week". */
function unitBehind(cursor: Cursor) {
  const start = cursor.read;
  const isOther = cursor.word('or', 'and') && cursor.word(...AHEAD);
  const unit = isOther ? cursor.sense('unit') : undefined;
  cursor.back(start);
  return unit;
}

/** "The next day", "this day", "every day". */
function ofDay(which: string | undefined, named: boolean, today: Day): DayPart | undefined {
  if (AHEAD.some((word) => word === which)) return { is: 'then', days: 1, alone: true };
  if (which === 'afterNext') return { is: 'then', days: 2, alone: true };
  if (named || which === 'this') return { is: 'day', day: today };
  return which === 'every' || which === 'any' || which === 'all' ? { is: 'any' } : undefined;
}

function ahead(today: Day, count: number, unit: Unit): DayPart | undefined {
  const last = stepped(today, count, unit);
  return last === undefined ? undefined : { is: 'span', days: [today, last], of: unit };
}

/** The present week, month or the like, or the one so many `steps` on; undefined for units without bounds. */
export function whole(unit: Unit, steps: number, today: Day): DayPart | undefined {
  const { year: thisYear, month } = dateOf(today);
  const span = (days: Days): DayPart & { is: 'span' } => ({ is: 'span', days, of: unit });
  switch (unit) {
    case 'week':
      return span(weekOf(today + 7 * steps));
    case 'fortnight':
      return ahead(today, 14, 'day');
    case 'weekend': {
      const [, sunday] = weekOf(today + 7 * steps);
      const open = steps === 1 && weekdayOf(today) <= 5;
      return { ...span([sunday - 1, sunday]), ...(open && { or: [sunday - 8, sunday - 7] }) };
    }
    case 'month':
      return span(monthOf(thisYear, month + steps));
    case 'quarter':
      return span(monthOf(thisYear, Math.floor((month - 1) / 3) * 3 + 1 + 3 * steps, 3));
    case 'year':
      return span(monthOf(thisYear + steps, 1, 12));
    default:
      return undefined;
  }
}

/** The beginning, the middle or the end of a week, a month or a year. */
function pieceOf(
  whole: DayPart & { is: 'span' },
  piece: 'start' | 'middle' | 'end',
): DayPart | undefined {
  const [first, last] = whole.days;
  const span = (from: Day, to: Day): DayPart => ({ ...whole, days: [from, to] });
  switch (whole.of) {
    case 'week':
      if (piece === 'start') return span(first, first + 1);
      return piece === 'middle' ? span(first + 1, first + 3) : span(first + 3, first + 4);
    case 'month':
      if (piece === 'start') return span(first, first + 9);
      return piece === 'middle' ? span(first + 10, first + 19) : span(first + 20, last);
    case 'year':
      if (piece === 'start') return span(first, addMonths(first, 1) - 1);
      return piece === 'end' ? span(addMonths(first, 11), last) : undefined;
    default:
      return undefined;
  }
}
