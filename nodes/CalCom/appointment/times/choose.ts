import { orderBy, sortBy } from 'lodash';
import type { DateTime } from 'luxon';
import type { Slot } from './slots';

/** Times by their distance from a wanted one, the nearest first and of two the later. */
export const nearest = (slots: Slot[], wanted: DateTime): Slot[] =>
  orderBy(
    slots,
    [({ start }) => Math.abs(start.diff(wanted).toMillis()), 'start'],
    ['asc', 'desc'],
  );

/** The nearest to an instant, which comes first if it is free itself. */
export const chooseNear = (slots: Slot[], wanted: DateTime, limit: number): Slot[] =>
  nearest(slots, wanted).slice(0, limit);

/** The same by the time of the day only. */
const nearestInDay = (slots: Slot[], minute: number): Slot[] =>
  sortBy(slots, ({ start }) => Math.abs(start.hour * 60 + start.minute - minute));

export interface Choice {
  /** The most times to offer. */
  limit: number;
  /** Whether to offer something of every day, rather than the earliest. */
  spread: boolean;
  /** Minute of the day that is liked best. */
  around?: number;
}

/** Chooses which of many times to offer; they come out in their order in time. */
export function choose(slots: Slot[], { limit, spread, around }: Choice): Slot[] {
  if (!spread) {
    const best = around === undefined ? slots : nearestInDay(slots, around);
    return sortBy(best.slice(0, limit), 'start');
  }
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const day = slot.start.toISODate()!;
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  const shares = share(
    [...days.values()].map(({ length }) => length),
    limit,
  );
  const picked = [...days.values()].flatMap((ofDay, index) =>
    around === undefined
      ? evenly(ofDay, shares[index])
      : nearestInDay(ofDay, around).slice(0, shares[index]),
  );
  return sortBy(picked, 'start');
}

/** How many of each day: in rounds of one for each day, until nothing or nobody is left. */
function share(available: number[], limit: number): number[] {
  const shares = available.map(() => 0);
  for (let left = limit, given = 1; left > 0 && given > 0; ) {
    given = 0;
    for (const [index, most] of available.entries()) {
      if (left === 0 || shares[index] === most) continue;
      shares[index] += 1;
      given += 1;
      left -= 1;
    }
  }
  return shares;
}

/** So many entries of a list, from its first on and at equal distances. */
const evenly = <T>(list: T[], count: number): T[] =>
  Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)]);
