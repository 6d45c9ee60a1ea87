import type { Call } from '../../api/call';
import type { Server } from '../../api/server';
import type { Authentication } from '../session';

/** A request that was not answered with success: all that a cause may be told from. */
export interface Failure {
  /** Status of the answer; 0 when there was none. */
  status: number;
  /** Error code of the connection; empty when there was an answer. */
  code: string;
  /** The sentence of the server or of the connection, in one line. */
  text: string;
  body: unknown;
  headers: Record<string, unknown>;
  /** How often the request was sent. */
  tries: number;
  /** Milliseconds of one try without an answer, where that is what failed. */
  silence?: number;
  call: Call;
  server: Server;
  authentication: Authentication;
  /** The first characters of the API key, by which products tell their keys apart. */
  keyStart: string;
  /** `host:port` of the proxy in use; empty without one. */
  proxy: string;
}

type Sentence<T = string> = T | ((failure: Failure) => T);

/** A known cause of failures. The first of the list whose `when` holds explains a failure. */
export interface Cause {
  name: string;
  when: (failure: Failure) => boolean;
  /** Stands in place of the server's sentence where that says too little. */
  message?: Sentence<string | undefined>;
  /** What to do. */
  advice: Sentence;
  /** Whether a new access token may cure it: that of an OAuth2 account is renewed before it is told. */
  renews?: true;
  /** Whether the server may have carried out all the same what it refuses. */
  mayBeDone?: true;
  /** Whether it is about the time of a booking, so that another time may do. */
  otherTimes?: true;
  /** Whether something else than Cal.com responded: its status says nothing about a record. */
  isForeign?: true;
}

/** Whether the server's sentence matches, and the status is one of these if any are given. */
export const says =
  (pattern: RegExp, ...statuses: number[]) =>
  ({ text, status }: Failure): boolean =>
    pattern.test(text) && (statuses.length === 0 || statuses.includes(status));

/** A condition on a failure: it came with one of these HTTP statuses. */
export const has =
  (...statuses: number[]) =>
  ({ status }: Failure): boolean =>
    statuses.includes(status);

/** Whether the connection failed with one of these codes. */
export const failedWith =
  (codes: RegExp) =>
  ({ status, code }: Failure): boolean =>
    status === 0 && codes.test(code);
