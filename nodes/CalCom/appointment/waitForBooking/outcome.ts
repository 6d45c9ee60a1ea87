import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { offset } from '../../../shared/operation/paging';
import { fetchAll, type Session } from '../../../shared/request';
import { BOOKINGS } from '../../../shared/api/versions';
import { isKept, type Booking } from '../bookings/booking';
import { brief } from '../bookings/brief';
import type { Goal } from './subscription';
import { madeAt, METADATA_KEY } from './tracking';

/** Clocks differ: bookings that seem to be older than their link may be its bookings. */
const EARLIER = 10 * 60_000;

/** Whether a booking was made with the link that carries this ID. */
export const isTracked = ({ metadata }: IDataObject, trackingId: string): boolean =>
  (metadata as IDataObject | undefined)?.[METADATA_KEY] === trackingId;

/** All bookings that were made with a tracked link. */
export async function trackedBookings(session: Session, trackingId: string): Promise<Booking[]> {
  const query = {
    status: 'upcoming,unconfirmed,past,cancelled',
    afterCreatedAt: DateTime.fromMillis(madeAt(trackingId) - EARLIER)
      .toUTC()
      .toISO(),
  };
  const call = { method: 'GET' as const, path: '/bookings', version: BOOKINGS, query };
  const rows = (await fetchAll(session, call, { paging: offset })) as Booking[];
  return rows.filter((booking) => isTracked(booking, trackingId));
}

/** The booking that ends the waiting, if it has come to that. */
export function reached(bookings: Booking[], goal: Goal): Booking | undefined {
  const kept = bookings.filter(isKept);
  if (kept.length > 0) return goal === 'calledOff' ? undefined : kept.at(-1);
  // One that was moved goes on as another one.
  const ended = bookings.filter(({ rescheduledToUid }) => !rescheduledToUid);
  return goal === 'booked' ? undefined : ended.at(-1);
}

/** What comes out in the end: one shape, whatever ended the waiting. */
export const outcome = (
  trackingId: string,
  booking: Booking | undefined,
  timedOut = false,
): IDataObject => ({
  ok: true,
  booked: booking !== undefined && isKept(booking),
  calledOff: booking !== undefined && !isKept(booking),
  timedOut,
  trackingId,
  ...(booking && { booking: brief(booking, { language: 'en' }) }),
});
