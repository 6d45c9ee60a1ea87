import type { IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { shown } from '../wording/shown';
import { isRepeatable, type Answer, type Call } from '../api/call';
import { isSuccess } from '../api/envelope';
import { addressOf } from './address';
import { causeOf } from './causes';
import { answerOf, endingOf, isSilence, isTrouble, type Ending } from './failure';
import { multipart } from './multipart';
import { logAnswer, warnOfWait } from './log';
import { failureOf, type Result } from './outcome';
import type { Account } from './session';
import { pauseOfLimit, pauseOfTrouble } from './timing';
import { now, refuseWhenCancelled, wait } from './wait';
import { errorText, isCut } from './wording';

/** How often one request is tried at most, the first time included. A 429 does not count. */
const TRIES = 4;

/**
 * How often a server is asked that does not answer at all, since each time takes a whole timeout: once
 * if it was silent before.
 */
const triesInSilence = ({ isSilent }: Account['state']): number => (isSilent ? 1 : 2);

/**
 * Sends a request until it is answered: at the pace of the rate limit, again after a 429, and again
 * after lost connections and server trouble where a repetition does no harm (RFC 9110, 9.2.2).
 * Throws a UserError when the rate limit takes longer than the request may wait, or the user cancels.
 */
export async function sendUntilAnswered(account: Account, call: Call): Promise<Result> {
  const request = toRequest(account, call);
  const until = now() + account.options.maxWait * 1000;
  const silentTries = triesInSilence(account.state);
  let wasLost = false;

  for (let attempt = 1; ; attempt += 1) {
    const result = await tryOnce(account, call, { request, until });
    if (wasLost && isGone(call, result))
      return { answer: alreadyDone, succeeded: true, lost: false };

    wasLost ||= result.lost;
    account.state.isSilent = result.silence !== undefined;
    const most = account.state.isSilent ? silentTries : TRIES;
    const asked = attempt < most ? pauseBefore(call, attempt, result) : undefined;
    const pause = asked !== undefined && now() + asked <= until ? asked : undefined;
    logAnswer(account, call, { ...result, pause });
    if (pause === undefined) return { ...result, lost: wasLost, tries: attempt };
    await wait(pause, account.signal);
  }
}

/** What a DELETE says whose first answer was lost, when the second finds nothing: it has worked. */
const alreadyDone: Answer = { status: 200, headers: {}, body: { status: 'success' } };

const isGone = ({ method }: Call, { answer }: Result): boolean =>
  method === 'DELETE' &&
  answer?.status === 404 &&
  // Not the page of a proxy, nor an answer about the operation in place of the record.
  !/^Cannot DELETE|^$/.test(errorText(answer.body) ?? '');

/** Sends until the rate limit lets it pass. */
async function tryOnce(
  account: Account,
  call: Call,
  { request, until }: { request: IHttpRequestOptions; until: number },
): Promise<Result> {
  const { limiter, signal } = account;
  const onWait = (pause: number) => warnOfWait(account, call, pause);
  for (let refused = 1; ; refused += 1) {
    const ticket = await limiter.take(call, { until, signal, onWait });
    const result = await sendSafely(account, call, request);
    const { answer } = result;
    if (answer?.status !== 429) {
      ticket.give(answer?.headers);
      refuseWhenCancelled(answer ? undefined : signal);
      return result;
    }
    const pause = pauseOfLimit(answer.headers, refused);
    logAnswer(account, call, { ...result, pause });
    ticket.refuse(pause, answer.headers);
  }
}

/**
 * Sends a request once. An OAuth2 account's 401 that a new access token may cure is sent again, with
 * n8n renewing the token; any other is final: the token is good, and a new one would change nothing.
 */
async function sendSafely(
  account: Account,
  call: Call,
  request: IHttpRequestOptions,
): Promise<Result> {
  const result = await sendOnce(account, call, request, false);
  const renews =
    account.authentication === 'oAuth2' &&
    result.answer?.status === 401 &&
    causeOf(failureOf(account, call, result))?.renews === true;
  return renews ? await sendOnce(account, call, request, true) : result;
}

async function sendOnce(
  account: Account,
  call: Call,
  request: IHttpRequestOptions,
  renews: boolean,
): Promise<Result> {
  const timeout = account.options.timeout[call.method === 'GET' ? 'read' : 'write'];
  const deadline = AbortSignal.timeout(timeout);
  try {
    // n8n adds the credential to the request that it is given: every try starts from a fresh one.
    const fresh = { ...request, headers: { ...request.headers } };
    const { body, headers, statusCode } = await account.send(fresh, { deadline, timeout, renews });
    return resultOf(account, call, { status: statusCode, headers, body });
  } catch (error) {
    const answer = deadline.aborted ? undefined : answerOf(error, request.url);
    if (answer) return resultOf(account, call, answer);
    const ending: Ending = deadline.aborted ? timedOut : endingOf(error, request.url);
    return { error, ...ending, ...(isSilence(ending) && { silence: timeout }) };
  }
}

/** How a request ends whose answer was not there, or not whole, at its deadline. */
const timedOut: Ending = { code: 'ETIMEDOUT', lost: true, refused: false };

function resultOf({ server }: Account, call: Call, answer: Answer): Result {
  const succeeded = isSuccess(call, answer, server.legacy);
  // A status of success with something else in it says as little as no answer.
  const isUnclear = answer.status < 300 && answer.status >= 200 && !succeeded;
  const lost =
    isTrouble(answer.status) || (isUnclear && (call.method !== 'GET' || isCut(answer.body)));
  return { answer, succeeded, lost };
}

/** Milliseconds until the next try, or undefined when the result is final. */
function pauseBefore(call: Call, attempt: number, result: Result): number | undefined {
  const { answer, lost, refused, isBusy } = result;
  const mayGoAgain = lost ? isRepeatable(call) : refused;
  if (!mayGoAgain) return undefined;
  return isBusy ? pauseOfLimit({}, attempt) : pauseOfTrouble(answer?.headers, attempt);
}

function toRequest({ server }: Account, call: Call): IHttpRequestOptions {
  const { method, version } = call;
  if (version && !/^\d{4}-\d{2}-\d{2}$/.test(version)) {
    throw new UserError(
      `"API Version" must be a date such as 2024-08-13, but is ${shown(version)}`,
    );
  }
  const content = contentOf(call);
  return {
    method,
    url: addressOf(server, call),
    headers: {
      Accept: 'application/json',
      ...(content && { 'Content-Type': content.contentType }),
      ...(version && { 'cal-api-version': version }),
    },
    ...(content && { body: content.body }),
  };
}

/** What a request carries. Of an object, n8n would send no key named like a part of JavaScript's own. */
function contentOf({ body, file }: Call) {
  if (file) return multipart(file);
  return body && { contentType: 'application/json', body: JSON.stringify(body) };
}
