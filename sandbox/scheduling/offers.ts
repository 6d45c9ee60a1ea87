/** Who of an event type's hosts is free when: the rules behind slots and behind new bookings. */
import { DateTime, Interval } from 'luxon';
import type { Store } from '../store';
import { openHours } from './availability';
import { usedUp } from './pools';
import { atLimit, isWithinWindow, withinRollingWindow } from './limits';
import type { Booking, EventType, Host, Schedule } from './model';
import type { Search } from './search';
import { startsWithin, without } from './slots';

/** A start that can be booked. */
export interface Offer {
  start: DateTime;
  /** Seated types: the booking that a new attendee joins. */
  joins?: Booking;
}

/** People who can host a meeting together, and when all of them are free. */
interface Staffing {
  hostIds: number[];
  free: Interval[];
  zone: string;
}

/** Every start between `from` and `to` that the type offers, in order. */
export function offers(search: Search): Offer[] {
  const { eventType, from, to, now } = search;
  const rules = {
    length: search.length ?? eventType.lengthInMinutes,
    interval: eventType.slotInterval,
    offset: eventType.offsetStart,
  };
  const earliest = DateTime.max(from, soonest(eventType, now));
  const found = new Map<number, Offer>();
  for (const { free, zone } of staffings(search)) {
    for (const start of startsWithin(free, rules, earliest, zone)) {
      // A slot that starts exactly at the end is left out.
      if (start < to) found.set(start.toMillis(), { start });
    }
  }
  for (const booking of seatedBookings(search)) {
    const start = DateTime.fromISO(booking.start, { zone: 'utc' });
    if (start < earliest || start >= to || seatsLeft(search.eventType, booking) < 1) continue;
    found.set(start.toMillis(), { start, joins: booking });
  }
  const bookable = [...found.values()]
    .filter(({ start }) => isWithinWindow(eventType, start, now, zoneOf(search)))
    .filter((offer) => offer.joins ?? !atLimit(search, offer.start, rules.length))
    .sort((a, b) => a.start.toMillis() - b.start.toMillis());
  return withinRollingWindow(eventType, bookable, zoneOf(search));
}

/** The ways to staff a meeting at one time; empty when nobody can. */
export function staffingsAt(search: Search): number[][] {
  const wanted = Interval.fromDateTimes(search.from, search.to);
  return staffings(search)
    .filter(({ free }) => free.some((stretch) => stretch.engulfs(wanted)))
    .map(({ hostIds }) => hostIds);
}

/** The seated booking at exactly this start, if there is one. */
export function seatedBookingAt(search: Search): Booking | undefined {
  return seatedBookings(search).find(
    ({ start }) => DateTime.fromISO(start).toMillis() === search.from.toMillis(),
  );
}

/** How many more people a booking of a type with seats takes; 0 for types without. */
export function seatsLeft({ seats }: EventType, { attendees }: Booking): number {
  return 'seatsPerTimeSlot' in seats ? seats.seatsPerTimeSlot - attendees.length : 0;
}

/** The earliest start that the type's notice allows. */
export function soonest({ minimumBookingNotice }: EventType, now: DateTime): DateTime {
  return now.plus({ minutes: minimumBookingNotice });
}

/** The zone in which days and limits of a type are counted: its first host's. */
export function zoneOf({ store, eventType }: Pick<Search, 'store' | 'eventType'>): string {
  const [host] = hostsOf(eventType);
  return host ? (scheduleOf(store, eventType, host.userId)?.timeZone ?? 'UTC') : 'UTC';
}

/** A personal type has its owner as its only host. */
export function hostsOf({ ownerId, hosts }: EventType): Host[] {
  return ownerId === null ? hosts : [{ userId: ownerId }];
}

function staffings(search: Search): Staffing[] {
  const { eventType, store, onlyHosts } = search;
  const hosts = hostsOf(eventType).filter(
    ({ userId }) => !onlyHosts?.length || onlyHosts.includes(userId),
  );
  const together = eventType.schedulingType === 'collective';
  const fixed = hosts.filter((host) => together || host.mandatory);
  const rotating = hosts.filter((host) => !fixed.includes(host));
  const free = (host: Host) => freeTime(search, host.userId);
  const zone = (host: Host) => scheduleOf(store, eventType, host.userId)?.timeZone ?? 'UTC';
  const common = fixed.map(free).reduce<Interval[] | undefined>(shared, undefined);
  if (!rotating.length) {
    return common ? [{ hostIds: ids(fixed), free: common, zone: zone(fixed[0]) }] : [];
  }
  return rotating.map((host) => ({
    hostIds: ids([host, ...fixed]),
    free: shared(common, without(free(host), usedUp(search, host.userId))),
    zone: zone(host),
  }));
}

function ids(hosts: Host[]): number[] {
  return hosts.map(({ userId }) => userId);
}

function shared(one: Interval[] | undefined, other: Interval[]): Interval[] {
  if (!one) return other;
  return one.flatMap((a) =>
    other.map((b) => a.intersection(b)).filter((both): both is Interval => both !== null),
  );
}

function freeTime(search: Search, userId: number): Interval[] {
  const { store, eventType } = search;
  const schedule = scheduleOf(store, eventType, userId);
  if (!schedule) return [];
  // Slots start within the search, but may end after it.
  const to = search.to.plus({ minutes: search.length ?? eventType.lengthInMinutes });
  return without(openHours(schedule, search.from, to), busy(search, userId));
}

/** The type's own schedule, else the person's default one, else the first. */
function scheduleOf(store: Store, { scheduleId }: EventType, userId: number): Schedule | undefined {
  const preferred = scheduleId ?? store.users.get(userId)?.defaultScheduleId;
  return (
    store.schedules.get(preferred ?? 0) ??
    [...store.schedules.values()].find(({ ownerId }) => ownerId === userId)
  );
}

function busy(search: Search, userId: number): Interval[] {
  const { store, eventType, ignoring = [] } = search;
  const booked = [...store.bookings.values()]
    .filter(({ uid, hostIds }) => hostIds.includes(userId) && !ignoring.includes(uid))
    .filter((booking) => occupies(store, booking))
    .map(({ start, end, eventTypeId }) => {
      const other = store.eventTypes.get(eventTypeId);
      // Both meetings want their buffers: mine after it, its own before me, and the reverse.
      const before = (other?.beforeEventBuffer ?? 0) + eventType.afterEventBuffer;
      const after = (other?.afterEventBuffer ?? 0) + eventType.beforeEventBuffer;
      return Interval.fromDateTimes(
        DateTime.fromISO(start).minus({ minutes: before }),
        DateTime.fromISO(end).plus({ minutes: after }),
      );
    });
  return search.heedsReservations ? [...booked, ...reserved(search)] : booked;
}

/** A seated meeting has room for a reservation and for others. */
function reserved({ store, eventType, now }: Search): Interval[] {
  if ('seatsPerTimeSlot' in eventType.seats) return [];
  return [...store.reservations.values()]
    .filter((each) => each.eventTypeId === eventType.id)
    .filter(({ reservationUntil }) => DateTime.fromISO(reservationUntil) > now)
    .map(({ slotStart, slotEnd }) =>
      Interval.fromDateTimes(DateTime.fromISO(slotStart), DateTime.fromISO(slotEnd)),
    );
}

/** Accepted bookings occupy their hosts; requested ones only when their type says so. */
function occupies(store: Store, { status, eventTypeId }: Booking): boolean {
  if (status === 'accepted') return true;
  const policy = store.eventTypes.get(eventTypeId)?.confirmationPolicy;
  return (
    status === 'pending' &&
    policy !== undefined &&
    'type' in policy &&
    policy.blockUnconfirmedBookingsInBooker
  );
}

function seatedBookings({ store, eventType, ignoring = [] }: Search): Booking[] {
  if (!('seatsPerTimeSlot' in eventType.seats)) return [];
  return [...store.bookings.values()].filter(
    ({ uid, eventTypeId, status }) =>
      eventTypeId === eventType.id && status === 'accepted' && !ignoring.includes(uid),
  );
}
