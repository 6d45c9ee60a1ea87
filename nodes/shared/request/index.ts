import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Answer } from '../define/output';
import type { Call } from './call';
import { explainAnswer, explainFailure } from './explain';
import { send } from './retry';
import type { Session } from './session';

export type { Call } from './call';
export { fetchAll, pages } from './paginate';
export { openSession, credentialTypes } from './session';
export type { Authentication, RequestContext, RequestOptions, Session } from './session';

/** Whether an answer is a success of Cal.com: 2xx, and JSON wherever there is a body. */
function isSuccess({ status, body }: Answer): boolean {
  const empty = body === undefined || body === null || body === '';
  return status >= 200 && status < 300 && (empty || typeof body === 'object');
}

/**
 * Sends one call through all steps: pace, retry, explain.
 * Throws a NodeApiError with a readable sentence for every answer that is no success.
 */
export async function request(session: Session, call: Call): Promise<Answer> {
  let answer: Answer;
  try {
    answer = await send(session, call);
  } catch (error) {
    throw explainFailure(session, call, error);
  }
  if (!isSuccess(answer)) throw explainAnswer(session, call, answer);
  return answer;
}

/** The `data` of a call's answer, in the type that the caller expects of the API. */
export async function fetchData<T = IDataObject>(session: Session, call: Call): Promise<T> {
  const { body } = await request(session, call);
  return (isPlainObject(body) ? (body as IDataObject).data : undefined) as T;
}
