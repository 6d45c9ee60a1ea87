import type { IDataObject } from 'n8n-workflow';
import { pick } from 'lodash';
import { DateTime } from 'luxon';
import { simplified } from '../../resources/booking/output';
import { timeIn } from '../times/offer';
import { zoneLabel } from '../words/zone';
import type { Attendee, Booking } from './booking';

export interface Manner {
  /** IANA zone of the local times; left out, that of the attendee. */
  zone?: string;
  /** Language of the spoken times. */
  language: string;
}

/**
 * What one needs to know of a booking to talk about it and to work on it: small, since models read
 * it. `attendee` is the person it is about where there are several.
 */
export function brief(booking: Booking, manner: Manner, attendee?: Attendee): IDataObject {
  const person = attendee ?? booking.attendees?.[0] ?? {};
  const zone = manner.zone ?? person.timeZone ?? 'utc';
  const { meetingUrl, location, hosts, recurringBookingUid, rescheduledFromUid } =
    simplified(booking);
  const [host] = hosts as IDataObject[];
  const start = DateTime.fromISO(booking.start, { zone });
  return {
    uid: booking.uid,
    title: booking.title,
    status: booking.status,
    ...timeIn(start, manner.language),
    timeZone: zoneLabel(zone),
    minutes: DateTime.fromISO(booking.end).diff(start).as('minutes'),
    eventTypeId: booking.eventTypeId,
    attendee: told(person),
    ...(host && { host: host.name }),
    ...((meetingUrl ?? location) ? { location: meetingUrl ?? location } : {}),
    ...(person.seatUid && { seatUid: person.seatUid }),
    ...(recurringBookingUid ? { recurringBookingUid } : {}),
    ...(rescheduledFromUid ? { rescheduledFromUid } : {}),
  };
}

/** As much of a booking as one needs to choose it from a list. */
export function listed(booking: Booking, manner: Manner, attendee?: Attendee): IDataObject {
  const kept = ['uid', 'title', 'status', 'start', 'local', 'spoken', 'timeZone', 'seatUid'];
  return pick(brief(booking, manner, attendee), kept);
}

const told = ({ name, email, phoneNumber, timeZone }: Attendee): IDataObject => ({
  name,
  email,
  ...(timeZone && { timeZone: zoneLabel(timeZone) }),
  ...(phoneNumber && { phone: phoneNumber }),
});
