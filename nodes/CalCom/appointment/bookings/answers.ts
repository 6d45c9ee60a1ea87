import type { IDataObject } from 'n8n-workflow';
import { saying } from '../../../shared/wording/problem';
import { shown } from '../../../shared/wording/shown';
import { listed } from '../words/forPeople';
import { sentence } from '../words/sentences';
import { textOf } from '../words/text';
import { omit, omitBy } from 'lodash';
import { isOpen, isSameText, questionsIn } from '../../../shared/questions/answer';
import { formAnswers, isFilledIn, nameIn, someAnswers } from '../../../shared/questions/form';
import { readAnswers, typedAnswers } from '../../../shared/questions/given';
import {
  GUESTS,
  SPLIT_NAME,
  elsewhere,
  isPhone,
  questionsOf,
  type Question,
} from '../../../shared/questions/question';

interface Form {
  bookingFieldsResponses?: IDataObject;
  attendee?: { phoneNumber?: unknown; name?: string };
  guests?: unknown;
  location?: IDataObject;
}

/** Does some work with answers, and gives its problem a sentence that names the questions it is about. */
export const askingAgain = <T>(language: string, work: () => T): T =>
  saying((refusal) => answersInWords(questionsIn(refusal), language), work);

/** Which questions a person is to answer again, by their labels; all of them where none is known. */
export const answersInWords = (labels: string[], language: string): string =>
  labels.length > 0
    ? sentence('checkAnswers', language, listed(labels.map(shown), language, 'conjunction'))
    : sentence('checkAllAnswers', language);

/** What fields of their own say, which some event types ask as a question as well. */
interface Known {
  name?: string;
  email?: string;
  phone?: unknown;
  guests?: unknown;
}

/**
 * What the form of the event type says; nothing where it was left empty, as in tools of models. It
 * has to be complete unless Answers says more.
 */
export function formOf(
  questions: unknown,
  { zone, isComplete, language }: { zone: string; isComplete: boolean; language: string },
): Form {
  if (!isFilledIn(questions)) return {};
  const place = { label: 'Booking Questions', zone, now: Date.now() };
  return askingAgain(
    language,
    () => (isComplete ? formAnswers(questions, place) : someAnswers(questions)) as Form,
  );
}

/**
 * The answers of text and form together, as given and in the types of their questions, with what the
 * API takes elsewhere: name in halves, phone number and guests. Of a question that both answer the
 * text holds. Throws a UserError for what is missing or does not fit, as far as `details` tell.
 */
export const answersOf = (
  text: unknown,
  form: Form,
  { language, ...known }: Known & { language: string },
  details?: IDataObject,
) => askingAgain(language, () => allAnswers(text, form, known, details));

function allAnswers(text: unknown, form: Form, known: Known, details?: IDataObject) {
  const questions = details && questionsOf(details.bookingFields);
  const said = omitBy(readAnswers(text, questions), isOpen) as IDataObject;
  const idle = questions ? Object.keys(said).filter((name) => isIdle(name, questions, known)) : [];
  const answers = {
    ...form.bookingFieldsResponses,
    ...(form.guests !== undefined && { [GUESTS]: form.guests as string[] }),
    ...omit(said, idle),
  };
  const phone = form.attendee?.phoneNumber ?? known.phone;
  const typed = typedFor(answers, questions, { ...known, phone });
  const phones = (questions ?? []).filter(isPhone).map(({ slug }) => slug);
  return {
    answers,
    typed: omit(typed, [...phones, GUESTS, ...(known.name ? [] : ['name'])]),
    // Cal.com takes the phone number from the attendee, whichever field of the node held it.
    phone: phones.map((slug) => typed[slug]).find(Boolean) ?? form.attendee?.phoneNumber,
    name: nameIn(typed) ?? (known.name ? undefined : textOf(typed.name) || undefined),
    guests: typed[GUESTS],
    warnings: idle
      .filter((name) => name !== 'name' || !isSame(said[name], known.name))
      .filter((name) => name !== 'email' || !isSame(said[name], known.email))
      .map(
        (name) => `"${name}" in "Answers" was left out: it is not a question of this event type.`,
      ),
  };
}

/**
 * Whether Cal.com takes a name from elsewhere, so that an answer to it would be lost in silence. The
 * address of somebody who is known by phone alone is kept among the answers, and the name of somebody
 * whose name is not known is theirs.
 */
const isIdle = (name: string, questions: Question[], { name: own, email }: Known): boolean =>
  elsewhere.has(name) &&
  name !== GUESTS &&
  (name !== 'email' || Boolean(email)) &&
  (name !== 'name' || Boolean(own)) &&
  !questions.some(({ slug }) => slug === name);

const isSame = (one: unknown, other = ''): boolean => isSameText(String(one), other);

/** The answers in the types of their questions; what is known elsewhere is not missing here. */
export function typedFor(
  answers: IDataObject,
  questions: Question[] | undefined,
  { name, phone, guests }: Known,
): IDataObject {
  const isSplit = questions?.some(({ slug }) => slug === SPLIT_NAME);
  const halves = isSplit && name && isOpen(answers[SPLIT_NAME]) && isOpen(answers.name);
  const isThere = (question: Question) =>
    (isPhone(question) && Boolean(phone)) || (question.slug === GUESTS && Boolean(guests));
  return typedAnswers(
    { ...(halves && { [SPLIT_NAME]: name }), ...answers },
    questions?.map((question) => (isThere(question) ? { ...question, required: false } : question)),
  );
}
