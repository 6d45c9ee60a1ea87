/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { IDataObject, NodeApiError } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { withFastClock } from '../harness/fastClock';
import { runNode } from '../harness/runNode';
import { asTable, kinds, outcomes, troubles, type Kind, type Outcome } from './matrix';

/** A Tuesday in some weeks. */
const day = DateTime.now().plus({ weeks: 6 }).startOf('week').plus({ days: 1 }).toISODate();
const eventTypeId = { __rl: true, mode: 'id', value: '1' };

const parameters: Record<Kind, Record<string, unknown>> = {
  read: { resource: 'eventType', operation: 'get', eventTypeId },
  write: {
    resource: 'eventType',
    operation: 'update',
    eventTypeId,
    settings: { title: 'Changed' },
  },
  create: {
    resource: 'booking',
    operation: 'create',
    eventTypeId,
    start: `${day}T10:00:00`,
    attendeeName: 'Nathan',
    attendeeEmail: 'nathan@example.com',
  },
};

/** The request of each kind that the tests are about. */
const meant: Record<Kind, { method: string; path: RegExp }> = {
  read: { method: 'GET', path: /event-types\/1$/ },
  write: { method: 'PATCH', path: /event-types\/1$/ },
  create: { method: 'POST', path: /v2\/bookings$/ },
};

// Machines that are busy with other tests may be slow.
jest.setTimeout(60_000);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

const timesSent = (kind: Kind) =>
  sandbox.requests.filter(
    ({ method, path }) => method === meant[kind].method && meant[kind].path.test(path),
  ).length;

interface Ending {
  output?: IDataObject[];
  error?: NodeApiError;
}

let account = 0;

/** Runs the node as an account of its own, so that no rate limit is known yet. */
async function run(parameters: Record<string, unknown>, url = sandbox.url): Promise<Ending> {
  account += 1;
  return await runNode(
    url,
    { ...parameters, requestOptions: { timeout: 50_000, maxWait: 300 } } as never,
    { credentials: { apiKey: sandbox.keys.ada, name: String(account) } },
  ).then(
    (output) => ({ output: output.map(({ json }) => json) }),
    (error: NodeApiError) => ({ error }),
  );
}

/** The sentences that tell the outcomes of failures apart. */
const told: Partial<Record<Outcome, RegExp>> = {
  toldSoonUnsure: /may still have been carried out; running it again does no harm/,
  gaveUpUnsure: /may still have been carried out; running it again does no harm/,
  unsure: /may still have been carried out: check before you run it again/,
};

describe('docs/reliability.md', () => {
  it('holds the table of these tests', () => {
    const docs = readFileSync(join(__dirname, '../../../docs/reliability.md'), 'utf8');
    expect(docs.replace(/ +\|/g, ' |').replace(/\| -+/g, '| ---')).toContain(asTable());
  });
});

const cases = troubles
  .filter(({ failure }) => failure)
  .flatMap((trouble) => (Object.keys(kinds) as Kind[]).map((kind) => ({ trouble, kind })));

describe.each(cases)('$trouble.name, $kind', ({ trouble, kind }) => {
  const { failure, refuses = false, pause = 0 } = trouble;
  const { once, always } = trouble.outcomes[kind];

  it(`once: ${outcomes[once].text}`, async () => {
    sandbox.fail({ ...meant[kind], nth: 1, processed: !refuses, failure: failure! });
    await withFastClock(async (clock) => {
      const { output, error } = await run(parameters[kind]);
      expect(error === undefined).toBe(once !== 'refused');
      expect(output?.length).toBe(once === 'refused' ? undefined : 1);
      expect(timesSent(kind)).toBe(outcomes[once].sent);
      if (once === 'repeated') expect(clock.seconds()).toBeGreaterThan(pause);
      if (once === 'found') expect(output![0].uid).toBe([...sandbox.store.bookings.keys()][0]);
    });
  });

  it(`always: ${outcomes[always].text}`, async () => {
    sandbox.fail({ failure: failure! });
    await withFastClock(async (clock) => {
      const { error } = await run(parameters[kind]);
      expect(error === undefined).toBe(always === 'accepted');
      expect(error?.description ?? '').toMatch(told[always] ?? '');
      if (always !== 'waited') {
        expect(timesSent(kind)).toBe(outcomes[always].sent);
        return;
      }
      expect(error!.message).toMatch(/rate limit is used up/);
      expect(clock.seconds()).toBeGreaterThan(300 - pause - 10);
      expect(clock.seconds()).toBeLessThan(310);
    });
  });
});

describe.each(Object.keys(kinds) as Kind[])('connection refused, %s', (kind) => {
  const { once, always } = troubles.find(({ name }) => name === 'connection refused')!.outcomes[
    kind
  ];

  it(`once: ${outcomes[once].text}`, async () => {
    const port = await freePort();
    const running = run(parameters[kind], `http://127.0.0.1:${port}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    const late = await startSandbox({ port });
    const { output } = await running;
    expect(output).toHaveLength(1);
    expect(late.requests.filter(({ method }) => method === meant[kind].method)).toHaveLength(1);
    await late.stop();
  });

  it(`always: ${outcomes[always].text}`, async () => {
    await withFastClock(async (clock) => {
      const { error } = await run(parameters[kind], `http://127.0.0.1:${await freePort()}`);
      expect(error!.message).toMatch(/^Nothing answers at 127.0.0.1:\d+$/);
      expect(error!.description).not.toMatch(/carried out/);
      // Half a second, one, and two between the tries, each up to half as much again.
      expect(clock.seconds()).toBeGreaterThan(3.5);
      expect(clock.seconds()).toBeLessThan(6);
    });
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a booking create whose answer was lost', () => {
  const lostAnswer = (processed: boolean) =>
    sandbox.fail({ ...meant.create, processed, failure: { kind: 'reset' } });

  it('is reported with all that a create returns when it was made', async () => {
    lostAnswer(true);
    await withFastClock(async () => {
      const { output } = await run({ ...parameters.create, simplify: false });
      const [booking] = sandbox.store.bookings.values();
      expect(output![0]).toMatchObject({
        uid: booking.uid,
        status: 'accepted',
        attendees: [{ email: 'nathan@example.com' }],
      });
    });
  });

  it('fails when it was not made, and says so', async () => {
    lostAnswer(false);
    await withFastClock(async () => {
      const { error } = await run(parameters.create);
      expect(error!.message).toMatch(/broke off the connection/);
      expect(error!.description).toMatch(/Nothing in Cal.com shows that it was carried out/);
      expect(sandbox.store.bookings.size).toBe(0);
    });
  });

  it('is not taken for another booking of the same time or person', async () => {
    await run({
      ...parameters.create,
      eventTypeId: { ...eventTypeId, value: '2' },
      start: `${day}T14:00:00`,
    });
    await run({ ...parameters.create, start: `${day}T11:00:00` });
    const { output } = await run(parameters.create);
    await run({
      resource: 'booking',
      operation: 'cancel',
      bookingUid: output![0].uid,
      cancellationReason: 'Sick',
    });
    expect([...sandbox.store.bookings.values()].map(({ status }) => status)).toEqual([
      'accepted',
      'accepted',
      'cancelled',
    ]);
    lostAnswer(false);
    await withFastClock(async () => {
      const { error } = await run(parameters.create);
      expect(error!.description).toMatch(/Nothing in Cal.com shows/);
    });
  });

  it('returns all bookings of a series', async () => {
    lostAnswer(true);
    await withFastClock(async () => {
      const { output } = await run({
        ...parameters.create,
        eventTypeId: { ...eventTypeId, value: '3' },
      });
      expect(output).toHaveLength(4);
    });
  });

  it('is found by the link of the event type and a phone number, too', async () => {
    lostAnswer(true);
    await withFastClock(async () => {
      const { output } = await run({
        ...parameters.create,
        eventTypeBy: 'username',
        username: 'ada',
        eventTypeSlug: 'intro-call',
        attendeeEmail: '',
        additionalFields: { attendeePhoneNumber: '+491701234567' },
      });
      expect(output![0].uid).toBe([...sandbox.store.bookings.keys()][0]);
    });
  });
});

describe('a delete whose answer was lost', () => {
  const remove = { resource: 'eventType', operation: 'delete', eventTypeId };

  it('counts as done when the record is gone at the second try', async () => {
    sandbox.fail({ method: 'DELETE', nth: 1, processed: true, failure: { kind: 'reset' } });
    await withFastClock(async () => {
      expect(await run(remove)).toEqual({ output: [{ deleted: true }] });
      expect(sandbox.requests.map(({ status }) => status)).toEqual([undefined, 404]);
    });
  });

  it('fails like any other when nothing was lost', async () => {
    const { error } = await run({ ...remove, eventTypeId: { ...eventTypeId, value: '999' } });
    expect(error!.httpCode).toBe('404');
  });
});

it('waits until the date that Retry-After names', async () => {
  await withFastClock(async (clock) => {
    const date = new Date(Date.now() + 30_000).toUTCString();
    const headers = { 'Retry-After': date };
    sandbox.fail({ nth: 1, failure: { kind: 'status', status: 503, headers } });
    expect((await run(parameters.read)).output).toHaveLength(1);
    expect(clock.seconds()).toBeGreaterThan(28);
    expect(clock.seconds()).toBeLessThan(33);
  });
});

it('stops repeating at once when the execution is cancelled', async () => {
  sandbox.fail({ failure: failures503 });
  const cancel = new AbortController();
  await withFastClock(async (clock) => {
    const running = runNode(sandbox.url, parameters.read as never, {
      credentials: { apiKey: sandbox.keys.ada },
      signal: cancel.signal,
    }).catch((error: Error) => error.message);
    while (sandbox.requests.length === 0) await new Promise(setImmediate);
    cancel.abort();
    expect(await running).toMatch(/cancelled/);
    expect(clock.seconds()).toBeLessThan(5);
    expect(sandbox.requests).toHaveLength(1);
  });
});

const failures503 = {
  kind: 'status' as const,
  status: 503,
  headers: { 'Retry-After': '60' },
};
