import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { isEmpty } from 'lodash';
import type { Body } from '../../../shared/webhooks/body';
import { normalise } from '../../../shared/webhooks/normalise';
import { fieldsIn } from '../../../shared/webhooks/normalise/values';
import { isSeated, type Attendee, type Booking } from '../../bookings/booking';
import { isTracked, markOf, trackedSeats } from './outcome';
import type { Waiting } from './subscription';

/** A booking in the words of the API, as a delivery tells it. */
export interface Delivered extends Booking {
  attendees: Attendee[];
  /** What it was called before, and from the beginning. */
  previousUid?: string;
  seriesKey?: string;
  /** Whether the server told metadata with it: then it would have told the mark of a link, too. */
  hasMetadata: boolean;
}

/** The booking that a delivery is about, in the words of the API; undefined where there is none. */
export function deliveredIn(body: Body): Delivered | undefined {
  const { booking, attendees } = normalise(body);
  const { uid, eventType, organizer, ...rest } = fieldsIn(booking);
  if (!uid) return undefined;
  const payload = fieldsIn(body.payload);
  return {
    ...(rest as Booking),
    uid: String(uid),
    eventTypeId: fieldsIn(eventType).id as number,
    hosts: organizer ? [organizer as IDataObject] : [],
    attendees: (attendees ?? []) as Attendee[],
    hasMetadata: !isEmpty(payload.metadata ?? fieldsIn(payload.booking).metadata),
  };
}

/**
 * Whether a delivery is about a booking of the tracked link, as far as it tells by itself. Those of
 * event types with confirmation, and of bookings that are cancelled, carry no metadata: then the
 * UIDs tell that were known when the waiting began, or the API has to be asked.
 */
export function isMeant(delivered: Delivered, waiting: Waiting): boolean | 'ask' {
  const mark = markOf(delivered);
  if (mark !== undefined) return mark === waiting.trackingId;
  // The UID is that of all seats.
  if (delivered.isSeated === true) return namesKnown(delivered, waiting) || 'ask';
  const { uid, previousUid, seriesKey } = delivered;
  if ([uid, previousUid, seriesKey].some((it) => it && waiting.uids.includes(it))) return true;
  return delivered.hasMetadata ? false : 'ask';
}

/**
 * Whether the booking, as the API shows it, is one of the tracked link. In a booking with seats it
 * depends on whom the delivery is about.
 */
export function isMeantIn(booking: Booking, delivered: Delivered, waiting: Waiting): boolean {
  const { trackingId, uids } = waiting;
  if (markOf(delivered) === trackingId) return true;
  if (!hasSeats(booking, delivered)) {
    return isTracked(booking, trackingId) || uids.includes(booking.uid);
  }
  return peopleMeant(booking, delivered, waiting).length > 0;
}

/** Whether people have seats in a booking; when the last one is given up only the delivery tells. */
export const hasSeats = (booking: Booking, delivered: Delivered): boolean =>
  isSeated(booking) || delivered.isSeated === true;

/**
 * Those whom a delivery names and who used the tracked link, by their seats or as they were known
 * when the waiting began: a seat that was given up is gone.
 */
export function peopleMeant(
  booking: Booking,
  { attendees, eventTypeId }: Delivered,
  { trackingId, who }: Waiting,
): Attendee[] {
  const seats = trackedSeats(booking, trackingId);
  return attendees.filter(
    (person) =>
      seats.some((seat) => addressOf(seat) === addressOf(person)) ||
      who.includes(printOf(person, eventTypeId)),
  );
}

const namesKnown = ({ attendees, eventTypeId }: Delivered, { who }: Waiting): boolean =>
  attendees.some((person) => who.includes(printOf(person, eventTypeId)));

/** Whether a seat of the link stays that is not one of those whom a delivery names. */
export const hasOtherSeat = (
  booking: Booking,
  { attendees }: Delivered,
  { trackingId }: Waiting,
): boolean => {
  const named = attendees.map(addressOf);
  return trackedSeats(booking, trackingId).some((seat) => !named.includes(addressOf(seat)));
};

const addressOf = ({ email, phoneNumber }: Attendee): string =>
  (email ?? phoneNumber ?? '').toLowerCase();

/** A person with a seat of an event type, so that the address of a webhook does not name them. */
export const printOf = (person: Attendee, eventTypeId: unknown): string =>
  createHash('sha256')
    .update(`${addressOf(person)} ${String(eventTypeId)}`)
    .digest('base64url')
    .slice(0, 16);
