import { partition } from 'lodash';
import { at, iso, type Booking, type BookingList } from './bookings';

/** A start that n8n slept through is still reported for so long. */
const TOO_LATE = 60 * 60_000;

/** No booking is longer: those that end now have begun since. */
const LONGEST = 48 * 60 * 60_000;

/** So long, and at most so many, reported moments are known: as far as a clock may go back. */
const KNOWN = 48 * 60 * 60_000;
const MOST_KNOWN = 1_000;

/** What is remembered about the moments that were reported. */
export interface Reported {
  /** The latest time at which bookings were looked at, on n8n's clock. */
  checked: number;
  /** The time of the last look: an earlier one when n8n's clock was put back since. */
  last?: number;
  /** UID and moment of what was reported, to the moment; only those that may be met again. */
  done: Record<string, number>;
}

/**
 * From when on moments are due. While the clock is behind an earlier look, because it was put back
 * or had been wrong before, it goes on from the last look; what was reported is known by its UID.
 */
const dueFrom = ({ checked, last = checked }: Reported, now: number): number =>
  now >= checked ? checked : Math.min(last, now);

/**
 * The accepted bookings that start within so many minutes and were not reported yet. One whose time
 * fell between two polls is reported late rather than never.
 */
export async function startingSoon(
  list: BookingList,
  before: Reported,
  { now, minutes }: { now: number; minutes: number },
): Promise<{ bookings: Booking[]; reported: Reported }> {
  const from = Math.max(dueFrom(before, now), now - TOO_LATE);
  const until = now + minutes * 60_000;
  const found = await readWhile(
    list,
    { afterStart: iso(from), sortStart: 'asc' },
    ({ start }) => at(start) <= until,
  );
  const due = found.filter(({ start }) => at(start) > from);
  return report(before, { due, momentOf: ({ start }) => at(start), from, now });
}

/** The accepted bookings that have ended since the last look. */
export async function ended(
  list: BookingList,
  before: Reported,
  now: number,
): Promise<{ bookings: Booking[]; reported: Reported }> {
  const from = dueFrom(before, now);
  const found = await readWhile(
    list,
    { beforeEnd: iso(now), afterStart: iso(from - LONGEST), sortEnd: 'desc' },
    // What ended just when it was looked last may not have been counted in then.
    ({ end }) => at(end) >= from,
  );
  return report(before, { due: found.reverse(), momentOf: ({ end }) => at(end), from, now });
}

/** Reads a sorted list as long as its bookings fit. */
async function readWhile(
  list: BookingList,
  query: Record<string, string>,
  fits: (booking: Booking) => boolean,
): Promise<Booking[]> {
  const found = new Map<string, Booking>();
  for await (const rows of list.pages(query, Infinity)) {
    for (const row of rows.filter(fits)) found.set(row.uid, row);
    const last = rows.at(-1);
    if (last && !fits(last)) break;
  }
  return [...found.values()];
}

interface Due {
  due: Booking[];
  momentOf: (booking: Booking) => number;
  from: number;
  now: number;
}

function report(
  { done, ...before }: Reported,
  { due, momentOf, from, now }: Due,
): { bookings: Booking[]; reported: Reported } {
  const keyOf = (booking: Booking) => `${booking.uid} ${momentOf(booking)}`;
  const bookings = due.filter(
    (booking) => booking.status === 'accepted' && !(keyOf(booking) in done),
  );
  const all = { ...done, ...Object.fromEntries(bookings.map((it) => [keyOf(it), momentOf(it)])) };
  const checked = Math.max(before.checked, now);
  const known = Object.entries(all).filter(([, moment]) => moment >= checked - KNOWN);
  const [needed, older] = partition(known, ([, moment]) => moment >= from);
  const kept = [...older.slice(-MOST_KNOWN), ...needed];
  const reported = { checked, last: now, done: Object.fromEntries(kept) };
  return { bookings, reported };
}
