import { isPlainObject } from 'lodash';
import { fields, type Fields } from './values';

/**
 * The answers to the questions of an event type or form, by the question's slug. Unanswered ones are
 * left out. Takes all forms in which answers arrive: with label and value, with value and raw
 * response, and bare.
 */
export function answers(...sources: unknown[]): Fields | undefined {
  const found = sources
    .flatMap((source) => Object.entries(fields(source)))
    .map(([slug, entry]) => [slug, plain(slug, unwrap(entry))] as const)
    .filter(([, value]) => value !== undefined && value !== null && value !== '');
  // fromEntries defines a slug such as __proto__ as a key like any other.
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function unwrap(entry: unknown): unknown {
  if (!isPlainObject(entry)) return entry;
  const wrapped = entry as Fields;
  if ('label' in wrapped && ('isHidden' in wrapped || 'value' in wrapped)) return wrapped.value;
  if ('value' in wrapped && 'response' in wrapped) return wrapped.value;
  return entry;
}

/** A place comes as its kind and what the attendee entered; the latter says more if it is there. */
function plain(slug: string, value: unknown): unknown {
  if (slug !== 'location' || !isPlainObject(value)) return value;
  const { optionValue, value: kind } = value as Fields;
  return optionValue || kind;
}
