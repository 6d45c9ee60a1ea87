import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { fetchData, type Session } from '../../../shared/request';
import { instantOf } from '../../../shared/times/time';
import { SLOTS } from '../../../shared/api/versions';
import type { EventTypeRef } from '../eventType';
import type { Booking } from '../../bookings/booking';

/** A time at which an event type can be booked, in the zone that was asked for. */
export interface Slot {
  start: DateTime;
  end?: DateTime;
  /** How many seats are left, for event types with seats. */
  seatsLeft?: number;
}

export interface Search {
  type: EventTypeRef;
  /** IANA zone of the times that come out. */
  zone: string;
  /** Minutes, for event types that offer several lengths. */
  length?: number;
  /** The booking that is to be moved. Its own time counts as free, but is no other time. */
  moving?: Pick<Booking, 'uid' | 'start'>;
}

/** The free times that start within a period, the earliest first, in one request. */
export async function freeSlots(
  session: Session,
  { from, to }: { from: DateTime; to: DateTime },
  { type, zone, length, moving }: Search,
): Promise<Slot[]> {
  if (to <= from) return [];
  const days = await fetchData<Record<string, IDataObject[]> | undefined>(session, {
    method: 'GET',
    path: '/slots',
    version: SLOTS,
    answers: 'slots',
    query: {
      ...type.by,
      start: utc(from),
      // The API takes an end at midnight UTC for the end of that day.
      end: utc(to.minus({ seconds: 1 })),
      timeZone: zone,
      format: 'range',
      ...(length && { duration: length }),
      ...(moving && { bookingUidToReschedule: moving.uid }),
    },
  });
  const present = moving && Date.parse(moving.start);
  return Object.values(days ?? {})
    .flat()
    .map(({ start, end, seatsRemaining }) => ({
      start: DateTime.fromISO(String(start), { zone }),
      ...(typeof end === 'string' && { end: DateTime.fromISO(end, { zone }) }),
      ...(typeof seatsRemaining === 'number' && { seatsLeft: seatsRemaining }),
    }))
    .filter(({ start }) => start.isValid && start >= from && start < to && +start !== present)
    .sort((a, b) => a.start.toMillis() - b.start.toMillis());
}

/** `2026-11-24T14:00:00Z`. */
export const utc = (moment: DateTime): string => instantOf(moment.startOf('second'));

/** How far beyond the wish to look for a free day: two requests reach two months. */
const LOOK_AHEAD_DAYS = [14, 46];

/**
 * The free times of the first day after `from` that has any which fit; none within two months
 * means none at all.
 */
export async function nextFreeDay(
  session: Session,
  from: DateTime,
  search: Search,
  fits: (slot: Slot) => boolean = () => true,
): Promise<Slot[]> {
  let start = from;
  for (const days of LOOK_AHEAD_DAYS) {
    const to = start.setZone(search.zone).startOf('day').plus({ days });
    const found = (await freeSlots(session, { from: start, to }, search)).filter(fits);
    if (found.length > 0) return found.filter((slot) => slot.start.hasSame(found[0].start, 'day'));
    start = to;
  }
  return [];
}
