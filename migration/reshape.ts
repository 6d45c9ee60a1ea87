/** What reads a property of an old item, as what reads it from the new one. */
import type { Reshaped } from './types';
import { own } from './values';

/** A node whose output has another shape now. */
export interface Changed {
  name: string;
  reshaped: Reshaped;
}

/** What is different after a list of records. */
export const perRecord =
  'There is one item for each record now, and none when there is no record, instead of one item with a list in it.';

/** Follows `json`: `.data[0].uid`, also with question marks. */
export const CHAIN = String.raw`((?:\??\.\s*[A-Za-z_$][\w$]*|\??\.?\[(?:\d+|'[^']*'|"[^"]*")\])*)`;

/** The steps of a chain of accesses: `.data?.[0]` as `.data` and `?.[0]`. */
export const tokensOf = (chain: string): string[] =>
  chain.match(/\??\.\s*[A-Za-z_$][\w$]*|\??\.?\[(?:\d+|'[^']*'|"[^"]*")\]/g) ?? [];

/** `.uid`, `?.uid` and `['uid']` as `uid`; an index as its digits. */
const nameOf = (token = ''): string => token.replace(/^\??\.?\s*/, '').replace(/[[\]'"]/g, '');

/** Whether only lists are read in this way; the whole value may be one. */
const readsList = (name: string): boolean =>
  name === '' || /^\d+$/.test(name) || name === 'length' || name in Array.prototype;

/** The new chain; undefined when only a person can tell. */
export function reshape(tokens: string[], reshaped: Reshaped): string | undefined {
  const { inside, list, renamed, unsure = [], under } = reshaped;
  if (under) {
    if (tokens.length === 0) return undefined;
    return under.but.includes(nameOf(tokens[0]))
      ? tokens.join('')
      : `.${under.key}${tokens.join('')}`;
  }
  let rest = tokens;
  if (inside !== undefined) {
    if (nameOf(tokens[0]) !== inside) return undefined;
    rest = tokens.slice(1);
    const isList = list === 'maybe' ? readsList(nameOf(rest[0])) : list;
    if (isList && nameOf(rest[0]) !== '0') return undefined;
    if (isList) rest = rest.slice(1);
  } else if (!renamed) {
    return undefined;
  }
  const [first, ...more] = rest;
  if (unsure.includes(nameOf(first))) return undefined;
  const name = own(renamed ?? {}, nameOf(first));
  return name === undefined ? rest.join('') : [`.${name}`, ...more].join('');
}
