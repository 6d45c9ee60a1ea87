import type { IDataObject } from 'n8n-workflow';
import { lowerCase, pick, upperFirst } from 'lodash';
import { DateTime } from 'luxon';
import { isZone } from '../../../shared/times/zone';
import { pagesOf, simplified } from '../../resources/booking/output';
import { startIn } from '../times/offer';
import { zoneLabel } from '../words/zone';
import { isSeated, type Attendee, type Booking } from '../../bookings/booking';

export interface Manner {
  /** IANA zone of the local times; left out, that of the attendee. */
  zone?: string;
  /** That of the workflow, for people whose zone is not known. */
  ownZone?: string;
  /** Language of the times in words. */
  language: string;
  /** Start of the addresses of the pages on which bookings are managed, where it is known. */
  web?: string;
}

/**
 * What one needs to know of a booking to talk about it and to work on it: small, since models read
 * it. `attendee` is the person it is about where there are several.
 */
export function brief(booking: Booking, manner: Manner, attendee?: Attendee): IDataObject {
  const person = attendee ?? booking.attendees?.[0] ?? {};
  const start = startOf(booking, manner, person);
  const { web } = manner;
  const { meetingUrl, location, hosts, recurringBookingUid, rescheduledFromUid } =
    simplified(booking);
  const [host] = hosts as IDataObject[];
  return {
    title: titleOf(booking),
    ...startIn(start, manner.language),
    status: booking.status,
    attendee: told(person),
    ...(host && { host: host.name }),
    ...(meetingUrl ? { meetingUrl } : location ? { location } : {}),
    duration: DateTime.fromISO(booking.end).diff(start).as('minutes'),
    timeZone: zoneLabel(start.zoneName!),
    ...(web && pagesOf({ ...booking, seatUid: person.seatUid }, { web })),
    eventTypeId: booking.eventTypeId,
    uid: booking.uid,
    ...(person.seatUid && { seatUid: person.seatUid }),
    ...(recurringBookingUid ? { recurringBookingUid } : {}),
    ...(rescheduledFromUid ? { rescheduledFromUid } : {}),
  };
}

/** The zone in which a booking is told: the given one, that of whom it is about, the workflow's. */
export function zoneIn(
  booking: Booking,
  { zone, ownZone = 'utc' }: Pick<Manner, 'zone' | 'ownZone'>,
  attendee?: Attendee,
): string {
  const { timeZone } = attendee ?? booking.attendees?.[0] ?? {};
  return zone ?? (isZone(timeZone) ? timeZone : ownZone);
}

/** The start of a booking in the zone in which it is told. */
export const startOf = (booking: Booking, manner: Manner, attendee?: Attendee): DateTime =>
  DateTime.fromISO(booking.start, { zone: zoneIn(booking, manner, attendee) });

/** Titles of bookings with seats name whoever came first, which is nobody else's business. */
function titleOf(booking: Booking): IDataObject[string] {
  const { slug } = (booking.eventType ?? {}) as IDataObject;
  return isSeated(booking) && slug ? upperFirst(lowerCase(String(slug))) : booking.title;
}

/** As much of a booking as one needs to choose it from a list. */
export function listed(booking: Booking, manner: Manner, attendee?: Attendee): IDataObject {
  const kept = [
    'title',
    'start',
    'startLocal',
    'startText',
    'status',
    'timeZone',
    'uid',
    'seatUid',
  ];
  return pick(brief(booking, manner, attendee), kept);
}

const told = ({ name, email, phoneNumber, timeZone }: Attendee): IDataObject => ({
  name,
  email,
  ...(timeZone && { timeZone: zoneLabel(timeZone) }),
  ...(phoneNumber && { phoneNumber }),
});
