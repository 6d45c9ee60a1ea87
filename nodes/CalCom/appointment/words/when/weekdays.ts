import { dateOf, monthOf, nextWeekday, weekdayOf, type Day, type Days } from './calendar';
import type { Cursor } from './cursor';
import {
  WHICH,
  amountOf,
  ordinalOf,
  type DayPart,
  type Nth,
  type ReadDay,
  type Which,
} from './dayPart';
import { problem } from '../../../../shared/wording/problem';
import { dateInMonth, nextNamed, single, stepped } from './distances';
import type { Unit } from './vocabulary/vocabulary';

/** "Tuesday", "this Friday", "Friday week", "every Monday", "the first Monday in January". */
export function weekday(cursor: Cursor, today: Day, readDay: ReadDay): DayPart | undefined {
  const ordinal =
    cursor.attempt(() => nthWeekday(cursor, today, readDay)) ??
    cursor.attempt(() => pieceOfSpan(cursor, today, readDay)) ??
    cursor.attempt(() => weekdaysFromNow(cursor, today));
  if (ordinal) return ordinal;
  return cursor.attempt(() => {
    let which: Which | 'every' | 'any' | 'all' | undefined = cursor.word(...WHICH);
    cursor.skip('the', 'of');
    const found = cursor.sense('weekday');
    if (!found) return undefined;
    which ??= (afterNext(cursor) && 'afterNext') ?? behind(cursor);
    // "The whole of Friday" is one day, "all Friday mornings" are those of all weeks.
    if (which === 'all') {
      which = cursor.sees(() => cursor.sense('part')?.every) ? 'every' : undefined;
    }
    const every = found.every ?? (which === 'every' || which === 'any');
    const dated =
      every || which === 'last'
        ? undefined
        : cursor.attempt(() => dateBehind(cursor, found.value, today));
    if (dated !== undefined) return { is: 'day', day: dated, dated: true };
    const beside =
      which || every
        ? undefined
        : cursor.attempt(() => besideDate(cursor, found.value, readDay, today));
    if (beside !== undefined) return { is: 'day', day: beside, beside: true };
    const later = which || every ? undefined : cursor.attempt(() => weeksLater(cursor));
    if (later) {
      const day = nextNamed(found.value, today);
      return day === undefined ? undefined : { is: 'day', day: day + 7 * later };
    }
    return {
      is: 'weekdays',
      weekdays: [found.value],
      ...(every ? { every } : which && { which: which as Which }),
    };
  });
}

/**
 * "Viernes 4 por la tarde", "Friday 4 at 3 pm": the number is a date where that day has the name.
 * Throws a problem where it may be a time as well.
 */
function dateBehind(cursor: Cursor, weekday: number, today: Day): Day | undefined {
  const { datesInWords = false } = cursor.vocabulary;
  const inDigits = cursor.shape('number');
  const date = inDigits?.value ?? (datesInWords ? cursor.sense('number')?.value : undefined);
  if (!date || date > 31 || (inDigits && inDigits.digits > 2) || isTimeBehind(cursor))
    return undefined;
  const day = dateInMonth({ is: 'date', readings: [[undefined, date]] }, today);
  const fits = day !== undefined && weekdayOf(day) === weekday;
  const mayBeHour = date <= 12;
  const isAt = cursor.sees(() => cursor.word('at'));
  // "Jeudi 14 à 16 h".
  if (isAt && cursor.sees(() => cursor.word('to'))) {
    if (date >= 7 && date <= 18 && !fits && !comesEarlier(cursor, date)) return undefined;
    if (!fits || (date >= 7 && date <= 18)) throw unclearNumber();
    return day;
  }
  const part = isAt ? undefined : partBehind(cursor);
  if (part && datesInWords && (part.loose ?? part.every)) {
    if (!fits) throw unclearNumber();
    return day;
  }
  if (fits && mayBeHour && !isAt && (part ?? !datesInWords)) throw unclearNumber();
  return fits ? day : undefined;
}

/** What makes an hour of the number before it, or the beginning of a range. */
const isTimeBehind = (cursor: Cursor): boolean =>
  cursor.sees(
    () =>
      cursor.word('am', 'pm', 'oclock', 'hundred', 'roughly', 'until') ??
      cursor.mark('-', '–', '—') ??
      cursor.sense('unit') ??
      cursor.sense('month') ??
      (cursor.sees(() => cursor.word('at')) ? undefined : cursor.word('to')) ??
      (cursor.word('or', 'and') && amountOf(cursor)),
  );

/** "Viernes 13 a las 10": whether the hour behind it is before that number, so that they are no range. */
const comesEarlier = (cursor: Cursor, number: number): boolean =>
  cursor.sees(() => {
    cursor.skip('at', 'the');
    const hour = amountOf(cursor);
    return hour !== undefined && hour <= number ? true : undefined;
  });

const partBehind = (cursor: Cursor) => {
  const start = cursor.read;
  cursor.skip('on', 'the');
  const part = cursor.sense('part');
  cursor.back(start);
  return part;
};

const unclearNumber = (): Error =>
  problem(
    'A number behind a day of the week may be its date or a time',
    'Ask which is meant, then say for example "Friday, December 4" or "Friday at 16:00".',
  );

/** "The Monday after Christmas", "the Friday before December 20". */
function besideDate(
  cursor: Cursor,
  weekday: number,
  readDay: ReadDay,
  today: Day,
): Day | undefined {
  const side = cursor.word('after', 'before');
  const part = side && readDay(cursor);
  const isDate = part?.is === 'date' || (part?.is === 'day' && part.day > today + 2);
  const date = isDate ? single(part, today) : undefined;
  if (date === undefined) return undefined;
  return side === 'after' ? nextWeekday(weekday, date) : nextWeekday(weekday, date - 8);
}

/** "Friday week", "mardi en quinze". */
function weeksLater(cursor: Cursor): number | undefined {
  const unit = cursor.sense('unit')?.value;
  if (cursor.sees(() => cursor.word('of'))) return undefined;
  return unit === 'week' ? 1 : unit === 'fortnight' ? 2 : undefined;
}

/** "After next", behind "the week" or "the Monday". */
export const afterNext = (cursor: Cursor): true | undefined =>
  cursor.attempt(() => {
    const found = cursor.word('afterNext') ?? (cursor.word('after') && cursor.word('next'));
    const more = cursor.sees(() => cursor.sense('unit') ?? cursor.sense('weekday'));
    return found && !more ? true : undefined;
  });

/** "Two Mondays from now". */
function weekdaysFromNow(cursor: Cursor, today: Day): DayPart | undefined {
  const count = amountOf(cursor);
  const found = count && cursor.sense('weekday');
  if (!count || !found || !cursor.word('fromNow')) return undefined;
  const ahead = (found.value - weekdayOf(today) + 7) % 7 || 7;
  return { is: 'day', day: today + ahead + 7 * (count - 1) };
}

/** "The first two weeks of January", "the last 3 days of next week". */
function pieceOfSpan(cursor: Cursor, today: Day, readDay: ReadDay): DayPart | undefined {
  const isLast = cursor.word('last') !== undefined;
  const count = isLast || ordinalOf(cursor) === 1 ? amountOf(cursor) : undefined;
  const unit = count && cursor.sense('unit')?.value;
  if (!count || !unit || !cursor.skip('of', 'on', 'in', 'the')) return undefined;
  const span = readDay(cursor) ?? presentMonth(cursor, today);
  if (span?.is !== 'span') return undefined;
  const [first, last] = span.days;
  const end = isLast ? stepped(last + 1, -count, unit) : stepped(first - 1, count, unit);
  if (end === undefined || end < first || end > last) return undefined;
  return { is: 'span', days: isLast ? [end, last] : [first, end], of: 'day' };
}

const presentMonth = (cursor: Cursor, today: Day): DayPart | undefined => {
  const { year, month } = dateOf(today);
  return cursor.sense('unit')?.value === 'month'
    ? { is: 'span', days: monthOf(year, month), of: 'month' }
    : undefined;
};

/** The day or days that are so manieth of a month: "the second Tuesday", "the first week". */
export function nthOf(said: Nth): DayPart | undefined {
  const { nth, of, within } = said;
  const found = 'unit' in of ? nthUnit(nth, of.unit, within) : nthDay(nth, of.weekday, within);
  return found && { ...found, nth: said };
}

function nthDay(nth: number, weekday: number, [first, last]: Days): DayOrSpan | undefined {
  const day =
    nth > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
      : last - ((weekdayOf(last) - weekday + 7) % 7);
  return day <= last ? { is: 'day', day } : undefined;
}

type DayOrSpan = Extract<DayPart, { is: 'day' | 'span' }>;

/** The first day, working day, week or half of a month; -1 is the last. */
function nthUnit(nth: number, unit: Unit | 'half', [first, last]: Days): DayOrSpan | undefined {
  const span = (days: Days): DayOrSpan => ({ is: 'span', days, of: 'day' });
  if (unit === 'day') return { is: 'day', day: nth > 0 ? first + nth - 1 : last };
  if (unit === 'workday') {
    return { is: 'day', day: stepped(nth > 0 ? first - 1 : last + 1, nth, 'workday')! };
  }
  if ((unit === 'half' || unit === 'fortnight') && nth <= 2) {
    return nth === 1 ? span([first, first + 14]) : span([first + 15, last]);
  }
  if (unit !== 'week' || nth > 4) return undefined;
  return nth > 0 ? span([first + 7 * nth - 7, first + 7 * nth - 1]) : span([last - 6, last]);
}

/** "Lundi prochain"; in "Monday next week" the word belongs to the week. */
export const behind = (cursor: Cursor): 'next' | 'last' | 'following' | 'subsequent' | undefined =>
  cursor.attempt(() => {
    const which = cursor.word('next', 'last', 'following', 'subsequent');
    return cursor.sees(() => cursor.sense('unit') ?? cursor.sense('weekday')) ? undefined : which;
  });

function nthWeekday(cursor: Cursor, today: Day, readDay: ReadDay): DayPart | undefined {
  const nth = cursor.word('last') ? -1 : (cursor.sense('nth')?.value ?? ordinalOf(cursor));
  if (nth === undefined) return undefined;
  const found = cursor.sense('weekday');
  const unit = found ? undefined : (cursor.word('half') ?? cursor.sense('unit')?.value);
  if ((!found && !unit) || !cursor.skip('of', 'on', 'in', 'the')) return undefined;
  const span = readDay(cursor) ?? presentMonth(cursor, today);
  // "The first day of next week"; which day is its last, nobody knows.
  const isDayOfWeek = span?.is === 'span' && span.of === 'week' && unit === 'day' && nth > 0;
  if (span?.is !== 'span' || (span.of !== 'month' && !isDayOfWeek)) return undefined;
  return nthOf({
    nth,
    of: found ? { weekday: found.value } : { unit: unit! },
    within: span.days,
  });
}
