/** Which starts an event type offers: pure functions over open hours and busy times. */
import { DateTime, Interval } from 'luxon';

/** How an event type cuts open hours into slots. All numbers are minutes. */
interface SlotRules {
  length: number;
  /** From one start to the next; the length when absent. */
  interval?: number | null;
  /** Shifts every start. */
  offset?: number;
}

/**
 * The starts that fit into one host's free time. The first start of a stretch is moved up to the
 * next round minute of the hour (of the grid that the interval allows), as the server does: after a
 * booking that ends at 10:10, half-hour slots go on at 10:30.
 */
export function startsWithin(
  free: Interval[],
  { length, interval, offset = 0 }: SlotRules,
  notBefore: DateTime,
  zone: string,
): DateTime[] {
  const step = interval ?? length;
  const starts: DateTime[] = [];
  for (const stretch of free) {
    const { start: opens, end: closes } = stretch;
    if (!opens || !closes) continue;
    const earliest = opens < notBefore ? notBefore : opens;
    let start = roundUp(earliest.setZone(zone), step).plus({ minutes: offset });
    while (start.plus({ minutes: length }) <= closes) {
      starts.push(start.toUTC());
      start = start.plus({ minutes: step });
    }
  }
  return starts;
}

/** Free time: open hours without the busy ones. */
export function without(open: Interval[], busy: Interval[]): Interval[] {
  const merged = Interval.merge(busy.filter(({ isValid }) => isValid));
  return open.flatMap((stretch) => stretch.difference(...merged));
}

function roundUp(time: DateTime, step: number): DateTime {
  const grid = [60, 30, 20, 15, 10, 5].find((minutes) => step % minutes === 0) ?? 1;
  const minute = time.startOf('minute');
  const whole = minute < time ? minute.plus({ minutes: 1 }) : minute;
  const beyond = whole.minute % grid;
  return beyond ? whole.plus({ minutes: grid - beyond }) : whole;
}
