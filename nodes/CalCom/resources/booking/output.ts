import type { IDataObject } from 'n8n-workflow';
import { only } from '../../../shared/operation/output';
import { objectIn, objectsIn, records, type Output } from '../../../shared/api/envelope';
import { localTime } from '../../../shared/times/localTime';

/** What identifies a booking, alone and within its series, seats and moves. */
const identity = [
  'uid',
  'icsUid',
  'recurringBookingUid',
  'seatUid',
  'rescheduledFromUid',
  'rescheduledToUid',
];

const facts = ['title', 'status', 'start', 'end', 'duration', 'eventTypeId'];
const reasons = [
  'cancellationReason',
  'cancelledByEmail',
  'reschedulingReason',
  'rescheduledByEmail',
];
const stamps = ['createdAt', 'updatedAt'];
const people = ['name', 'email', 'phoneNumber', 'timeZone', 'language', 'absent', 'seatUid'];

/** Keys that Cal.com computes into the answers: it refuses them when they are sent back. */
const computed = new Set(['displayEmail', 'displayGuests', 'rescheduledReason']);

const isUrl = (value: unknown): boolean => typeof value === 'string' && /^https?:/i.test(value);

function answers({ bookingFieldsResponses }: IDataObject): IDataObject {
  if (!bookingFieldsResponses) return {};
  const given = objectIn(bookingFieldsResponses);
  const asked = Object.keys(given).filter((key) => !computed.has(key));
  return { bookingFieldsResponses: only(given, asked) };
}

/** The link to join; the API also calls an address or a phone number a meeting URL. */
function meeting({ meetingUrl, location }: IDataObject): IDataObject {
  const link = [meetingUrl, location].find(isUrl);
  return {
    ...((location ?? meetingUrl) ? { location: location ?? meetingUrl } : {}),
    ...(link !== undefined && { meetingUrl: link }),
  };
}

/** Each attendee with the start in their own zone; with seats also with answers of their own. */
const attendee = (person: IDataObject, start: unknown): IDataObject => ({
  ...only(person, people),
  startLocal: localTime(start, person.timeZone),
  ...answers(person),
  ...only(person, ['metadata']),
});

/**
 * The part of a booking that workflows use. Times are in UTC (`start`, `end`) and in the host's zone
 * (`startLocal`, `endLocal`, `timeZone`); each attendee has a `startLocal` in their own, as in the
 * items of the triggers.
 * `icsUid` stays the same when a booking is moved, `recurringBookingUid` is common to a series.
 */
export function simplified(booking: IDataObject): IDataObject {
  const attendees = objectsIn(booking.attendees);
  const hosts = objectsIn(booking.hosts);
  const timeZone = hosts[0]?.timeZone ?? attendees[0]?.timeZone;
  const { slug } = objectIn(booking.eventType);
  return {
    ...only(booking, identity),
    ...only(booking, facts),
    ...(slug !== undefined && { eventTypeSlug: slug }),
    ...(timeZone !== undefined && {
      timeZone,
      startLocal: localTime(booking.start, timeZone),
      endLocal: localTime(booking.end, timeZone),
    }),
    ...meeting(booking),
    attendees: attendees.map((person) => attendee(person, booking.start)),
    hosts: hosts.map((host) => only(host, ['id', 'name', 'email', 'timeZone'])),
    ...only(booking, ['absentHost', 'guests']),
    ...answers(booking),
    ...only(booking, ['metadata']),
    ...only(booking, reasons),
    ...only(booking, stamps),
  };
}

/** Links with their blanks encoded, which the API leaves as they are. */
export const calendarLinks: Output = (answer) =>
  records(answer).map((entry) => ({
    ...entry,
    ...(typeof entry.link === 'string' && { link: entry.link.replace(/\s/g, '%20') }),
  }));

/** The API lists transcripts as plain links. */
export const transcripts: Output = (answer) =>
  records(answer).map(({ message, ...entry }) =>
    message === undefined ? entry : { downloadLink: message },
  );

/** The API answers with a bare boolean. */
export const verificationRequired: Output = ({ body }) => [
  { verificationRequired: (body as IDataObject | undefined)?.data === true },
];
