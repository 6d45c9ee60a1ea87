import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Answer, Call, LookedUp, LookUp } from '../api/call';
import { causeOf } from './causes';
import { errorOf } from './error';
import type { Failed } from './explain';
import { warnOfLookUp } from './log';
import { failureOf } from './outcome';
import { sendUntilAnswered } from './retry';
import type { Session } from './session';
import { refuseWhenCancelled, wait } from './wait';

/**
 * Sends one call through all steps: pace, retry, explain. A call that must not be repeated, and
 * whose answer was lost or may not be true, is looked up instead if the call says how.
 * Throws a NodeApiError with a readable sentence for every answer that is no success, and a
 * UserError when the rate limit takes too long or the user cancels.
 */
export async function request(session: Session, call: Call): Promise<Answer> {
  const result = await sendUntilAnswered(session, call);
  if (result.answer && result.succeeded) return result.answer;

  const lost = result.lost || causeOf(failureOf(session, call, result))?.mayBeDone === true;
  const looked = lost && call.lookUp ? await lookFor(session, call, call.lookUp) : undefined;
  if (typeof looked === 'object') return looked;
  throw errorOf(session, call, { ...result, lost, looked });
}

/** Milliseconds before each look: the server may still be at work on the request. */
const LOOKS = [0, 2000];

/** What was found; undefined where the search failed itself. */
async function lookFor(
  session: Session,
  call: Call,
  lookUp: LookUp,
): Promise<Answer | Failed['looked']> {
  try {
    let found: LookedUp | 'notFound';
    for (const pause of LOOKS) {
      await wait(pause, session.signal);
      found = await lookUp();
      if (typeof found === 'object') break;
    }
    found ??= 'notFound';
    warnOfLookUp(session, call, found);
    return found;
  } catch {
    // What is to be told is that the request failed, not that looking for it did.
    refuseWhenCancelled(session.signal);
    return undefined;
  }
}

/** The `data` of a call's answer, in the type that the caller expects of the API. */
export async function fetchData<T = IDataObject>(session: Session, call: Call): Promise<T> {
  const { body } = await request(session, call);
  return (isPlainObject(body) ? (body as IDataObject).data : undefined) as T;
}
