import { isEqual } from 'lodash';
import { weekdayOf, type Day, type Days } from './calendar';
import type { Cursor } from './cursor';
import { AHEAD, type DayPart } from './dayPart';
import { whole } from './periods';
import type { Segment } from './segment';
import type { Unit } from './vocabulary/vocabulary';

/** "Or next" behind "this week" or "this Friday". */
export function sameUnit(cursor: Cursor, today: Day, last?: Segment): DayPart | undefined {
  const [span, ...others] = last?.days?.is === 'parts' ? last.days.parts : [];
  if (!span || others.length > 0) return undefined;
  const isThisDay = span.is === 'weekdays' && span.which === 'this' && !span.every;
  const isThisUnit = span.is === 'span' && isEqual(span.days, daysOfUnit(span.of, today));
  if (!isThisDay && !isThisUnit) return undefined;
  cursor.skip('on', 'of', 'the');
  const which = cursor.word(...AHEAD, 'afterNext');
  const isAlone =
    cursor.atEnd ||
    cursor.next!.mark ||
    cursor.sees(() => cursor.word('or', 'and', 'at', 'after', 'before'));
  if (!which || !isAlone) return undefined;
  if (span.is === 'weekdays') {
    const [weekday] = span.weekdays;
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    return which === 'afterNext' ? undefined : { is: 'day', day: today + ahead + 7 };
  }
  if (span.is !== 'span') return undefined;
  const found = whole(span.of, which === 'afterNext' ? 2 : 1, today);
  return found?.is === 'span' ? { is: 'span', days: found.days, of: found.of } : undefined;
}

const daysOfUnit = (unit: Unit, today: Day): Days | undefined => {
  const found = whole(unit, 0, today);
  return found?.is === 'span' ? found.days : undefined;
};
