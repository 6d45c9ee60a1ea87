import { UserError } from 'n8n-workflow';
import { Limiter } from '../../../nodes/shared/request/pace';
import { cancelled, now, SLICE } from '../../../nodes/shared/request/wait';
import { ask, counter, LATER, me, pass, toldOf } from './turns';

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
