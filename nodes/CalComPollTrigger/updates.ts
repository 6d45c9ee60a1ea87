import { isOff } from '../shared/api/bookings';
import { omit, pull } from 'lodash';
import { at, stampOf, type Booking, type Kind, type BookingList, type Update } from './bookings';
import {
  hasUnstamped,
  newestPages,
  OVERLAP,
  pagesByUpdate,
  pagesOfUnstamped,
  type Place,
} from './pages';
import { originOf } from './origin';
import { printOf } from './seats';
import { firstSeats, readSeats, withTypes, type Seats } from './seatUpdates';

/** So many cancelled bookings are known, so that a later touch does not cancel them again. */
const KNOWN_OFF = 1_000;

/** What is remembered about the updates that were read. */
export interface Progress {
  /**
   * The latest time of all bookings when the list was last read to its end; none before there is a
   * booking.
   */
  watermark?: string;
  /** UID to time and print of the content, for the bookings since the overlap began. */
  seen: Record<string, [time: string, print: string]>;
  /** UIDs of bookings that were cancelled before or were reported so, the newest last. */
  off: string[];
  /** Where to read on, when the last poll stopped before the end of the list. */
  place?: Place;
  /** Whether the account has bookings without an update time: no search by it finds them. */
  unstamped?: boolean;
  /** Bookings with seats. */
  seats: Seats;
}

/** Tells whether there is time for one more page. */
export type MayGoOn = () => boolean;

/** Starts at the newest booking there is: what happened before is not reported. */
export async function startFrom(list: BookingList): Promise<Progress> {
  const seats = await firstSeats(list);
  const unstamped = await hasUnstamped(list);
  const progress: Progress = { seen: {}, off: [], seats, ...(unstamped && { unstamped }) };
  const lists = [newestPages(list)];
  if (unstamped) lists.push(pagesOfUnstamped(list, { sortCreated: 'desc' }));
  for (const pages of lists) {
    for await (const rows of pages) {
      for (const row of rows) {
        remember(progress, row);
        raise(progress, stampOf(row));
      }
      const off = rows.filter(isOff).map(({ uid }) => uid);
      progress.off.unshift(...off.reverse());
      const last = rows.at(-1);
      if (last && at(stampOf(last)) < beginOf(progress)) break;
    }
  }
  // If all are ahead, it is n8n's clock that is behind.
  if (progress.watermark === undefined) raiseToSeen(progress, Infinity);
  return pruned(progress);
}

/**
 * What happened to bookings since, oldest first, and the progress that this makes. Where there is
 * more than one poll may read, the next one goes on from there: only at the end of the list the
 * overlap moves on, because until then it decides what is new.
 */
export async function readUpdates(
  list: BookingList,
  before: Progress,
  mayGoOn: MayGoOn = () => true,
): Promise<{ updates: Update[]; progress: Progress }> {
  const progress: Progress = { ...before, seen: { ...before.seen }, off: [...before.off] };
  const begin = beginOf(before);
  const left = new Map<string, Booking>();
  const updates: Update[] = [];
  const take = (booking: Booking) => {
    progress.seats = withTypes(progress.seats, [booking]);
    if (booking.rescheduledToUid) left.set(booking.uid, booking);
    const kind = kindOf(booking, progress, begin);
    if (kind) updates.push({ kind, booking });
    remember(progress, booking);
    if (isOff(booking)) progress.off.push(booking.uid);
    else if (progress.off.includes(booking.uid)) pull(progress.off, booking.uid);
  };

  let isAtEnd = false;
  for await (const { rows, next } of pagesByUpdate(list, before.place ?? { from: begin })) {
    rows.forEach(take);
    progress.place = next;
    isAtEnd = next === undefined;
    if (!mayGoOn()) break;
  }
  const isEmpty = before.watermark === undefined;
  if (isAtEnd && (progress.unstamped || (isEmpty && (await hasUnstamped(list))))) {
    progress.unstamped = true;
    const unstamped = pagesOfUnstamped(list, { begin, sortCreated: 'asc' });
    for await (const rows of unstamped) rows.forEach(take);
  }
  const isNew = ({ uid, createdAt }: Booking) => !before.seen[uid] && at(createdAt) >= begin;
  const moved = updates.map((update) => withOrigin(update, left, isNew));
  const all = await withSeats(list, moved, progress, isNew);
  if (!isAtEnd) return { updates: all, progress };
  raiseToSeen(progress);
  return { updates: all, progress: pruned(progress) };
}

/** What is told of a booking that was met first, with the one that it was before. */
function withOrigin(
  update: Update,
  left: Map<string, Booking>,
  isNew: (booking: Booking) => boolean,
): Update {
  const { kind, booking } = update;
  if (!booking.rescheduledFromUid || !isNew(booking)) return update;
  const origin = originOf(booking, left, isNew);
  if (origin) return { ...update, previousUid: origin.uid, previous: origin.booking };
  return kind === 'movedBooking' ? { kind: 'newBooking', booking } : update;
}

/** The updates with those of bookings with seats, which are compared seat by seat. */
async function withSeats(
  list: BookingList,
  updates: Update[],
  progress: Progress,
  isNew: (booking: Booking) => boolean,
): Promise<Update[]> {
  if (progress.seats.types.length === 0) return updates;
  const { told, off, seats, ...found } = await readSeats(list, progress.seats, isNew);
  progress.seats = seats;
  progress.off.push(...off);
  return [...updates.filter(({ booking }) => !told.includes(booking.uid)), ...found.updates];
}

/** Clocks differ by less (ms): what carries a later time was stamped by one that was wrong. */
const AHEAD = 24 * 60 * 60_000;

/**
 * Moves the watermark on to a time. One that is far ahead does not count: until then, nothing would
 * be behind it.
 */
function raise(progress: Progress, time: string | undefined, latest = Date.now() + AHEAD): void {
  if (time === undefined || at(time) > latest) return;
  const isLater = progress.watermark === undefined || at(time) > at(progress.watermark);
  if (isLater) progress.watermark = time;
}

function raiseToSeen(progress: Progress, latest?: number): void {
  for (const [time] of Object.values(progress.seen)) raise(progress, time, latest);
}

/** Where the overlap begins, in milliseconds since the epoch. */
const beginOf = ({ watermark }: Progress): number =>
  watermark === undefined ? 0 : at(watermark) - OVERLAP;

/**
 * A booking that is not remembered was never seen if it was made inside of the overlap, because
 * what was seen there is remembered; an older one was seen before and has changed, or carries no
 * update time and tells nothing. The booking that a move leaves behind is told by the one that
 * replaces it; that one is a move when it is met first, and an ordinary booking from then on.
 */
function kindOf(booking: Booking, { seen, off }: Progress, begin: number): Kind | undefined {
  const known = seen[booking.uid];
  if (known?.[1] === contentOf(booking)) return undefined;
  const isFirst = !known && at(booking.createdAt) >= begin;
  if (!known && !isFirst && !booking.updatedAt) return undefined;
  if (isOff(booking)) {
    const isTold = Boolean(booking.rescheduledToUid) || off.includes(booking.uid);
    return isTold ? undefined : 'cancelledBooking';
  }
  if (!isFirst) return 'changedBooking';
  return booking.rescheduledFromUid ? 'movedBooking' : 'newBooking';
}

function remember({ seen }: Progress, booking: Booking): void {
  seen[booking.uid] = [stampOf(booking), contentOf(booking)];
}

/**
 * Cal.com touches bookings without a change that people could see, for example just after making
 * them. And two changes may carry the same time: so the content decides, not the time.
 */
const contentOf = (booking: Booking): string => printOf(omit(booking, 'updatedAt'));

/** Forgets what lies before the overlap, where the creation time alone tells what is new. */
function pruned(progress: Progress): Progress {
  const begin = beginOf(progress);
  return {
    ...progress,
    off: [...new Set(progress.off)].slice(-KNOWN_OFF),
    seen: Object.fromEntries(
      Object.entries(progress.seen).filter(([, [time]]) => at(time) >= begin),
    ),
  };
}
