import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Answer, Call } from './call';
import { holds, isOldGeneration } from './promise';

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

/** What is inside the envelope; `{ success: true }` where the API confirms without data. */
export const records = ({ body }: Answer): IDataObject[] =>
  hasData(body) ? toRecords(body.data) : [{ success: true }];

/** Whether a body is an envelope with data, be that null. */
export const hasData = (body: unknown): body is { data: unknown } =>
  isPlainObject(body) && 'data' in (body as object);

/**
 * Whether an answer is the success that its call promises: Cal.com's envelope, with data where
 * something was asked for. A proxy, a cut connection or an error may come with a status of success.
 */
export function isSuccess(call: Call, { status, body }: Answer, isLegacy = false): boolean {
  const { method, answers } = call;
  if (status < 200 || status >= 300) return false;
  const isFree = isLegacy || answers === 'anything';
  if (status === 204) return isFree || answers === 'empty';
  const told = isPlainObject(body) ? (body as { status?: unknown }).status : undefined;
  if (isFree) return typeof body !== 'string' && body !== null && told !== 'error';
  const confirms = method !== 'GET' || answers === 'confirmed';
  if (told !== 'success' || !(confirms || hasData(body))) return false;
  const { data } = body as { data?: unknown };
  return holds(call, data) && !isOldGeneration(call, data);
}

/** For what JSON held: lodash also tells classes apart, which takes a quarter of the time of a row. */
const isObject = (value: unknown): value is IDataObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that should be an object; an empty one where something else stands in its place. */
export const objectIn = (value: unknown): IDataObject => (isObject(value) ? value : {});

/** The objects of a value that should be a list of them, none where something else stands there. */
export const objectsIn = (value: unknown): IDataObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
