import type { IDataObject } from 'n8n-workflow';
import { only, take } from '../../../shared/operation/output';
import { objectIn, objectsIn, records, type Output } from '../../../shared/api/envelope';
import { manageLinks } from '../../../shared/api/links';
import type { Server } from '../../../shared/api/server';
import { localTime } from '../../../shared/times/localTime';
import { isOff } from '../../../shared/api/bookings';

/** What identifies a booking, alone and within its series, seats and moves. */
const identity = [
  'uid',
  'icsUid',
  'recurringBookingUid',
  'seatUid',
  'rescheduledFromUid',
  'rescheduledToUid',
];

const reasons = [
  'cancellationReason',
  'cancelledByEmail',
  'reschedulingReason',
  'rescheduledByEmail',
];
const people = ['name', 'email', 'phoneNumber', 'timeZone', 'language', 'absent', 'seatUid'];

/** Keys that Cal.com computes into the answers: it refuses them when they are sent back. */
const computed = new Set(['displayEmail', 'displayGuests', 'rescheduledReason']);

const isUrl = (value: unknown): boolean => typeof value === 'string' && /^https?:/i.test(value);

/** The answers to the questions of the event type, without what Cal.com computes from them. */
function takeAnswers(to: IDataObject, { bookingFieldsResponses }: IDataObject): void {
  if (!bookingFieldsResponses) return;
  const given = objectIn(bookingFieldsResponses);
  const asked: IDataObject = {};
  for (const key of Object.keys(given)) if (!computed.has(key)) asked[key] = given[key];
  to.bookingFieldsResponses = asked;
}

/** The link to join; the API also calls an address or a phone number a meeting URL. */
function takeMeeting(to: IDataObject, { meetingUrl, location }: IDataObject): void {
  const link = [meetingUrl, location].find(isUrl);
  if (location ?? meetingUrl) to.location = location ?? meetingUrl;
  if (link !== undefined) to.meetingUrl = link;
}

/** Each attendee with the start in their own zone; with seats also with answers of their own. */
function attendee(person: IDataObject, start: unknown): IDataObject {
  const row = only(person, people);
  row.startLocal = localTime(start, person.timeZone);
  takeAnswers(row, person);
  return take(row, person, ['metadata']);
}

/** The pages on which people look at, move and cancel a booking, as far as there is something to do. */
export function pagesOf(
  { uid, seatUid, status, end }: IDataObject,
  { web }: Pick<Server, 'web'>,
): IDataObject {
  if (typeof uid !== 'string') return {};
  const seat = typeof seatUid === 'string' ? seatUid : undefined;
  const isOver = isOff({ status }) || Date.parse(String(end)) < Date.now();
  return { ...manageLinks(web, { uid, seatUid: seat, isOff: isOver }) };
}

/**
 * The part of a booking that workflows use: what people look for first, identifiers last. Times are
 * in UTC (`start`, `end`) and in the host's zone (`startLocal`, `endLocal`, `timeZone`); each attendee
 * has a `startLocal` in their own, as in the items of the triggers.
 * `icsUid` stays the same when a booking is moved, `recurringBookingUid` is common to a series.
 */
export function simplified(booking: IDataObject, server?: Pick<Server, 'web'>): IDataObject {
  const attendees = objectsIn(booking.attendees);
  const hosts = objectsIn(booking.hosts);
  const timeZone = hosts[0]?.timeZone ?? attendees[0]?.timeZone;
  const { slug } = objectIn(booking.eventType);
  const row = only(booking, ['title', 'start']);
  if (timeZone !== undefined) row.startLocal = localTime(booking.start, timeZone);
  take(row, booking, ['status']);
  row.attendees = attendees.map((person) => attendee(person, booking.start));
  take(row, booking, ['guests']);
  row.hosts = hosts.map((host) => only(host, ['name', 'email', 'timeZone', 'id']));
  takeMeeting(row, booking);
  take(row, booking, ['end']);
  if (timeZone !== undefined) {
    row.endLocal = localTime(booking.end, timeZone);
    row.timeZone = timeZone;
  }
  take(row, booking, ['duration', 'absentHost']);
  takeAnswers(row, booking);
  take(row, booking, reasons);
  if (server) Object.assign(row, pagesOf(booking, server));
  take(row, booking, ['metadata', 'createdAt', 'updatedAt']);
  if (slug !== undefined) row.eventTypeSlug = slug;
  return take(row, booking, ['eventTypeId', ...identity]);
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
