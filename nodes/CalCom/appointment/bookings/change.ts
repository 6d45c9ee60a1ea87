import type { IDataObject } from 'n8n-workflow';
import { lookedUp, type LookedUp } from '../../../shared/api/call';
import { fill } from '../../../shared/api/route';
import { request, type Session } from '../../../shared/request';
import { BOOKINGS } from '../../../shared/api/versions';
import { OPEN, type Attendee, type Booking } from '../../bookings/booking';
import { seesBookingsOf } from '../../bookings/made';
import { bookingsIn, bookingsOf, current, personOf } from '../../bookings/search';

interface Change {
  booking: Booking;
  /** The seat that moves from booking to booking, if only a seat is meant. */
  seat?: Attendee;
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
  { booking, seat, what, body, isDone }: Change,
): Promise<Booking[]> {
  const lookUp = async (): Promise<LookedUp> => {
    const now = await changed(session, { booking, seat, isDone });
    if (now) return lookedUp(now);
    if (!seat?.seatUid || (await current(session, seat.seatUid))) return undefined;
    // The seat has gone somewhere, which only a list can tell.
    const eventTypeId = Number(booking.eventTypeId) || undefined;
    return (await seesBookingsOf(session, { eventTypeId })) ? undefined : 'unseen';
  };
  const path = fill(`/bookings/{uid}/${what}`, { uid: booking.uid });
  return bookingsIn(
    await request(session, {
      method: 'POST',
      path,
      version: BOOKINGS,
      answers: 'booking',
      body,
      lookUp,
    }),
  );
}

/** The booking that shows that a change was carried out; undefined while none does. */
export async function changed(
  session: Session,
  { booking, seat, isDone }: Pick<Change, 'booking' | 'seat' | 'isDone'>,
): Promise<Booking | undefined> {
  const now = await current(session, seat?.seatUid ?? booking.uid);
  if (now) return isDone(now) ? now : undefined;
  // A seat that was moved has another UID: only its person tells where it is.
  if (!seat) return undefined;
  const { eventTypeId } = booking;
  const filter = { status: OPEN, ...(eventTypeId ? { eventTypeId } : {}) };
  return (await bookingsOf(session, personOf(seat), filter)).find(isDone);
}
