import { isOff } from '../shared/api/bookings';
import { wait } from '../shared/request/wait';
import { iso, type Booking, type BookingList } from './bookings';
import { OVERLAP } from './pages';
import { compare, type Comparison } from './seatCompare';
import { hasSeats, remembered, soonest, type SeatedBookings } from './seats';

/** So many of the soonest bookings with seats are compared. */
const MOST_COMPARED = 5_000;

/** Servers that move a seat remove the old one some seconds before they make the new one, in ms. */
const MOVING = 3_000;

/** What is remembered about bookings with seats. */
export interface Seats {
  /** When they were looked at last, in milliseconds since the epoch. */
  looked: number;
  /** The event types that have any. */
  types: number[];
  bookings: SeatedBookings;
}

/** The upcoming bookings with seats as they are now, of which nothing is reported. */
export async function firstSeats(list: BookingList): Promise<Seats> {
  const looked = Date.now();
  const rows = (await upcoming(list, looked)).filter((row) => !isOff(row));
  const known = rows.filter(hasSeats).map((row) => [row.uid, remembered(row)] as const);
  const bookings = soonest(Object.fromEntries(known), looked - OVERLAP);
  return withTypes({ looked, types: [], bookings }, rows);
}

/** Adds the event types of the bookings that have seats. */
export function withTypes(seats: Seats, rows: Booking[]): Seats {
  const met = rows
    .filter(hasSeats)
    .map(({ eventTypeId }) => eventTypeId)
    .filter((id): id is number => typeof id === 'number');
  return { ...seats, types: [...new Set([...seats.types, ...met])] };
}

/**
 * Who took, moved or gave up a seat since the last look. Servers may leave the update time of a
 * booking as it was then, so all that have not begun are compared with what is remembered of them.
 * `isNew` tells whether a booking that is not remembered was made since.
 */
export async function readSeats(
  list: BookingList,
  { looked, types, bookings: before }: Seats,
  isNew: (booking: Booking) => boolean,
): Promise<Pick<Comparison, 'updates' | 'told' | 'off'> & { seats: Seats }> {
  const now = Date.now();
  const from = Math.min(looked, now) - OVERLAP;
  const look = async () => compare(await upcoming(list, from, types), before, isNew);
  let found = await look();
  if (found.hasLost) {
    await wait(MOVING);
    found = await look();
  }
  const { bookings, ...told } = found;
  return { ...told, seats: { looked: now, types, bookings: soonest(bookings, now - OVERLAP) } };
}

/** The bookings that start at `from` (ms since the epoch) or later, of all event types or of some. */
async function upcoming(list: BookingList, from: number, types: number[] = []): Promise<Booking[]> {
  const query: Record<string, string> = { afterStart: iso(from), sortStart: 'asc' };
  if (types.length > 0) query.eventTypeIds = types.join();
  const found = new Map<string, Booking>();
  for await (const rows of list.pages(query, MOST_COMPARED)) {
    for (const row of rows) found.set(row.uid, row);
  }
  return [...found.values()];
}
