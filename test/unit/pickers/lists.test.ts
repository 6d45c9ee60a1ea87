import { DateTime } from 'luxon';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { CalComPollTrigger } from '../../../nodes/CalComPollTrigger/CalComPollTrigger.node';
import { CalComTrigger } from '../../../nodes/CalComTrigger/CalComTrigger.node';
import { entriesOf } from '../../contract/texts';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { ids, platform } from '../../../sandbox/seed';
import { seedPlain } from '../../../sandbox/seedPlain';
import { calCom } from '../harness/runNode';
import { searchList, type Search } from '../harness/searchList';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'cloud', rateLimit: 100_000 });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

const byId = (value: number | string) => ({ __rl: true, mode: 'id', value: String(value) });

/** What Ada sees. */
const listed = async (method: string, parameters: INodeParameters = {}, more: Search = {}) =>
  await searchList(sandbox.url, method, {
    credentials: { apiKey: sandbox.keys.ada },
    parameters,
    ...more,
  });

async function addWebhook(path: string, subscriberUrl: string): Promise<void> {
  const triggers = ['BOOKING_CREATED', 'BOOKING_PAID'];
  await fetch(`${sandbox.url}/v2${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.keys.ada}`, 'content-type': 'application/json' },
    body: JSON.stringify({ subscriberUrl, triggers, active: false }),
  });
}

const orgId = byId(ids.organization);
const inTeam = { scope: 'team', teamId: byId(ids.team) };
const inOrganization = { scope: 'organization', orgId };
const inOrganizationTeam = { scope: 'organizationTeam', orgId, teamId: byId(ids.organizationTeam) };
const ofForms = { ...inOrganizationTeam, operation: 'getForRoutingForm' };

it('there is a search for every picker of every node', () => {
  const nodes: INodeType[] = [calCom, new CalComTrigger(), new CalComPollTrigger()];
  const missing = nodes.flatMap(({ description, methods }) =>
    entriesOf(description.properties)
      .flatMap(({ field }) => field.modes ?? [])
      .map(({ typeOptions }) => typeOptions?.searchListMethod)
      .filter((name) => name !== undefined && !(name in methods!.listSearch!)),
  );
  expect(missing).toEqual([]);
});

describe('a picker lists by name what the parameters above it ask for', () => {
  it.each<[string, INodeParameters, number | string, string]>([
    ['organizations', {}, 1, 'Organization 1 · Yours'],
    ['organizations', {}, 100, 'Acme Daughter · acme-daughter · Managed'],
    ['managedOrganizations', inOrganization, 100, 'Acme Daughter · acme-daughter'],
    ['teams', { scope: 'team' }, ids.team, 'Example Friends · friends'],
    ['teams', inOrganizationTeam, ids.organizationTeam, 'Acme Sales · sales'],
    ['members', {}, ids.users.grace, 'Grace Member · grace@example.com'],
    ['members', { orgId }, ids.users.grace, 'Grace Member · grace@example.com'],
    ['members', inTeam, ids.users.grace, 'Grace Member · grace@example.com · MEMBER'],
    ['members', inOrganizationTeam, ids.users.ada, 'Ada Owner · ada@example.com · OWNER'],
    ['memberships', inTeam, 8, 'Grace Member · grace@example.com · MEMBER'],
    ['memberships', inOrganization, 2, 'Grace Member · grace@example.com · MEMBER'],
    ['memberships', inOrganizationTeam, 5, 'Grace Member · grace@example.com · MEMBER'],
    ['schedules', {}, 1, 'Working hours · Europe/Berlin · Default'],
    [
      'schedules',
      { scope: 'organizationUser', orgId, userId: byId(ids.users.grace) },
      3,
      'Working hours · America/New_York · Default',
    ],
    ['roles', inOrganization, 'role-support', 'Support · CUSTOM'],
    ['roles', inOrganizationTeam, 'role-host', 'Host · CUSTOM'],
    ['attributes', inOrganization, 'attribute-department', 'Department · SINGLE_SELECT'],
    [
      'attributeOptions',
      { orgId, attributeId: byId('attribute-department') },
      'option-sales',
      'Sales',
    ],
    ['attributeOptions', { orgId }, 'option-sales', 'Sales · Department'],
    ['routingForms', inOrganization, 'form-contact', 'Contact'],
    ['workflows', { scope: 'me' }, 1, 'Reminder · beforeEvent'],
    ['workflows', inOrganizationTeam, 2, 'Reminder · beforeEvent'],
    ['oAuthClients', {}, platform.clientId, 'Sandbox Platform'],
    ['conferencingApps', {}, 'msteams', 'Microsoft Teams'],
    ['calendars', {}, 'ada@example.com', 'ada@example.com · google_calendar'],
    ['calendarCredentials', {}, 1, 'google_calendar · ada@example.com'],
    ['delegationCredentials', inOrganization, 'delegation-google', 'example.com · Google'],
    ['timeZones', {}, 'Europe/Berlin', expect.stringMatching(/^Europe\/Berlin \(UTC\+0[12]:00\)$/)],
  ])('%s, given %j', async (method, parameters, value, name) => {
    expect(await listed(method, parameters)).toContainEqual({ value, name });
  });

  it('workflows of routing forms by themselves', async () => {
    const ofEventTypes = await listed('workflows', inOrganizationTeam);
    const found = await listed('workflows', ofForms);
    expect(found).toHaveLength(1);
    expect(ofEventTypes).not.toContainEqual(found[0]);
  });

  it('webhooks of each scope', async () => {
    const eventTypeId = byId(ids.eventTypes.teamIntro);
    const places: [string, INodeParameters][] = [
      ['/webhooks', { scope: 'me' }],
      ['/event-types/1/webhooks', { scope: 'eventType', eventTypeId: byId(1) }],
      ['/teams/3/event-types/8/webhooks', { ...inTeam, scope: 'teamEventType', eventTypeId }],
      ['/organizations/1/webhooks', inOrganization],
    ];
    for (const [path, parameters] of places) {
      const subscriberUrl = `https://hooks.example.com${path}`;
      await addWebhook(path, subscriberUrl);
      expect(await listed('webhooks', parameters)).toEqual([
        { value: expect.anything(), name: `${subscriberUrl} · 2 events · Off` },
      ]);
    }
  });

  it('the people and the client of a platform credential', async () => {
    const client: Search = {
      authentication: 'platform',
      credentials: { clientId: platform.clientId, clientSecret: platform.secret },
    };
    expect(await listed('oAuthClients', {}, client)).toEqual([
      { value: platform.clientId, name: 'Client of the credential' },
    ]);
    expect(await listed('managedUsers', { clientId: byId(platform.clientId) }, client)).toEqual([
      { value: ids.users.managed, name: expect.stringMatching(/^Mona Managed · mona/) },
    ]);
  });

  it('calendar connections, which only self-hosted servers have', async () => {
    const server = await startSandbox({ profile: 'selfHosted' });
    seedPlain(server.store, DateTime.now());
    const found = await searchList(server.url, 'calendarConnections', {
      credentials: { apiKey: server.keys.ada },
    });
    await server.stop();
    expect(found).toContainEqual({
      value: expect.anything(),
      name: expect.stringMatching(/google.* · ada@example\.com/),
    });
  });
});

describe('event types', () => {
  it('of the account, its teams and its organization stand in one list that says whose they are', async () => {
    const found = await listed('eventTypes');
    expect(found).toEqual(
      expect.arrayContaining([
        { value: 1, name: 'Intro call · My Account · 30 min · intro-call' },
        { value: 8, name: 'Team intro · Team Example Friends · 30 min · team-intro' },
        { value: 9, name: expect.stringMatching(/^Team intro · Organization Team Acme Sales · /) },
      ]),
    );
  });

  it('are only those that the scope can work on', async () => {
    const owners = async (parameters: INodeParameters) => [
      ...new Set((await listed('eventTypes', parameters)).map(({ name }) => name.split(' · ')[1])),
    ];
    expect(await owners({ scope: 'me' })).toEqual(['My Account']);
    expect(await owners(inTeam)).toEqual(['Team']);
    expect(await owners(inOrganizationTeam)).toEqual(['Organization Team']);
  });

  it('of an account without teams, or of a self-hosted server, are the own ones', async () => {
    const found = await listed('eventTypes', {}, { credentials: { apiKey: sandbox.keys.solo } });
    expect(found.filter(({ name }) => !name.endsWith('My Account'))).toEqual([]);
  });
});

it('reads all pages of a list', async () => {
  const url = 'https://hooks.example.com/';
  await addWebhook('/webhooks', url);
  const [webhook] = sandbox.store.webhooks.values();
  for (let index = 1; index <= 500; index += 1) {
    const id = `copy-${index}`;
    sandbox.store.webhooks.set(id, { ...webhook, id, subscriberUrl: url + index });
  }
  const found = await listed('webhooks');
  expect(found).toHaveLength(501);
  expect(new Set(found.map(({ value }) => value)).size).toBe(501);
});

it('keeps what contains the typed text, or has it as its ID', async () => {
  const values = async (filter: string) =>
    (await listed('eventTypes', {}, { filter })).map(({ value }) => value);
  expect(await values(' WORKSHOP ')).toEqual([ids.eventTypes.workshop]);
  expect(await values('9')).toEqual([ids.eventTypes.organizationTeamIntro]);
  expect(await values('no such thing')).toEqual([]);
});

it('takes the ID out of a link that was pasted above', async () => {
  const link = (path: string, host = new URL(sandbox.url).host) => ({
    scope: 'team',
    teamId: { __rl: true, mode: 'url', value: `https://${host}/${path}` },
  });
  const pasted = link('settings/teams/3/profile?x=1');
  expect(await listed('eventTypes', pasted)).toEqual(await listed('eventTypes', inTeam));
  await expect(listed('eventTypes', link('availability/3'))).rejects.toThrow(
    '"Team" needs a link such as',
  );
  const elsewhere = link('settings/teams/3/profile', 'app.cal.com');
  await expect(listed('eventTypes', elsewhere)).rejects.toThrow('The link leads to app.cal.com');
});

it('says what has to be chosen above first', async () => {
  await expect(listed('roles', { scope: 'organization' })).rejects.toThrow(
    'First choose "Organization" above',
  );
});
