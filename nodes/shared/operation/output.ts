import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { get, isPlainObject, pick } from 'lodash';
import type { Call } from '../api/call';

/** An answer of the API: parsed JSON, or text where it was none. Header names are in lower case. */
export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: unknown;
}

/** Makes the node's items of the answer to a call, one for each record. */
export type Output = (answer: Answer, call: Call) => IDataObject[];

/** A record as it is; a text, number or boolean under the key that says what it is. */
function toRecord(value: unknown): IDataObject {
  if (isPlainObject(value)) return value as IDataObject;
  return typeof value === 'string' ? { message: value } : { value: value as IDataObject };
}

/** Any value as records: each entry of a list, one for anything else, none for nothing. */
function toRecords(value: unknown): IDataObject[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(toRecord) : [toRecord(value)];
}

const hasData = (body: unknown): boolean => isPlainObject(body) && 'data' in (body as object);

/** What is inside the envelope; `{ success: true }` where the API confirms without data. */
export const records = ({ body }: Answer): IDataObject[] =>
  hasData(body) ? toRecords((body as IDataObject).data) : [{ success: true }];

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

/** The records at a dot path of the answer, such as `data.bookingFields`. */
export const recordsAt =
  (path: string): Output =>
  ({ body }) =>
    toRecords(get(body, path));

/** The records of an answer without envelope. */
export const bare: Output = ({ body }) => toRecords(body);

/** What every delete, disconnect and remove returns, whatever the API answers. */
export const deleted: Output = () => [{ deleted: true }];

/** Keeps some keys of a record. Dot paths reach into it. */
export const keep =
  (keys: string[]) =>
  (record: IDataObject): IDataObject =>
    pick(record, keys);

/** Some keys of a record, those that it has. */
export function only(record: IDataObject, keys: string[]): IDataObject {
  const some: IDataObject = {};
  for (const key of keys) if (record?.[key] !== undefined) some[key] = record[key];
  return some;
}
