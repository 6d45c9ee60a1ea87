import type { IDataObject } from 'n8n-workflow';
import type { Answer } from '../../../shared/api/call';
import { fill } from '../../../shared/api/route';
import { request, type Session } from '../../../shared/request';
import { BOOKINGS } from '../../../shared/api/versions';
import type { Booking } from './booking';
import { bookingsIn, bookingsWith, latest } from './search';

interface Change {
  booking: Booking;
  /** The seat that moves from booking to booking, if only a seat is meant. */
  seatUid?: string;
  what: 'cancel' | 'reschedule';
  body: IDataObject;
  /** Tells, from the booking as it is now, whether the change was carried out. */
  isDone: (now: Booking) => boolean;
}

/**
 * Sends a change of a booking, once. When its answer is lost, the booking is read again to see
 * whether the change was carried out.
 */
export async function change(
  session: Session,
  { booking, seatUid, what, body, isDone }: Change,
): Promise<Booking[]> {
  const lookUp = async (): Promise<Answer | undefined> => {
    const now = await current(session, seatUid ?? booking.uid);
    return now && isDone(now) ? { status: 200, headers: {}, body: { data: now } } : undefined;
  };
  const path = fill(`/bookings/{uid}/${what}`, { uid: booking.uid });
  return bookingsIn(
    await request(session, { method: 'POST', path, version: BOOKINGS, body, lookUp }),
  );
}

/** The booking with this UID, or this seat, as it is now, wherever it was moved. */
export async function current(session: Session, uid: string): Promise<Booking | undefined> {
  const [read] = await bookingsWith(session, uid);
  return read && (await latest(session, read));
}
