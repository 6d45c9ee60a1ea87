import { dateOf, monthOf, weekdayOf, type Day, type Days } from './calendar';
import type { Cursor } from './cursor';
import { ordinalOf, type DayPart, type ReadDay, type Which } from './dayPart';
import { nextNamed, stepped } from './distances';
import type { Unit } from './vocabulary/vocabulary';

/** "Tuesday", "this Friday", "Friday week", "every Monday", "the first Monday in January". */
export function weekday(cursor: Cursor, today: Day, readDay: ReadDay): DayPart | undefined {
  const ordinal = cursor.attempt(() => nthWeekday(cursor, today, readDay));
  if (ordinal) return ordinal;
  return cursor.attempt(() => {
    let which = cursor.word('this', 'next', 'last', 'following', 'every', 'any', 'all');
    cursor.skip('the', 'of');
    const found = cursor.sense('weekday');
    if (!found) return undefined;
    which ??= behind(cursor);
    const every = found.every ?? (which === 'every' || which === 'any' || which === 'all');
    if (!which && !every && cursor.attempt(() => weekLater(cursor))) {
      const day = nextNamed(found.value, today);
      return day === undefined ? undefined : { is: 'day', day: day + 7 };
    }
    return {
      is: 'weekdays',
      weekdays: [found.value],
      ...(every ? { every } : which && { which: which as Which }),
    };
  });
}

/** "Friday week". */
const weekLater = (cursor: Cursor): true | undefined =>
  cursor.sense('unit')?.value === 'week' && !cursor.sees(() => cursor.word('of'))
    ? true
    : undefined;

const presentMonth = (cursor: Cursor, today: Day): DayPart | undefined => {
  const { year, month } = dateOf(today);
  return cursor.sense('unit')?.value === 'month'
    ? { is: 'span', days: monthOf(year, month), of: 'month' }
    : undefined;
};

/** The first day, working day, week or half of a month; -1 is the last. */
function nthUnit(nth: number, unit: Unit | 'half', [first, last]: Days): DayPart | undefined {
  const span = (days: Days): DayPart => ({ is: 'span', days, of: 'day' });
  if (unit === 'day') return { is: 'day', day: nth > 0 ? first + nth - 1 : last };
  if (unit === 'workday') {
    return { is: 'day', day: stepped(nth > 0 ? first - 1 : last + 1, nth, 'workday')! };
  }
  if (unit === 'half' && nth <= 2) {
    return nth === 1 ? span([first, first + 14]) : span([first + 15, last]);
  }
  if (unit !== 'week' || nth > 4) return undefined;
  return nth > 0 ? span([first + 7 * nth - 7, first + 7 * nth - 1]) : span([last - 6, last]);
}

/** "Lundi prochain"; in "Monday next week" the word belongs to the week. */
export const behind = (cursor: Cursor): 'next' | 'last' | 'following' | undefined =>
  cursor.attempt(() => {
    const which = cursor.word('next', 'last', 'following');
    return cursor.sees(() => cursor.sense('unit') ?? cursor.sense('weekday')) ? undefined : which;
  });

function nthWeekday(cursor: Cursor, today: Day, readDay: ReadDay): DayPart | undefined {
  const nth = cursor.word('last') ? -1 : ordinalOf(cursor);
  if (nth === undefined) return undefined;
  const found = cursor.sense('weekday');
  const unit = found ? undefined : (cursor.word('half') ?? cursor.sense('unit')?.value);
  if ((!found && !unit) || !cursor.skip('of', 'on', 'in', 'the')) return undefined;
  const span = readDay(cursor) ?? presentMonth(cursor, today);
  if (span?.is !== 'span' || span.of !== 'month') return undefined;
  const [first, last] = span.days;
  if (!found) return nthUnit(nth, unit!, span.days);
  const day =
    nth > 0
      ? first + ((found.value - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
      : last - ((weekdayOf(last) - found.value + 7) % 7);
  return day <= last ? { is: 'day', day } : undefined;
}
