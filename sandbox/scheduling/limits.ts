/** How far ahead and how often an event type can be booked. */
import { DateTime } from 'luxon';
import type { EventType } from './model';
import type { Search } from './search';

const periods = ['day', 'week', 'month', 'year'] as const;

type Limits = Partial<Record<(typeof periods)[number], number>>;

/** Whether a start lies in the type's booking window; days are counted in `zone`. */
export function isWithinWindow(
  { bookingWindow }: EventType,
  start: DateTime,
  now: DateTime,
  zone: string,
): boolean {
  if (!('type' in bookingWindow)) return true;
  const day = start.setZone(zone).startOf('day');
  if (bookingWindow.type === 'range') {
    const [first, last] = bookingWindow.value.map((date) => DateTime.fromISO(date, { zone }));
    return day >= first.startOf('day') && day <= last.startOf('day');
  }
  // A rolling window counts days that have slots; withinRollingWindow() does that.
  if (bookingWindow.rolling) return true;
  return day <= lastDay(bookingWindow, now.setZone(zone).startOf('day'));
}

/** Keeps the offers of the first N days that have any, for types with a rolling window. */
export function withinRollingWindow<T extends { start: DateTime }>(
  { bookingWindow }: EventType,
  offers: T[],
  zone: string,
): T[] {
  if (!('rolling' in bookingWindow) || !bookingWindow.rolling) return offers;
  const date = ({ start }: T) => start.setZone(zone).toISODate();
  const days = [...new Set(offers.map(date))].slice(0, bookingWindow.value);
  return offers.filter((offer) => days.includes(date(offer)));
}

/** Which limit one more meeting would exceed: the type's number or minutes per day, week, … */
export function atLimit(
  search: Search,
  start: DateTime,
  length: number,
): 'booking_limit_reached' | 'duration_limit_reached' | undefined {
  const { bookingLimitsCount, bookingLimitsDuration } = search.eventType;
  if (exceeds(search, start, limitsOf(bookingLimitsCount), () => 1, 1)) {
    return 'booking_limit_reached';
  }
  return exceeds(search, start, limitsOf(bookingLimitsDuration), minutes, length)
    ? 'duration_limit_reached'
    : undefined;
}

function exceeds(
  { store, eventType, ignoring = [] }: Search,
  start: DateTime,
  limits: Limits,
  weight: (booking: { start: string; end: string }) => number,
  added: number,
): boolean {
  const local = start.setZone(ownerZone(store, eventType));
  return periods.some((period) => {
    const limit = limits[period];
    if (limit === undefined) return false;
    const used = [...store.bookings.values()]
      .filter(({ eventTypeId, status }) => eventTypeId === eventType.id && status === 'accepted')
      .filter(({ uid }) => !ignoring.includes(uid))
      .filter((booking) =>
        local.hasSame(DateTime.fromISO(booking.start).setZone(local.zone), period),
      )
      .reduce((sum, booking) => sum + weight(booking), 0);
    return used + added > limit;
  });
}

function minutes({ start, end }: { start: string; end: string }): number {
  return DateTime.fromISO(end).diff(DateTime.fromISO(start)).as('minutes');
}

function limitsOf(value: unknown): Limits {
  return typeof value === 'object' && value !== null && !('disabled' in value && value.disabled)
    ? value
    : {};
}

function ownerZone(store: Search['store'], { ownerId, hosts }: EventType): string {
  return store.users.get(ownerId ?? hosts[0]?.userId)?.timeZone ?? 'UTC';
}

function lastDay(
  { type, value }: { type: 'businessDays' | 'calendarDays'; value: number },
  today: DateTime,
): DateTime {
  if (type === 'calendarDays') return today.plus({ days: value });
  let day = today;
  for (let left = value; left > 0; ) {
    day = day.plus({ days: 1 });
    if (day.weekday <= 5) left -= 1;
  }
  return day;
}
