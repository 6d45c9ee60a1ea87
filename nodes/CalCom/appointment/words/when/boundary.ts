import { problem } from '../../../../shared/wording/problem';
import type { Day } from './calendar';
import type { Cursor } from './cursor';
import { readParts, readPoint, type Point } from './points';
import type { Bound } from './vocabulary/vocabulary';

/**
 * The point that bounds a stretch. "After Friday, mornings" is bounded by the Friday: every morning is
 * left for later. Throws a problem for "after December 3 in the morning", which may be either.
 */
export function readBoundary(cursor: Cursor, today: Day, word: Bound): Point | undefined {
  const start = cursor.read;
  const point = readPoint(cursor, today, false);
  const { time, parts = [], timeFirst, divided } = point ?? {};
  if (time?.is !== 'part' || parts.length === 0 || timeFirst || time.ends) return point;
  if (time.every) {
    cursor.back(start);
    const days = readParts(cursor, today);
    cursor.mark(',');
    return { parts: days };
  }
  // "From Friday in the morning" begins then; "from December 3 in the morning" may be said of all.
  const isBeside = word === 'after' || word === 'before' || parts.some(({ is }) => is === 'date');
  if (divided || (time.loose && isBeside)) throw unclearPart();
  return point;
}

const unclearPart = (): Error =>
  problem(
    'It is not clear whether the part of the day applies to every day or only to the one that is named',
    'Ask which is meant, then say for example "mornings after December 3" or "from December 3 12:00".',
  );
