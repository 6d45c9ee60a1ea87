import type { IWebhookFunctions } from 'n8n-workflow';
import { MAX_BYTES, parseBody, type Body } from './body';
import { eventsByValue } from './events';
import type { Policy, Settings } from './settings';
import { NO_SECRET, verify, type Verdict } from './signature';

/** What came over the wire. */
interface Arrival {
  /** The body's bytes; undefined when n8n could not read any. */
  raw: Buffer | undefined;
  /** Headers, their names in lower case. */
  headers: Record<string, unknown>;
}

/**
 * What is wrong with a delivery: it has no signature, Cal.com says that the webhook has no secret, it
 * is not signed with the secret that is known, or it is, and cannot be read.
 */
export type Flaw = 'unsigned' | 'withoutSecret' | 'foreign' | 'unreadable';

/** What is answered to a delivery that is not worked on. */
interface Refusal {
  status: number;
  message: string;
  /** Why it is refused, where somebody can mend that. */
  flaw?: Flaw;
}

/** Either a delivery to work on, or what to answer without running the workflow. */
export type Outcome = { body: Body } | Refusal;

/** How a delivery is signed and what it may hold; left out, as Cal.com does it by itself. */
interface Expected {
  secret: string | undefined;
  policy?: Policy;
  /** The name of the header that carries the signature. */
  header?: string;
  hasTemplate?: boolean;
}

export const DEFAULT_HEADER = 'x-cal-signature-256';

/** What arrived at a webhook of n8n that keeps the raw body. */
export const arrivalAt = (context: IWebhookFunctions): Arrival => ({
  raw: context.getRequestObject().rawBody as Buffer | undefined,
  headers: context.getHeaderData(),
});

const answer = (status: number, message: string) => ({ status, message });

/**
 * Checks size, signature and form of a delivery, in this order, so that nothing of an unproven body
 * is interpreted. `isSigned` tells whether it is certain that Cal.com sent it, or nobody asks.
 */
export function unseal(
  { raw, headers }: Arrival,
  { secret, policy = 'strict', header, hasTemplate = false }: Expected,
): { body: Body; isSigned: boolean } | Refusal {
  if (!raw) return answer(400, 'The request has no body that can be read');
  if (raw.length > MAX_BYTES) return answer(413, 'The body is too large');

  const name = header?.trim().toLowerCase() || DEFAULT_HEADER;
  const verdict = policy === 'off' ? 'valid' : verify(raw, headers[name], secret);
  if (verdict === 'invalid' || (verdict === 'unsigned' && policy === 'strict')) {
    return { ...answer(401, 'The signature does not match'), flaw: flawOf(verdict, headers[name]) };
  }
  const parsed = parseBody(raw, hasTemplate);
  const isSigned = verdict === 'valid';
  if ('body' in parsed) return { ...parsed, isSigned };
  return isSigned ? { ...parsed, flaw: 'unreadable' } : parsed;
}

/**
 * Decides about a delivery to the trigger: proof, age and choice of events. `now` is in milliseconds
 * since the epoch.
 */
export function receive(
  arrival: Arrival,
  { settings, secret, now }: { settings: Settings; secret: string | undefined; now: number },
): Outcome {
  const { signatureCheck, signatureHeader, payloadTemplate, replayWindow = 0 } = settings.options;
  const opened = unseal(arrival, {
    secret,
    policy: signatureCheck,
    header: signatureHeader,
    hasTemplate: Boolean(payloadTemplate?.trim()),
  });
  if (!('body' in opened)) return opened;

  const { body, isSigned } = opened;
  if (!isSigned && !isKnown(body.triggerEvent)) {
    return answer(401, 'Unsigned deliveries are accepted only for known events');
  }
  if (isStale(body, replayWindow, now)) {
    return answer(401, 'The delivery is outside the replay window');
  }
  return isWanted(body.triggerEvent, settings)
    ? { body }
    : answer(200, 'Received, but the workflow does not run for this event');
}

function flawOf(verdict: Verdict, header: unknown): Flaw {
  if (verdict === 'invalid') return 'foreign';
  return header === NO_SECRET ? 'withoutSecret' : 'unsigned';
}

const isKnown = (event: unknown): boolean => typeof event === 'string' && eventsByValue.has(event);

/**
 * Whether a delivery is older, or more in the future, than the window of so many seconds allows.
 * Meetings that start and end carry the time at which they were booked, bodies without an envelope
 * whatever their template prints, and some nothing: these are let through.
 */
function isStale(
  { triggerEvent, createdAt, payload }: Body,
  seconds: number,
  now: number,
): boolean {
  const isMeeting = triggerEvent === 'MEETING_STARTED' || triggerEvent === 'MEETING_ENDED';
  if (!(seconds > 0) || payload === undefined || isMeeting) return false;
  const sent = typeof createdAt === 'string' ? Date.parse(createdAt) : NaN;
  return Number.isFinite(sent) && Math.abs(now - sent) > seconds * 1000;
}

/** A template of the user's own may leave the event's name out: then there is nothing to choose by. */
function isWanted(event: unknown, { events, options }: Settings): boolean {
  if (event === 'PING') return options.pings === true;
  if (options.allEvents === true) return true;
  if (typeof event !== 'string')
    return event === undefined && Boolean(options.payloadTemplate?.trim());
  return events.includes(event);
}
