import type { IDataObject } from 'n8n-workflow';
import { uniq } from 'lodash';
import { DateTime } from 'luxon';
import type { GuideOf } from '../../../shared/operation/declared';
import type { book } from './index';
import { checkLength, detailsOf, findEventType, type EventTypeRef } from '../eventType';
import { utc } from '../times/slots';
import { lengthOf } from '../words/count';
import { messageLanguage, readLanguage } from '../words/language';
import { readCountry, type DiallingPlan } from '../words/dialled';
import { emailOf, noAddress, phoneOf, readEmails } from '../words/person';
import { isSamePhone, type Person } from '../../bookings/person';
import { foundNothing, problem } from '../../../shared/wording/problem';
import { startOrOffer } from '../times/open';
import { sentence } from '../words/sentences';
import { isEmpty, textOf } from '../words/text';
import { readStart } from '../words/when/start';
import { assumed, zoneFor } from '../words/zone';
import { answersOf, formOf } from '../bookings/answers';
import { isFilledIn } from '../../../shared/questions/form';

type BookGuide = GuideOf<typeof book>;

/** A booking that somebody wants to have. */
export interface Wanted {
  type: EventTypeRef;
  start: DateTime;
  /** The same as the API takes it: `2026-11-24T14:00:00Z`. */
  instant: string;
  /** Minutes, for event types that offer several lengths. */
  length?: number;
  person: Person & { name: string };
  zone: string;
  /** What is told of a zone that nobody named. */
  zoneAssumed: IDataObject;
  language: string;
  /** Start of the addresses of the pages on which bookings are managed. */
  web: string;
  /** What was left out, in sentences. */
  warnings: string[];
  /** The answers to the event type's questions as they were given. */
  answers: IDataObject;
  /** The request that books it. */
  body: IDataObject;
}

/** Reads the fields of Book. Throws a problem for whatever cannot be meant or is missing. */
export async function readWanted(guide: BookGuide): Promise<Wanted> {
  const { session, values, zone: own } = guide;
  const options = values.options ?? {};
  const chosen = options.language ? readLanguage(options.language) : undefined;
  const language = chosen ?? 'en';
  const told = zoneFor(values.attendeeTimeZone, language);
  const zone = told ?? own;
  const zoneAssumed = told ? {} : assumed(zone);
  const now = DateTime.now().setZone(zone);
  const length = lengthOf(options.lengthInMinutes, language);
  const question = { now, label: 'Start', language: chosen };
  const read = await startOrOffer(
    () => readStart(values.start, question),
    { text: values.start, question, done: 'booked' },
    async () => {
      const type = await findEventType(session, values.eventType);
      return { session, search: { type, zone, length } };
    },
  );
  const start = read.setZone(zone);
  const inText = !isEmpty(values.answers);
  const form = formOf(values.questions, { zone, isComplete: !inText, language });

  const type = await findEventType(session, values.eventType);
  const plan = readCountry(options.defaultCountry);
  const { warnings, ...given } = attendeeIn(values, { plan, language });
  const name = given.name ?? '';
  // Answers of the form have the right types already. A name of one word may be too short.
  const isUnsure = inText || (!isFilledIn(values.questions) && /^\S+$/.test(name));
  const details = isUnsure || length ? await detailsOf(session, type) : type.details;
  checkLength(details, { length, language });
  const known = { name, email: given.email, phone: given.phone, guests: options.guests };
  const asked = answersOf(inText ? values.answers : {}, form, { ...known, language }, details);
  const { answers, typed } = asked;
  const person = attendeeOf(given, { ...asked, plan, language });
  const instant = utc(start);
  const { web } = session.server;
  const writesIn = options.language ? messageLanguage(language) : undefined;
  const body = {
    ...type.by,
    start: instant,
    attendee: {
      name: person.name,
      timeZone: zone,
      ...(person.email && { email: person.email }),
      ...(person.phone && { phoneNumber: person.phone }),
      ...(writesIn && { language: writesIn }),
    },
    ...(Object.keys(typed).length > 0 && { bookingFieldsResponses: typed }),
    ...(length && { lengthInMinutes: length }),
    ...(form.location && { location: form.location }),
    ...guide.call().body,
    ...guestsOf([options.guests, asked.guests], language),
  };
  const whose = { person, zone, zoneAssumed, language, web };
  const said = [...warnings, ...asked.warnings, ...otherPhone(given.phone, asked.phone)];
  return { type, start, instant, length, ...whose, warnings: said, answers, body };
}

/**
 * The person of the fields, with the name that stands before an address if no other is given. A phone
 * number that cannot be read is left out with a warning where Cal.com can write an email instead.
 */
function attendeeIn(
  values: BookGuide['values'],
  manner: { plan?: DiallingPlan; language: string },
): Person & Pick<Wanted, 'warnings'> {
  const address = emailOf(values.attendeeEmail, manner.language);
  const name = textOf(values.attendeeName) || address.name;
  const person = { ...address, ...(name && { name }) };
  const read = () => phoneOf(values.attendeePhone, manner);
  const { phone, warnings } = address.email ? orWarning(read) : { phone: read(), warnings: [] };
  return { ...person, ...(phone && { phone }), warnings };
}

function orWarning(read: () => string | undefined): { phone?: string; warnings: string[] } {
  try {
    return { phone: read(), warnings: [] };
  } catch (error) {
    return { warnings: [`${(error as Error).message}. It was left out.`] };
  }
}

/** The person who books, with what the questions of the event type said. */
function attendeeOf(
  given: Person,
  asked: { phone?: unknown; name?: string; plan?: DiallingPlan; language: string },
): Wanted['person'] {
  const phone = given.phone ?? phoneOf(asked.phone, asked);
  const name = asked.name ?? given.name;
  if (!given.email && !phone) {
    throw noAddress(
      `Ask for the email address for the confirmation. ${foundNothing('Attendee Email')}`,
      asked.language,
    );
  }
  if (!name) {
    throw problem(
      "The attendee's name is missing",
      `Ask for the name. ${foundNothing('Attendee Name')}`,
      { message: sentence('giveName', asked.language) },
    );
  }
  return { ...given, name, ...(phone && { phone }) };
}

/** What is told of an answer with another phone number than the one in the field for it, which holds. */
function otherPhone(given: string | undefined, answered: unknown): string[] {
  if (!given || !answered || isSamePhone(given, textOf(answered))) return [];
  return [
    `Two phone numbers were given. ${given} of "Attendee Phone" was used, and the answer ${String(answered)} was left out.`,
  ];
}

/** Everybody else who is invited, by the options and by the answers. */
function guestsOf(invited: unknown[], language: string): { guests?: string[] } {
  const guests = uniq(invited.flatMap((given) => readEmails(given, language)));
  return guests.length > 0 ? { guests } : {};
}
