import { sortBy, uniqBy } from 'lodash';
import type { Session } from '../../../shared/request';
import { problem } from '../../../shared/wording/problem';
import { textOf } from '../words/text';
import { isKept, isOpen, type Booking } from '../../bookings/booking';
import { bookingsWith } from '../../bookings/search';

/** How much of a booking is meant: it alone (of seats, one), it and later ones, all, or all seats. */
export type Extent = 'this' | 'following' | 'series' | 'everyone';

/** The extent that a menu, or a model in its own words, names. Throws a problem for other words. */
export function readExtent(value: unknown): Extent {
  const text = textOf(value).toLowerCase();
  if (text === '' || /^this( one| booking)?$/.test(text)) return 'this';
  if (/^(this and )?(following|later|future)( ones)?$/.test(text)) return 'following';
  if (/^((the )?whole |entire )?series$|^all$/.test(text)) return 'series';
  if (/^(for )?every(one|body)$/.test(text)) return 'everyone';
  throw problem(
    `It is not clear how much "${text.slice(0, 60)}" means`,
    'Say this, following or series.',
  );
}

/** Where whole series are meant, the next occurrence of each stands for it. */
export const represented = (bookings: Booking[], extent: Extent): Booking[] =>
  extent === 'series'
    ? uniqBy(openIfAny(bookings), ({ uid, recurringBookingUid }) => recurringBookingUid ?? uid)
    : openIfAny(bookings);

/** Of several occurrences those that are over or cancelled cannot be meant. */
const openIfAny = (bookings: Booking[]): Booking[] => {
  const open = bookings.filter(isOpen);
  return bookings.length > 1 && open.length > 0 ? open : bookings;
};

/** A booking with the others of its series that take place, in the order of time; itself first. */
export async function seriesOf(session: Session, booking: Booking): Promise<Booking[]> {
  if (!booking.recurringBookingUid) return [booking];
  const all = (await bookingsWith(session, booking.recurringBookingUid)).filter(isKept);
  const later = all.filter(({ uid, start }) => uid !== booking.uid && start > booking.start);
  return [booking, ...sortBy(later, 'start')];
}

/** The bookings that are meant, in the order of time: without a series only the given one. */
export async function occurrencesOf(
  session: Session,
  booking: Booking,
  extent: Extent,
): Promise<Booking[]> {
  const { recurringBookingUid, start } = booking;
  if (!recurringBookingUid || (extent !== 'following' && extent !== 'series')) return [booking];
  const open = (await bookingsWith(session, recurringBookingUid)).filter(isOpen);
  const meant = extent === 'series' ? open : open.filter((one) => one.start >= start);
  return sortBy(meant, 'start');
}
