import type { IDataObject } from 'n8n-workflow';
import { isOff, startsAt } from '../../../shared/api/bookings';
import { lookedUp, type Answer, type Call, type LookedUp } from '../../../shared/api/call';
import type { Operation } from '../../../shared/operation/operation';
import type { Session } from '../../../shared/request';
import type { Booking } from '../../bookings/booking';
import { bookingsWith, current } from '../../bookings/search';

/** The UID of the booking that a change is about. */
const uidOf = ({ path }: Call): string =>
  decodeURIComponent(path.replace(/\/[^/]+$/, '').replace('/bookings/', ''));

/** As the API answers: one booking, or the list of a series. */
const answerWith = (bookings: Booking[]): Answer =>
  lookedUp(bookings.length > 1 ? bookings : bookings[0]);

/** Reads a booking after a change whose answer was lost: what it is now, if that shows the change. */
const readBack =
  (isDone: (now: Booking) => boolean): NonNullable<Operation['lookUp']> =>
  async (session, call) => {
    const bookings = await bookingsWith(session, uidOf(call));
    return bookings.length > 0 && bookings.every(isDone) ? answerWith(bookings) : undefined;
  };

export const findConfirmed = readBack(({ status }) => status === 'accepted');

export const findDeclined = readBack(({ status }) => status === 'rejected');

/**
 * Whether a booking, all of a series or one seat is cancelled; of a series and later ones the
 * occurrences, as the cancellation would have told.
 */
export const findCancelled: Operation['lookUp'] = async (session, call) => {
  const { seatUid, cancelSubsequentBookings } = (call.body ?? {}) as IDataObject;
  const bookings = await bookingsWith(session, uidOf(call));
  const [first] = bookings;
  if (!first) return undefined;
  if (seatUid !== undefined) {
    return (await hasSeat(session, String(seatUid))) ? undefined : answerWith(bookings);
  }
  if (!bookings.every(isOff)) return undefined;
  const { recurringBookingUid } = first;
  if (!cancelSubsequentBookings || !recurringBookingUid) return answerWith(bookings);
  const series = await bookingsWith(session, recurringBookingUid);
  const later = series.filter(({ start }) => start >= first.start);
  return later.length > 0 && later.every(isOff) ? answerWith(series) : undefined;
};

const hasSeat = async (session: Session, seatUid: string): Promise<boolean> =>
  (await bookingsWith(session, seatUid)).length > 0;

/** The booking to which one was moved. The new UID of a seat is told nowhere. */
export const findMoved: Operation['lookUp'] = async (session, call): Promise<LookedUp> => {
  const { seatUid, start } = (call.body ?? {}) as IDataObject;
  if (seatUid !== undefined) {
    return (await hasSeat(session, String(seatUid))) ? undefined : 'unknown';
  }
  const now = await current(session, uidOf(call));
  return now && !isOff(now) && startsAt(now, String(start)) ? lookedUp(now) : undefined;
};
