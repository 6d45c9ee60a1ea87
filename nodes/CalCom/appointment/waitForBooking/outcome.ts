import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { Session } from '../../../shared/request';
import { EVERY, isKept, type Attendee, type Booking } from '../../bookings/booking';
import { listBookings } from '../../bookings/search';
import { brief, type Manner } from '../bookings/brief';
import { stateInWords } from '../bookings/inWords';
import { sentence } from '../words/sentences';
import type { Goal } from './subscription';
import { madeAt, METADATA_KEY } from './tracking';

/** Clocks differ: bookings that seem to begin before their link was made may be its bookings. */
const EARLIER = 10 * 60_000;

/** The ID of the link with which a booking was made, or one of its seats. */
export const markOf = ({ metadata }: IDataObject): unknown =>
  (metadata as IDataObject | null | undefined)?.[METADATA_KEY];

/** The seats that were booked with the link that carries this ID. */
export const trackedSeats = ({ attendees = [] }: Booking, trackingId: string): Attendee[] =>
  attendees.filter((attendee) => markOf(attendee) === trackingId);

/** Whether a booking, or one of its seats, was made with the link that carries this ID. */
export const isTracked = (booking: Booking, trackingId: string): boolean =>
  markOf(booking) === trackingId || trackedSeats(booking, trackingId).length > 0;

/**
 * All bookings that were made with a tracked link. With seats a booking may be older than the link,
 * but none begins before the link was made.
 */
export async function trackedBookings(session: Session, trackingId: string): Promise<Booking[]> {
  const query = {
    status: EVERY,
    afterStart: DateTime.fromMillis(madeAt(trackingId) - EARLIER)
      .toUTC()
      .toISO(),
  };
  return (await listBookings(session, query)).filter((booking) => isTracked(booking, trackingId));
}

/** The booking that ends the waiting, if it has come to that. */
export function reached(bookings: Booking[], goal: Goal): Booking | undefined {
  const kept = bookings.filter(isKept);
  if (kept.length > 0) return goal === 'cancelled' ? undefined : kept.at(-1);
  // One that was moved goes on as another one.
  const ended = bookings.filter(({ rescheduledToUid }) => !rescheduledToUid);
  return goal === 'booked' ? undefined : ended.at(-1);
}

interface Telling extends Omit<Manner, 'zone'> {
  timedOut?: boolean;
  /** The person it is about where the booking has several. */
  attendee?: Attendee;
}

/**
 * What comes out in the end: one shape, whatever ended the waiting. Times are told in the zone of
 * whoever booked.
 */
export function outcome(
  trackingId: string,
  booking: Booking | undefined,
  { timedOut = false, attendee, ...manner }: Telling,
): IDataObject {
  const person = attendee ?? (booking && trackedSeats(booking, trackingId).at(-1));
  const told = booking && brief(booking, manner, person);
  return {
    ok: true,
    booked: booking !== undefined && isKept(booking),
    cancelled: booking !== undefined && !isKept(booking),
    timedOut,
    message: told ? stateInWords(told, manner.language) : sentence('notYet', manner.language),
    checkedAt: new Date().toISOString(),
    trackingId,
    ...(told && { booking: told }),
  };
}
