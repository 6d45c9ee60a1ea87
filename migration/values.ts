/** Small steps with values of parameters. */
import type { Value, Values } from './types';

/** A form, or nothing in it. */
export const object = (value: Value | undefined): Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};

/** The value of a picker. */
export const picked = (value: Value | undefined): Value | undefined =>
  '__rl' in object(value) ? object(value).value : value;

/** Whether a text holds a list or an object, as JSON or in code. */
export const looksLikeJson = (value: Value): value is string =>
  typeof value === 'string' && /^(=\s*)?(\{\{\s*)?[{[]/.test(value.trim());
