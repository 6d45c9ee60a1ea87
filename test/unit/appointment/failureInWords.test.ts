import { REFUSALS, sentence as textOf } from '../../../contract/refusals';
import { failureInWords } from '../../../nodes/CalCom/appointment/words/failure';
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

/** Causes about the time of a booking. */
const times = [
  'limitReached',
  'notSaved',
  'outOfBounds',
  'past',
  'seatsFull',
  'slotBooked',
  'slotRace',
  'slotReserved',
  'slotTaken',
];

const saidOf = (cause = ''): string =>
  remedies[cause] ??
  (times.includes(cause) ? 'This time cannot be booked. Please choose another one.' : sorry);

/** What servers say besides, of bookings as they are made, and in older versions. */
const others = [
  'booking_conflict_error',
  'attendee email or phone property is wrong,Attendee must have at least one contact method (email or phone number)',
  'email property is wrong,nathan must be an email',
  'phoneNumber property is wrong,123 must be a valid phone number',
  'attendee property is wrong,property email should not exist',
  'responses - {email}error_required_field, ',
  'responses - {name}Invalid string, ',
  'This event type does not allow cancelling',
  "Can't cancel booking with uid=8a3JAT4vmGGSU3itQKjfv5 because it has been rejected.",
];

const refusals = [
  ...REFUSALS.map((refusal) => ({ status: refusal.status, text: textOf(refusal) })),
  ...others.map((text) => ({ status: 400, text })),
].map(({ status, text }) => ({ name: `${status} ${text}`, status, text }));

const reached = new Set<string>();

it.each(refusals)('a person is told of "$name" what they can do', ({ status, text }) => {
  const error = refused(status, text);
  const { cause = '' } = explanationOf(error) ?? {};
  reached.add(cause);
  expect(failureInWords(error, 'en')).toBe(saidOf(cause));
  const messages = languages.map((language) => failureInWords(error, language));
  messages.forEach((message, index) => expectForPeople(message, languages[index]));
  expect(new Set(messages).size).toBe(languages.length);
});

it('so each remedy and each cause about the time was tried', () => {
  expect([...Object.keys(remedies), ...times].filter((cause) => !reached.has(cause))).toEqual([]);
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
