import { addMonths, dateOf, dayOf, weekdayOf, weekOf, type Day } from './calendar';
import type { Cursor } from './cursor';
import { amountOf, openAmount, type DayPart, type ReadDay } from './dayPart';
import { problem } from '../../../../shared/wording/problem';
import type { Unit } from './vocabulary/vocabulary';

/** "In a few days", "in a week or two", "2 or 3 days ago". */
export const roughly = (cursor: Cursor, today: Day): DayPart | undefined =>
  cursor.attempt(() => {
    const ahead = cursor.word('in');
    const amount = openAmount(cursor);
    const side = amount && (cursor.word('ago', 'fromNow') ?? ahead);
    if (!side) return undefined;
    const { least, most, unit, vague, about } = amount;
    const [first, last] = (side === 'ago' ? [-most, -least] : [least, most]).map((count) =>
      stepped(today, count, unit),
    );
    if (first === undefined || last === undefined) return undefined;
    const around = about ? Math.ceil(Math.abs(first - today) / 7) : 0;
    const of = unit === 'workday' ? unit : 'day';
    return { is: 'span', days: [first - around, last + around], of, ...(vague && { vague }) };
  });

/** A day, perhaps with its date behind its name: "Monday the 7th". */
function namedDay(cursor: Cursor, today: Day, readDay: ReadDay): Day | undefined {
  const named = readDay(cursor);
  if (named?.is !== 'weekdays') return single(named, today);
  const date = cursor.attempt(() => {
    const part = readDay(cursor);
    return single(part, today) ?? dateInMonth(part, today);
  });
  if (date === undefined) return single(named, today);
  return weekdayOf(date) === named.weekdays[0] ? date : undefined;
}

const unclearWeek = (sign: number): Error =>
  problem(
    `A week ${sign < 0 ? 'before' : 'after'} a day may be the calendar week ${sign < 0 ? 'before' : 'after'} its own, or the seven days ${sign < 0 ? 'before' : 'after'} it`,
    'Ask which is meant, then say for example "2026-12-14 to 2026-12-20".',
  );

/** "In 3 days", "two weeks from Friday", "the day before Christmas", "5 days ago". */
export function counted(cursor: Cursor, today: Day, readDay: ReadDay): DayPart | undefined {
  return cursor.attempt(() => {
    const ahead = cursor.word('in');
    const count = amountOf(cursor);
    const { value: unit, plural } = cursor.sense('unit') ?? {};
    if (!unit || unit === 'minute' || unit === 'hour') return undefined;
    if (plural && count === undefined) return undefined;
    const far = (from: Day, sign = 1): DayPart | undefined => {
      const day = stepped(from, (count ?? 1) * sign, unit);
      if (day === undefined) return undefined;
      const isBoth = unit === 'day' && cursor.vocabulary.bothEnds?.includes(count ?? 1);
      // "Friday in 14 days" is of that week as well.
      const week =
        unit === 'week' ||
        unit === 'fortnight' ||
        (unit === 'day' && count! > 7 && count! % 7 === 0);
      return { is: 'day', day, week, ...(isBoth && { or: day - sign }) };
    };
    if (count !== undefined) {
      if (cursor.word('ago')) return far(today, -1);
      // "In two weeks' time".
      if (ahead) {
        cursor.skip('fromNow');
        return far(today);
      }
      if (cursor.word('fromNow')) return far(today);
    }
    if (ahead) return undefined;
    // "Two weeks today".
    const day = count === undefined ? undefined : cursor.sense('day');
    if (day) return far(today + day.value);
    const side =
      count === undefined && unit !== 'fortnight'
        ? cursor.word('after', 'before')
        : cursor.word('after', 'from', 'before', 'on');
    if (side) {
      const from = namedDay(cursor, today, readDay);
      if (from !== undefined) {
        const sign = side === 'before' ? -1 : 1;
        // "The week before Christmas" may be the days that lead to it.
        if (count === undefined && unit === 'week') {
          if (weekdayOf(from) !== 1) throw unclearWeek(sign);
          return { is: 'span', days: weekOf(from + 7 * sign), of: 'week' };
        }
        const day = stepped(from, sign * (count ?? 1), unit);
        return day === undefined ? undefined : { is: 'day', day };
      }
    }
    const name = count === undefined || count === 1;
    return name && unit === 'day' && side === 'after' ? { is: 'then', days: 1 } : undefined;
  });
}

/** "Heute in einer Woche", "morgen in zwei Wochen". */
export function fromThen(cursor: Cursor, today: Day): DayPart | undefined {
  const day = cursor.sense('day');
  const count = day && cursor.word('in') && amountOf(cursor);
  const unit = count === undefined ? undefined : cursor.sense('unit')?.value;
  // In German eight days may be a week.
  const isCounted = unit !== 'day' || count! % 7 === 0;
  const then = unit && isCounted ? stepped(today + day!.value, count!, unit) : undefined;
  return then === undefined ? undefined : { is: 'day', day: then };
}

/** The day that a part means by itself; undefined for those that need others. */
export function single(part: DayPart | undefined, today: Day): Day | undefined {
  if (part?.is === 'day') return part.day;
  if (part?.is === 'weekdays' && part.weekdays.length === 1 && !part.which && !part.every) {
    return nextNamed(part.weekdays[0], today);
  }
  if (part?.is !== 'date' || part.readings.length > 1) return undefined;
  const [[month, date]] = part.readings;
  if (month === undefined) return undefined;
  const thisYear = part.year ?? dateOf(today).year;
  const day = dayOf(thisYear, month, date);
  return day !== undefined && day < today && !part.year ? dayOf(thisYear + 1, month, date) : day;
}

/** The next day with the number of a date without a month. */
export function dateInMonth(part: DayPart | undefined, today: Day): Day | undefined {
  if (part?.is !== 'date' || part.readings.length > 1) return undefined;
  const { year: now, month } = dateOf(today);
  return [0, 1, 2]
    .map((ahead) => addMonths(dayOf(now, month, 1)!, ahead))
    .map((first) => dayOf(dateOf(first).year, dateOf(first).month, part.readings[0][1]))
    .find((day) => day !== undefined && day >= today);
}

/** So many units after a day, or before it; undefined for units that do not lead to a day. */
export function stepped(from: Day, count: number, unit: Unit): Day | undefined {
  switch (unit) {
    case 'day':
      return from + count;
    case 'week':
      return from + 7 * count;
    case 'fortnight':
      return from + 14 * count;
    case 'month':
      return addMonths(from, count);
    case 'year':
      return addMonths(from, 12 * count);
    case 'workday': {
      let day = from;
      for (let left = Math.abs(count); left > 0; ) {
        day += Math.sign(count);
        if (weekdayOf(day) <= 5) left -= 1;
      }
      return day;
    }
    default:
      return undefined;
  }
}

/** The coming day of that name; undefined for that of today, which may be today or in a week. */
export function nextNamed(weekday: number, today: Day): Day | undefined {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return ahead === 0 ? undefined : today + ahead;
}
