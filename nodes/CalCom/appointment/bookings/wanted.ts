import type { IDataObject } from 'n8n-workflow';
import { omit, pickBy } from 'lodash';
import { DateTime } from 'luxon';
import { json, list, metadata as toMetadata } from '../../../shared/operation/convert';
import type { Guide } from '../../../shared/operation/operation';
import { formAnswers, isFilledIn, someAnswers } from '../../../shared/questions/form';
import { readAnswers, typedAnswers } from '../../../shared/questions/given';
import { isPhone, questionsOf } from '../../../shared/questions/question';
import { detailsOf, findEventType, type EventTypeRef } from '../eventType';
import { utc } from '../times/slots';
import { readCount } from '../words/count';
import { messageLanguage, readLanguage } from '../words/language';
import { readEmail, readPhone, type Person } from '../words/person';
import { problem } from '../words/problem';
import { isEmpty, textOf } from '../words/text';
import { readStart } from '../words/when/start';
import { readZone } from '../words/zone';

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
  language: string;
  /** The answers to the event type's questions as they were given. */
  answers: IDataObject;
  /** The request that books it. */
  body: IDataObject;
}

/** Reads the fields of Book. Throws a problem for whatever cannot be meant or is missing. */
export async function readWanted({ session, values, zone: own }: Guide): Promise<Wanted> {
  const options = (values.options ?? {}) as IDataObject;
  const zone = readZone(values.attendeeTimeZone) ?? own;
  const chosen = options.language ? readLanguage(options.language) : undefined;
  const language = chosen ?? 'en';
  const now = DateTime.now().setZone(zone);
  const start = readStart(values.start, { now, label: 'Start', language: chosen }).setZone(zone);
  const length = readCount(options.lengthInMinutes, 'Length (Minutes)');
  const inText = !isEmpty(values.answers);
  const form = formOf(values.questions, { zone, isComplete: !inText });

  const type = await findEventType(session, values.eventType);
  // Answers of the form have the right types already.
  const details = inText ? await detailsOf(session, type) : type.details;
  const { answers, typed, phone } = answersOf(inText ? values.answers : {}, form, details);
  const person = attendeeOf(values, phone);
  const instant = utc(start);
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
    ...more(options, zone),
  };
  return { type, start, instant, length, person, zone, language, answers, body };
}

interface Form {
  bookingFieldsResponses?: IDataObject;
  attendee?: { phoneNumber?: unknown };
  location?: IDataObject;
}

/**
 * What the form of the event type says; nothing where it was left empty, as in tools of models. It
 * has to be complete unless Answers says more.
 */
function formOf(questions: unknown, { zone, isComplete }: { zone: string; isComplete: boolean }) {
  if (!isFilledIn(questions)) return {} as Form;
  const place = { label: 'Booking Questions', zone, now: Date.now() };
  return (isComplete ? formAnswers(questions, place) : someAnswers(questions)) as Form;
}

/**
 * The answers of text and form together, as given and in the types of their questions, and the
 * attendee's phone number where one of them holds it. Of a question that both answer the text holds.
 */
function answersOf(text: unknown, form: Form, details?: IDataObject) {
  const questions = details && questionsOf(details.bookingFields);
  const answers = { ...form.bookingFieldsResponses, ...readAnswers(text, questions) };
  const phones = (questions ?? []).filter(isPhone).map(({ slug }) => slug);
  // Cal.com takes the phone number from the attendee, whichever field of the node held it.
  const typed = typedAnswers(
    answers,
    questions?.map((question) => (isPhone(question) ? { ...question, required: false } : question)),
  );
  const phone = phones.map((slug) => typed[slug]).find(Boolean) ?? form.attendee?.phoneNumber;
  return { answers, typed: omit(typed, phones), phone };
}

/** The person who books, with the name that stands before an address if no other is given. */
function attendeeOf(values: Guide['values'], asked: unknown): Wanted['person'] {
  const address = readEmail(values.attendeeEmail);
  const phone = readPhone(values.attendeePhone) ?? readPhone(asked);
  const name = textOf(values.attendeeName) || address.name;
  if (!address.email && !phone) {
    throw problem(
      'Fill in "Attendee Email" or "Attendee Phone"',
      'Ask for the email address to which Cal.com sends the confirmation.',
    );
  }
  if (!name) throw problem('The name of the attendee is missing', 'Ask for the name.');
  return { ...address, name, ...(phone && { phone }) };
}

/** What else the options say, in the words of the API. */
function more(options: IDataObject, zone: string): IDataObject {
  const place = (label: string) => ({ label, zone, now: Date.now() });
  const location = (options.location as IDataObject | undefined)?.location as
    | IDataObject
    | undefined;
  const guests = (list(options.guests, place('Guests')) ?? []) as string[];
  return {
    ...(guests.length > 0 && { guests: guests.map((guest) => readEmail(guest).email) }),
    ...(location && { location: pickBy(location, (value) => value !== '') }),
    ...(options.metadata !== undefined && metadataOf(options.metadata, place('Metadata'))),
    ...(options.recurrenceCount ? { recurrenceCount: Number(options.recurrenceCount) } : {}),
  };
}

function metadataOf(value: unknown, place: Parameters<typeof json>[1]): IDataObject {
  const rows = (value as { pair?: unknown[] }).pair;
  const metadata = rows ? toMetadata(rows, place) : undefined;
  return metadata === undefined ? {} : { metadata: metadata as IDataObject };
}
