import type { JsonObject } from 'n8n-workflow';
import { NodeApiError, UserError } from 'n8n-workflow';
import type { Call } from '../api/call';
import { explain, type Explanation, type Failed } from './explain';
import type { Session } from './session';

const explanations = new WeakMap<object, Explanation>();

/** The parts of an error that a failed request ended in; undefined for any other error. */
export const explanationOf = (error: object): Explanation | undefined => explanations.get(error);

/**
 * The error that n8n shows: one sentence, what to do, what was asked and the request's ID. It is
 * made anew, since what n8n and axios throw holds the request with its secrets, and whole answers.
 */
export function errorOf(session: Session, call: Call, failed: Failed): NodeApiError | UserError {
  if (failed.error instanceof UserError) return failed.error;
  const explanation = explain(session, call, failed);
  const { sentence, advice, outcome, details } = explanation;
  const error = new NodeApiError(session.context.getNode(), { message: sentence } as JsonObject, {
    message: sentence,
    description: [advice, outcome, ...details].filter(Boolean).join(' '),
    ...(failed.answer && { httpCode: String(failed.answer.status) }),
  });
  // n8n replaces messages that contain the name of a system error, and keeps ours among others.
  error.message = sentence;
  error.messages = [];
  explanations.set(error, explanation);
  return error;
}
