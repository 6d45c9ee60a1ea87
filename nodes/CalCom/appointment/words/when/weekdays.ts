import { weekdayOf, type Day } from './calendar';
import type { Cursor } from './cursor';
import { ordinalOf, type DayPart, type ReadDay, type Which } from './dayPart';
import { nextNamed } from './distances';

/** "Tuesday", "this Friday", "Friday week", "every Monday", "the first Monday in January". */
export function weekday(cursor: Cursor, today: Day, readDay: ReadDay): DayPart | undefined {
  const ordinal = cursor.attempt(() => nthWeekday(cursor, readDay));
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

/** "Lundi prochain"; in "Monday next week" the word belongs to the week. */
export const behind = (cursor: Cursor): 'next' | 'last' | 'following' | undefined =>
  cursor.attempt(() => {
    const which = cursor.word('next', 'last', 'following');
    return cursor.sees(() => cursor.sense('unit') ?? cursor.sense('weekday')) ? undefined : which;
  });

function nthWeekday(cursor: Cursor, readDay: ReadDay): DayPart | undefined {
  const nth = cursor.word('last') ? -1 : ordinalOf(cursor);
  const found =
    nth && (cursor.sense('weekday') ?? (cursor.sense('unit')?.value === 'day' ? 'day' : undefined));
  if (!found || !cursor.skip('of', 'on', 'in', 'the')) return undefined;
  const span = readDay(cursor);
  if (span?.is !== 'span' || span.of !== 'month') return undefined;
  const [first, last] = span.days;
  if (found === 'day') return { is: 'day', day: nth > 0 ? first + nth - 1 : last };
  const day =
    nth > 0
      ? first + ((found.value - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
      : last - ((weekdayOf(last) - found.value + 7) % 7);
  return day <= last ? { is: 'day', day } : undefined;
}
