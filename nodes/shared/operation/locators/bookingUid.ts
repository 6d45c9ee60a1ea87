import { UserError } from 'n8n-workflow';
import type { Conversion } from '../routing';
import { shown } from '../../wording/shown';

/**
 * The UID in what was given as one: itself, a link to the booking, or its iCal UID, which begins
 * with the first UID of the booking.
 */
export function uidIn(text: string): string {
  const [, linked = text] =
    /\/(?:booking|reschedule|booking-successful)\/([^/?#]+)/.exec(text) ??
    /[?&](?:uid|bookingUid|rescheduleUid)=([^&#]+)/.exec(text) ??
    [];
  return linked.replace(/@cal\.[a-z]+$/i, '');
}

/**
 * The UID of a booking, of itself or of a link to the booking. Throws a UserError for the number of
 * a booking and for links to something else: Cal.com would only say that it knows no such booking.
 */
export const toBookingUid: Conversion = (value, { label }) => {
  if (typeof value === 'object') {
    throw new UserError(`"${label}" must be a text, but is ${shown(value)}`);
  }
  const uid = uidIn(String(value).trim());
  if (/^\d+$/.test(uid)) {
    throw new UserError(
      `"${label}" must be the UID of a booking, such as 8a3JAT4vmGGSU3itQKjfv5, but ${uid} is a number. Use the booking's uid, not its id.`,
    );
  }
  if (/^https?:\/\//i.test(uid)) {
    throw new UserError(
      `"${label}" must be the UID of a booking, or a link such as https://app.cal.com/booking/8a3JAT4vmGGSU3itQKjfv5`,
    );
  }
  return uid;
};
