import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { isEqual, omit, pick } from 'lodash';
import { at, type Booking } from './bookings';

/** So many seats are known, those of the soonest bookings. */
const MOST_SEATS = 2_000;

/** Who has a seat: what is told of them when it is gone. */
const PERSON = ['name', 'email', 'timeZone', 'language', 'phoneNumber', 'absent'];

/** What changes with each seat, or is compared by itself. */
const OF_SEATS = ['attendees', 'guests', 'bookingFieldsResponses', 'metadata', 'icsUid'];
const OF_TIME = ['start', 'end', 'duration', 'updatedAt'];

/** The seats of a booking, by their UIDs, and the rest of it as it was seen last. */
interface SeatedBooking {
  start: string;
  end: string;
  eventTypeId: unknown;
  /** Print of what is not about single seats. */
  print: string;
  seats: Record<string, IDataObject>;
}

export type SeatedBookings = Record<string, SeatedBooking>;

/** One seat of a booking, as the list shows it or showed it before. */
export interface Seat {
  booking: Booking;
  attendee: IDataObject;
}

const attendeesOf = ({ attendees }: Booking): IDataObject[] =>
  Array.isArray(attendees) ? (attendees as IDataObject[]) : [];

/** The seats of a booking; none where nobody has one. */
export const seatsOf = (booking: Booking): Seat[] =>
  attendeesOf(booking)
    .filter(({ seatUid }) => typeof seatUid === 'string')
    .map((attendee) => ({ booking, attendee }));

/** Whether anybody has a seat in a booking. */
export const hasSeats = (booking: Booking): boolean => seatsOf(booking).length > 0;

/**
 * Whether a booking tells who has a seat in it. One that does not show its attendees, or shows them
 * without seats since its event type has none any more, does not say that they are gone.
 */
export const showsSeats = (booking: Booking): boolean =>
  Array.isArray(booking.attendees) && seatsOf(booking).length === attendeesOf(booking).length;

/** A short print of content: equal for equal content. */
export const printOf = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64').slice(0, 12);

/** What is remembered of a booking with seats. */
export const remembered = (booking: Booking): SeatedBooking => ({
  start: booking.start,
  end: booking.end,
  eventTypeId: booking.eventTypeId,
  print: printOf(omit(booking, [...OF_SEATS, ...OF_TIME])),
  seats: Object.fromEntries(
    seatsOf(booking).map(({ attendee }) => [String(attendee.seatUid), pick(attendee, PERSON)]),
  ),
});

/** The soonest of the bookings that start at `from` (ms since the epoch) or later. */
export function soonest(bookings: SeatedBookings, from: number): SeatedBookings {
  let count = 0;
  const upcoming = Object.entries(bookings)
    .filter(([, { start }]) => at(start) >= from)
    .sort(([, a], [, b]) => at(a.start) - at(b.start));
  const kept = upcoming.filter(([, { seats }]) => {
    count += Object.keys(seats).length;
    return count <= MOST_SEATS;
  });
  return Object.fromEntries(kept);
}

/** How the seats of a booking differ from those that were known. */
interface Difference {
  taken: Seat[];
  gone: Seat[];
  /** Seats whose person is told in another way than before. */
  altered: Seat[];
}

/** Compares a booking with what was known of it. */
export function differenceOf(booking: Booking, { seats }: SeatedBooking): Difference {
  const there = seatsOf(booking);
  const uids = new Set(there.map(uidOf));
  const lost = Object.entries(seats).filter(([uid]) => !uids.has(uid));
  return {
    taken: there.filter((seat) => !(uidOf(seat) in seats)),
    gone: lost.map(([seatUid, person]) => ({ booking, attendee: { ...person, seatUid } })),
    altered: there.filter((seat) => {
      const known = seats[uidOf(seat)];
      return known && !isEqual(known, pick(seat.attendee, PERSON));
    }),
  };
}

/** The UID of a seat. */
export const uidOf = ({ attendee }: Seat): string => String(attendee.seatUid);

/** Whether two seats are those of one person, by all that a list tells of people. */
export function isSamePerson(one: IDataObject, other: IDataObject): boolean {
  const names = [one, other].map(({ email, phoneNumber }) => email ?? phoneNumber);
  const [a, b] = names.map((name) => (typeof name === 'string' ? name.toLowerCase() : ''));
  return a !== '' && a === b;
}

/** A booking as it is told of one person in it. */
export const narrowed = ({ booking, attendee }: Seat, more: Partial<Booking> = {}): Booking => ({
  ...booking,
  attendees: [attendee],
  ...more,
});
