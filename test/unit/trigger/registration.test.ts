import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { refuseUnreachable } from '../../../nodes/CalComTrigger/address';
import { serverOf } from '../../../nodes/shared/server';
import { failures, startSandbox, type Sandbox } from '../../sandbox';
import { startTriggerHost, type HostOptions, type TriggerHost } from '../harness/triggerHost';

let sandbox: Sandbox;
let host: TriggerHost;

beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'cloud', rateLimit: 100_000 });
});
afterAll(async () => await sandbox.stop());

beforeEach(async () => {
  sandbox.clearFailures();
  sandbox.reset();
  host = await start();
});
afterEach(async () => await host.stop());

const start = async (options: Partial<HostOptions> = {}): Promise<TriggerHost> =>
  await startTriggerHost({
    server: sandbox.url,
    credentials: { apiKey: sandbox.keys.ada },
    parameters: { events: ['BOOKING_CREATED'] },
    ...options,
  });

const byId = (value: number | string) => ({ __rl: true, mode: 'id', value });
const webhooks = () => [...sandbox.store.webhooks.values()];
const node = () => (host.staticData['node:Cal.com Trigger'] ?? {}) as IDataObject;

/** What the node does from here on, as `METHOD /path`. */
function watch(): () => string[] {
  const from = sandbox.requests.length;
  return () =>
    sandbox.requests.slice(from).map(({ method, path }) => `${method} ${path.split('?')[0]}`);
}

const bodies = (method: string): unknown[] =>
  sandbox.requests.filter((request) => request.method === method).map(({ body }) => body);

describe('scope', () => {
  const { organization, team, eventTypes } = {
    organization: 1,
    team: 3,
    eventTypes: { intro: 1, teamIntro: 8 },
  };

  it.each<[string, INodeParameters, string]>([
    ['My Account', { scope: 'me' }, '/v2/webhooks'],
    [
      'Event Type',
      { scope: 'eventType', eventTypeId: byId(eventTypes.intro) },
      `/v2/event-types/${eventTypes.intro}/webhooks`,
    ],
    [
      'Team Event Type',
      {
        scope: 'teamEventType',
        teamId: byId(team),
        eventTypeId: byId(` ${eventTypes.teamIntro} `),
      },
      `/v2/teams/${team}/event-types/${eventTypes.teamIntro}/webhooks`,
    ],
    [
      'Event Type by its link',
      {
        scope: 'eventType',
        eventTypeId: {
          __rl: true,
          mode: 'url',
          value: `https://app.cal.com/event-types/${eventTypes.intro}?tabName=setup`,
        },
      },
      `/v2/event-types/${eventTypes.intro}/webhooks`,
    ],
    [
      'Organization',
      { scope: 'organization', orgId: byId(organization) },
      `/v2/organizations/${organization}/webhooks`,
    ],
  ])('%s registers in its own list and is removed from there', async (_, parameters, path) => {
    Object.assign(host.parameters, parameters);
    const seen = watch();
    await host.publish();
    expect(seen()).toEqual([`GET ${path}`, `POST ${path}`]);
    await host.unpublish();
    expect(seen().at(-1)).toMatch(new RegExp(`^DELETE ${path}/[\\w-]+$`));
    expect(webhooks()).toEqual([]);
  });

  it('OAuth Client registers for the client of the platform credential when none is chosen', async () => {
    await host.stop();
    host = await start({
      authentication: 'platform',
      credentials: { clientId: sandbox.platform.clientId, clientSecret: sandbox.platform.secret },
      parameters: { events: ['BOOKING_CREATED'], scope: 'oAuthClient' },
    });
    const seen = watch();
    await host.publish();
    const path = `/v2/oauth-clients/${sandbox.platform.clientId}/webhooks`;
    expect(seen()).toContain(`POST ${path}`);
    await host.unpublish();
    expect(seen().at(-1)).toMatch(new RegExp(`^DELETE ${path}/[\\w-]+$`));
    expect(webhooks()).toEqual([]);
  });

  it.each<[string, INodeParameters, RegExp]>([
    ['no event type', { scope: 'eventType' }, /Choose the Event Type/],
    [
      'an ID that is none',
      { scope: 'eventType', eventTypeId: byId('intro') },
      /must be a numeric ID/,
    ],
    [
      'a client ID with a path',
      { scope: 'oAuthClient', clientId: byId('../me') },
      /OAuth Client cannot be/,
    ],
    ['no event', { events: [] }, /Choose at least one event/],
    [
      'events of organizations only',
      { events: ['BOOKING_CREATED', 'DELEGATION_CREDENTIAL_ERROR'] },
      /Only organizations send these events: Delegation Credential Error\. Set Scope to Organization/,
    ],
    [
      'the newest payloads on a self-hosted server',
      { options: { payloadVersion: '2026-07-27' } },
      /Self-hosted servers do not know the newest Payload Version/,
    ],
  ])('with %s is refused before any request', async (_, parameters, message) => {
    Object.assign(host.parameters, parameters);
    const seen = watch();
    await expect(host.publish()).rejects.toThrow(message);
    await host.unpublish();
    expect(seen()).toEqual([]);
  });
});

describe('what is registered', () => {
  it('is what the parameters say, with a secret that only the node knows', async () => {
    Object.assign(host.parameters, {
      events: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW', 'BOOKING_PAID'],
      noShowAfter: 2,
      noShowAfterUnit: 'HOUR',
      options: { payloadTemplate: '{"uid": "{{uid}}"}' },
    });
    await host.publish();

    expect(bodies('POST')).toEqual([
      {
        subscriberUrl: host.url,
        triggers: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW', 'BOOKING_PAID'],
        active: true,
        secret: expect.stringMatching(/^[0-9a-f]{64}$/),
        payloadTemplate: '{"uid": "{{uid}}"}',
        time: 2,
        timeUnit: 'HOUR',
      },
    ]);
  });

  it('is changed in just what the parameters changed', async () => {
    host.parameters.options = { payloadTemplate: '{}', secret: 'one' };
    await host.publish();
    host.parameters.options = { secret: 'two' };
    await host.publish();

    expect(bodies('PATCH')).toEqual([{ payloadTemplate: null, secret: 'two' }]);
    expect(webhooks()).toHaveLength(1);
  });

  it('keeps the user’s own secret out of what n8n stores for the node', async () => {
    host.parameters.options = { secret: 'my own secret' };
    await host.publish();
    expect(bodies('POST')).toMatchObject([{ secret: 'my own secret' }]);
    expect(JSON.stringify(host.staticData)).not.toContain('my own secret');
  });

  it('gets a new secret with each registration', async () => {
    await host.publish();
    await host.unpublish();
    await host.publish();
    const [first, second] = bodies('POST') as IDataObject[];
    expect(first.secret).not.toBe(second.secret);
  });

  it('leaves nothing behind in n8n when it is removed', async () => {
    await host.publish();
    await host.unpublish();
    expect(node()).toEqual({});
  });
});

describe('a lost answer', () => {
  const lost = () =>
    sandbox.fail({ method: 'POST', path: /webhooks/, processed: true, failure: { kind: 'reset' } });

  it('to the registration leads to one webhook when n8n tries again', async () => {
    lost();
    await expect(host.publish()).rejects.toThrow(/connection/);
    sandbox.clearFailures();
    await host.publish();
    expect(webhooks()).toHaveLength(1);
    await expect(host.checkExists()).resolves.toBe(true);
  });

  it('leads to none when n8n gives up', async () => {
    lost();
    await expect(host.publish()).rejects.toThrow();
    await host.unpublish();
    expect(webhooks()).toEqual([]);
    expect(node()).toEqual({});
  });
});

it('adopts a webhook that came into being between reading the list and writing to it', async () => {
  await host.publish();
  host.staticData = {};
  const empty = { status: 'success', data: [] };
  sandbox.fail({
    method: 'GET',
    path: /webhooks\?/,
    nth: 1,
    failure: { kind: 'status', status: 200, body: empty },
  });
  const seen = watch();
  await host.create();

  expect(seen().map((request) => request.split(' ')[0])).toEqual(['GET', 'POST', 'GET', 'PATCH']);
  expect(webhooks()).toHaveLength(1);
});

it('repairs the address after n8n has moved to another one', async () => {
  await host.publish();
  const { staticData } = host;
  await host.stop();
  host = await start();
  host.staticData = staticData;
  await host.publish();

  expect(webhooks().map(({ subscriberUrl }) => subscriberUrl)).toEqual([host.url]);
  expect(bodies('PATCH')).toEqual([{ subscriberUrl: host.url }]);
});

describe('the two addresses of n8n', () => {
  it('have webhooks and secrets of their own', async () => {
    await host.publish();
    await host.publish({ test: true });
    expect(webhooks().map(({ subscriberUrl }) => subscriberUrl)).toEqual([host.url, host.testUrl]);
    const { production, test } = node() as Record<string, IDataObject>;
    expect(production.secret).not.toBe(test.secret);

    await host.unpublish({ test: true });
    expect(webhooks().map(({ subscriberUrl }) => subscriberUrl)).toEqual([host.url]);
    await expect(host.checkExists()).resolves.toBe(true);
    await host.unpublish();
    expect(webhooks()).toEqual([]);
  });
});

describe('a webhook that cannot be removed', () => {
  const trouble = () =>
    sandbox.fail({ method: 'DELETE', failure: { kind: 'status', status: 403, body: {} } });

  it('is told, and removed at the next chance', async () => {
    await host.publish();
    trouble();
    await expect(host.unpublish()).rejects.toThrow();
    expect(host.warnings).toEqual([
      expect.stringMatching(/could not be removed and will be tried again/),
    ]);
    expect(webhooks()).toHaveLength(1);

    sandbox.clearFailures();
    await host.publish();
    expect(webhooks()).toHaveLength(1);
    expect(node().leftovers).toBeUndefined();
    await host.unpublish();
    expect(webhooks()).toEqual([]);
  });

  it('is tried again when n8n repeats the call', async () => {
    await host.publish();
    trouble();
    await expect(host.unpublish()).rejects.toThrow();
    await expect(host.unpublish()).rejects.toThrow();
    sandbox.clearFailures();
    await host.unpublish();
    expect(webhooks()).toEqual([]);
    expect(node()).toEqual({});
  });

  it('is taken over instead when it still cannot be removed, and then stays', async () => {
    await host.publish();
    trouble();
    await expect(host.unpublish()).rejects.toThrow();
    await host.publish();
    expect(node().leftovers).toBeUndefined();
    sandbox.clearFailures();
    await host.publish();
    expect(webhooks()).toHaveLength(1);
  });

  it('does not disturb the end of a manual run', async () => {
    await host.publish({ test: true });
    trouble();
    await host.unpublish({ test: true });
    expect(host.warnings).toHaveLength(1);
    expect(node().leftovers).toHaveLength(1);
  });

  it('counts as removed when it is gone already', async () => {
    await host.publish();
    sandbox.store.webhooks.clear();
    await host.unpublish();
    expect(node()).toEqual({});
  });
});

describe('another account', () => {
  it('gets its own webhook; the old one is removed when its account is back', async () => {
    await host.publish();
    const { credentialId } = host;
    Object.assign(host, { credentialId: 'other', credentials: { apiKey: sandbox.keys.solo } });
    await host.publish();
    expect(webhooks()).toHaveLength(2);
    expect(host.warnings.join()).toMatch(/will be tried again: [\w-]+ at http/);

    Object.assign(host, { credentialId, credentials: { apiKey: sandbox.keys.ada } });
    await host.unpublish().catch(() => undefined);
    await host.publish();
    const owners = webhooks().map(({ userId }) => userId);
    expect(owners.filter((id) => id === sandbox.ids.users.ada)).toHaveLength(1);
  });

  it('on another server gets a webhook there, and the old server hears no more of it later', async () => {
    await host.publish();
    const other = await startSandbox({ profile: 'cloud' });
    host.credentials = { baseUrl: other.url, apiKey: other.keys.ada };
    await host.publish();
    expect(other.store.webhooks.size).toBe(1);
    expect(webhooks()).toHaveLength(1);

    host.credentials = { apiKey: sandbox.keys.ada };
    await host.publish();
    expect(webhooks()).toHaveLength(1);
    await other.stop();
  });
});

describe('errors', () => {
  it('never show the secret, even if the server echoes it', async () => {
    host.parameters.options = { secret: 'whsec-do-not-show' };
    const message = 'subscriberUrl is not allowed {"secret":"whsec-do-not-show"}';
    sandbox.fail({
      method: 'POST',
      failure: { kind: 'status', status: 400, body: { status: 'error', error: { message } } },
    });
    const error = await host.publish().catch((thrown: Error) => thrown);
    expect(JSON.stringify(error)).not.toContain('whsec-do-not-show');
    expect((error as Error).message).toContain('***');
    expect(host.warnings.join()).not.toContain('whsec-do-not-show');
  });

  it('name the events that a self-hosted server does not know', async () => {
    const selfHosted = await startSandbox({ profile: 'selfHosted' });
    const other = await start({
      server: selfHosted.url,
      credentials: { apiKey: selfHosted.keys.ada },
    });
    other.parameters.events = ['BOOKING_CREATED', 'BOOKING_REASSIGNED'];
    await expect(other.publish()).rejects.toThrow(
      'This Cal.com server does not send these events: Booking Reassigned',
    );
    await other.stop();
    await selfHosted.stop();
  });

  it('of the server reach the editor in one sentence', async () => {
    sandbox.fail({ method: 'POST', failure: failures.badGateway() });
    await expect(host.publish()).rejects.toMatchObject({
      message: expect.stringContaining('is in trouble'),
      description: expect.stringContaining('web page titled "502 Bad Gateway"'),
    });
  });
});

describe('an address that the cloud refuses', () => {
  const cloud = serverOf({ server: 'cloud' });

  it.each([
    'http://n8n.example.com/webhook/1',
    'https://localhost:5678/webhook/1',
    'https://n8n/webhook/1',
    'https://n8n.local/webhook/1',
    'https://127.0.0.1/webhook/1',
    'https://10.1.2.3/webhook/1',
    'https://172.20.0.2/webhook/1',
    'https://192.168.1.20/webhook/1',
    'https://169.254.169.254/webhook/1',
    'https://100.64.0.1/webhook/1',
    'https://[::1]/webhook/1',
    'https://[fe80::1]/webhook/1',
    'https://[fd12::1]/webhook/1',
    'https://[::ffff:10.0.0.1]/webhook/1',
    'https://2130706433/webhook/1',
  ])('such as %s is refused with what to do', (url) => {
    expect(() => refuseUnreachable(url, cloud)).toThrow(/Set WEBHOOK_URL of n8n to a public https/);
    expect(() => refuseUnreachable(url, serverOf({ server: 'eu' }))).toThrow();
  });

  it.each([
    'https://n8n.example.com/webhook/1',
    'https://172.32.0.1/webhook/1',
    'https://8.8.8.8/webhook/1',
    'https://[2606:4700::1111]/webhook/1',
  ])('is not one like %s', (url) => {
    expect(() => refuseUnreachable(url, cloud)).not.toThrow();
  });

  it('is refused before any request, and works for a self-hosted server', async () => {
    const local = await start({ credentials: { server: 'cloud' } });
    await expect(local.create()).rejects.toThrow(/Cal.com cannot deliver to this n8n/);
    expect(local.staticData).toEqual({});
    await local.stop();
    await host.publish();
    expect(webhooks()).toHaveLength(1);
  });
});
