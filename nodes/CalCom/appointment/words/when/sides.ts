import { problem } from '../../../../shared/wording/problem';
import type { Day } from './calendar';
import type { Cursor } from './cursor';
import type { DayPart } from './dayPart';
import { readParts, readSomeTime, readTo } from './points';
import type { DayTerm } from './terms';
import { BOUNDS, type Unit } from './vocabulary/vocabulary';

const PERIODS = new Set<Unit>(['week', 'month', 'quarter', 'year']);

/**
 * "After the 15th" behind "December": which part of those days is meant. Throws a problem for "after
 * 15", which may be a time.
 */
export function readSide(cursor: Cursor, today: Day, parts: DayPart[]): DayTerm | undefined {
  return cursor.attempt(() => {
    if (parts.length !== 1 || parts[0].is !== 'span' || !PERIODS.has(parts[0].of)) return undefined;
    cursor.attempt(() => cursor.mark(',') ?? cursor.word('but'));
    const of = cursor.word(...BOUNDS);
    if (!of) return undefined;
    if (parts[0].of === 'month' && cursor.sees(() => bareNumber(cursor))) throw unclearNumber();
    const point = readParts(cursor, today);
    cursor.word('fromOn', 'onwards');
    if (
      point.length === 0 ||
      cursor.sees(() => readTo(cursor) ?? readSomeTime(cursor, false, true))
    )
      return undefined;
    return { is: 'side', parts, of, point };
  });
}

const bareNumber = (cursor: Cursor): true | undefined => {
  const number = cursor.shape('number');
  const isTime = cursor.sees(() => cursor.word('am', 'pm', 'oclock') ?? cursor.sense('unit'));
  return number && number.digits <= 2 && !isTime ? true : undefined;
};

const unclearNumber = (): Error =>
  problem(
    'A number after a month may be a day or a time',
    'Ask which is meant, then say for example "after the 15th" or "after 15:00".',
  );
