import { UserError } from 'n8n-workflow';
import { wait } from './wait';

/**
 * Lets requests of one credential pass no faster than the server allows.
 *
 * Cal.com counts requests in windows of 60 seconds and says in each answer how many are left and in
 * how many seconds the window ends (API.md: rate limits). Whoever goes over is shut out for another
 * 60 seconds, so waiting for the window's end beats running into the limit.
 */
export interface Limiter {
  /** Waits for a turn, at most `maxWait` ms; throws a UserError that says for what it waited. */
  take(maxWait: number, signal?: AbortSignal): Promise<void>;
  /** Learns from the headers of an answer. Call it once for each turn taken, even without an answer. */
  give(headers?: Record<string, unknown>): void;
  /** Nothing may pass for so many ms: the server refused a request. */
  block(milliseconds: number): void;
}

interface Window {
  /** When it ends, in ms since the epoch. */
  ends: number;
  left: number;
}

/** The smallest window of the sets of headers in an answer, by the requests that are left. */
export function readWindow(headers: Record<string, unknown>, now: number): Window | undefined {
  let tightest: Window | undefined;
  for (const [name, value] of Object.entries(headers)) {
    const [, limiter] = /^x-ratelimit-remaining(.*)$/i.exec(name) ?? [];
    if (limiter === undefined) continue;
    const left = Number(value);
    const seconds = Number(headers[`x-ratelimit-reset${limiter}`]);
    if (!Number.isFinite(left) || !Number.isFinite(seconds)) continue;
    if (!tightest || left < tightest.left) tightest = { ends: now + seconds * 1000, left };
  }
  return tightest;
}

/** Reset is given in whole seconds: the window may end up to this many ms after the time it names. */
const ROUNDING = 300;

function createLimiter(): Limiter {
  let window: Window | undefined;
  let underWay = 0;

  return {
    async take(maxWait, signal) {
      const giveUpAt = Date.now() + maxWait;
      for (;;) {
        const now = Date.now();
        if (window && now >= window.ends) window = undefined;
        if (!window || window.left > 0) {
          if (window) window.left -= 1;
          underWay += 1;
          return;
        }
        const until = window.ends + ROUNDING;
        if (until > giveUpAt) {
          const seconds = Math.ceil((until - now) / 1000);
          throw new UserError(
            `Cal.com's rate limit is used up for another ${seconds} s, longer than this request may wait (${Math.round(maxWait / 1000)} s). Send fewer items at once, or raise Max Wait under Request Options.`,
          );
        }
        await wait(until - now, signal);
      }
    },
    give(headers) {
      underWay -= 1;
      const told = headers && readWindow(headers, Date.now());
      if (!told) return;
      // Requests that are still under way are not in the server's count yet.
      window = { ends: told.ends, left: told.left - underWay };
    },
    block(milliseconds) {
      window = { ends: Date.now() + milliseconds, left: 0 };
    },
  };
}

const limiters = new Map<string, Limiter>();

/** The limiter of an account: executions and nodes in one process that share it share the pace. */
export function limiterFor(account: string): Limiter {
  const known = limiters.get(account) ?? createLimiter();
  limiters.set(account, known);
  return known;
}
