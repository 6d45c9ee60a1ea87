import { problem, saying } from '../../../shared/wording/problem';
import { sentence } from './sentences';
import { shown } from '../../../shared/wording/shown';

/** A number from 1 on; undefined where none was given. Throws a problem for all else. */
export function readCount(value: unknown, label: string): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw problem(
    `"${label}" must be a whole number, at least 1, but is ${shown(String(value))}`,
    'Leave it out, or give such a number.',
  );
}

/** The length of a meeting in minutes, with a sentence for whoever typed it, where it cannot be read. */
export const lengthOf = (value: unknown, language: string): number | undefined =>
  saying(sentence('otherLength', language), () => readCount(value, 'Length (Minutes)'));
