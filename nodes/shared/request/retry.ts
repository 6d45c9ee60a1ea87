import type { IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Answer } from '../define/output';
import { isRepeatable, queryText, type Call } from './call';
import { answerOf, connectionFailure } from './failure';
import { readWindow } from './pace';
import { sendOnce, type Session } from './session';
import { refuseWhenCancelled, wait } from './wait';

/** How often one request is tried at most, the first time included. */
const TRIES = 4;

/** Seconds that a request may spend waiting when the user set nothing else. */
export const DEFAULT_MAX_WAIT = 300;

/** Cal.com shuts a key out for a minute when it does not say for how long (API.md: rate limits). */
const BLOCKED = 60_000;

/** Statuses of a proxy or server in trouble: the request may or may not have arrived. */
const TROUBLE = [500, 502, 503, 504, 524];

/**
 * Sends a request until it is answered: at the pace of the rate limit, again after a 429, and again
 * after lost connections and server trouble where a repetition does no harm.
 * Returns the answer of any status; throws the connection's error when there was none.
 */
export async function send(session: Session, call: Call): Promise<Answer> {
  const request = toRequest(session, call);
  const maxWait = (session.options.maxWait ?? DEFAULT_MAX_WAIT) * 1000;
  const giveUpAt = Date.now() + maxWait;

  for (let attempt = 1; ; attempt += 1) {
    const { answer, error } = await attemptOnce(session, request, giveUpAt - Date.now());
    const retriable = answer !== undefined || connectionFailure(error) !== undefined;
    const pause = retriable ? pauseBefore(call, attempt, answer) : undefined;
    if (pause === undefined) {
      if (answer) return answer;
      throw error;
    }
    if (answer?.status === 429) session.limiter.block(pause);
    if (Date.now() + pause > giveUpAt) {
      if (answer?.status !== 429) return answer ?? fail(error);
      throw new UserError(
        `Cal.com asked to wait ${Math.ceil(pause / 1000)} s because of its rate limit, longer than this request may wait (${Math.round(maxWait / 1000)} s). Raise Max Wait under Request Options, or send fewer items.`,
      );
    }
    if (answer?.status !== 429) await wait(pause, session.signal);
  }
}

function fail(error: unknown): never {
  throw error;
}

async function attemptOnce(
  session: Session,
  request: IHttpRequestOptions,
  maxWait: number,
): Promise<{ answer?: Answer; error?: unknown }> {
  await session.limiter.take(maxWait, session.signal);
  let answer: Answer | undefined;
  try {
    refuseWhenCancelled(session.signal);
    // n8n adds the credential to the request that it is given: every try starts from a fresh one.
    const { body, headers, statusCode } = await sendOnce(session, {
      ...request,
      headers: { ...request.headers },
    });
    answer = { body, headers, status: statusCode };
    return { answer };
  } catch (error) {
    answer = answerOf(error);
    if (answer) return { answer };
    refuseWhenCancelled(session.signal);
    return { error };
  } finally {
    session.limiter.give(answer?.headers);
  }
}

/** Milliseconds until the next try, or undefined when the answer is final. */
function pauseBefore(call: Call, attempt: number, answer?: Answer): number | undefined {
  if (answer?.status === 429) return askedPause(answer) ?? BLOCKED;
  if (attempt >= TRIES || !isRepeatable(call)) return undefined;
  if (answer && !TROUBLE.includes(answer.status)) return undefined;
  return (answer && askedPause(answer)) ?? 500 * 2 ** (attempt - 1);
}

/** What Retry-After or the reset header asks for: both are in seconds. */
function askedPause({ headers }: Answer): number | undefined {
  const after = Number(headers['retry-after']);
  if (Number.isFinite(after) && after >= 0) return after * 1000;
  const now = Date.now();
  const window = readWindow(headers, now);
  return window && window.left <= 0 ? window.ends - now : undefined;
}

function toRequest({ server }: Session, call: Call): IHttpRequestOptions {
  return {
    method: call.method,
    url: `${server.api}/v2${call.path}${queryText(call.query)}`,
    headers: {
      Accept: 'application/json',
      ...(call.version && { 'cal-api-version': call.version }),
    },
    ...(call.body && { body: call.body }),
  };
}
