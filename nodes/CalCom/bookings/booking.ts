import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from '../../shared/api/envelope';
import { isOff } from '../../shared/api/bookings';

/** Somebody who comes to a booking; what Cal.com hides or lacks is missing. */
export interface Attendee extends IDataObject {
  name?: string;
  email?: string;
  phoneNumber?: string;
  timeZone?: string;
  /** Only in bookings with seats. */
  seatUid?: string;
  /** What was answered with a seat. */
  bookingFieldsResponses?: IDataObject;
}

/** A booking as the API shows it; the keys that decisions depend on. */
export interface Booking extends IDataObject {
  uid: string;
  /** ISO 8601 in UTC, with milliseconds. */
  start: string;
  end: string;
  status: string;
  attendees?: Attendee[];
  /** Common to the occurrences of a series. */
  recurringBookingUid?: string;
  /** Where a booking that was moved goes on. */
  rescheduledToUid?: string;
  /** What whoever booked it answered; an address may stand here alone. */
  bookingFieldsResponses?: IDataObject;
  /** Addresses of those whom the attendee brings along; they are among the attendees, too. */
  guests?: string[];
}

/** The bookings in the data of an answer, none for none. Whoever comes to them is in lists. */
export const bookingsFrom = (data: unknown): Booking[] =>
  objectsIn([data].flat()).map((row) => {
    const guests = Array.isArray(row.guests) ? row.guests : [];
    return {
      ...row,
      attendees: objectsIn(row.attendees),
      guests: guests.filter((guest) => typeof guest === 'string'),
    } as Booking;
  });

/** The statuses under which Cal.com lists what is open, and everything. */
export const OPEN = 'upcoming,unconfirmed';
export const EVERY = `${OPEN},past,cancelled`;

/** Neither cancelled nor declined, and not over. */
export const isOpen = ({ status, end }: Booking): boolean =>
  isKept({ status }) && Date.parse(end) > Date.now();

/** Neither cancelled nor declined. */
export const isKept = (booking: Pick<Booking, 'status'>): boolean => !isOff(booking);

/** Whether its attendees have seats, each of which is booked, moved and cancelled alone. */
export const isSeated = ({ attendees = [] }: Booking): boolean =>
  attendees.some(({ seatUid }) => Boolean(seatUid));
