import { createHmac, randomBytes, timingSafeEqual } from 'crypto';

/** What Cal.com sends in place of a signature when a webhook has no secret. */
export const NO_SECRET = 'no-secret-provided';

/** `unsigned`: there is no signature at all, or Cal.com says that the webhook has no secret. */
export type Verdict = 'valid' | 'unsigned' | 'invalid';

/** A secret that nobody can guess: 256 random bits in hex. */
export const newSecret = (): string => randomBytes(32).toString('hex');

/** The signature that Cal.com sends for these bytes: lower-case hex of their HMAC-SHA256. */
export const sign = (raw: Buffer, secret: string): string =>
  createHmac('sha256', secret).update(raw).digest('hex');

/**
 * Compares the signature header with the bytes as they came over the wire. The comparison takes the
 * same time wherever two signatures differ. Nothing is valid without a secret.
 */
export function verify(raw: Buffer, header: unknown, secret: string | undefined): Verdict {
  if (header === undefined || header === '' || header === NO_SECRET) return 'unsigned';
  if (typeof header !== 'string' || !secret) return 'invalid';
  const given = Buffer.from(header);
  const expected = Buffer.from(sign(raw, secret));
  return given.length === expected.length && timingSafeEqual(given, expected) ? 'valid' : 'invalid';
}
