import type { IDataObject } from 'n8n-workflow';
import type { Call, LookedUp } from '../../../shared/api/call';
import type { Operation } from '../../../shared/operation/operation';
import { isOff, startsAt } from '../../../shared/api/bookings';
import { BOOKINGS } from '../../../shared/api/versions';
import { request, unless, type Session } from '../../../shared/request';
import { bookingsIn, current } from '../../appointment/bookings/search';
import type { Booking } from '../../appointment/bookings/booking';

const read = async (session: Session, path: string) =>
  await request(session, { method: 'GET', path, version: BOOKINGS }).catch(unless(404));

/** The path of the booking that a change is about. */
const ofBooking = ({ path }: Call): string => path.replace(/\/[^/]+$/, '');

/** Reads a booking after a change whose answer was lost: what it is now, if that shows the change. */
const readBack =
  (isDone: (now: Booking) => boolean): NonNullable<Operation['lookUp']> =>
  async (session, call) => {
    const now = await read(session, ofBooking(call));
    const bookings = now ? bookingsIn(now) : [];
    return bookings.length > 0 && bookings.every(isDone) ? now : undefined;
  };

export const findConfirmed = readBack(({ status }) => status === 'accepted');

export const findDeclined = readBack(({ status }) => status === 'rejected');

/**
 * Whether a booking, all of a series or one seat is cancelled; of a series and later ones the
 * occurrences, as the cancellation would have told.
 */
export const findCancelled: Operation['lookUp'] = async (session, call) => {
  const { seatUid, cancelSubsequentBookings } = (call.body ?? {}) as IDataObject;
  const now = await read(session, ofBooking(call));
  if (!now) return undefined;
  const [first] = bookingsIn(now);
  if (seatUid !== undefined) return (await hasSeat(session, String(seatUid))) ? undefined : now;
  if (!first || !bookingsIn(now).every(isOff)) return undefined;
  const { recurringBookingUid } = first;
  if (!cancelSubsequentBookings || !recurringBookingUid) return now;
  const series = await read(session, `/bookings/${encodeURIComponent(recurringBookingUid)}`);
  const isLater = ({ start }: Booking) => start >= first.start;
  return series && bookingsIn(series).filter(isLater).every(isOff) ? series : undefined;
};

const hasSeat = async (session: Session, seatUid: string): Promise<boolean> =>
  Boolean(await read(session, `/bookings/by-seat/${encodeURIComponent(seatUid)}`));

/** The booking to which one was moved. The new UID of a seat is told nowhere. */
export const findMoved: Operation['lookUp'] = async (session, call): Promise<LookedUp> => {
  const { seatUid, start } = (call.body ?? {}) as IDataObject;
  if (seatUid !== undefined) {
    return (await hasSeat(session, String(seatUid))) ? undefined : 'unknown';
  }
  const uid = decodeURIComponent(ofBooking(call).replace('/bookings/', ''));
  const now = await current(session, uid);
  const isMoved = now && !isOff(now) && startsAt(now, String(start));
  return isMoved ? { status: 200, headers: {}, body: { status: 'success', data: now } } : undefined;
};
