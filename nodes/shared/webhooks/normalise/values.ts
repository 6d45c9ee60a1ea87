import { isPlainObject } from 'lodash';

export type Fields = Record<string, unknown>;

/** The value if it is an object; an empty one otherwise, so that reading on is safe. */
export const fieldsIn = (value: unknown): Fields => (isPlainObject(value) ? (value as Fields) : {});

/** The objects of a list; none if it is no list. */
export const rows = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.filter((entry) => isPlainObject(entry)) : [];

/** A text that is not empty, or undefined. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The object without lists and objects, where each value is to be a text, a number or a yes or no. */
export const scalars = (object: Fields): Fields =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => typeof value !== 'object'));

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (isPlainObject(value) && Object.keys(value as object).length === 0);

/** The object without the keys that have nothing to say; undefined when none is left. */
export function compact(object: Fields): Fields | undefined {
  const filled = Object.entries(object).filter(([, value]) => !isNothing(value));
  // fromEntries defines __proto__ as a key like any other.
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}
