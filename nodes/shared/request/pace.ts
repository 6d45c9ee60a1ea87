import { sleep, UserError } from 'n8n-workflow';
import { kindOf, type Call } from '../api/call';
import { Budget, type Told, type Turn } from './budget';
import { GENERAL, toldBy } from './timing';
import { cancelled, now, SLICE } from './wait';

/** How long a request waits for its turn at most, and what ends the wait early. */
interface Patience {
  /** By the clock of `now`. */
  until: number;
  signal?: AbortSignal;
  /** Is told when the turn is more than half a minute away: so many ms, at the least. */
  onWait?: (milliseconds: number) => void;
}

/** A request's turn. Exactly one `give` ends it, with the headers of the answer if there was one. */
interface Ticket {
  give(headers?: Record<string, unknown>): void;
  /** Instead: the server refused the request, and refuses others like it for so many ms. */
  refuse(milliseconds: number, headers: Record<string, unknown>): void;
}

interface Waiter extends Patience {
  route: string;
  resolve: (ticket: Ticket) => void;
  reject: (error: unknown) => void;
}

/** People wonder about longer waits, in ms. */
const LONG_WAIT = 30_000;

/** Routes to remember the counters of; an API has fewer. */
const MOST_ROUTES = 2000;

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

  /** Until when a wait is known to those who read the log. */
  private toldUntil = -Infinity;

  /** Waits for a turn. Rejects with a UserError when patience ends, saying for what it waited. */
  async take(call: Call, patience: Patience): Promise<Ticket> {
    return await new Promise<Ticket>((resolve, reject) => {
      this.queue.push({ ...patience, route: kindOf(call), resolve, reject });
      this.advance();
    });
  }

  /** Lets pass what may pass, sends away whose patience ended, and looks again when that can change. */
  private advance(): void {
    const time = now();
    let next = Infinity;
    this.queue = this.queue.filter(({ route, until, signal, onWait, resolve, reject }) => {
      const turn = this.turn(route, time);
      if (signal?.aborted) reject(cancelled());
      else if (turn.delay <= 0) resolve(this.ticket(route, time));
      else if (turn.certain ? time + turn.delay > until : time >= until)
        reject(outOfPatience(turn));
      else {
        next = Math.min(next, time + turn.delay, until);
        this.tell(time, turn.delay, onWait);
        return true;
      }
      return false;
    });
    if (next < this.alarm) void this.wake(next);
  }

  /** Tells of a long wait, for all who wait for the same: once, until it is over. */
  private tell(time: number, delay: number, onWait: Patience['onWait']): void {
    if (!onWait || delay <= LONG_WAIT || time < this.toldUntil) return;
    this.toldUntil = time + delay;
    onWait(delay);
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
      ? `Cal.com's rate limit is used up for another ${Math.ceil(delay / 1000)} s, which is longer than this request may wait`
      : "So many requests of this account wait for Cal.com's rate limit that this one could not be sent in time",
    { description: 'Send fewer items at once, or raise "Max Wait" under Request Options.' },
  );

const limiters = new Map<string, Limiter>();

/** The limiter of an account: executions and nodes in one process that share it share the pace. */
export function limiterFor(account: string): Limiter {
  const known = limiters.get(account) ?? new Limiter();
  limiters.set(account, known);
  return known;
}
