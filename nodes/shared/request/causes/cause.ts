import type { Call } from '../../api/call';
import type { Session } from '../session';

/** A request that was not answered with success, as far as its cause can be told from it. */
export interface Failure {
  /** Status of the answer; 0 when there was none. */
  status: number;
  /** Error code of the connection; empty when there was an answer. */
  code: string;
  /** The sentence of the server or of the connection, in one line. */
  text: string;
  body: unknown;
  headers: Record<string, unknown>;
  call: Call;
  session: Session;
}

type Sentence = string | ((failure: Failure) => string);

/** A known cause of failures. The first whose `when` holds explains a failure. */
export interface Cause {
  when: (failure: Failure) => boolean;
  /** Stands in place of the server's sentence where that says too little. */
  message?: Sentence;
  /** What to do. */
  advice: Sentence;
}

export type Causes = Record<string, Cause>;

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
