/** Who calls API v1, and how often: checked before anything else, with error bodies of their own. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DateTime } from 'luxon';
import type { LegacyOperation } from '../../contract/v1';
import type { RateLimiter } from '../rateLimit';
import { ids } from '../seed';
import type { Store, User } from '../store';
import type { LegacyRequest } from './types';

/** Answered as it is. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: Record<string, unknown>,
  ) {
    super(String(body.message ?? body.error));
  }
}

/** What the header of credential sync must hold. */
export const SYNC_SECRET = 'sandbox-sync-secret';

/** The user of the key in the query. Ada administers the whole server. @throws {Refusal} 401 */
export function userOf(
  query: URLSearchParams,
  store: Store,
  now: DateTime,
): Pick<LegacyRequest, 'user' | 'isAdmin'> {
  const given = query.get('apiKey');
  if (!given) throw new Refusal(401, { message: 'No API key provided' });
  const key = store.apiKeys.get(given);
  const user = key && store.users.get(key.userId);
  if (!key || !user) throw new Refusal(401, { error: 'Your API key is not valid.' });
  if (key.expiresAt && key.expiresAt <= now.toISO()!) {
    throw new Refusal(401, { error: 'This API key is expired.' });
  }
  return { user, isAdmin: user.id === ids.users.ada };
}

/** Counts by user and tells the reset as a time in epoch milliseconds. @throws {Refusal} 429 */
export function throttle(user: User, limiter: RateLimiter, limit: number, reply: FastifyReply) {
  const rate = limiter.hit(`v1 ${user.id}`, limit);
  reply.headers({
    'X-RateLimit-Limit': String(rate.limit),
    'X-RateLimit-Remaining': String(rate.remaining),
    'X-RateLimit-Reset': String(Date.now() + rate.reset * 1000),
  });
  if (rate.blocked) throw new Refusal(429, { message: 'Rate limit exceeded' });
}

/** @throws {Refusal} 403 without the secret that some operations want */
export function checkHeaders(operation: LegacyOperation, { headers }: FastifyRequest): void {
  for (const name of operation.headers ?? []) {
    if (headers[name] !== SYNC_SECRET) throw new Refusal(403, { message: `Invalid ${name}` });
  }
}
