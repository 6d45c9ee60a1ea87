import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Answer, Call } from './call';

/** Makes the node's items of the answer to a call, one for each record. */
export type Output = (answer: Answer, call: Call) => IDataObject[];

/** A record as it is; a text, number or boolean under the key that says what it is. */
function toRecord(value: unknown): IDataObject {
  if (isPlainObject(value)) return value as IDataObject;
  return typeof value === 'string' ? { message: value } : { value: value as IDataObject };
}

/** Any value as records: each entry of a list, one for anything else, none for nothing. */
export function toRecords(value: unknown): IDataObject[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(toRecord) : [toRecord(value)];
}

const hasData = (body: unknown): boolean => isPlainObject(body) && 'data' in (body as object);

/** What is inside the envelope; `{ success: true }` where the API confirms without data. */
export const records = ({ body }: Answer): IDataObject[] =>
  hasData(body) ? toRecords((body as IDataObject).data) : [{ success: true }];
