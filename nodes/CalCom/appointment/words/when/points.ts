import type { Day } from './calendar';
import type { Cursor } from './cursor';
import type { DayPart } from './dayPart';
import { readDayPart } from './days';
import { readHours, readTime, type TimeAtom } from './hours';
import { BOUNDS } from './vocabulary/vocabulary';

/** A day, perhaps with a time of it. */
export interface Point {
  parts: DayPart[];
  time?: TimeAtom;
  /** Whether the time came first: "3pm today". */
  timeFirst?: boolean;
  /** Whether a comma stands between them. */
  divided?: boolean;
  /** An instant as machines write it, instead of all else. */
  written?: string;
}

/** One day with or without a time, or a time alone. */
export function readPoint(cursor: Cursor, today: Day, bareTime: boolean): Point | undefined {
  return cursor.attempt(() => {
    const written = cursor.shape('moment')?.value;
    if (written) return { parts: [], written };
    const first = readSomeTime(cursor, bareTime, false);
    // "5 to 9 December": what follows is the other end.
    const parts = first && cursor.sees(() => readTo(cursor)) ? [] : readParts(cursor, today);
    if (parts.length === 0) return first && { parts, time: first };
    if (first) return { parts, time: first, timeFirst: true };
    const divided = cursor.next?.mark === ',';
    const time = cursor.attempt(() => {
      cursor.mark(',');
      return readSomeTime(cursor, false, true);
    });
    const later = time && !cursor.sees(() => readTo(cursor)) ? readParts(cursor, today) : [];
    return { parts: [...parts, ...later], ...(time && { time, divided }) };
  });
}

/** A time, or a part of the day without "in the". */
export const readSomeTime = (
  cursor: Cursor,
  bare: boolean,
  afterDay: boolean,
): TimeAtom | undefined =>
  readTime(cursor, bare) ??
  cursor.attempt(() => {
    if (cursor.sees(() => cursor.word(...BOUNDS, 'about'))) return undefined;
    const hours = readHours(cursor, afterDay);
    return hours?.is === 'part' ? hours : undefined;
  });

/** Day parts that stand together: "Thursday, December 3". */
export function readParts(cursor: Cursor, today: Day): DayPart[] {
  const parts: DayPart[] = [];
  for (;;) {
    const part = cursor.attempt(() => {
      // "Hoy al viernes" goes on with the other end, and "Samstag Morgen" with a part of the day.
      if (parts.length > 0 && cursor.sees(() => readTo(cursor) ?? cursor.sense('part')))
        return undefined;
      if (parts.length > 0)
        cursor.attempt(
          () => (cursor.mark(',') && !cursor.sees(() => cursor.word('or', 'and'))) || undefined,
        );
      const found = readDayPart(cursor, today);
      return found && (parts.length === 0 || goTogether(parts, found)) ? found : undefined;
    });
    if (!part) return parts;
    parts.push(part);
  }
}

/** Whether a day part is about the same days as those before it, as a date is behind its weekday. */
const goTogether = (before: DayPart[], { is }: DayPart): boolean =>
  before.every((one) => one.is !== is) &&
  !(is === 'weekdays' && before.some((one) => one.is === 'date'));

/** What stands between two ends. */
export const readTo = (cursor: Cursor): string | undefined =>
  cursor.mark('-', '–', '—') ?? cursor.word('to', 'until');
