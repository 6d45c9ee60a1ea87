import type { Body } from './body';
import { MAX_BYTES, parseBody } from './body';
import { eventsByValue } from './events';
import type { Settings } from './settings';
import { verify } from './signature';

/** What came over the wire. */
export interface Arrival {
  /** The body's bytes; undefined when n8n could not read any. */
  raw: Buffer | undefined;
  /** Headers, their names in lower case. */
  headers: Record<string, unknown>;
}

/** Either a delivery to work on, or what to answer without running the workflow. */
export type Outcome =
  | { body: Body }
  | {
      status: number;
      message: string;
      /** The delivery is signed, but not with the secret that is known. */
      isForeign?: boolean;
    };

export const DEFAULT_HEADER = 'x-cal-signature-256';

const answer = (status: number, message: string) => ({ status, message });

/**
 * Decides about a delivery: size, signature, form, age and choice of events, in this order, so that
 * nothing of an unproven body is interpreted. `now` is in milliseconds since the epoch.
 */
export function receive(
  { raw, headers }: Arrival,
  { settings, secret, now }: { settings: Settings; secret: string | undefined; now: number },
): Outcome {
  const { options } = settings;
  if (!raw) return answer(400, 'The request has no body that can be read');
  if (raw.length > MAX_BYTES) return answer(413, 'The body is too large');

  const policy = options.signatureCheck ?? 'strict';
  const header = options.signatureHeader?.trim().toLowerCase() || DEFAULT_HEADER;
  const verdict = policy === 'off' ? 'valid' : verify(raw, headers[header], secret);
  if (verdict === 'invalid' || (verdict === 'unsigned' && policy === 'strict')) {
    return { ...answer(401, 'The signature does not fit'), isForeign: verdict === 'invalid' };
  }
  const parsed = parseBody(raw, Boolean(options.payloadTemplate?.trim()));
  if (!('body' in parsed)) return parsed;

  const { body } = parsed;
  if (verdict === 'unsigned' && !isKnown(body.triggerEvent)) {
    return answer(401, 'Unsigned deliveries are accepted for known events only');
  }
  if (isStale(body, options.replayWindow ?? 0, now)) {
    return answer(401, 'The delivery is outside of the replay window');
  }
  return isWanted(body.triggerEvent, settings)
    ? { body }
    : answer(200, 'Received, but the workflow does not run for this event');
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
