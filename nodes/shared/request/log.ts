import { kindOf, type Call } from '../api/call';
import type { Account } from './session';

/** What became of one try of a call. */
interface Outcome {
  answer?: { status: number };
  /** Why there was no answer. */
  code?: string;
  /** Milliseconds after which it is sent again; left out when it is not. */
  pause?: number;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * One line in n8n's log for each answer, on the level debug: what was asked, how it ended, and what
 * is waited for. Lines hold no value, no body and no secret.
 */
export function logAnswer({ logger }: Account, call: Call, { answer, code, pause }: Outcome): void {
  const ending = answer
    ? `was answered with ${answer.status}`
    : `got no answer (${code || 'unknown'})`;
  const reason = answer?.status === 429 ? 'for the rate limit' : 'before it is sent again';
  const waits = pause === undefined ? '' : `, and waits ${seconds(pause)} ${reason}`;
  logger.debug(`Cal.com: ${kindOf(call)} ${ending}${waits}`);
}

/** A line for those who wonder why an execution takes so long. */
export function warnOfWait({ logger }: Account, call: Call, pause: number): void {
  logger.warn(`Cal.com: ${kindOf(call)} waits ${seconds(pause)} for the rate limit`);
}

/** A line about a write whose answer was lost, and what was found in its place. */
export function warnOfLookUp({ logger }: Account, call: Call, found: unknown): void {
  const outcome =
    found === 'notFound'
      ? 'nothing shows that it was carried out'
      : typeof found === 'string'
        ? 'nothing can be known of it'
        : 'what it did was found';
  logger.warn(
    `Cal.com: the answer to ${kindOf(call)} was lost; ${outcome}, and it was not sent again`,
  );
}
