import { sleep, UserError } from 'n8n-workflow';
import { Budget, type Told, type Turn } from './budget';
import type { Call } from '../api/call';
import { cancelled, now, SLICE } from './wait';

/** How long a request waits for its turn at most, and what ends the wait early. */
export interface Patience {
  /** By the clock of `now`. */
  until: number;
  signal?: AbortSignal;
}

/** A request's turn. Exactly one `give` ends it, with the headers of the answer if there was one. */
export interface Ticket {
  give(headers?: Record<string, unknown>): void;
  /** Instead: the server refused the request, and refuses others like it for so many ms. */
  refuse(milliseconds: number, headers: Record<string, unknown>): void;
}

interface Waiter extends Patience {
  route: string;
  resolve: (ticket: Ticket) => void;
  reject: (error: unknown) => void;
}

/** The counter of all requests that have none of their own. */
const GENERAL = 'default';

/** Routes to remember the counters of; an API has fewer. */
const MOST_ROUTES = 2000;

/** The kind of a request, for what the server counts by kind: `POST /bookings/:id/guests`. */
const kindOf = ({ method, path }: Call): string =>
  `${method} ${path.replace(/\/[^/]*[\dA-Z%._@][^/]*/g, '/:id')}`;

/** From here on a number counts no seconds but is a time: the year 2001 in epoch seconds. */
const EPOCH_FROM = 1e9;

/**
 * What the `X-RateLimit-*` headers of an answer tell, by the name of the counter. Documents show the
 * names without a suffix (API.md: rate limits). Values that are no numbers count as not told.
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
 * Lets the requests of one account pass no faster than the server allows, in the order in which
 * they came. Waiting for the end of a window beats running into the limit, which costs a minute.
 */
export class Limiter {
  private budgets = new Map<string, Budget>();

  /** Which counters the server uses for a route, as its answers showed. */
  private counters = new Map<string, string[]>();

  private queue: Waiter[] = [];

  /** When the queue is looked at next. */
  private alarm = Infinity;

  /** Waits for a turn. Rejects with a UserError when patience ends, saying for what it waited. */
  async take(call: Call, { until, signal }: Patience): Promise<Ticket> {
    return await new Promise<Ticket>((resolve, reject) => {
      this.queue.push({ route: kindOf(call), until, signal, resolve, reject });
      this.advance();
    });
  }

  /** Lets pass what may pass, sends away whose patience ended, and looks again when that can change. */
  private advance(): void {
    const time = now();
    let next = Infinity;
    this.queue = this.queue.filter(({ route, until, signal, resolve, reject }) => {
      const turn = this.turn(route, time);
      if (signal?.aborted) reject(cancelled());
      else if (turn.delay <= 0) resolve(this.ticket(route, time));
      else if (turn.certain ? time + turn.delay > until : time >= until)
        reject(outOfPatience(turn));
      else {
        next = Math.min(next, time + turn.delay, until);
        return true;
      }
      return false;
    });
    if (next < this.alarm) void this.wake(next);
  }

  private async wake(at: number): Promise<void> {
    this.alarm = at;
    await sleep(Math.min(Math.max(at - now(), 1), SLICE));
    if (this.alarm !== at) return;
    this.alarm = Infinity;
    this.advance();
  }

  /** Until the counters of a route are known, it has one of its own besides the general one. */
  private budgetsOf(route: string): Budget[] {
    const names = this.counters.get(route) ?? [GENERAL, route];
    return names.map((name) => this.budget(name));
  }

  private budget(name: string): Budget {
    const known = this.budgets.get(name) ?? new Budget();
    this.budgets.set(name, known);
    return known;
  }

  /** The latest turn among those of the route's counters. */
  private turn(route: string, time: number): Turn {
    return this.budgetsOf(route)
      .map((budget) => budget.turn(time))
      .reduce((a, b) => (b.delay > a.delay ? b : a), { delay: 0, certain: true });
  }

  private ticket(route: string, sent: number): Ticket {
    const taken = this.budgetsOf(route);
    for (const budget of taken) budget.take(sent);

    const end = (told: Map<string, Told>) => {
      for (const [name, what] of told) this.budget(name).tell(sent, now(), what);
      for (const budget of taken) budget.give();
    };
    return {
      give: (headers) => {
        const told = toldBy(headers);
        end(told);
        if (headers) this.learn(route, [...told.keys()]);
        this.advance();
      },
      refuse: (milliseconds, headers) => {
        const told = toldBy(headers);
        end(told);
        const usedUp = [...told].filter(([, { left }]) => left <= 0).map(([name]) => name);
        // Counters that are not used up did not refuse: a service behind this route did. A server
        // that tells of none is taken to refuse everything.
        const refusing = usedUp.length > 0 ? usedUp : [told.size > 0 ? route : GENERAL];
        this.counters.set(route, [...new Set([...told.keys(), ...refusing])]);
        for (const name of refusing) this.budget(name).block(now(), milliseconds);
        this.advance();
      },
    };
  }

  private learn(route: string, names: string[]): void {
    const known = this.counters.has(route);
    // An answer that tells nothing may be a proxy's.
    if (names.length === 0 && known) return;
    if (this.counters.size >= MOST_ROUTES) this.counters.clear();
    if (!known) this.budgets.delete(route);
    this.counters.set(route, names);
  }
}

const outOfPatience = ({ delay, certain }: Turn): UserError =>
  new UserError(
    certain
      ? `Cal.com's rate limit is used up for another ${Math.ceil(delay / 1000)} s, which is longer than this request may wait. Send fewer items at once, or raise Max Wait under Request Options.`
      : "So many requests of this account wait for Cal.com's rate limit that this one got no turn in time. Send fewer items at once, or raise Max Wait under Request Options.",
  );

const limiters = new Map<string, Limiter>();

/** The limiter of an account: executions and nodes in one process that share it share the pace. */
export function limiterFor(account: string): Limiter {
  const known = limiters.get(account) ?? new Limiter();
  limiters.set(account, known);
  return known;
}
