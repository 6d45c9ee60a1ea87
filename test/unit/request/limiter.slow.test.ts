/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { Limiter } from '../../../nodes/shared/request/pace';
import { now } from '../../../nodes/shared/request/wait';
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
