import { UserError } from 'n8n-workflow';
import type { Call } from '../../../nodes/shared/api/call';
import { Limiter, limiterFor } from '../../../nodes/shared/request/pace';
import { cancelled, now, SLICE } from '../../../nodes/shared/request/wait';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const LATER = 300;
const me: Call = { method: 'GET', path: '/me' };
const bookings: Call = { method: 'GET', path: '/bookings' };
const guests: Call = { method: 'POST', path: '/bookings/a1/guests' };

/** What a counter tells of itself: requests left, and seconds until its window ends. */
const counter = (left: number, reset: number, name = 'default') => ({
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
function ask(limiter: Limiter, call = me, patience: Partial<Patience> = {}): Waiting {
  const waiting: Waiting = {};
  limiter.take(call, { until: now() + 600_000, ...patience }).then(
    (ticket) => (waiting.ticket = ticket),
    (error: Error) => (waiting.error = error),
  );
  return waiting;
}

const pass = async (milliseconds = 0) => await jest.advanceTimersByTimeAsync(milliseconds);

/** Which of them may go, by number. */
const gone = (waiting: Waiting[]) =>
  waiting.flatMap(({ ticket }, index) => (ticket ? [index] : []));

/** A limiter that knows of a counter what the answer to a first request told. */
async function toldOf(headers: Record<string, unknown>, call = me): Promise<Limiter> {
  const limiter = new Limiter();
  const first = ask(limiter, call);
  await pass();
  first.ticket!.give(headers);
  return limiter;
}

describe('requests', () => {
  it('go one by one until an answer tells how many may go, in the order in which they came', async () => {
    const limiter = new Limiter();
    const waiting = Array.from({ length: 6 }, () => ask(limiter));
    await pass();
    expect(gone(waiting)).toEqual([0]);
    await pass(1999);
    expect(gone(waiting)).toEqual([0]);
    waiting[0].ticket!.give(counter(6, 60));
    await pass();
    // Half of the six.
    expect(gone(waiting)).toEqual([0, 1, 2, 3]);
    waiting[2].ticket!.give(counter(4, 58));
    await pass();
    expect(gone(waiting)).toEqual([0, 1, 2, 3]);
    waiting[1].ticket!.give(counter(4, 58));
    await pass();
    expect(gone(waiting)).toEqual([0, 1, 2, 3, 4]);
  });

  it('go every two seconds while the first answer takes long', async () => {
    const limiter = new Limiter();
    const waiting = Array.from({ length: 4 }, () => ask(limiter));
    await pass(2000);
    expect(gone(waiting)).toEqual([0, 1]);
    await pass(2000);
    expect(gone(waiting)).toEqual([0, 1, 2]);
  });

  it('go without a pause to a server that tells nothing of limits', async () => {
    const limiter = await toldOf({});
    const waiting = Array.from({ length: 50 }, () => ask(limiter));
    await pass();
    expect(gone(waiting)).toHaveLength(50);
  });

  it('go one by one after an answer was lost', async () => {
    const limiter = new Limiter();
    const waiting = [ask(limiter), ask(limiter), ask(limiter)];
    await pass();
    waiting[0].ticket!.give();
    await pass();
    expect(gone(waiting)).toEqual([0, 1]);
  });

  it('wait until the window ends when nothing is left in it', async () => {
    const limiter = await toldOf(counter(0, 30));
    const waiting = ask(limiter);
    await pass(29_999 + LATER);
    expect(waiting.ticket).toBeUndefined();
    await pass(1);
    expect(waiting.ticket).toBeDefined();
  });

  it.each([-1, 1])('wait as long when the clock of the machine is put by %d h', async (hours) => {
    const limiter = await toldOf(counter(0, 30));
    const waiting = ask(limiter);
    jest.setSystemTime(Date.now() + hours * 3_600_000);
    await pass(29_999 + LATER);
    expect(waiting.ticket).toBeUndefined();
    await pass(1);
    expect(waiting.ticket).toBeDefined();
  });

  it('of one account share the pace, and those of others do not', async () => {
    expect(limiterFor('a')).toBe(limiterFor('a'));
    expect(limiterFor('a')).not.toBe(limiterFor('b'));
  });
});

describe('counters', () => {
  it('that all requests share hold back those to other routes', async () => {
    const limiter = await toldOf(counter(0, 30));
    const other = ask(limiter, bookings);
    await pass(30_000);
    expect(other.ticket).toBeUndefined();
    await pass(LATER);
    expect(other.ticket).toBeDefined();
  });

  it('of a route hold back that one, whatever its values, and nothing else', async () => {
    const limiter = await toldOf(counter(0, 30, 'guests_add'), guests);
    const [same, another, general] = [
      ask(limiter, guests),
      ask(limiter, { ...guests, path: '/bookings/b2/guests' }),
      ask(limiter, me),
    ];
    await pass(29_000);
    expect(gone([same, another, general])).toEqual([2]);
    // After the window, one goes to see.
    await pass(1000 + LATER);
    expect(gone([same, another, general])).toEqual([0, 2]);
  });

  it('hold a route back until the last of its own lets it pass', async () => {
    const limiter = await toldOf({ ...counter(0, 10), ...counter(0, 30, 'guests_add') }, guests);
    const waiting = [ask(limiter, guests), ask(limiter, me)];
    await pass(10_000 + LATER);
    expect(gone(waiting)).toEqual([1]);
    await pass(19_999);
    expect(gone(waiting)).toEqual([1]);
    await pass(1);
    expect(gone(waiting)).toEqual([0, 1]);
  });

  it('stay known when an answer tells nothing, which may be a proxy’s', async () => {
    const limiter = await toldOf(counter(8, 60));
    const [first] = [ask(limiter)];
    await pass();
    first.ticket!.give({});
    const waiting = Array.from({ length: 9 }, () => ask(limiter));
    await pass();
    expect(gone(waiting)).toEqual([0, 1, 2, 3]);
  });

  it('are those of the newest answer that tells some', async () => {
    const limiter = await toldOf({}, guests);
    const first = ask(limiter, guests);
    await pass();
    first.ticket!.give(counter(0, 30, 'guests_add'));
    const waiting = [ask(limiter, guests), ask(limiter, me)];
    await pass();
    expect(gone(waiting)).toEqual([1]);
  });

  it('that a route has of its own do not use up the general one', async () => {
    const limiter = await toldOf(counter(2, 60));
    await pass();
    const first = ask(limiter, guests);
    await pass();
    first.ticket!.give(counter(20, 60, 'guests_add'));
    const many = Array.from({ length: 5 }, () => ask(limiter, guests));
    await pass();
    expect(gone(many)).toHaveLength(5);
    const general = ask(limiter, me);
    await pass();
    expect(general.ticket).toBeDefined();
  });
});

describe('a refusal', () => {
  /** Which of two routes may go right after a refusal, the refused one first. */
  async function after(headers: Record<string, unknown>, milliseconds = 60_000) {
    const limiter = new Limiter();
    const refused = ask(limiter, guests);
    await pass();
    refused.ticket!.refuse(milliseconds, headers);
    const waiting = [ask(limiter, guests), ask(limiter, me)];
    await pass();
    return waiting;
  }

  it('of a server that tells nothing holds all back for as long as it asks', async () => {
    const waiting = await after({});
    await pass(59_999 + LATER);
    expect(gone(waiting)).toEqual([]);
    await pass(1);
    expect(gone(waiting)).toEqual([0]);
  });

  it('by counters that are used up holds those back', async () => {
    const headers = { ...counter(5, 60), ...counter(0, 20, 'guests_add') };
    const waiting = await after(headers, 30_000);
    expect(gone(waiting)).toEqual([1]);
    await pass(29_999 + LATER);
    expect(gone(waiting)).toEqual([1]);
    await pass(1);
    expect(gone(waiting)).toEqual([0, 1]);
  });

  it('by the general counter holds all back', async () => {
    const waiting = await after({ ...counter(0, 60), ...counter(3, 20, 'guests_add') }, 30_000);
    await pass(29_999 + LATER);
    expect(gone(waiting)).toEqual([]);
  });

  it('by a service behind a route holds that one back', async () => {
    const waiting = await after(counter(100, 60), 30_000);
    expect(gone(waiting)).toEqual([1]);
    await pass(29_999 + LATER);
    expect(gone(waiting)).toEqual([1]);
    await pass(1);
    expect(gone(waiting)).toEqual([0, 1]);
  });

  it('lets others of the account go on', async () => {
    const limiter = new Limiter();
    const first = ask(limiter, guests);
    await pass();
    first.ticket!.refuse(60_000, counter(100, 60));
    const others = Array.from({ length: 4 }, () => ask(limiter, me));
    await pass();
    expect(gone(others)).toEqual([0]);
    others[0].ticket!.give(counter(99, 60));
    await pass();
    expect(gone(others)).toHaveLength(4);
  });
});

describe('patience', () => {
  const message = (seconds: number) =>
    `Cal.com's rate limit is used up for another ${seconds} s, which is longer than this request may wait`;
  const description = 'Send fewer items at once, or raise "Max Wait" under Request Options.';

  it('that ends before the window does is refused at once, and says how long it takes', async () => {
    const limiter = await toldOf(counter(0, 30));
    const waiting = ask(limiter, me, { until: now() + 30_000 + LATER - 1 });
    await pass();
    expect(waiting.error).toBeInstanceOf(UserError);
    expect(waiting.error).toMatchObject({ message: message(31), description });
  });

  it('that ends with the window is enough', async () => {
    const limiter = await toldOf(counter(0, 30));
    const waiting = ask(limiter, me, { until: now() + 30_000 + LATER });
    await pass(30_000 + LATER);
    expect(waiting.ticket).toBeDefined();
  });

  it('ends while others are under way whose answers may make room', async () => {
    const limiter = await toldOf(counter(2, 60));
    const [first, second] = [ask(limiter), ask(limiter, me, { until: now() + 5000 })];
    await pass(4999);
    expect(first.ticket).toBeDefined();
    expect(second).toEqual({});
    await pass(1);
    expect(second.error).toBeInstanceOf(UserError);
    expect(second.error).toMatchObject({
      message:
        "So many requests of this account wait for Cal.com's rate limit that this one could not be sent in time",
      description,
    });
  });

  it('of others is not shortened by one that ends', async () => {
    const limiter = await toldOf(counter(0, 30));
    const [, patient] = [ask(limiter, me, { until: now() }), ask(limiter)];
    await pass(30_000 + LATER);
    expect(patient.ticket).toBeDefined();
  });

  it('ends soon when the execution is cancelled, for that request alone', async () => {
    const limiter = await toldOf(counter(0, 30));
    const cancel = new AbortController();
    const [ended, other] = [ask(limiter, me, { signal: cancel.signal }), ask(limiter)];
    await pass(5000);
    expect(ended).toEqual({});
    cancel.abort();
    await pass(SLICE);
    expect(ended.error).toEqual(cancelled());
    expect(other).toEqual({});
    await pass(25_000 + LATER);
    expect(other.ticket).toBeDefined();
  });

  it('is over before it begins when the execution is cancelled', async () => {
    const waiting = ask(new Limiter(), me, { signal: AbortSignal.abort() });
    await pass();
    expect(waiting.error).toEqual(cancelled());
  });
});

describe('a long wait', () => {
  it('is told of once, to whoever comes first, until it is over', async () => {
    const limiter = await toldOf(counter(0, 40));
    const told: [number, number][] = [];
    const onWait = (index: number) => (delay: number) => told.push([index, delay]);
    ask(limiter, me);
    ask(limiter, me, { onWait: onWait(1) });
    ask(limiter, me, { onWait: onWait(2) });
    await pass(40_000 + LATER);
    expect(told).toEqual([[1, 40_000 + LATER]]);
  });

  it('is told of again when there is another', async () => {
    const limiter = await toldOf(counter(0, 40));
    const told: number[] = [];
    const onWait = (delay: number) => told.push(delay);
    const waiting = [ask(limiter, me, { onWait }), ask(limiter, me, { onWait })];
    await pass(40_000 + LATER);
    waiting[0].ticket!.refuse(50_000, {});
    await pass();
    expect(told).toEqual([40_000 + LATER, 50_000 + LATER]);
  });

  it('is one of more than half a minute', async () => {
    const told: number[] = [];
    const onWait = (delay: number) => told.push(delay);
    const short = await toldOf(counter(0, 29.7));
    ask(short, me, { onWait });
    await pass(1000);
    expect(told).toEqual([]);
    const long = await toldOf(counter(0, 29.701));
    ask(long, me, { onWait });
    expect(told).toEqual([30_001]);
  });
});
