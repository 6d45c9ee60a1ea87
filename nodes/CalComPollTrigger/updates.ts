import { createHash } from 'crypto';
import { omit } from 'lodash';
import { at, iso, isOff, PAGE, type Booking, type ReadPage } from './bookings';

/**
 * Bookings become visible a little after the update time that they carry, and servers' clocks
 * differ: so far back the list is read again each time.
 */
const OVERLAP = 5 * 60_000;

/** No poll reads more pages; the rest comes with the next one. */
const MOST_PAGES = 20;

/** So many cancelled bookings are known, so that a later touch does not cancel them again. */
const KNOWN_OFF = 1_000;

/** What is remembered about the updates that were read. */
export interface Progress {
  /** The latest update time of all bookings that were read; none before there is a booking. */
  watermark?: string;
  /** UID to update time and print of the content, for the bookings inside of the overlap. */
  seen: Record<string, [updatedAt: string, print: string]>;
  /** UIDs of bookings that were called off before or were reported so, the newest last. */
  off: string[];
}

export type Kind = 'newBooking' | 'changedBooking' | 'cancelledBooking';

export interface Update {
  kind: Kind;
  booking: Booking;
}

/** Starts at the newest booking there is: what happened before is not reported. */
export async function startFrom(read: ReadPage): Promise<Progress> {
  const progress: Progress = { seen: {}, off: [] };
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const rows = await read({ sortUpdatedAt: 'desc', skip: page * PAGE });
    progress.watermark ??= rows[0]?.updatedAt;
    for (const row of rows) {
      remember(progress, row);
      if (isOff(row)) progress.off.unshift(row.uid);
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE || at(last.updatedAt) < beginOf(progress)) break;
  }
  return pruned(progress);
}

/** What happened to bookings since, oldest first, and the progress that this makes. */
export async function readUpdates(
  read: ReadPage,
  before: Progress,
): Promise<{ updates: Update[]; progress: Progress }> {
  const progress = { ...before, seen: { ...before.seen }, off: [...before.off] };
  const begin = beginOf(before);
  const updates: Update[] = [];
  for await (const rows of pagesSince(read, begin)) {
    for (const booking of rows) {
      const kind = kindOf(booking, progress, begin);
      if (kind) updates.push({ kind, booking });
      remember(progress, booking);
      if (isOff(booking)) progress.off.push(booking.uid);
      if (!progress.watermark || at(booking.updatedAt) > at(progress.watermark)) {
        progress.watermark = booking.updatedAt;
      }
    }
  }
  return { updates, progress: pruned(progress) };
}

/**
 * Pages by the last update time instead of an offset: a booking that is updated meanwhile moves to
 * the end of the list, and with an offset the one that takes its place would be skipped.
 */
async function* pagesSince(read: ReadPage, begin: number): AsyncGenerator<Booking[]> {
  let from = begin;
  let skip = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const rows = await read({
      ...(Number.isFinite(from) && { afterUpdatedAt: iso(from - 1) }),
      sortUpdatedAt: 'asc',
      skip,
    });
    yield rows;
    if (rows.length < PAGE) return;
    const last = at(rows[rows.length - 1].updatedAt);
    skip = last > from ? 0 : skip + PAGE;
    from = Math.max(from, last);
  }
}

const beginOf = ({ watermark }: Progress): number =>
  watermark === undefined ? -Infinity : at(watermark) - OVERLAP;

/**
 * A booking that is not remembered was never seen if it was made inside of the overlap, because
 * what was seen there is remembered; an older one was seen before and has changed.
 * The booking that a move leaves behind is told by the one that replaces it.
 */
function kindOf(booking: Booking, { seen, off }: Progress, begin: number): Kind | undefined {
  const known = seen[booking.uid];
  if (known?.[1] === printOf(booking)) return undefined;
  if (isOff(booking)) {
    const isTold = Boolean(booking.rescheduledToUid) || off.includes(booking.uid);
    return isTold ? undefined : 'cancelledBooking';
  }
  const isNew = !known && at(booking.createdAt) >= begin && !booking.rescheduledFromUid;
  return isNew ? 'newBooking' : 'changedBooking';
}

function remember({ seen }: Progress, booking: Booking): void {
  seen[booking.uid] = [booking.updatedAt, printOf(booking)];
}

/**
 * Cal.com touches bookings without a change that people could see, for example just after making
 * them. And two changes may carry the same time: so the content decides, not the time.
 */
const printOf = (booking: Booking): string =>
  createHash('sha256')
    .update(JSON.stringify(omit(booking, 'updatedAt')))
    .digest('base64')
    .slice(0, 12);

/** Forgets what lies before the overlap, where the creation time alone tells what is new. */
function pruned(progress: Progress): Progress {
  const begin = beginOf(progress);
  return {
    ...progress,
    off: [...new Set(progress.off)].slice(-KNOWN_OFF),
    seen: Object.fromEntries(
      Object.entries(progress.seen).filter(([, [updatedAt]]) => at(updatedAt) >= begin),
    ),
  };
}
