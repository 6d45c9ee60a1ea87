import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { get, isPlainObject, pick } from 'lodash';
import { records, toRecords, type Output } from '../api/envelope';
import { CHANGED_ON_THE_WAY, OTHER_DATA } from '../request/causes/connection';

/**
 * The record of a read by ID. The API answers some unknown IDs with 200 and no data: throws a
 * UserError with this sentence then.
 */
export const found =
  (otherwise: string): Output =>
  (answer) => {
    const rows = records(answer);
    if (rows.length === 0) throw new UserError(otherwise);
    return rows;
  };

/**
 * The records at a dot path of the answer, such as `data.bookingFields`. Throws a UserError where
 * something was read and nothing is there: an empty list would be.
 */
export const recordsAt =
  (path: string): Output =>
  ({ body }, { method }) => {
    const value: unknown = get(body, path);
    if (method !== 'GET' || value !== undefined) return toRecords(value);
    throw new UserError(OTHER_DATA, { description: CHANGED_ON_THE_WAY });
  };

/** The records of an answer without envelope. */
export const bare: Output = ({ body }) => toRecords(body);

/** What every delete, disconnect and remove returns, whatever the API answers. */
export const deleted: Output = () => [{ deleted: true }];

/** Keeps some keys of a record. Dot paths reach into it. */
export const keep =
  (keys: string[]) =>
  (record: IDataObject): IDataObject =>
    pick(record, keys);

/**
 * Keeps the named fields of records, in the order of the names. A dot path reaches into objects and
 * into each entry of a list. `other` is a second form of each record, for names that it alone has.
 * Names that no record has are told in `fieldsNotFound` of every one.
 */
export function selectFields(
  rows: IDataObject[],
  names: string[],
  other: (row: IDataObject) => IDataObject,
): IDataObject[] {
  const absent = new Set<string>();
  const present = new Set<string>();
  const selected = rows.map((row) => {
    const small: IDataObject = {};
    for (const name of names) {
      const path = name.split('.');
      const own = copyField(row, small, path);
      const isThere = own === false ? copyField(other(row), small, path) : own;
      if (isThere !== undefined) (isThere ? present : absent).add(name);
    }
    return small;
  });
  const fieldsNotFound = names.filter((name) => absent.has(name) && !present.has(name));
  return fieldsNotFound.length === 0
    ? selected
    : selected.map((row) => ({ ...row, fieldsNotFound }));
}

/**
 * Copies what is at a path. Returns whether it is there; undefined where an empty list does not tell
 * what its entries would have.
 */
function copyField(from: unknown, to: IDataObject, [key, ...rest]: string[]): boolean | undefined {
  if (!isPlainObject(from) || !Object.hasOwn(from as object, key) || key === '__proto__') {
    return false;
  }
  const value = (from as IDataObject)[key];
  if (rest.length === 0) {
    to[key] = value;
    return true;
  }
  if (Array.isArray(value)) {
    const entries = (to[key] ??= value.map(() => ({}))) as IDataObject[];
    const copied = value.map((entry, index) => copyField(entry, entries[index], rest));
    return copied.length === 0 ? undefined : copied.includes(true);
  }
  if (!isPlainObject(value)) return false;
  const inner = (to[key] ?? {}) as IDataObject;
  const copied = copyField(value, inner, rest);
  if (copied !== false) to[key] = inner;
  return copied;
}

/** Some keys of a record, those that it has. */
export const only = (record: IDataObject, keys: string[]): IDataObject => take({}, record, keys);

/**
 * Adds some keys of a record, those that it has, to another, which it returns. Rows of long lists
 * are made with it: an object that is put together from spread parts takes five times as long.
 */
export function take(to: IDataObject, record: IDataObject, keys: string[]): IDataObject {
  for (const key of keys) {
    const value = record[key];
    if (value !== undefined) to[key] = value;
  }
  return to;
}
