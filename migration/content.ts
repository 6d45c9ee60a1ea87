/** What a request sends, and how parts of it are taken out. */
import type { Field } from './table';
import type { Value, Values } from './types';

/** What is to be sent. Whatever finds a parameter is taken out of it. */
export interface Content {
  query: Values;
  body: Values;
}

/** Whether a value is an object with names: no list, no null. */
export const isObject = (value: unknown): value is Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The steps of a dot path; the index of a list is a step too. */
const stepsOf = (path: string): string[] => path.replace(/\[(\d+)\]/g, '.$1').split('.');

/** The value at the place where a field sends to; it is gone from the content then. */
export function take({ query, body }: Content, { p = '', q }: Field): Value | undefined {
  if (p === '') return takeAll(body);
  const names = stepsOf(p);
  const last = names.pop()!;
  const holder = names.reduce<unknown>(
    (value, name) => (isHolder(value) ? value[name] : undefined),
    q ? query : body,
  );
  if (!isHolder(holder) || holder[last] === undefined) return undefined;
  const value = holder[last];
  delete holder[last];
  return value;
}

const isHolder = (value: unknown): value is Record<string, Value> =>
  typeof value === 'object' && value !== null;

/** The whole body, for forms whose entries are its properties. */
function takeAll(body: Values): Value | undefined {
  const all = { ...body };
  for (const name of Object.keys(body)) delete body[name];
  return Object.keys(all).length > 0 ? all : undefined;
}

/**
 * Puts a value where its field sends it: at the dot path `p` of the query or the body, whose
 * objects are made on the way.
 */
export function putBack({ query, body }: Content, { p = '', q }: Field, value: Value): void {
  const names = stepsOf(p);
  const last = names.pop()!;
  let holder = q ? query : body;
  if (last === '' && isObject(value)) Object.assign(holder, value);
  else {
    for (const name of names) holder = (holder[name] ??= {}) as Values;
    holder[last] = value;
  }
}

/** What is still there, without objects that have become empty. */
export function leftOf({ query, body }: Content): string[] {
  const names = (value: Value, place: string): string[] =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, inner]) =>
          isHolder(inner) && Object.keys(inner).length === 0
            ? []
            : names(inner, place ? `${place}.${name}` : name),
        )
      : [place];
  return [...Object.keys(query).map((name) => `query ${name}`), ...names(body, '')];
}
