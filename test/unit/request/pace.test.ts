import { Limiter, limiterFor } from '../../../nodes/shared/request/pace';
import { ask, bookings, counter, gone, guests, LATER, me, pass, toldOf } from './turns';

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

  it('of one route stay known when those of another are told', async () => {
    const limiter = await toldOf({}, me);
    const other = ask(limiter, guests);
    await pass();
    other.ticket!.give({});
    const many = Array.from({ length: 5 }, () => ask(limiter, me));
    await pass();
    expect(gone(many)).toHaveLength(5);
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
    const waiting = await after({ ...counter(0, 10), ...counter(3, 20, 'guests_add') }, 30_000);
    await pass(29_999 + LATER);
    expect(gone(waiting)).toEqual([]);
    await pass(1);
    expect(gone(waiting)).toEqual([0]);
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
