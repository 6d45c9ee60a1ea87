import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import { encode, type Method } from './route';
import type { Only } from './server';

/** An answer of the API: parsed JSON, or text where it was none. Header names are in lower case. */
export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: unknown;
}

/** A file that is sent as the only part of a form. */
export interface UploadedFile {
  /** What the API calls the part. */
  part: string;
  fileName: string;
  /** MIME type. */
  type: string;
  content: Buffer;
}

/**
 * What the body of a success is instead of the envelope with data: the envelope alone, nothing at
 * all (204), or any JSON; or what the data is (see `holds`): yes or no, a record, a list, one
 * booking or the occurrences of one, a list of bookings, or slots by days.
 */
export type Answers =
  | 'confirmed'
  | 'empty'
  | 'anything'
  | 'boolean'
  | 'record'
  | 'list'
  | 'booking'
  | 'bookings'
  | 'slots';

/** One request, before the server's address and the credential are added. */
export interface Call {
  method: Method;
  /** From behind `/v2`, encoded: `/bookings/abc/cancel`. */
  path: string;
  /** The same with names in place of values, where it is known: `/bookings/{bookingUid}/cancel`. */
  route?: string;
  query?: Record<string, unknown>;
  /** Whether lists of the query repeat their name, instead of becoming one value with commas. */
  repeatsLists?: boolean;
  body?: IDataObject;
  /** Sent instead of a body. */
  file?: UploadedFile;
  /** The `cal-api-version` date; none for operations that take no header. */
  version?: string | null;
  /** How the date was chosen, where that was not by us: as the newest one, or by its name. */
  chosenVersion?: 'newest' | 'own';
  /** Whether sending it again after a lost answer does no harm. Left out: as the method promises. */
  repeatable?: boolean;
  /** What a success has in its body. Left out: the envelope, with data if something is read. */
  answers?: Answers;
  lookUp?: LookUp;
  /** Which servers have it, where that is known. */
  servers?: Only | 'all';
}

/**
 * What a search for the effect of a call found: the answer that got lost; nothing, although it would
 * be there; or why nothing can be told: `unseen` where the account cannot see it, else `unknown`.
 */
export type LookedUp = Answer | 'unseen' | 'unknown' | undefined;

/** What stands for an answer that got lost, when its effect was found. */
export const lookedUp = (data: unknown): Answer => ({
  status: 200,
  headers: {},
  body: { status: 'success', data } as IDataObject,
});

/** Finds out whether a call whose answer was lost was carried out, where it must not be repeated. */
export type LookUp = () => Promise<LookedUp>;

/** Whether a call may be sent again when it is unknown if the first try arrived (RFC 9110, 9.2.2). */
export function isRepeatable({ method, repeatable }: Call): boolean {
  return repeatable ?? (method === 'GET' || method === 'PUT' || method === 'DELETE');
}

/**
 * A call without any value of it, such as `POST /bookings/:id/guests`: for logs, and for what the
 * server counts by kind. Where no route names its values, all parts of the path are taken for values
 * that no path of the API has as a word.
 */
export const kindOf = ({ method, path, route }: Call): string =>
  `${method} ${(route ?? path).replace(/\/([^/]*[^a-z\-/][^/]*|\{\w+\})/g, '/:id')}`;

const text = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((entry) => encode(String(entry))).join(',')
    : encode(String(value));

/**
 * The query as text. Lists become one comma-separated value, or repeat their name as API v1 wants
 * it. Brackets in names stay as they are, because the cloud does not understand encoded ones.
 */
export function queryText(query: Record<string, unknown> = {}, repeatsLists = false): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .flatMap(([name, value]) => (repeatsLists ? repeated(name, value) : bracketed(name, value)))
    .map(
      ([name, value]) => `${encode(name).replace(/%5B/g, '[').replace(/%5D/g, ']')}=${text(value)}`,
    );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

const repeated = (name: string, value: unknown): [string, unknown][] =>
  [value].flat().map((entry) => [name, entry]);

/** A list of objects as `name[0][key]`, anything else as it is. */
function bracketed(name: string, value: unknown): [string, unknown][] {
  if (Array.isArray(value) && value.every(isPlainObject)) {
    return value.flatMap((entry, index) =>
      Object.entries(entry as object).map(
        ([key, inner]) => [`${name}[${index}][${key}]`, inner] as [string, unknown],
      ),
    );
  }
  return [[name, value]];
}
