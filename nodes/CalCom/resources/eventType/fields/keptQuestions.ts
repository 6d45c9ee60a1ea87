import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { pick } from 'lodash';
import type { Present } from '../../../../shared/operation/routing';
import { shown } from '../../../../shared/wording/shown';

const look = ['label', 'placeholder', 'disableOnPrefill'];
const rules = [...look, 'required', 'hidden'];
const own = ['type', 'slug', ...rules, 'options'];

/** What an update takes of each built-in question, by its type or slug. */
const builtIn: Record<string, string[]> = {
  name: ['type', ...look],
  splitName: [
    'type',
    'firstNameLabel',
    'firstNamePlaceholder',
    'lastNameLabel',
    'lastNamePlaceholder',
    'lastNameRequired',
    'disableOnPrefill',
  ],
  email: ['type', ...rules],
  title: ['slug', ...rules],
  location: ['slug', 'label'],
  guests: ['slug', ...rules],
  notes: ['slug', ...rules],
  rescheduleReason: ['slug', ...rules],
};

/** The portable version can make these questions, but updates do not take them. */
const notInUpdates = ['url'];

/**
 * The questions of an event type as it is, for an update that switches guests on or off: Cal.com
 * resets all questions with it. None where the update has questions of its own. Throws a UserError for
 * a question that an update cannot take.
 */
export const keptQuestions: Present = ({ bookingFields }, body) =>
  body.bookingFields === undefined && Array.isArray(bookingFields)
    ? {
        bookingFields: (bookingFields as IDataObject[])
          // Guests are what the update itself is about.
          .filter(({ slug, isDefault }) => !(isDefault === true && slug === 'guests'))
          .flatMap(sentAgain),
      }
    : {};

/**
 * What is left of the questions of an event type where all are to be removed: Cal.com takes no empty
 * list, and resets the built-in questions that are not in it.
 */
export const onlyBuiltIn: Present = ({ bookingFields }) =>
  Array.isArray(bookingFields)
    ? {
        bookingFields: (bookingFields as IDataObject[])
          .filter(({ isDefault }) => isDefault === true)
          .flatMap(sentAgain),
      }
    : {};

function sentAgain(question: IDataObject): IDataObject[] {
  const { type, slug, isDefault, label } = question;
  if (isDefault === true) {
    const keys = builtIn[String(type)] ?? builtIn[String(slug)];
    if (!keys) return [];
    // The usual label is the key of a translation.
    const isUsual = /^[a-z]+(_[a-z]+)*$/.test(String(label ?? ''));
    const kept = pick(
      question,
      keys.filter((key) => !(key === 'label' && isUsual)),
    );
    return Object.keys(kept).length > 1 ? [kept] : [];
  }
  if (notInUpdates.includes(String(type))) {
    throw new UserError(
      `"Disable Guests" would delete the question ${shown(label ?? slug)}, which cannot be kept`,
      {
        description:
          'Cal.com resets all questions with it. Turn on "Newest API Version" and hide the question for guests under "Booking Questions" instead.',
      },
    );
  }
  return [{ label: slug, required: false, ...pick(question, own) }];
}
