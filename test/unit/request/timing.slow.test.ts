/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NodeApiError } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { withFastClock } from '../harness/fastClock';
import { runNode, type RunOptions } from '../harness/runNode';

jest.setTimeout(60_000);

const profile = { resource: 'profile', operation: 'get' };
let account = 0;

const run = async (url: string, requestOptions: object, options: RunOptions = {}) =>
  await runNode(url, { ...profile, requestOptions } as never, {
    ...options,
    credentials: { name: String((account += 1)), ...options.credentials },
  });

describe('Timeout', () => {
  let server: Server;
  let open = 0;
  let url: string;
  beforeAll(async () => {
    // Sends a character of its answer from time to time, and never ends it.
    server = createServer((_, answer) => {
      open += 1;
      answer.writeHead(200, { 'content-type': 'application/json' });
      answer.write('{"status":"success","data":');
      const drip = setInterval(() => answer.write(' '), 50);
      answer.on('close', () => {
        open -= 1;
        clearInterval(drip);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(['apiKey', 'oAuth2', 'platform'] as const)(
    'bounds the whole answer, also one that drips, and closes its connection (%s)',
    async (authentication) => {
      const begun = performance.now();
      const error = (await run(url, { timeout: 400, maxWait: 0 }, { authentication }).catch(
        (thrown: unknown) => thrown,
      )) as NodeApiError;
      expect(error.message).toMatch(/did not answer in time, in one try of 1 second$/);
      expect(error.description).toMatch(/raise "Timeout" under Request Options/);
      expect(performance.now() - begun).toBeLessThan(3000);
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
      expect(open).toBe(0);
    },
  );

  it('and Max Wait together bound all tries of a request', async () => {
    const begun = performance.now();
    await expect(run(url, { timeout: 500, maxWait: 1 })).rejects.toThrow(/in time/);
    expect(performance.now() - begun).toBeLessThan(2500);
  });
});

describe('a server that asks to wait', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => sandbox.stop());

  const past = new Date(Date.now() - 60_000).toUTCString();

  it.each(['0', past, '-5'])(
    'for no time at all (Retry-After: %s) is not asked again at once',
    async (after) => {
      for (const status of [429, 503]) {
        sandbox.reset();
        const headers = { 'Retry-After': after };
        sandbox.fail({ failure: { kind: 'status', status, headers } });
        await withFastClock(async (clock) => {
          await run(
            sandbox.url,
            { maxWait: 100 },
            { credentials: { apiKey: sandbox.keys.ada } },
          ).catch(() => undefined);
          // Each pause is twice as long as the one before: few tries take long.
          expect(sandbox.requests.length).toBeLessThan(12);
          expect(clock.seconds()).toBeGreaterThan(3.5);
        });
      }
    },
  );

  it('is not asked again by all at the same moment', async () => {
    const times: number[] = [];
    const server = createServer((_, answer) => {
      times.push(performance.now());
      answer.writeHead(503).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const workers = Array.from(
      { length: 10 },
      async () => await run(`http://127.0.0.1:${port}`, { maxWait: 1 }).catch(() => undefined),
    );
    await Promise.all(workers);
    server.close();
    const second = times.sort((a, b) => a - b).slice(10, 20);
    expect(times.length).toBeGreaterThanOrEqual(20);
    // Half a second later, and spread over a quarter of one.
    expect(second.at(-1)! - second[0]).toBeGreaterThan(80);
  });
});
