/** Booking limit pools: caps for each rotating host over several event types of a team. */
import { DateTime, Interval } from 'luxon';
import type { Row, Store } from '../store';
import type { EventType } from './model';
import type { Search } from './search';

/** The intervals of a pool, and the unit of time that each counts. */
export const intervals = {
  perDay: 'day',
  perWeek: 'week',
  perMonth: 'month',
  perYear: 'year',
} as const;

export type PoolInterval = keyof typeof intervals;

/** The pools of a team, by their IDs. */
export function poolsOf(store: Store, teamId: number): Map<string, Row> {
  return store.collection(`booking limit pools of team ${teamId}`);
}

/** What a host's own limits in a pool are kept under. */
export function hostLimitsOf(store: Store, poolId: unknown): Map<string, Row> {
  return store.collection(`host limits of pool ${String(poolId)}`);
}

/** Pools name event types by UUID. */
export function uuidOf({ id }: Pick<EventType, 'id'>): string {
  return `0e7e0000-0000-4000-8000-${String(id).padStart(12, '0')}`;
}

/** The limits that hold for a host: their own, where they have one, else the pool's. */
export function limitsFor(store: Store, pool: Row, userId: number): Row {
  const own = hostLimitsOf(store, pool.id).get(String(userId)) ?? {};
  return Object.fromEntries(
    Object.keys(intervals)
      .filter((name) => pool[name])
      .map((name) => [name, own[name] ?? pool[name]]),
  );
}

/** The days, weeks … within a search in which a rotating host takes no more bookings of their pools. */
export function usedUp({ store, eventType, from, to, ignoring = [] }: Search, userId: number) {
  if (eventType.schedulingType !== 'roundRobin' || eventType.teamId === null) return [];
  const zone = store.users.get(userId)?.timeZone ?? 'UTC';
  return [...poolsOf(store, eventType.teamId).values()]
    .filter(({ eventTypeIds }) => (eventTypeIds as string[]).includes(uuidOf(eventType)))
    .flatMap((pool) => {
      const starts = [...store.bookings.values()]
        .filter(({ uid, hostIds, status }) => {
          return status === 'accepted' && hostIds.includes(userId) && !ignoring.includes(uid);
        })
        .filter(({ eventTypeId }) =>
          (pool.eventTypeIds as string[]).includes(uuidOf({ id: eventTypeId })),
        )
        .map(({ start }) => DateTime.fromISO(start).setZone(zone));
      return Object.entries(limitsFor(store, pool, userId)).flatMap(([name, most]) => {
        const unit = intervals[name as PoolInterval];
        return periodsBetween(from.setZone(zone), to.setZone(zone), unit).filter(
          (period) => starts.filter((start) => period.contains(start)).length >= Number(most),
        );
      });
    });
}

function periodsBetween(from: DateTime, to: DateTime, unit: (typeof intervals)[PoolInterval]) {
  const found: Interval[] = [];
  for (let start = from.startOf(unit); start <= to; start = start.plus({ [unit]: 1 })) {
    found.push(Interval.fromDateTimes(start, start.plus({ [unit]: 1 })));
  }
  return found;
}
