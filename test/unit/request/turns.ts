/** Requests that wait for their turn, by a clock that tests put on. */
import type { Call } from '../../../nodes/shared/api/call';
import { Limiter } from '../../../nodes/shared/request/pace';
import { now } from '../../../nodes/shared/request/wait';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A server rounds the end of its window up to a second, and may end it a little later. */
export const LATER = 300;
export const me: Call = { method: 'GET', path: '/me' };
export const bookings: Call = { method: 'GET', path: '/bookings' };
export const guests: Call = { method: 'POST', path: '/bookings/a1/guests' };

/** What a counter tells of itself: requests left, and seconds until its window ends. */
export const counter = (left: number, reset: number, name = 'default') => ({
  [`x-ratelimit-remaining-${name}`]: left,
  [`x-ratelimit-reset-${name}`]: reset,
});

type Ticket = Awaited<ReturnType<Limiter['take']>>;
type Patience = Parameters<Limiter['take']>[1];

/** A request that waits for its turn, and what has become of it. */
interface Waiting {
  ticket?: Ticket;
  error?: Error;
}

/** Asks for a turn, with the patience of ten minutes if no other is given. */
export function ask(limiter: Limiter, call = me, patience: Partial<Patience> = {}): Waiting {
  const waiting: Waiting = {};
  limiter.take(call, { until: now() + 600_000, ...patience }).then(
    (ticket) => (waiting.ticket = ticket),
    (error: Error) => (waiting.error = error),
  );
  return waiting;
}

export const pass = async (milliseconds = 0) => await jest.advanceTimersByTimeAsync(milliseconds);

/** Which of them may go, by number. */
export const gone = (waiting: Waiting[]) =>
  waiting.flatMap(({ ticket }, index) => (ticket ? [index] : []));

/** A limiter that knows of a counter what the answer to a first request told. */
export async function toldOf(headers: Record<string, unknown>, call = me): Promise<Limiter> {
  const limiter = new Limiter();
  const first = ask(limiter, call);
  await pass();
  first.ticket!.give(headers);
  return limiter;
}
