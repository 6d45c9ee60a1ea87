import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { shown } from '../wording/shown';

/** How requests are sent, as the user set it under Request Options or by default. */
export interface Options {
  /** Milliseconds until an unanswered request is given up: of one that reads, and of any other. */
  timeout: { read: number; write: number };
  /** Seconds that one request may wait for the rate limit and between tries. */
  maxWait: number;
  /** How many items are worked on at once, if the user said so. */
  requestsInFlight?: number;
  proxy?: IHttpRequestOptions['proxy'];
  ignoreSslIssues: boolean;
}

/** A webhook listener may be slow, and a self-hosted server answers only after its listeners did. */
const PATIENT = { read: 60_000, write: 60_000 };

/** Where somebody looks at a form, a chat or the editor, or another program waits for a webhook. */
const AWAITED = { read: 15_000, write: 30_000 };

const DEFAULT_MAX_WAIT = 300;

/** A timer for more milliseconds would end at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/**
 * Reads the values of Request Options. `isAwaited` says that somebody waits for the result, which
 * makes the time that nobody set shorter. Throws a UserError for values that cannot be meant.
 */
export function optionsOf(entered: IDataObject, isAwaited = false): Options {
  const { timeout, maxWait, requestsInFlight, proxy, ignoreSslIssues } = entered;
  return {
    timeout: timeoutOf(numberOf(timeout, 'Timeout', 1), isAwaited),
    maxWait: numberOf(maxWait, 'Max Wait', 0) ?? DEFAULT_MAX_WAIT,
    requestsInFlight: numberOf(requestsInFlight, 'Requests in Flight', 1),
    proxy: proxyOf(proxy),
    ignoreSslIssues: ignoreSslIssues === true || ignoreSslIssues === 'true',
  };
}

function timeoutOf(given: number | undefined, isAwaited: boolean): Options['timeout'] {
  if (given === undefined) return isAwaited ? AWAITED : PATIENT;
  const set = Math.ceil(Math.min(given, LONGEST_TIMEOUT));
  return { read: set, write: set };
}

function numberOf(value: unknown, label: string, least: number): number | undefined {
  const given = typeof value === 'string' ? value.trim() : (value ?? '');
  if (given === '') return undefined;
  const number = typeof given === 'object' ? NaN : Number(given);
  if (number >= least && Number.isFinite(number)) return number;
  throw new UserError(`"${label}" must be a number of at least ${least}, but is ${shown(value)}`);
}

/** n8n silently goes without a proxy that it does not understand: refused here instead. */
function proxyOf(value: unknown): IHttpRequestOptions['proxy'] {
  const text = String(value ?? '').trim();
  if (text === '') return undefined;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UserError(
      '"Proxy" must be the address of an HTTP proxy, such as http://127.0.0.1:3128',
    );
  }
  const { protocol, hostname, port, username, password } = url;
  return {
    protocol: protocol.replace(':', ''),
    host: hostname,
    port: Number(port || (protocol === 'https:' ? 443 : 80)),
    // n8n decodes them.
    ...(username && { auth: { username: decodable(username), password: decodable(password) } }),
  };
}

/** Percent-encoded as it is; a stray `%` cannot be decoded. */
const decodable = (encoded: string): string => encoded.replace(/%(?![\da-f]{2})/gi, '%25');
