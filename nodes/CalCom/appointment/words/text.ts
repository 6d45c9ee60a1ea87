import { isPlainObject } from 'lodash';

/** What AI models write where they mean to leave a field empty. */
const NOTHING = /^(null|undefined|none|nil|n\/a|unknown|not (given|provided|specified)|-+)$/i;

/** The value of a field, of a picker the chosen one. */
export const chosen = (value: unknown): unknown =>
  isPlainObject(value) && 'value' in (value as object)
    ? (value as { value: unknown }).value
    : value;

/** The text of a field in one line, of a picker the chosen value; empty when nothing is meant. */
export function textOf(value: unknown): string {
  const inner = chosen(value);
  if (typeof inner !== 'string' && typeof inner !== 'number') return '';
  const text = String(inner).replace(/\s+/g, ' ').trim();
  return NOTHING.test(text) ? '' : text;
}

/** Whether nothing is meant: dates and DateTimes are objects, and mean something. */
export function isEmpty(value: unknown): boolean {
  const inner = chosen(value);
  return inner === undefined || inner === null || (typeof inner !== 'object' && !textOf(inner));
}

/** A name to compare: without accents, underscores, dots and case. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_.\s]+/g, ' ')
    .trim();
