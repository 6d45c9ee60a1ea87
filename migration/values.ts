/** Small steps with values of parameters. */
import type { Value, Values } from './types';

/** A form, or nothing in it. */
export const object = (value: Value | undefined): Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};

/** The entry of a table, which has no other ones than those that stand in it. */
export const own = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The same without some entries. */
export const omit = (values: Values, names: string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

/** The value of a picker. */
export const picked = (value: Value | undefined): Value | undefined =>
  '__rl' in object(value) ? object(value).value : value;

/** Whether a text holds a list or an object, as JSON or in code. */
export const looksLikeJson = (value: Value): value is string =>
  typeof value === 'string' && /^(=\s*)?(\{\{\s*)?[{[]/.test(value.trim());
