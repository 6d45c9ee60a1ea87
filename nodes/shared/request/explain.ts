import type { JsonObject } from 'n8n-workflow';
import { NodeApiError, UserError } from 'n8n-workflow';
import { isRepeatable, type Call } from '../api/call';
import { causeOf } from './causes';
import type { Result } from './retry';
import { redact } from './secrets';
import type { Session } from './session';
import { errorText, otherText, short } from './wording';

/** What is told of a request that was not answered with success. */
export interface Failed extends Result {
  /** Whether a search for what the request should have made found nothing. */
  notFound?: boolean;
}

/**
 * The error that n8n shows: one sentence, what to do, what was asked and the request's ID. It is
 * made anew, since what n8n and axios throw holds the request with its secrets, and whole answers.
 */
export function explain(session: Session, call: Call, failed: Failed): NodeApiError | UserError {
  const { answer, error, code = '' } = failed;
  if (error instanceof UserError) return error;

  const said = errorText(answer?.body);
  const text = short(
    redact(said ?? (answer ? otherText(answer.body) : textOf(error)), session, call),
  );
  const cause = causeOf({
    status: answer?.status ?? 0,
    code,
    text,
    headers: answer?.headers ?? {},
    body: answer?.body,
    call,
    session,
  });
  const message = cause?.message ?? text;
  const requestId = answer?.headers['x-request-id'];
  return apiError(session, {
    message,
    description: [
      cause?.advice,
      outcomeOf(call, failed),
      message !== text && `${sourceOf(failed, said)}${text.replace(/\.$/, '')}.`,
      answer && `${call.method} ${shownPath(call)} was answered with status ${answer.status}.`,
      typeof requestId === 'string' && `Request ID: ${short(requestId, 100)}`,
    ],
    httpCode: answer ? String(answer.status) : null,
  });
}

/** Whose sentence it is, where ours does not say it all. */
function sourceOf({ answer, code }: Failed, said?: string): string {
  if (said !== undefined) return 'Cal.com says: ';
  return answer ? '' : `n8n says${code ? ` (${code})` : ''}: `;
}

const textOf = (error: unknown): string =>
  (error as Error | undefined)?.message?.trim() || 'The request failed';

/** What is known of a write whose answer was lost. */
function outcomeOf(call: Call, { lost, notFound }: Failed): string | undefined {
  if (!lost || call.method === 'GET') return undefined;
  if (isRepeatable(call)) {
    return 'It may have been carried out nevertheless; running it again does no harm.';
  }
  return notFound
    ? 'Nothing in Cal.com shows that it was carried out. It was not sent again, so that nothing is done twice.'
    : 'It may have been carried out nevertheless: look before you run it again. It was not sent again, so that nothing is done twice.';
}

/** Booking UIDs are keys to their bookings; a log needs the operation, not the key. */
const shownPath = ({ path }: Call): string => short(path.replace(/[A-Za-z0-9]{18,}/g, '…'), 150);

function apiError(
  { context }: Session,
  {
    message,
    description,
    httpCode,
  }: { message: string; description: unknown[]; httpCode: string | null },
): NodeApiError {
  const error = new NodeApiError(context.getNode(), { message } as JsonObject, {
    message,
    description: description.filter(Boolean).join(' '),
    ...(httpCode && { httpCode }),
  });
  // n8n replaces messages that contain the name of a system error, and keeps ours among others.
  error.message = message;
  error.messages = [];
  return error;
}
