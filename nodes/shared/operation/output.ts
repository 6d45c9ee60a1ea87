import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { get, pick } from 'lodash';
import { records, toRecords, type Output } from '../api/envelope';

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
