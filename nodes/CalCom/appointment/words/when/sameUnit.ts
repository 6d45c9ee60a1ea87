import { isEqual } from 'lodash';
import type { Day, Days } from './calendar';
import type { Cursor } from './cursor';
import { AHEAD, type DayPart } from './dayPart';
import { whole } from './periods';
import type { Segment } from './segment';
import type { Unit } from './vocabulary/vocabulary';

/** "Or next" behind "this week". */
export function sameUnit(cursor: Cursor, today: Day, last?: Segment): DayPart | undefined {
  const [span, ...others] = last?.days?.is === 'parts' ? last.days.parts : [];
  if (span?.is !== 'span' || others.length > 0 || !isEqual(span.days, daysOfUnit(span.of, today)))
    return undefined;
  cursor.skip('on', 'of', 'the');
  const which = cursor.word(...AHEAD, 'afterNext');
  const isAlone =
    cursor.atEnd ||
    cursor.next!.mark ||
    cursor.sees(() => cursor.word('or', 'and', 'at', 'after', 'before'));
  const found = which && isAlone ? whole(span.of, which === 'afterNext' ? 2 : 1, today) : undefined;
  return found?.is === 'span' ? { is: 'span', days: found.days, of: found.of } : undefined;
}

const daysOfUnit = (unit: Unit, today: Day): Days | undefined => {
  const found = whole(unit, 0, today);
  return found?.is === 'span' ? found.days : undefined;
};
