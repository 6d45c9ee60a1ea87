import type { Told } from './budget';

/** The counter of all requests that have none of their own. */
export const GENERAL = 'default';

/** From here on a number counts no seconds but is a time: the year 2001 in epoch seconds. */
const EPOCH_FROM = 1e9;

/**
 * What the `X-RateLimit-*` headers of an answer tell, by the name of the counter. Documents show the
 * names without a suffix. Values that are no numbers count as not told.
 */
export function toldBy(headers: Record<string, unknown> = {}): Map<string, Told> {
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const told = new Map<string, Told>();
  for (const [name, value] of Object.entries(lower)) {
    const [, suffix] = /^x-ratelimit-remaining(.*)$/.exec(name) ?? [];
    if (suffix === undefined) continue;
    const left = numeric(value);
    const reset = numeric(lower[`x-ratelimit-reset${suffix}`]);
    if (left === undefined || reset === undefined) continue;
    told.set(suffix.replace(/^-/, '') || GENERAL, { left, reset: untilReset(reset) });
  }
  return told;
}

const numeric = (value: unknown): number | undefined =>
  /^\s*\d+(\.\d+)?\s*$/.test(String(value)) ? Number(value) : undefined;

/** Milliseconds until a reset in seconds, or at a time: API v1 names it in epoch milliseconds. */
function untilReset(value: number): number {
  if (value < EPOCH_FROM) return value * 1000;
  return Math.max(0, (value < EPOCH_FROM * 1000 ? value * 1000 : value) - Date.now());
}

/**
 * Milliseconds that an answer asks us to wait: by Retry-After (seconds or a date), else until the
 * window of its used-up counters ends. Undefined when it asks for nothing, or for no time at all.
 */
function askedPause(headers: Record<string, unknown>): number | undefined {
  const after = headers['retry-after'];
  const seconds = numeric(after);
  const until =
    seconds === undefined ? Date.parse(String(after)) - Date.now() : untilReset(seconds);
  if (until > 0) return until;
  const usedUp = [...toldBy(headers).values()].filter(({ left }) => left <= 0);
  return Math.max(0, ...usedUp.map(({ reset }) => reset)) || undefined;
}

/** Cal.com shuts a key out for a minute when it does not say for how long. */
const BLOCKED = 60_000;

/** Milliseconds to wait after the nth refusal of the rate limit. */
export function pauseOfLimit(headers: Record<string, unknown>, times: number): number {
  const otherwise = headers['retry-after'] === undefined ? BLOCKED : growing(times);
  return withJitter(askedPause(headers) ?? otherwise);
}

/** Milliseconds to wait after the nth failure of another kind. */
export function pauseOfTrouble(
  headers: Record<string, unknown> | undefined,
  times: number,
): number {
  return withJitter((headers && askedPause(headers)) ?? growing(times));
}

/** Half a second, and twice as long each time, but no longer than a block lasts. */
const growing = (times: number): number => Math.min(500 * 2 ** (times - 1), BLOCKED);

/** Longest part of a pause that is chance, in ms. */
const MOST_JITTER = 2000;

/** Up to half as much again, so that all who failed at one moment do not come back at one moment. */
const withJitter = (pause: number): number =>
  pause + Math.random() * Math.min(pause / 2, MOST_JITTER);
