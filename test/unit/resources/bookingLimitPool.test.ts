import { DateTime } from 'luxon';
import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { ids } from '../../../sandbox/seed';
import { runNode, type RunOptions } from '../harness/runNode';
import { searchList } from '../harness/searchList';
import { byId } from './organizationStage';

const START = DateTime.fromISO('2030-03-01T08:00:00Z');
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 100_000, now: () => START });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

const teamId = byId(ids.team);
const at = async (parameters: INodeParameters, options: RunOptions = {}) =>
  (
    await runNode(
      sandbox.url,
      { resource: 'bookingLimitPool', teamId, ...parameters },
      { credentials: { apiKey: sandbox.keys.ada }, ...options },
    )
  ).map(({ json }) => json);

const pick = async (method: string) =>
  await searchList(sandbox.url, method, {
    credentials: { apiKey: sandbox.keys.ada },
    parameters: { resource: 'bookingLimitPool', teamId },
  });

const limits = (...rows: [number, string][]) => ({
  limit: rows.map(([most, period]) => ({ most, period })),
});

/** A pool of the team's only round-robin event type, which is chosen by its name. */
async function pool(...rows: [number, string][]): Promise<INodeParameters> {
  const [{ name, value }] = await pick('poolEventTypes');
  expect(name).toBe('Team intro · team-intro');
  const [made] = await at({
    operation: 'create',
    name: 'Interviews',
    eventTypes: { eventType: [{ id: { __rl: true, mode: 'list', value } }] },
    limits: limits(...rows),
  });
  return { poolId: byId(String(made.id)) };
}

const bodies = () =>
  sandbox.requests.filter(({ method }) => method !== 'GET').map(({ body }) => body);

it('a pool takes event types by name and limits as rows', async () => {
  await pool([2, 'perDay'], [5, 'perWeek']);
  expect(bodies()).toEqual([
    {
      name: 'Interviews',
      eventTypeIds: [expect.stringMatching(/^[\da-f-]{36}$/)],
      perDay: 2,
      perWeek: 5,
    },
  ]);
  expect(await pick('bookingLimitPools')).toEqual([
    { name: 'Interviews', value: expect.any(String) },
  ]);
  expect(await pick('members')).toContainEqual(expect.objectContaining({ value: ids.users.grace }));
});

it('0 removes a limit, and one must be left', async () => {
  const { poolId } = await pool([2, 'perDay'], [5, 'perWeek']);
  const update = (rows: INodeParameters) =>
    at({ operation: 'update', poolId, updateFields: { limits: rows } });
  await update(limits([0, 'perDay']));
  expect(bodies().at(-1)).toEqual({ perDay: null });
  await expect(update(limits([0, 'perWeek']))).rejects.toThrow(/at least one/);
});

it('limits that an expression gives as null are not entered', async () => {
  const { poolId } = await pool([2, 'perDay']);
  const updateFields = { name: 'Talks', limits: '={{ $json.limits }}' };
  await at({ operation: 'update', poolId, updateFields }, { items: [{ limits: null }] });
  expect(bodies().at(-1)).toEqual({ name: 'Talks' });
});

it.each([
  ['8', /must be UUIDs from .*, but one is "8"/],
  ['', /"Event Type" in row 1 of "Event Types" is required/],
])('an event type %p is refused before anything is sent', async (id, message) => {
  const eventTypes = { eventType: [{ id: byId(id) }] };
  const given = { operation: 'create', name: 'A', eventTypes, limits: limits([1, 'perDay']) };
  await expect(at(given)).rejects.toThrow(message);
  expect(bodies()).toEqual([]);
});

it('a host has limits of their own for the periods of the pool, and gets back to it', async () => {
  const { poolId } = await pool([5, 'perWeek']);
  const host = { poolId, userId: byId(ids.users.grace) };
  const hosts = async () => await at({ operation: 'getHosts', poolId });
  await at({ operation: 'setHostLimit', ...host, limits: limits([1, 'perWeek']) });
  expect(await hosts()).toContainEqual(
    expect.objectContaining({ userId: ids.users.grace, enforcedLimit: { perWeek: 1 } }),
  );
  await expect(
    at({ operation: 'setHostLimit', ...host, limits: limits([1, 'perDay']) }),
  ).rejects.toThrow(/no limit perDay/);

  await at({ operation: 'updateHostLimit', ...host, limits: limits([0, 'perWeek']) });
  expect(bodies().at(-1)).toEqual({ hostLimit: { perWeek: null } });
  await at({ operation: 'clearHostLimit', ...host });
  expect(await hosts()).toEqual(
    [ids.users.ada, ids.users.grace].map((userId) =>
      expect.objectContaining({ userId, enforcedLimit: { perWeek: 5 } }),
    ),
  );
});

it('only who may change event types sees hosts and changes pools', async () => {
  const { poolId } = await pool([5, 'perWeek']);
  const credentials = { apiKey: sandbox.keys.grace };
  expect(await at({ operation: 'getMany' }, { credentials })).toHaveLength(1);
  await expect(at({ operation: 'getHosts', poolId }, { credentials })).rejects.toThrow(
    /permission|role/i,
  );
});

describe('bookings', () => {
  const book = async (hour: number) =>
    await runNode(
      sandbox.url,
      {
        resource: 'booking',
        operation: 'create',
        eventTypeId: byId(ids.eventTypes.teamIntro),
        start: `2030-03-04T${hour}:00:00Z`,
        attendeeName: 'Vera Visitor',
        attendeeEmail: 'visitor@example.com',
      },
      { credentials: { apiKey: sandbox.keys.ada }, timezone: 'UTC' },
    );

  it('count for each host of a pool', async () => {
    await pool([1, 'perDay']);
    const hosts = [await book(14), await book(15)].map(
      ([{ json }]) => (json.hosts as { id: number }[])[0].id,
    );
    expect(hosts.sort()).toEqual([ids.users.ada, ids.users.grace]);
    await expect(book(16)).rejects.toThrow();
  });

  it('do not count without a pool', async () => {
    await book(14);
    await book(15);
    await expect(book(16)).resolves.toHaveLength(1);
  });
});
