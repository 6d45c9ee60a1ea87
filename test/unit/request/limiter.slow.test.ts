/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { Limiter } from '../../../nodes/shared/request/pace';
import { toldBy } from '../../../nodes/shared/request/timing';
import { now, wait } from '../../../nodes/shared/request/wait';
import { withFastClock } from '../harness/fastClock';

const sleep = async (milliseconds: number) =>
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** A server that counts as Cal.com does: windows from the first request on, reset in whole seconds. */
function counter(limit: number, seconds = 60) {
  let count = 0;
  let ends = 0;
  let blockedUntil = 0;
  const server = {
    refused: 0,
    hit(): { status: number; headers: Record<string, string> } {
      const now = Date.now();
      if (now >= Math.max(ends, blockedUntil)) {
        count = 0;
        ends = now + seconds * 1000;
        blockedUntil = 0;
      }
      if (!blockedUntil && (count += 1) > limit) blockedUntil = now + seconds * 1000;
      if (blockedUntil) server.refused += 1;
      return {
        status: blockedUntil ? 429 : 200,
        headers: {
          'x-ratelimit-remaining-default': String(Math.max(0, limit - count)),
          'x-ratelimit-reset-default': String(Math.ceil(((blockedUntil || ends) - now) / 1000)),
        },
      };
    },
  };
  return server;
}

const call = { method: 'GET' as const, path: '/me' };
const patience = () => ({ until: now() + 1e7 });

it('never runs into the limit, however long requests take, and wastes no window', async () => {
  const latency = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 8000 }));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 10, max: 60 }),
      fc.integer({ min: 1, max: 50 }),
      fc.array(latency, { minLength: 1, maxLength: 40 }),
      async (limit, atOnce, latencies) => {
        await withFastClock(
          async (clock) => {
            const server = counter(limit);
            const limiter = new Limiter();
            const total = 3 * limit;
            let next = 0;
            const worker = async () => {
              while (next < total) {
                const [there, back] = latencies[next % latencies.length];
                next += 1;
                const ticket = await limiter.take(call, patience());
                await sleep(there);
                const { status, headers } = server.hit();
                await sleep(back);
                if (status === 429) ticket.refuse(60_000, headers);
                else ticket.give(headers);
              }
            };
            await Promise.all(Array.from({ length: atOnce }, worker));
            expect(server.refused).toBe(0);
            // Two full windows, and what the requests themselves take when few go at once, as at the
            // end of a window.
            const slowest = Math.max(...latencies.map(([there, back]) => there + back)) / 1000;
            expect(clock.seconds()).toBeLessThan(
              1.1 * 120 + (3 + Math.log2(limit) + total / atOnce) * slowest,
            );
          },
          { step: 100, speed: Infinity },
        );
      },
    ),
    { numRuns: 100 },
  );
}, 30_000);

describe('rate limit headers', () => {
  it('are read in any case, with and without a suffix', () => {
    const headers = {
      'X-RateLimit-Remaining-Default': '7',
      'X-RateLimit-Reset-Default': '42',
      'x-ratelimit-remaining-booking_guests_add': '0',
      'x-ratelimit-reset-booking_guests_add': '3',
    };
    expect([...toldBy(headers)]).toEqual([
      ['default', { left: 7, reset: 42_000 }],
      ['booking_guests_add', { left: 0, reset: 3000 }],
    ]);
    expect([...toldBy({ 'X-RateLimit-Remaining': '1', 'X-RateLimit-Reset': '2' })]).toEqual([
      ['default', { left: 1, reset: 2000 }],
    ]);
  });

  it.each([1, 1000])('may tell the time of the reset, in epoch seconds or milliseconds', (unit) => {
    const reset = String(Math.ceil((Date.now() / 1000 + 30) * unit));
    const told = toldBy({ 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': reset });
    expect(told.get('default')!.reset).toBeGreaterThan(29_000);
    expect(told.get('default')!.reset).toBeLessThan(31_001);
  });

  it.each([
    [{}],
    [{ 'x-ratelimit-remaining': '5' }],
    [{ 'x-ratelimit-remaining': 'many', 'x-ratelimit-reset': '5' }],
    [{ 'x-ratelimit-remaining': '', 'x-ratelimit-reset': '5' }],
    [{ 'x-ratelimit-remaining': '5', 'x-ratelimit-reset': '-1' }],
  ])('that make no sense tell nothing: %p', (headers) => {
    expect(toldBy(headers).size).toBe(0);
  });
});

describe('a server that tells no limits', () => {
  it('is asked without pause once the first answer came', async () => {
    const limiter = new Limiter();
    (await limiter.take(call, patience())).give({});
    const start = Date.now();
    await Promise.all(
      Array.from({ length: 200 }, async () => await limiter.take(call, patience())),
    );
    expect(Date.now() - start).toBeLessThan(100);
  });

  it('is left alone for as long as it asks, and then asked one by one', async () => {
    await withFastClock(async (clock) => {
      const limiter = new Limiter();
      (await limiter.take(call, patience())).refuse(60_000, {});
      const ticket = await limiter.take(call, patience());
      expect(clock.seconds()).toBeGreaterThanOrEqual(60);
      expect(clock.seconds()).toBeLessThan(61);
      ticket.give({});
    });
  });
});

it('lets one request in two seconds pass while the first answer takes long', async () => {
  await withFastClock(async (clock) => {
    const limiter = new Limiter();
    for (let request = 0; request < 3; request += 1) await limiter.take(call, patience());
    expect(clock.seconds()).toBeGreaterThanOrEqual(4);
    expect(clock.seconds()).toBeLessThan(5.5);
  });
});

it('blocks only the route when the service behind it is overloaded', async () => {
  await withFastClock(async (clock) => {
    const limiter = new Limiter();
    const recordings = { method: 'GET' as const, path: '/bookings/a1/recordings' };
    const plenty = { 'x-ratelimit-remaining-default': '100', 'x-ratelimit-reset-default': '50' };
    (await limiter.take(recordings, patience())).refuse(30_000, plenty);
    (await limiter.take(call, patience())).give(plenty);
    expect(clock.seconds()).toBeLessThan(2);
    await limiter.take({ ...recordings, path: '/bookings/b2/recordings' }, patience());
    expect(clock.seconds()).toBeGreaterThanOrEqual(30);
  });
});

describe.each([-1, 1])('when the clock of the machine is put by %d hours', (hours) => {
  const putClock = () => jest.setSystemTime(Date.now() + hours * 3_600_000);

  it('the limit is waited for as long as before', async () => {
    await withFastClock(async () => {
      const limiter = new Limiter();
      const usedUp = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' };
      (await limiter.take(call, patience())).give(usedUp);
      const start = now();
      putClock();
      await limiter.take(call, patience());
      expect(now() - start).toBeGreaterThan(29_000);
      expect(now() - start).toBeLessThan(32_000);
    });
  });

  it('a pause takes as long as before', async () => {
    await withFastClock(async () => {
      const start = now();
      const pause = wait(2000);
      putClock();
      await pause;
      expect(now() - start).toBeGreaterThan(1900);
      expect(now() - start).toBeLessThan(3000);
    });
  });
});
