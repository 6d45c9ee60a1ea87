import type { Booking } from './bookings';

/** A booking as people knew it before it was moved. */
export interface Origin {
  uid: string;
  booking?: Booking;
}

/**
 * Which booking a moved one was when people last heard of it, through all moves since: those that
 * were made since the last look (`isNew`) were never told. `left` are the bookings that moves left
 * behind, as far as they were read. Undefined for one that nobody knew.
 */
export function originOf(
  { rescheduledFromUid }: Booking,
  left: Map<string, Booking>,
  isNew: (booking: Booking) => boolean,
): Origin | undefined {
  const met = new Set<string>();
  let uid = rescheduledFromUid;
  while (typeof uid === 'string' && uid !== '' && !met.has(uid)) {
    const booking = left.get(uid);
    if (!booking || !isNew(booking)) return { uid, booking };
    met.add(uid);
    uid = booking.rescheduledFromUid;
  }
  return undefined;
}
