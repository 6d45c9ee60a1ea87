import type { IDataObject } from 'n8n-workflow';
import { isEmpty } from 'lodash';
import type { Body } from '../../../shared/webhooks/body';
import { normalise } from '../../../shared/webhooks/normalise';
import { fields } from '../../../shared/webhooks/normalise/values';
import { isSeated, type Attendee, type Booking } from '../bookings/booking';
import { isTracked, markOf, trackedSeat } from './outcome';
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
  const { uid, eventType, organizer, ...rest } = fields(booking);
  if (!uid) return undefined;
  const payload = fields(body.payload);
  return {
    ...(rest as Booking),
    uid: String(uid),
    eventTypeId: fields(eventType).id as number,
    hosts: organizer ? [organizer as IDataObject] : [],
    attendees: (attendees ?? []) as Attendee[],
    hasMetadata: !isEmpty(payload.metadata ?? fields(payload.booking).metadata),
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
  const { uid, previousUid, seriesKey } = delivered;
  if ([uid, previousUid, seriesKey].some((it) => it && waiting.uids.includes(it))) return true;
  return delivered.hasMetadata ? false : 'ask';
}

/**
 * Whether the booking, as the API shows it, is one of the tracked link. In a booking with seats it
 * depends on who the delivery is about. A seat that is no longer there was the tracked one only if
 * the booking was known to have it.
 */
export function isMeantIn(
  booking: Booking,
  delivered: Delivered,
  { trackingId, uids }: Waiting,
): boolean {
  if (!isSeated(booking)) return isTracked(booking, trackingId) || uids.includes(booking.uid);
  const seat = trackedSeat(booking, trackingId);
  const [person] = delivered.attendees;
  if (!seat) return markOf(delivered) === trackingId || uids.includes(booking.uid);
  return !person?.email || person.email.toLowerCase() === seat.email?.toLowerCase();
}
