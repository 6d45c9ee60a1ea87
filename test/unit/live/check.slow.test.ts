import { cloneDeep } from 'lodash';
import { startSandbox, type Profile, type Sandbox } from '../../../sandbox';
import { markdownOf, type Report, type Result } from '../../../scripts/live/report';
import { check } from '../../../scripts/live/run';

// Every test runs the whole check, some of them many times.
jest.setTimeout(120_000);

describe.each<Profile>(['cloud', 'selfHosted'])('%s', (profile) => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ profile, rateLimit: 100_000 });
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => sandbox.stop());

  const run = async (write = false, isStopped?: (seen: number) => boolean): Promise<Report> => {
    let seen = 0;
    const choices = { address: sandbox.url, key: sandbox.keys.ada, kind: profile, write };
    return await check(
      choices,
      () => (seen += 1),
      () => isStopped?.(seen) ?? false,
    );
  };

  const named = ({ results }: Report, name: string): Result =>
    results.find((one) => one.name === name)!;

  /** What is there and could be left behind; a cancelled booking always stays. */
  const things = () => {
    const { eventTypes, schedules, webhooks, bookings, reservations, collections } = sandbox.store;
    const contacts = collections.get('contacts of 1') ?? new Map();
    return [
      ...[eventTypes, schedules, webhooks, reservations, contacts].map(({ size }) => size),
      [...bookings.values()].filter(({ status }) => status === 'accepted').length,
    ];
  };

  it('everything that can be read fits, and the round trip leaves nothing behind', async () => {
    const before = things();
    const { results } = await run(true);
    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(25);
    expect(things()).toEqual(before);
    expect(sandbox.requests.filter(({ status = 0 }) => status === 429)).toEqual([]);
  });

  it('changes nothing without --write', async () => {
    await run();
    expect(new Set(sandbox.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  /** The answer of the sandbox to a path, changed. */
  const changed = async (
    path: string,
    change: (body: ReturnType<typeof JSON.parse>) => unknown,
  ) => {
    const answer = await fetch(`${sandbox.url}${path}`, {
      headers: { authorization: `Bearer ${sandbox.keys.ada}`, 'cal-api-version': '2024-06-11' },
    });
    const body = cloneDeep(await answer.json());
    return change(body) ?? body;
  };

  it.each<[string, (body: ReturnType<typeof JSON.parse>) => unknown, Partial<Result>]>([
    [
      'a missing ID',
      (body) => void body.data.forEach((row: { id?: number }) => delete row.id),
      { outcome: 'failed', notes: [expect.stringContaining('lacks id')] },
    ],
    [
      'a missing key',
      (body) => void body.data.forEach((row: { name?: string }) => delete row.name),
      { outcome: 'passed', notes: ['without name'] },
    ],
    [
      'a key of another type',
      (body) => void (body.data[0].timeZone = { name: 'Europe/Berlin' }),
      { outcome: 'failed', notes: ['timeZone is object instead of string'] },
    ],
    [
      'a key that nobody knew',
      (body) => void (body.data[0].color = 'red'),
      { outcome: 'passed', notes: ['also has color'] },
    ],
    [
      'an object in place of a list',
      (body) => void (body.data = { schedules: body.data }),
      { outcome: 'failed', notes: ['data is object instead of array'] },
    ],
    [
      'an answer without envelope',
      (body) => body.data,
      { outcome: 'failed', notes: ['no envelope that tells success'] },
    ],
  ])('tells %s', async (_, change, expected) => {
    const body = await changed('/v2/schedules', change);
    sandbox.fail({
      method: 'GET',
      path: /\/v2\/schedules(\?|$)/,
      failure: { kind: 'status', status: 200, body },
    });
    expect(named(await run(), 'GET /v2/schedules')).toMatchObject(expected);
    sandbox.clearFailures();
  });

  it.each([
    [201, { outcome: 'failed', notes: ['status 201 instead of 200'] }],
    [404, { outcome: 'failed', notes: ['answered with 404'] }],
    [403, { outcome: 'not possible', notes: ['refused with 403'] }],
  ])('tells the status %s', async (status, expected) => {
    const body = { status: status < 300 ? 'success' : 'error', data: [], error: { message: 'No' } };
    sandbox.fail({ path: /\/v2\/schedules(\?|$)/, failure: { kind: 'status', status, body } });
    expect(named(await run(), 'GET /v2/schedules')).toMatchObject(expected);
    sandbox.clearFailures();
  });

  it('leaves nothing behind, wherever it is stopped', async () => {
    const before = things();
    const { results } = await run(true);
    const first = results.findIndex(({ name }) => name === 'Make a schedule');
    const last = results.findIndex(({ name }) => name.startsWith('Remove'));
    for (let stop = first; stop <= last; stop += 1) {
      await run(true, (seen) => seen >= stop);
      expect([stop, things()]).toEqual([stop, before]);
    }
  });

  it.each([
    'schedules',
    'event-types',
    'private-links',
    'webhooks',
    'reservations',
    'bookings',
    'reschedule',
    'cancel',
  ])('leaves nothing behind when %s fails, also after it was carried out', async (path) => {
    const before = things();
    for (const processed of [false, true]) {
      sandbox.fail({
        method: 'POST',
        path: new RegExp(`/${path}$`),
        nth: 1,
        processed,
        failure: { kind: 'reset' },
      });
      const { results } = await run(true);
      sandbox.clearFailures();
      expect(results.some(({ outcome }) => outcome === 'failed')).toBe(true);
      // A reservation of which nobody learnt ends by itself.
      sandbox.store.reservations.clear();
      expect(things()).toEqual(before);
    }
  });

  it('reports no key, address or personal data', async () => {
    const report = await run(true);
    const texts = markdownOf(report) + JSON.stringify(report);
    for (const { email, name } of sandbox.store.users.values()) {
      expect(texts).not.toContain(email);
      expect(texts).not.toContain(name);
    }
    expect(texts).not.toContain(sandbox.keys.ada);
    expect(texts).not.toMatch(/127\.0\.0\.1|https?:|@(?!n8n)/);
  });
});
