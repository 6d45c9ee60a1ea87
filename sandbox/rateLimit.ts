/** The server's request counter: a window of 60 s, and a block of 60 s for whoever exceeds it. */

interface Rate {
  limit: number;
  remaining: number;
  /** Seconds until the window or the block ends. */
  reset: number;
  blocked: boolean;
}

interface Bucket {
  count: number;
  windowEnds: number;
  blockedUntil: number;
}

/** Counts in real time, since clients really wait. */
export class RateLimiter {
  private buckets = new Map<string, Bucket>();

  /** Counts one request of a bucket; the one after `limit` blocks it. Times are in seconds. */
  hit(name: string, limit: number, window = 60, block = 60): Rate {
    const now = Date.now();
    let bucket = this.buckets.get(name);
    if (!bucket || Math.max(bucket.windowEnds, bucket.blockedUntil) <= now) {
      bucket = { count: 0, windowEnds: now + window * 1000, blockedUntil: 0 };
      this.buckets.set(name, bucket);
    }
    if (!bucket.blockedUntil && ++bucket.count > limit) bucket.blockedUntil = now + block * 1000;

    const blocked = bucket.blockedUntil > 0;
    const ends = blocked ? bucket.blockedUntil : bucket.windowEnds;
    return {
      limit,
      remaining: Math.max(0, limit - bucket.count),
      reset: Math.ceil((ends - now) / 1000),
      blocked,
    };
  }

  clear(): void {
    this.buckets.clear();
  }
}

/** The three headers of a limiter; its name starts with a capital in them. */
export function rateHeaders(limiter: string, rate: Rate): Record<string, string> {
  const name = limiter[0].toUpperCase() + limiter.slice(1);
  return {
    [`X-RateLimit-Limit-${name}`]: String(rate.limit),
    [`X-RateLimit-Remaining-${name}`]: String(rate.remaining),
    [`X-RateLimit-Reset-${name}`]: String(rate.reset),
  };
}

/** Limiter names of the operations that have one of their own: observed, or formed alike. */
const limiters: Array<[RegExp, string]> = [
  [/^POST .*\{bookingUid\}\/attendees$/, 'booking_attendees_add'],
  [/^DELETE .*\{bookingUid\}\/attendees/, 'booking_attendees_remove'],
  [/\/guests$/, 'booking_guests_add'],
  [/\{bookingUid\}\/location$/, 'booking_location_update'],
  [/\/conferencing-sessions$/, 'booking_conferencing_sessions'],
];

/** `booking_guests_add`, `users_verified_resources_phones_verify`, … */
export function limiterName(method: string, path: string): string {
  const found = limiters.find(([route]) => route.test(`${method} ${path}`));
  if (found) return found[1];
  const [, resource, action] =
    /verified-resources\/(\w+)\/verification-code\/(\w+)$/.exec(path) ?? [];
  if (!resource) return 'default';
  const owner = path.includes('/organizations/') ? 'org_teams' : 'teams';
  return `${path.includes('{teamId}') ? owner : 'users'}_verified_resources_${resource}_${action}`;
}
