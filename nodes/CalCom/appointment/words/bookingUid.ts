import { uidIn } from '../../../shared/operation/locators/bookingUid';
import { problem } from '../../../shared/wording/problem';

/**
 * The UID in what was given as one: itself, a link to the booking, or its iCal UID.
 * Throws a problem for texts that cannot be one, such as the number of a booking.
 */
export function readBookingUid(text: string): string {
  const uid = uidIn(text);
  if (/^(?=.*[A-Za-z])[\w-]{6,100}$/.test(uid)) return uid;
  throw problem(
    `"${text.slice(0, 60)}" is not the UID of a booking`,
    "Use the uid that an earlier operation returned, or find the booking by its attendee's email address or phone number.",
  );
}
