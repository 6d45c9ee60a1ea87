import { explanationOf } from '../../../shared/request';
import { readLanguage } from './language';
import { INTERNATIONAL } from './person';
import { sentence, type SentenceName } from './sentences';
import { orNothing } from './when/languages';

/** What a person can put right of what Cal.com refuses, by the names of its causes. */
const remedies: Record<string, SentenceName> = {
  activeBookings: 'enough',
  answerMissing: 'checkAllAnswers',
  answerType: 'checkAllAnswers',
  answersWrong: 'checkAllAnswers',
  bookingUnknown: 'notFoundHere',
  cancelledAlready: 'changedNow',
  cancellingOff: 'cannotCancel',
  contactMissing: 'giveContact',
  emailNeeded: 'giveEmail',
  emailNotAsked: 'givePhone',
  emailWrong: 'checkEmails',
  guestsInvalid: 'checkEmails',
  lastNameNeeded: 'giveFullName',
  lengthNotOffered: 'otherLength',
  locationIncomplete: 'checkPlace',
  locationNotOffered: 'checkPlace',
  movedAlready: 'changedNow',
  optionUnknown: 'checkAllAnswers',
  overAlready: 'isOver',
  phoneMissing: 'givePhone',
  phoneWrong: 'givePhone',
  rejectedAlready: 'changedNow',
  signedUpAlready: 'hasSeat',
};

/**
 * What a person is told of a failure that has no sentence of its own for them: what they can put
 * right, that it is uncertain what came of it, or, of faults that only the builder of the workflow
 * can mend, that it did not work. In English where the language is not known.
 */
export function failureInWords(failure: Error, language: unknown): string {
  const { cause = '', otherTimes, outcome } = explanationOf(failure) ?? {};
  const remedy = Object.hasOwn(remedies, cause) ? remedies[cause] : undefined;
  const name = remedy ?? (otherTimes ? 'otherTime' : outcome ? 'unsure' : 'sorry');
  return sentence(name, orNothing(() => readLanguage(language)) ?? 'en', INTERNATIONAL);
}
