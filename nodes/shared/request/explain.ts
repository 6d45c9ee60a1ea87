import { isRepeatable, type Call } from '../api/call';
import { causeOf } from './causes';
import type { Failure } from './causes/cause';
import { failureOf, type Result } from './outcome';
import { plainly } from './plainly';
import { redact } from './secrets';
import type { Account } from './session';
import { errorText, short } from './wording';

/** What is told of a request that was not answered with success. */
export interface Failed extends Result {
  /** What a search for what the request should have made came to; undefined where there was none. */
  looked?: 'notFound' | 'unseen' | 'unknown';
}

/** What is told of a failure, in parts, for people and for models may need different ones. */
export interface Explanation {
  /** The name of the cause; undefined where it is not known. */
  cause?: string;
  /** What happened, in one sentence without its period. */
  sentence: string;
  /** What to do. */
  advice?: string;
  /** Whether it is about the time of a booking, so that another time may do. */
  otherTimes: boolean;
  /** Whether something else than Cal.com responded. */
  isForeign: boolean;
  /** What is known of a write whose answer was lost. */
  outcome?: string;
  /** What helps to look further: the server's own words, what was asked and answered, its ID. */
  details: string[];
}

/** Explains why a request was not answered with success, without any secret of it. */
export function explain(account: Account, call: Call, failed: Failed): Explanation {
  const failure = failureOf(account, call, failed);
  const cause = causeOf(failure);
  const told = (sentence?: string | ((failure: Failure) => string | undefined)) =>
    typeof sentence === 'function' ? sentence(failure) : sentence;

  const words = plainly(failure.text);
  const sentence = told(cause?.message) ?? words;
  const id = idOf(failure.headers);
  const isSecret = redact(id, account, call) !== id;
  return {
    cause: cause?.name,
    sentence,
    advice: told(cause?.advice),
    otherTimes: cause?.otherTimes ?? false,
    isForeign: cause?.isForeign ?? false,
    outcome: outcomeOf(call, failed),
    details: [
      ...(sentence === words ? [] : [`${speakerOf(failure)}${words.replace(/\.$/, '')}.`]),
      ...(failure.status > 0
        ? [`${call.method} ${shownPath(call)} returned status ${failure.status}.`]
        : []),
      ...(id !== '' && !isSecret ? [`Request ID: ${id}`] : []),
    ],
  };
}

/** Whose sentence the server's words are. */
function speakerOf({ status, body, code }: Failure): string {
  if (errorText(body) !== undefined) return 'Cal.com says: ';
  return status > 0 ? '' : `n8n says${code ? ` (${code})` : ''}: `;
}

/** The ID under which the server's operators find a request. A text that is none is not shown. */
function idOf(headers: Record<string, unknown>): string {
  const id = headers['x-request-id'];
  return typeof id === 'string' && /^[\w.:-]{8,100}$/.test(id) ? id : '';
}

const outcomes = {
  notFound: 'Nothing in Cal.com shows that it was carried out.',
  unseen:
    "It may still have been carried out, and this account cannot see it: ask the attendee for Cal.com's confirmation before you run it again.",
  unknown: 'It may still have been carried out: check before you run it again.',
};

/** What is known of a write whose answer was lost. */
function outcomeOf(call: Call, { lost, looked }: Failed): string | undefined {
  if (!lost || call.method === 'GET') return undefined;
  if (isRepeatable(call)) {
    return 'It may still have been carried out; running it again does no harm.';
  }
  return `${outcomes[looked ?? 'unknown']} It was not sent again, so that nothing is done twice.`;
}

/** Booking UIDs are keys to their bookings; a log needs the operation, not the key. */
const shownPath = ({ path }: Call): string => short(path.replace(/[A-Za-z0-9]{18,}/g, '…'), 150);
