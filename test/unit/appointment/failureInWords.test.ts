import { REFUSALS, sentence as textOf } from '../../../contract/refusals';
import { failureInWords } from '../../../nodes/CalCom/appointment/words/failure';
import { causes } from '../../../nodes/shared/request/causes';
import { errorOf, explanationOf } from '../../../nodes/shared/request/error';
import type { Session } from '../../../nodes/shared/request';
import { sessionWith } from '../harness/session';
import { expectForPeople, languages } from './said';

let session: Session;
beforeAll(async () => {
  session = await sessionWith(() => ({ body: {} }));
});

/** The error that a refusal with these words ends in. */
function refused(status: number, text: string) {
  const answer = { status, headers: {}, body: { status: 'error', error: { message: text } } };
  return errorOf(session, { method: 'POST', path: '/bookings' }, { answer, lost: false });
}

const sorry = 'That did not work just now. Please try again later.';

/** What a person is told of what they can put right, by the names of causes. */
const remedies: Record<string, string> = {
  activeBookings:
    'No further booking is possible at the moment. Please cancel or reschedule one of the others first.',
  answerMissing: 'Please check the answers to the questions.',
  answerType: 'Please check the answers to the questions.',
  answersWrong: 'Please check the answers to the questions.',
  bookingUnknown: 'The booking was not found. Please check the details.',
  cancelledAlready: 'This booking has changed in the meantime. Please look it up again.',
  cancellingOff: 'This booking cannot be cancelled here.',
  contactMissing: 'Please give an email address or a phone number.',
  emailNeeded: 'Please give an email address.',
  emailNotAsked:
    'Please give a valid phone number with its country code, like this: +49 151 12345678.',
  emailWrong: 'Please check the email addresses.',
  guestsInvalid: 'Please check the email addresses.',
  lastNameNeeded: 'Please give the first and the last name.',
  lengthNotOffered: 'This length is not possible. Please choose another one.',
  locationIncomplete: 'Please check the place of the meeting.',
  locationNotOffered: 'Please check the place of the meeting.',
  movedAlready: 'This booking has changed in the meantime. Please look it up again.',
  optionUnknown: 'Please check the answers to the questions.',
  overAlready: 'This booking is already over.',
  phoneMissing:
    'Please give a valid phone number with its country code, like this: +49 151 12345678.',
  phoneWrong:
    'Please give a valid phone number with its country code, like this: +49 151 12345678.',
  rejectedAlready: 'This booking has changed in the meantime. Please look it up again.',
  signedUpAlready: 'This person already has a seat at this time.',
};

const times = new Set(causes.filter(({ otherTimes }) => otherTimes).map(({ name }) => name));

const saidOf = (cause = ''): string =>
  remedies[cause] ??
  (times.has(cause) ? 'This time cannot be booked. Please choose another one.' : sorry);

it.each(REFUSALS.map((refusal) => [`${refusal.status} ${refusal.text}`, refusal] as const))(
  'a person is told of "%s" what they can do',
  (_, refusal) => {
    const error = refused(refusal.status, textOf(refusal));
    expect(failureInWords(error, 'en')).toBe(saidOf(explanationOf(error)?.cause));
    const messages = languages.map((language) => failureInWords(error, language));
    messages.forEach((message, index) => expectForPeople(message, languages[index]));
    expect(new Set(messages).size).toBe(languages.length);
  },
);

it('every remedy is one for a cause that there is', () => {
  const names = causes.map(({ name }) => name);
  expect(Object.keys(remedies).filter((name) => !names.includes(name))).toEqual([]);
});

it('a write of which nobody knows what came is not called a failure', () => {
  const lost = { answer: { status: 504, headers: {}, body: '' }, lost: true };
  const error = errorOf(session, { method: 'POST', path: '/bookings' }, lost);
  expect(failureInWords(error, 'de')).toBe(
    'Es ist nicht sicher, ob das geklappt hat. Bitte prüfen Sie Ihre Nachrichten, bevor Sie es noch einmal versuchen.',
  );
});

it.each([
  ['pt-BR', 'Não foi possível'],
  ['German', 'Das hat gerade'],
  ['', sorry],
  ['Klingon', sorry],
  [7, sorry],
])('speaks %j as far as it can', (language, said) => {
  expect(failureInWords(new Error('whatever'), language)).toContain(said);
});
