/** Small steps that translations share. */
import type { Request } from '../replace';
import type { Value, Values } from '../types';
import { own } from '../values';

export type Query = [name: string, value: Value][];

/** The query without some parameters, which are noted. */
export function drop({ query, notes }: Request, names: string[]): Query {
  return query.filter(([name]) => {
    if (!names.includes(name)) return true;
    notes.push(`${name} is left out: API v2 has nothing like it here.`);
    return false;
  });
}

/** Query parameters under other names; those without a new one keep theirs. */
export const rename = (query: Query, names: Record<string, string>): Query =>
  query.map(([name, value]) => [own(names, name) ?? name, value]);

/** A note for each value that the new request has no place for; what is empty says nothing. */
export function noteLost({ notes }: Pick<Request, 'notes'>, values: Values, why: string): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === '' || JSON.stringify(value) === '{}') continue;
    notes.push(`${name} is left out: ${why}.`);
  }
}
