import { problem } from '../../../shared/wording/problem';
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
