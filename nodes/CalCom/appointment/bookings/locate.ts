import type { IDataObject, UserError } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { memoize, uniqBy } from 'lodash';
import type { Session } from '../../../shared/request';
import { zoneIn } from './brief';
import { findEventType } from '../eventType';
import { timeHint, type WhichBooking } from '../fields';
import { readBookingUid } from '../words/bookingUid';
import { readLanguage } from '../words/language';
import { readCountry } from '../words/dialled';
import { emailOf, phoneOf } from '../words/person';
import type { Person } from '../../bookings/person';
import { problem, saying } from '../../../shared/wording/problem';
import { sentence } from '../words/sentences';
import { isEmpty, textOf } from '../words/text';
import { placed, readWhich, type Place } from '../words/which';
import { isMeant, type Meaning } from '../words/when/meaning';
import { readMeaning } from '../words/when/read';
import { zoneFor } from '../words/zone';
import { OPEN, isOpen, type Booking } from '../../bookings/booking';
import {
  attendeeIn,
  attendeesOf,
  bookingsOf,
  bookingsWith,
  fits,
  latest,
} from '../../bookings/search';

/** Which booking somebody means. */
export interface Criteria {
  uid?: string;
  person: Person;
  /** When it takes place, as far as it was said: read in the zone in which it is looked at. */
  hint?: (zone: string) => Meaning;
  /** Which one it is in their order, if that was said. */
  place?: Place;
  /** Why the words for it cannot be read: then it is asked, with what there is. */
  unread?: UserError;
  eventTypeId?: number;
  /** The zone that was given; without one, that of the attendee's own booking holds. */
  zone?: string;
  /** The zone of the workflow, for bookings that tell none. */
  ownZone: string;
  language: string;
  /** Start of the addresses of the pages on which bookings are managed. */
  web: string;
  /** The language that was chosen, if one was. */
  chosenLanguage?: string;
}

/**
 * Reads the fields that say which booking is meant. An email address or a phone number that was
 * given as UID counts as the attendee's. Throws a problem when nothing says which one.
 */
export async function readCriteria({
  session,
  values,
  zone: own,
}: WhichBooking): Promise<Criteria> {
  const options = values.options ?? {};
  const chosen = options.language ? readLanguage(options.language) : undefined;
  const language = chosen ?? 'en';
  const zone = zoneFor(values.attendeeTimeZone, language);
  const given = textOf(values.bookingUid);
  const isAddress = /@/.test(given) && !/@cal\.[a-z]+$/i.test(given);
  const isPhone = /^(\+|00)[\d\s().\-/]{6,}$/.test(given);
  const person: Person = {
    ...emailOf(values.attendeeEmail || (isAddress ? given : ''), language),
    phone: phoneOf(values.attendeePhone || (isPhone ? given : ''), {
      plan: readCountry(options.defaultCountry),
      language,
    }),
  };
  const uid =
    given === '' || isAddress || isPhone
      ? undefined
      : saying(sentence('notFoundHere', language), () => readBookingUid(given));
  if (!uid && !person.email && !person.phone) {
    throw problem(
      'Fill in "Attendee Email", "Attendee Phone" or "Booking UID"',
      'Ask for the email address or the phone number it was booked with.',
      { message: sentence('giveContact', language) },
    );
  }
  const which = readWhich(textOf(values.timeHint));
  const words = which ? which.rest : values.timeHint;
  const hint = memoize((inZone: string) =>
    readMeaning(words, {
      now: DateTime.now().setZone(inZone),
      label: timeHint.displayName,
      mode: 'hint',
      language: chosen,
    }),
  );
  const unclear = sentence('unclear', language);
  const unread = isEmpty(words)
    ? undefined
    : problemOf(() => saying(unclear, () => hint(zone ?? own)));
  if (unread && uid) throw unread;
  return {
    ...(uid && { uid }),
    person,
    ...(!isEmpty(words) && !unread && { hint }),
    ...(unread && { unread }),
    ...(which && { place: which.place }),
    eventTypeId: await eventTypeIdOf(session, options.eventType),
    ...(zone && { zone }),
    ownZone: own,
    language,
    web: session.server.web,
    ...(chosen && { chosenLanguage: chosen }),
  };
}

/** The problem that a function has with what it reads, if it has one. */
function problemOf(read: () => unknown): UserError | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return error as UserError;
  }
}

/** The zone in which a booking of whoever is meant is spoken of. */
export const zoneOf = (booking: Booking, criteria: Criteria): string =>
  zoneIn(booking, criteria, attendeeIn(booking, criteria.person));

/** The ID of the event type to which a search is limited, if it is. */
export async function eventTypeIdOf(session: Session, value: unknown): Promise<number | undefined> {
  if (textOf(value) === '') return undefined;
  const { by } = await findEventType(session, value);
  if ('eventTypeId' in by) return by.eventTypeId;
  throw problem(
    'The event type of a team link cannot be used to search',
    'Choose it from the list, or give its ID.',
  );
}

/** What a search for the booking that is meant has found. */
export interface Found {
  /** Those that fit everything that was said. */
  bookings: Booking[];
  /** Those of the same person that fit all but the time hint. */
  others: Booking[];
}

/**
 * Finds the bookings that are meant: by UID, following it when it was moved, or those of a person
 * that are neither cancelled nor over. `filter` widens the latter, for looking only.
 */
export async function locate(
  session: Session,
  criteria: Criteria,
  filter: IDataObject = { status: OPEN },
): Promise<Found> {
  const { uid, eventTypeId } = criteria;
  if (uid) return { bookings: await named(session, uid, criteria), others: [] };
  const ofPerson = await bookingsOfAll(session, criteria, {
    ...filter,
    ...(eventTypeId && { eventTypeId }),
  });
  // One that was moved is cancelled in Cal.com, and takes place elsewhere.
  const present = ofPerson.filter(({ rescheduledToUid }) => !rescheduledToUid);
  const all = filter.status === OPEN ? present.filter(isOpen) : present;
  const bookings = criteria.unread ? [] : meant(all, criteria);
  return { bookings, others: all.filter((booking) => !bookings.includes(booking)) };
}

/** Those of somebody's bookings that fit the words for when they are, and for which. */
function meant(all: Booking[], criteria: Criteria): Booking[] {
  const { hint, place } = criteria;
  const fitting = hint
    ? all.filter((booking) => {
        const zone = zoneOf(booking, criteria);
        return isMeant(hint(zone), DateTime.fromISO(booking.start, { zone }));
      })
    : all;
  if (place === undefined) return fitting;
  const ahead = fitting.filter(
    (booking) => isOpen(booking) && Date.parse(booking.start) > Date.now(),
  );
  return placed(ahead.length > 0 ? ahead : fitting, place);
}

/**
 * The bookings of a person of whom everything that is known fits. Throws a problem when an email
 * address and a phone number lead to different people: one of them is wrong, or somebody else's.
 */
async function bookingsOfAll(
  session: Session,
  { person, language }: Criteria,
  filter: IDataObject,
): Promise<Booking[]> {
  const found = await bookingsOf(session, person, filter);
  const fitting = found.filter((booking) => fitsIn(booking, person));
  if (fitting.length > 0 || !person.email || !person.phone) return fitting;
  const { phone } = person;
  if (found.length > 0 || (await bookingsOf(session, { phone }, filter)).length > 0) {
    throw problem(
      'This email address and this phone number do not belong to the same booking',
      'Ask for both again, spelled out. Change nothing until they match.',
      { message: sentence('mismatch', language) },
    );
  }
  return [];
}

const fitsIn = (booking: Booking, person: Person): boolean =>
  attendeesOf(booking).some((attendee) => fits(attendee, person));

async function named(
  session: Session,
  uid: string,
  { person, language }: Criteria,
): Promise<Booking[]> {
  const found = await Promise.all(
    (await bookingsWith(session, uid)).map(async (booking) => await latest(session, booking)),
  );
  const bookings = uniqBy(found, 'uid');
  const asked = person.email !== undefined || person.phone !== undefined;
  if (bookings.length === 0 || !asked || bookings.some((booking) => fitsIn(booking, person))) {
    return bookings;
  }
  throw problem(
    'The booking with this UID has another attendee',
    'Check the UID and the email address or phone number. Do not change the booking of somebody else.',
    { message: sentence('otherPerson', language) },
  );
}
