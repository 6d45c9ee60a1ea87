import { isPlainObject } from 'lodash';
import { fieldsIn, text, type Fields } from './values';

/**
 * The answers to the questions of an event type or form, by the question's slug. Unanswered ones are
 * left out. Takes all forms in which answers arrive: with label and value, with value and raw
 * response, and bare.
 */
export function answersIn(...sources: unknown[]): Fields | undefined {
  const found = sources
    .flatMap((source) => Object.entries(fieldsIn(source)))
    .map(([slug, entry]) => [slug, readable(slug, unwrap(entry))] as const)
    .filter(([, value]) => value !== undefined && value !== null && value !== '');
  // fromEntries defines a slug such as __proto__ as a key like any other.
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function unwrap(entry: unknown): unknown {
  if (!isPlainObject(entry)) return entry;
  const wrapped = entry as Fields;
  if ('label' in wrapped && ('isHidden' in wrapped || 'value' in wrapped)) return wrapped.value;
  if ('value' in wrapped && 'response' in wrapped) return wrapped.value;
  // Cal.com means to leave the value out one day.
  return Object.keys(wrapped).join() === 'response' ? labelsOf(wrapped.response) : entry;
}

/** A raw response; of one that was chosen from a list, what could be read there. */
const labelsOf = (response: unknown): unknown =>
  Array.isArray(response)
    ? response.map((option: unknown) => fieldsIn(option).label ?? option)
    : response;

/** The questions that every booking form has, and what Cal.com asks by itself. */
const builtIn = new Set([
  'name',
  'email',
  'attendeePhoneNumber',
  'smsReminderNumber',
  'location',
  'title',
  'notes',
  'guests',
  'rescheduleReason',
]);

/**
 * The answers to questions of one's own among `all` that were given, by the question's label (its slug where no label is told),
 * and as one text with a line for each: what people put into a message.
 */
export function ownAnswers(all: Fields = {}, ...sources: unknown[]): Fields {
  const given = Object.entries(all).filter(([slug]) => !builtIn.has(slug));
  if (given.length === 0) return {};
  const labels = new Map(
    sources
      .flatMap((source) => Object.entries(fieldsIn(source)))
      .map(([slug, entry]) => [slug, text(fieldsIn(entry).label) ?? slug]),
  );
  const own = given.map(([slug, value]) => [labels.get(slug) ?? slug, value] as const);
  return {
    ownAnswers: Object.fromEntries(own),
    ownAnswersText: own.map(([label, value]) => `${label}: ${written(value)}`).join('\n'),
  };
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return isPlainObject(value)
    ? Object.values(fieldsIn(value)).map(written).join(' ')
    : String(value);
}

/** A place comes as its kind and what the attendee entered; the latter says more if it is there. */
function readable(slug: string, value: unknown): unknown {
  if (slug !== 'location' || !isPlainObject(value)) return value;
  const { optionValue, value: kind } = value as Fields;
  return optionValue || kind;
}
