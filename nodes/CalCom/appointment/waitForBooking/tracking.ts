import { randomBytes } from 'crypto';
import { textOf } from '../words/text';
import { problem } from '../../../shared/wording/problem';

/**
 * Under this name the ID travels: Cal.com's booking page takes `metadata[name]=value` from its
 * address into the booking, which shows it in the API and in every webhook.
 */
export const METADATA_KEY = 'n8nTracking';

const IN_LINK = `metadata[${METADATA_KEY}]`;

const SHAPE = /^([\da-z]{7,10})-[\w-]{16}$/;

/** An ID that nobody can guess, and that tells when it was made. */
export const newTrackingId = (now: number): string =>
  `${now.toString(36)}-${randomBytes(12).toString('base64url')}`;

/** The booking page with the ID in its address, and more parameters that fill in its form. */
export function trackedLink(page: string, id: string, filled: [string, string][] = []): string {
  const url = new URL(page);
  for (const [name, value] of filled) url.searchParams.append(name, value);
  url.searchParams.set(IN_LINK, id);
  return url.toString();
}

/** The tracking ID in a tracked link, or by itself. Throws a problem for anything else. */
export function trackingIdOf(value: unknown): string {
  const text = textOf(value);
  const id = URL.canParse(text) ? (new URL(text).searchParams.get(IN_LINK) ?? '') : text;
  if (SHAPE.test(id)) return id;
  throw problem(
    text === ''
      ? 'No tracked link is given'
      : `"${text.slice(0, 100)}" is neither a tracked link nor a tracking ID`,
    'Use the link or the trackingId that Get Booking Link returned.',
  );
}

/** When a link was made, in milliseconds since the epoch: no booking of it is older. */
export const madeAt = (id: string): number => parseInt(SHAPE.exec(id)![1], 36);
