import { at, iso, PAGE, type Booking, type BookingList } from './bookings';

/** No poll reads more pages; the rest comes with the next one. */
const MOST_PAGES = 20;

/** So many rows are read where no poll can go on later. */
const MOST_AT_ONCE = 50_000;

/**
 * Bookings become visible a little after the update time that they carry, and servers' clocks
 * differ: so far back the list is read again each time.
 */
export const OVERLAP = 5 * 60_000;

/** A place in the list of bookings by update time. */
export interface Place {
  /** Update time, in milliseconds since the epoch. */
  from: number;
  /** The booking that was read last if it carries that time, and how many come before it there. */
  last?: { uid: string; index: number };
  /** That the bookings of this time have changed while they were read, and are read once more. */
  again?: boolean;
}

/** Bookings, and where the next ones are: nowhere at the end of the list. */
interface Read {
  rows: Booking[];
  next?: Place;
}

/** The filter keeps out bookings that carry no update time, wherever the server sorts them. */
const since = ({ from }: Place) => ({ afterUpdatedAt: iso(Math.max(from - 1, 0)) });

/**
 * Bookings by their last update, from a place on. It pages by the time instead of an offset: a
 * booking that is updated meanwhile moves to the end of the list, and with an offset the one that
 * takes its place would be skipped. Only where a page is full of bookings of one time an offset is
 * needed. Each such page begins with the booking that was read last: when another one stands
 * there, that time is read once more. The common reader of lists follows offsets and cannot go on in
 * the next poll where this one stopped, so these pages are read one by one.
 */
export async function* pagesByUpdate(
  { page: read }: BookingList,
  begin: Place,
): AsyncGenerator<Read> {
  let place: Place | undefined = begin;
  for (let page = 0; page < MOST_PAGES && place; page += 1) {
    const here: Place = place;
    const skip = here.last?.index ?? 0;
    const rows = await read({ ...since(here), sortUpdatedAt: 'asc', skip });
    const hasShifted = here.last && !here.again && rows[0]?.uid !== here.last.uid;
    place = hasShifted ? { from: here.from, again: true } : after(here, rows, skip);
    yield { rows, ...(place && { next: place }) };
  }
}

/** The place behind a page that began `skip` bookings behind that place's time. */
function after({ from, again }: Place, rows: Booking[], skip: number): Place | undefined {
  if (rows.length < PAGE) return undefined;
  const { uid, updatedAt } = rows[rows.length - 1];
  const time = at(updatedAt ?? '');
  if (time > from) return { from: time };
  return { from, last: { uid, index: skip + rows.length - 1 }, ...(again && { again }) };
}

/** Bookings by their last update, the newest first. */
export const newestPages = (list: BookingList): AsyncGenerator<Booking[]> =>
  list.pages({ ...since({ from: 0 }), sortUpdatedAt: 'desc' }, MOST_AT_ONCE);

/** The bookings made since `begin` (ms since the epoch) that carry no update time. */
export async function* pagesOfUnstamped(
  list: BookingList,
  { begin = 0, sortCreated }: { begin?: number; sortCreated: 'asc' | 'desc' },
): AsyncGenerator<Booking[]> {
  const afterCreatedAt = iso(Math.max(begin - 1, 0));
  for await (const rows of list.pages({ afterCreatedAt, sortCreated }, MOST_AT_ONCE)) {
    yield rows.filter(({ updatedAt }) => !updatedAt);
  }
}

/** Whether there are bookings that carry no update time: servers sort them before all others. */
export const hasUnstamped = async ({ page }: BookingList): Promise<boolean> =>
  (await page({ sortUpdatedAt: 'desc', skip: 0 })).some(({ updatedAt }) => !updatedAt);
