import { fieldsIn, rows, text, type Fields } from './values';

/**
 * A key that stays the same when a booking is moved: the UID of the first booking, which Cal.com
 * keeps in the iCal UID (`<uid>@Cal.com`) of every later one. Some servers leave the iCal UID out.
 * Then the key is certain only after the first move, which counts as sequence 1; undefined stands
 * for unknown, because a key that changes would be worse than none.
 * Seats have none: each gets another iCal UID when it is booked and when it is moved, and is
 * cancelled under that of the first one.
 */
export function seriesKey(data: Fields): string | undefined {
  if (isSeated(data)) return undefined;
  const { iCalUID, iCalSequence, rescheduleUid } = data;
  const known = text(iCalUID);
  if (known) return fromICalUid(known);
  return iCalSequence === 1 ? text(rescheduleUid) : undefined;
}

/** Whether several people share the time of a booking, each with a seat. */
export const isSeated = ({ seatsPerTimeSlot, attendeeSeatId, attendees }: Fields): boolean =>
  Number(seatsPerTimeSlot) > 0 ||
  text(attendeeSeatId) !== undefined ||
  rows(attendees).some(({ bookingSeat }) => text(fieldsIn(bookingSeat).referenceUid) !== undefined);

/** An iCal UID is the UID of the first booking and the name of the app: `k3Wd7s@Cal.com`. */
export const fromICalUid = (iCalUid: string): string => iCalUid.replace(/@[^@]*$/, '');
