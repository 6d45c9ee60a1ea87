/** Pickers ask Cal.com once, and show what they can where a part of it fails. */
import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { ids } from '../../../sandbox/seed';
import { searchList } from '../harness/searchList';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'cloud', rateLimit: 100_000 });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

const organization = { orgId: { __rl: true, mode: 'id', value: String(ids.organization) } };

let account = 0;
const search = async (method: string, filter = '', parameters: INodeParameters = {}) =>
  await searchList(sandbox.url, method, {
    credentials: { apiKey: sandbox.keys.ada },
    account: `account ${account}`,
    filter,
    parameters,
  });
beforeEach(() => {
  account += 1;
});
afterEach(() => jest.restoreAllMocks());

const requests = () => sandbox.requests.length;

it('a word that is typed costs no more requests than opening the list', async () => {
  await search('eventTypes');
  const before = requests();
  expect(before).toBeGreaterThan(0);
  for (const typed of ['i', 'in', 'int', 'intr', 'intro']) {
    expect((await search('eventTypes', typed)).length).toBeGreaterThan(0);
  }
  expect(requests()).toBe(before);
});

it('members are read once however many there are', async () => {
  const [member] = sandbox.store.memberships.values();
  expect(member).toBeDefined();
  await search('members', '', organization);
  const before = requests();
  expect(await search('members', 'grace', organization)).toHaveLength(1);
  expect(requests()).toBe(before);
});

it('other accounts and what is chosen above have lists of their own', async () => {
  await search('members', '', organization);
  const before = requests();
  account += 1;
  await search('members', '', organization);
  const after = requests();
  expect(after).toBeGreaterThan(before);
  await search('members', '', { scope: 'team', teamId: { __rl: true, mode: 'id', value: '3' } });
  expect(requests()).toBeGreaterThan(after);
});

it('after a minute the list is read again, and a failure is not kept', async () => {
  sandbox.fail({ path: /schedules/, failure: { kind: 'status', status: 400, body: {} } });
  await expect(search('schedules')).rejects.toThrow();
  sandbox.clearFailures();
  await search('schedules');
  const before = requests();
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now + 61_000);
  await search('schedules');
  expect(requests()).toBe(before + 1);
});

it.each([
  ['the list of teams', /\/v2\/teams$/, 'Team Example Friends', 'the event types of teams'],
  ['a team', /teams\/3\/event-types/, 'Team Example Friends', 'the event types of Team Example'],
  ['the account', /\/me$/, 'Organization Team Acme Sales', 'the event types of the organization'],
])('event types are offered although %s cannot be read', async (_, path, owner, note) => {
  sandbox.fail({
    path,
    failure: {
      kind: 'status',
      status: 403,
      body: { message: 'insufficient_scope: required scopes: X' },
    },
  });
  const found = await search('eventTypes');
  expect(found.some(({ name }) => name.includes(' · My Account · '))).toBe(true);
  expect(found.some(({ name }) => name.includes(` · ${owner} · `))).toBe(false);
  const notes = found.filter(({ value }) => value === '');
  expect(notes).toEqual([{ value: '', name: expect.stringContaining(`Not shown: ${note}`) }]);
});

it('entries of one name are told apart by their IDs', async () => {
  const [one] = sandbox.store.schedules.values();
  sandbox.store.schedules.set(977, { ...one, id: 977, isDefault: false });
  sandbox.store.schedules.set(978, { ...one, id: 978, isDefault: false });
  const twins = (await search('schedules')).filter(({ value }) => [977, 978].includes(+value));
  expect(twins.map(({ name }) => name)).toEqual([
    expect.stringMatching(/ · 977$/),
    expect.stringMatching(/ · 978$/),
  ]);
});

it.each([
  ['kolkata', 'Asia/Kolkata'],
  ['calcutta', 'Asia/Kolkata'],
  ['kyiv', 'Europe/Kyiv'],
  ['Kiev', 'Europe/Kyiv'],
  ['Yangon', 'Asia/Yangon'],
  ['ho chi minh', 'Asia/Ho_Chi_Minh'],
  ['saigon', 'Asia/Ho_Chi_Minh'],
  ['nuuk', 'America/Nuuk'],
  ['kathmandu', 'Asia/Kathmandu'],
])('the time zone of %s is %s', async (typed, zone) => {
  expect((await search('timeZones', typed)).map(({ value }) => value)).toContain(zone);
});

it('offers each time zone once, under a name that is not given up', async () => {
  const zones = (await search('timeZones')).map(({ value }) => value);
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones).not.toContain('Asia/Calcutta');
});
