import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Answer, Call, LookUp } from '../api/call';
import { errorOf } from './error';
import { warnOfLookUp } from './log';
import { sendUntilAnswered } from './retry';
import type { Session } from './session';
import { refuseWhenCancelled, wait } from './wait';

/**
 * Sends one call through all steps: pace, retry, explain. A call that must not be repeated, and
 * whose answer was lost, is looked up instead if the call says how.
 * Throws a NodeApiError with a readable sentence for every answer that is no success, and a
 * UserError when the rate limit takes too long or the user cancels.
 */
export async function request(session: Session, call: Call): Promise<Answer> {
  const result = await sendUntilAnswered(session, call);
  if (result.answer && result.succeeded) return result.answer;

  const looked = result.lost && call.lookUp ? await lookFor(session, call, call.lookUp) : undefined;
  if (looked?.answer) return looked.answer;
  throw errorOf(session, call, { ...result, notFound: looked?.notFound });
}

/** Milliseconds before each look: the server may still be at work on the request. */
const LOOKS = [0, 2000];

async function lookFor(
  session: Session,
  call: Call,
  lookUp: LookUp,
): Promise<{ answer?: Answer; notFound?: boolean }> {
  try {
    for (const pause of LOOKS) {
      await wait(pause, session.signal);
      const answer = await lookUp();
      if (answer) {
        warnOfLookUp(session, call, true);
        return { answer };
      }
    }
    warnOfLookUp(session, call, false);
    return { notFound: true };
  } catch {
    // What is to be told is that the request failed, not that looking for it did.
    refuseWhenCancelled(session.signal);
    return {};
  }
}

/** The `data` of a call's answer, in the type that the caller expects of the API. */
export async function fetchData<T = IDataObject>(session: Session, call: Call): Promise<T> {
  const { body } = await request(session, call);
  return (isPlainObject(body) ? (body as IDataObject).data : undefined) as T;
}
