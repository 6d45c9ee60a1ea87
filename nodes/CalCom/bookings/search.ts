import type { IDataObject } from 'n8n-workflow';
import { sortBy, uniqBy } from 'lodash';
import type { Answer } from '../../shared/api/call';
import { offset } from '../../shared/operation/paging';
import { objectIn } from '../../shared/api/envelope';
import { fill } from '../../shared/api/route';
import { fetchAll, fetchData, unless, type Call, type Session } from '../../shared/request';
import { BOOKINGS } from '../../shared/api/versions';
import { isSamePhone, type Person } from './person';
import { problem } from '../../shared/wording/problem';
import { bookingsFrom, type Attendee, type Booking } from './booking';

/** The most bookings that a search reads; phone numbers can only be compared here. */
const MOST = 1000;

/**
 * The account's bookings that somebody attends, the earliest first. `filter` holds query parameters
 * of the API's list. Email addresses are compared without case, phone numbers by their digits.
 * Throws a problem when there are too many to say that somebody is not among them.
 */
export async function bookingsOf(
  session: Session,
  person: Person,
  filter: IDataObject,
): Promise<Booking[]> {
  // The list compares addresses letter by letter, and one person may be stored in several spellings:
  // as long as it is short enough to be read to its end, they are compared here.
  const all = await listed(session, filter);
  const theirs = all.filter((booking) => attendeeIn(booking, person));
  if (all.length < MOST) return theirs;
  const { email, typedEmail = email } = person;
  for (const attendeeEmail of new Set([email, typedEmail])) {
    if (attendeeEmail) theirs.push(...(await listed(session, { ...filter, attendeeEmail })));
  }
  if (theirs.length === 0) throw tooMany(email);
  return sortBy(uniqBy(theirs, 'uid'), 'start');
}

/** Those that matter most: the next ones, and where the past counts as well, the latest. */
async function listed(session: Session, filter: IDataObject): Promise<Booking[]> {
  const latestFirst = /past|cancelled/.test(String(filter.status));
  const query = { ...filter, sortStart: latestFirst ? 'desc' : 'asc' };
  // What waits for a confirmation is upcoming as well.
  const rows = uniqBy(await listBookings(session, query, MOST), 'uid');
  return latestFirst ? rows.reverse() : rows;
}

/** The bookings of the account that a filter of the API finds, in the API's order. */
export async function listBookings(
  session: Session,
  query: IDataObject,
  limit?: number,
): Promise<Booking[]> {
  const call: Call = {
    method: 'GET',
    path: '/bookings',
    version: BOOKINGS,
    answers: 'bookings',
    query,
  };
  return bookingsFrom(await fetchAll(session, call, { paging: offset, limit }));
}

const tooMany = (email?: string) =>
  problem(
    `The person was not found among ${MOST} bookings, and there are more`,
    email
      ? 'Check the email address letter by letter, or search only among the bookings of one event type.'
      : 'Search by email address, or only among the bookings of one event type or since a day.',
  );

/** The person's own entry in a booking; undefined when they do not attend it. */
export function attendeeIn(booking: Booking, { email, phone }: Person): Attendee | undefined {
  return attendeesOf(booking).find(
    (attendee) =>
      (email !== undefined && emailsOf(attendee).includes(email)) ||
      (phone !== undefined && isSamePhone(attendee.phoneNumber, phone)),
  );
}

/** Those who attend a booking, whoever made it with the answers. */
export const attendeesOf = ({ attendees = [], bookingFieldsResponses }: Booking): Attendee[] =>
  attendees.map((attendee, index) =>
    index === 0 && bookingFieldsResponses ? { bookingFieldsResponses, ...attendee } : attendee,
  );

/** The addresses of an attendee in lower case, of which the real one may be an answer only. */
const emailsOf = ({ email, bookingFieldsResponses: answers }: Attendee): string[] =>
  [email, answers?.email]
    .filter((address) => typeof address === 'string')
    .map((address) => address.toLowerCase());

/** Addresses that Cal.com makes up for people who are known by their phone numbers alone. */
const MADE_UP = /@sms\.cal\.(com|eu)$/i;

/**
 * Whether an entry in a booking is about a person, and nothing that is known of them contradicts it:
 * an email address with somebody else's phone number does.
 */
export function fits(attendee: Attendee, { email, phone }: Person): boolean {
  const own = emailsOf(attendee).filter((address) => !MADE_UP.test(address));
  const hasEmail = email !== undefined && own.includes(email);
  const hasPhone = phone !== undefined && isSamePhone(attendee.phoneNumber, phone);
  return (
    (hasEmail || hasPhone) &&
    (email === undefined || own.length === 0 || hasEmail) &&
    (phone === undefined || !attendee.phoneNumber || hasPhone)
  );
}

/** Whom an entry in a booking is about. */
export const personOf = ({ email, phoneNumber }: Attendee): Person => ({
  ...(email && { email: email.toLowerCase(), typedEmail: email }),
  ...(phoneNumber && { phone: phoneNumber }),
});

/** One booking, all occurrences of a series by its UID, or none when the UID is not known. */
export async function bookingsWith(session: Session, uid: string): Promise<Booking[]> {
  const one = await orNone(read(session, fill('/bookings/{uid}', { uid })));
  // Seats have UIDs of another kind than bookings.
  if (one.length > 0 || !/^[\da-f]{8}-[\da-f-]{27}$/i.test(uid)) return one;
  return await orNone(read(session, fill('/bookings/by-seat/{uid}', { uid })));
}

async function read(session: Session, path: string): Promise<Booking[]> {
  return bookingsFrom(
    await fetchData<unknown>(session, {
      method: 'GET',
      path,
      version: BOOKINGS,
      answers: 'booking',
    }),
  );
}

async function orNone(found: Promise<Booking[]>): Promise<Booking[]> {
  return (await found.catch(unless(404))) ?? [];
}

/** The booking into which this one was moved, and moved again; itself when it was not. */
export async function latest(session: Session, booking: Booking): Promise<Booking> {
  let current = booking;
  for (let moves = 0; current.rescheduledToUid && moves < 20; moves += 1) {
    const [next] = await bookingsWith(session, current.rescheduledToUid);
    if (!next) break;
    current = next;
  }
  return current;
}

/** The booking with this UID, or this seat, as it is now, wherever it was moved. */
export async function current(session: Session, uid: string): Promise<Booking | undefined> {
  const [read] = await bookingsWith(session, uid);
  return read && (await latest(session, read));
}

/** The bookings in an answer of the API: one, or the occurrences of a series. */
export const bookingsIn = ({ body }: Answer): Booking[] => bookingsFrom(objectIn(body).data);
