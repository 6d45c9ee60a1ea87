import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { uniqBy } from 'lodash';
import type { Guide } from '../../../shared/operation/operation';
import type { Session } from '../../../shared/request';
import { findEventType } from '../eventType';
import { readBookingUid } from '../words/bookingUid';
import { readLanguage } from '../words/language';
import { readEmail, readPhone, type Person } from '../words/person';
import { problem } from '../words/problem';
import { isEmpty, textOf } from '../words/text';
import { isMeant, type Meaning } from '../words/when/meaning';
import { readMeaning } from '../words/when/read';
import { readZone } from '../words/zone';
import { isOpen, type Booking } from './booking';
import { attendeeIn, bookingsOf, bookingsWith, latest } from './search';

/** Which booking somebody means. */
export interface Criteria {
  uid?: string;
  person: Person;
  /** When it takes place, as far as it was said. */
  hint?: Meaning;
  eventTypeId?: number;
  zone: string;
  language: string;
  /** The language that was chosen, if one was. */
  chosenLanguage?: string;
}

/**
 * Reads the fields that say which booking is meant. An e-mail address or a phone number that was
 * given as UID counts as the attendee's. Throws a problem when nothing says which one.
 */
export async function readCriteria({ session, values, zone: own }: Guide): Promise<Criteria> {
  const options = (values.options ?? {}) as IDataObject;
  const zone = readZone(values.attendeeTimeZone) ?? own;
  const given = textOf(values.bookingUid);
  const isAddress = /@/.test(given) && !/@cal\.[a-z]+$/i.test(given);
  const isPhone = /^(\+|00)[\d\s().\-/]{6,}$/.test(given);
  const person: Person = {
    ...readEmail(values.attendeeEmail || (isAddress ? given : '')),
    phone: readPhone(values.attendeePhone || (isPhone ? given : '')),
  };
  const uid = given === '' || isAddress || isPhone ? undefined : readBookingUid(given);
  if (!uid && !person.email && !person.phone) {
    throw problem(
      'Nothing says whose booking is meant',
      'Ask for the e-mail address or the phone number with which it was booked.',
    );
  }
  const chosen = options.language ? readLanguage(options.language) : undefined;
  return {
    ...(uid && { uid }),
    person,
    hint: isEmpty(values.timeHint)
      ? undefined
      : readMeaning(values.timeHint, {
          now: DateTime.now().setZone(zone),
          label: 'Time Hint',
          mode: 'hint',
          language: chosen,
        }),
    eventTypeId: await eventTypeIdOf(session, options.eventType),
    zone,
    language: chosen ?? 'en',
    ...(chosen && { chosenLanguage: chosen }),
  };
}

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
  { uid, person, hint, eventTypeId, zone }: Criteria,
  filter: IDataObject = { status: 'upcoming,unconfirmed' },
): Promise<Found> {
  if (uid) return { bookings: await named(session, uid, person), others: [] };
  const ofPerson = await bookingsOf(session, person, {
    ...filter,
    ...(eventTypeId && { eventTypeId }),
  });
  const all = filter.status === 'upcoming,unconfirmed' ? ofPerson.filter(isOpen) : ofPerson;
  const bookings = hint
    ? all.filter(({ start }) => isMeant(hint, DateTime.fromISO(start, { zone })))
    : all;
  return { bookings, others: all.filter((booking) => !bookings.includes(booking)) };
}

async function named(session: Session, uid: string, person: Person): Promise<Booking[]> {
  const found = await Promise.all(
    (await bookingsWith(session, uid)).map(async (booking) => await latest(session, booking)),
  );
  const bookings = uniqBy(found, 'uid');
  const asked = person.email !== undefined || person.phone !== undefined;
  if (bookings.length === 0 || !asked || bookings.some((booking) => attendeeIn(booking, person))) {
    return bookings;
  }
  throw problem(
    'The booking with this UID has another attendee',
    'Check the UID and the e-mail address or phone number. Do not change the booking of somebody else.',
  );
}
