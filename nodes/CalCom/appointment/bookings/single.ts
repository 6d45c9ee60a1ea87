import type { IDataObject } from 'n8n-workflow';
import { bookingUid, timeHint } from '../fields';
import { listed as inList } from '../words/forPeople';
import { notDone } from '../../../shared/wording/problem';
import { sentence } from '../words/sentences';
import { isSeated, type Attendee, type Booking } from '../../bookings/booking';
import { isSeveral } from '../words/which';
import { listed } from './brief';
import { notFoundInWords } from './inWords';
import { zoneOf, type Criteria, type Found } from './locate';
import { attendeeIn, fits } from '../../bookings/search';

/** How many bookings are listed when it must be asked which one is meant. */
const LISTED = 10;

/** The one booking that is meant, or what must be asked to know it. */
type Single = { booking: Booking; seat?: Attendee } | { question: IDataObject };

interface Purpose {
  /** The name of the result. */
  done: 'cancelled' | 'rescheduled';
  /** Whether a booking with seats is meant as a whole. */
  allSeats?: boolean;
}

/**
 * Takes the only booking that was found; otherwise says that there is none, or asks which one, with
 * a list. It never chooses.
 */
export function single(found: Found, criteria: Criteria, { done, allSeats }: Purpose): Single {
  const { bookings, others } = found;
  if (bookings.length === 1 && isGuest(bookings[0], criteria)) {
    return { question: onlyGuest(criteria, done) };
  }
  if (bookings.length === 1 && allSeats) return { booking: bookings[0] };
  if (bookings.length === 1) return seatOf(bookings[0], criteria, done);
  if (bookings.length > 1) return { question: whichOne(bookings, criteria, done) };
  if (others.length === 0) return { question: none(criteria, done) };
  const what =
    criteria.unread?.message ??
    'There is no booking at that time, but there are others of the same person';
  return { question: { ...whichOne(others, criteria, done), problem: what } };
}

/** Whoever is brought along must not change the booking of somebody else by their own address. */
const isGuest = ({ guests = [] }: Booking, { uid, person: { email } }: Criteria): boolean =>
  uid === undefined && guests.some((guest) => guest.toLowerCase() === email);

const onlyGuest = ({ language }: Criteria, done: string): IDataObject =>
  notDone(
    'This person is only a guest of the booking, which somebody else made',
    'Ask the person who booked it, or whether the whole meeting is meant; then try again with "Booking UID".',
    { [done]: false, message: sentence('guestOnly', language) },
  );

function none(criteria: Criteria, done: string): IDataObject {
  const message = notFoundInWords(criteria, criteria.language);
  const more = { [done]: false, message, matches: [] };
  return criteria.uid
    ? notDone(
        'There is no booking with this UID',
        "Find the booking by its attendee's email address or phone number instead.",
        more,
      )
    : notDone(
        'There is no upcoming booking of this person',
        'Ask with which other email address or phone number it may have been booked.',
        more,
      );
}

/** How the time hint was understood, so that somebody can object. */
export const asUnderstood = (
  { hint, zone, ownZone }: Criteria,
  inZone = zone ?? ownZone,
): IDataObject => (hint ? { understood: hint(inZone).understood } : {});

/** Fields as sentences name them. */
export const LABELS = {
  uid: `"${bookingUid.displayName}"`,
  hint: `"${timeHint.displayName}"`,
  extent: '"Apply To"',
};

function whichOne(bookings: Booking[], criteria: Criteria, done: string): IDataObject {
  const matches = bookings
    .slice(0, LISTED)
    .map((booking) => listed(booking, criteria, attendeeIn(booking, criteria.person)));
  const names = matches.map(({ title, startText }) => `${String(title)}, ${String(startText)}`);
  const { what, question, advice } = asking(bookings, criteria);
  const { language } = criteria;
  return notDone(what, advice, {
    [done]: false,
    ...asUnderstood(criteria, zoneOf(bookings[0], criteria)),
    message: sentence(question, language, inList(names, language)),
    matches,
  });
}

interface Asking {
  what: string;
  question: 'areAll' | 'isThis' | 'whichOfSeries' | 'whichOne';
  advice: string;
}

/** How it is asked: about one of several, all of several, and the meetings of one series. */
function asking(bookings: Booking[], { place }: Criteria): Asking {
  const count = bookings.length;
  const [{ recurringBookingUid: series }] = bookings;
  const isSeries = Boolean(series) && bookings.every((one) => one.recurringBookingUid === series);
  const byUid = `Then try again with its uid as ${LABELS.uid}.`;
  const byTime = `Or say its date and time in ${LABELS.hint}.`;
  if (isSeries && count > 1) {
    return {
      what: `${count} bookings fit: they are the meetings of one series`,
      question: 'whichOfSeries',
      advice: `Ask whether one of them is meant, and which, or the whole series. For one: try again with its uid as ${LABELS.uid}. ${byTime} For several: ${LABELS.extent} tells whether the later ones or the whole series are meant too.`,
    };
  }
  if (isSeveral(place) && count > 1) {
    return {
      what: `${count} bookings fit, and each is changed by itself`,
      question: 'areAll',
      advice: `Read out the list, and ask whether all are meant. Then do it for each of them, one after the other, with its uid as ${LABELS.uid}. Or with its date and time in ${LABELS.hint}.`,
    };
  }
  return {
    what: count === 1 ? 'One booking may be meant' : `${count} bookings fit`,
    question: count === 1 ? 'isThis' : 'whichOne',
    advice: `Ask ${count === 1 ? 'whether this one is meant' : 'which one is meant'}. ${byUid} ${byTime}`,
  };
}

/**
 * In a booking with seats, the one seat that is meant: that of the person, or the only one. Who else
 * has a seat is nobody's business, so nothing is told of them.
 */
function seatOf(booking: Booking, { uid, person, language }: Criteria, done: string): Single {
  if (!isSeated(booking)) return { booking };
  const seats = booking.attendees!;
  const own = seats.filter((seat) => fits(seat, person));
  const byName = own.filter(({ name }) => sameName(name, person.name));
  const byUid = seats.filter(({ seatUid }) => seatUid === uid);
  const only = seats.length === 1 ? seats : [];
  const meant = [byName, own, byUid, only].find(({ length }) => length === 1);
  if (meant) return { booking, seat: meant[0] };
  return {
    question:
      own.length > 1
        ? notDone(
            `${own.length} people have seats with this email address`,
            'Ask for the name, then try again with the email address as "Name <address>".',
            {
              [done]: false,
              message: sentence('nameOfSeat', language),
              names: own.map(({ name }) => name),
            },
          )
        : notDone(
            `${seats.length} people have seats in this booking`,
            'Ask for the email address of the person whose seat is meant, and try again with it.',
            { [done]: false, message: sentence('emailOfSeat', language) },
          ),
  };
}

const sameName = (one?: string, other?: string): boolean =>
  one !== undefined && one.trim().toLowerCase() === other?.trim().toLowerCase();
