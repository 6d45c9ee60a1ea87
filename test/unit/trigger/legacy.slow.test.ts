import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { CalComTrigger } from '../../../nodes/CalComTrigger/CalComTrigger.node';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { ids } from '../../../sandbox/seed';
import { searchList } from '../harness/searchList';
import { startTriggerHost, type HostOptions, type TriggerHost } from '../harness/triggerHost';

let sandbox: Sandbox;
let host: TriggerHost;

beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'selfHosted', legacy: 'on', rateLimit: 100_000 });
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
    authentication: 'legacy',
    credentials: { apiKey: sandbox.keys.ada },
    parameters: { events: ['BOOKING_CREATED'] },
    ...options,
  });

const webhooks = () => [...sandbox.store.webhooks.values()];

/** Someone books through the web app. */
async function book(): Promise<void> {
  const response = await fetch(`${sandbox.url}/v2/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cal-api-version': '2024-08-13' },
    body: JSON.stringify({
      start: '2030-03-05T09:00:00Z',
      eventTypeId: ids.eventTypes.intro,
      attendee: { name: 'Vera', email: 'vera@example.org', timeZone: 'Europe/Berlin' },
    }),
  });
  expect(response.status).toBe(201);
  await sandbox.deliveries.settled();
}

/** What the node does from here on, as `METHOD /path`. */
function watch(): () => string[] {
  const from = sandbox.requests.length;
  return () =>
    sandbox.requests.slice(from).map(({ method, path }) => `${method} ${path.split('?')[0]}`);
}

const sent = (method: string) =>
  sandbox.requests.filter((request) => request.method === method).at(-1)?.body as IDataObject;

it('registers through the webhooks of API v1, in their words', async () => {
  const done = watch();
  await host.publish();
  expect(done()).toEqual(['GET /v1/webhooks', 'POST /v1/webhooks']);
  expect(sent('POST')).toEqual({
    subscriberUrl: host.url,
    eventTriggers: ['BOOKING_CREATED'],
    active: true,
    secret: expect.stringMatching(/^[\da-f]{64}$/),
  });
  expect(webhooks()).toMatchObject([{ triggers: ['BOOKING_CREATED'], userId: ids.users.ada }]);
});

it('registers for one event type', async () => {
  host.parameters = {
    events: ['BOOKING_CREATED'],
    scope: 'eventType',
    eventTypeId: { __rl: true, mode: 'id', value: String(ids.eventTypes.intro) },
  };
  await host.publish();
  expect(webhooks()).toMatchObject([{ eventTypeId: ids.eventTypes.intro }]);
});

it('takes the deliveries that are signed with its secret, and no others', async () => {
  await host.publish();
  await book();
  expect(host.received).toMatchObject([
    { status: 200, items: [{ event: 'BOOKING_CREATED', booking: {} }] },
  ]);
  const body = { triggerEvent: 'BOOKING_CREATED', payload: {} };
  const { status, items } = await host.deliver({ body });
  expect([status, items]).toEqual([401, undefined]);
});

it('heals a webhook that was disabled by hand, although the server does not tell', async () => {
  await host.publish();
  const [{ id }] = webhooks();
  Object.assign(webhooks()[0], { active: false, secret: 'another' });
  await host.publish();
  expect(webhooks()).toMatchObject([{ id, active: true }]);
  await book();
  expect(host.received).toMatchObject([{ status: 200 }]);
});

it('leaves the webhook of another place with the same address alone', async () => {
  const ofEventType = {
    scope: 'eventType',
    eventTypeId: { __rl: true, mode: 'id', value: String(ids.eventTypes.intro) },
  };
  const { parameters } = host;
  host.parameters = { ...parameters, ...ofEventType };
  await host.publish();
  host.staticData = {};
  host.parameters = parameters;
  await host.publish();
  expect(webhooks()).toMatchObject([
    { eventTypeId: ids.eventTypes.intro },
    { userId: ids.users.ada },
  ]);
});

it.each<[string, INodeParameters, IDataObject]>([
  ['its events', { events: ['BOOKING_CANCELLED'] }, { triggers: ['BOOKING_CANCELLED'] }],
  [
    'its template',
    { options: { payloadTemplate: '{"uid": "{{uid}}"}' } },
    { payloadTemplate: '{"uid": "{{uid}}"}' },
  ],
])('changes the webhook when %s change', async (_, parameters, expected) => {
  await host.publish();
  const [{ id, secret }] = webhooks();
  host.parameters = { ...host.parameters, ...parameters };
  await host.publish();
  expect(webhooks()).toMatchObject([{ id, secret, ...expected }]);
});

it('sends its secret again to a webhook that it adopts, because nobody can read it', async () => {
  await host.publish();
  host.staticData = {};
  await host.publish();
  expect(webhooks()).toHaveLength(1);
  expect(sent('PATCH')).toEqual({ active: true, secret: webhooks()[0].secret });
});

it('moves to another event type with a webhook of its own', async () => {
  await host.publish();
  host.parameters = {
    ...host.parameters,
    scope: 'eventType',
    eventTypeId: { __rl: true, mode: 'id', value: String(ids.eventTypes.intro) },
  };
  await host.publish();
  expect(webhooks()).toMatchObject([{ eventTypeId: ids.eventTypes.intro }]);
});

it('removes its webhook, and counts one that is gone as removed', async () => {
  await host.publish();
  await host.unpublish();
  expect(webhooks()).toEqual([]);

  await host.publish();
  sandbox.store.webhooks.clear();
  await expect(host.unpublish()).resolves.toBeUndefined();
});

it.each<[string, INodeParameters, string]>([
  [
    'events that API v1 does not know',
    { events: ['BOOKING_CREATED', 'BOOKING_REASSIGNED'] },
    'API v1 does not know these events: Booking Reassigned. Leave them out.',
  ],
  [
    'scopes that API v1 does not have',
    { events: ['BOOKING_CREATED'], scope: 'organization' },
    'API v1 has no webhooks there. Set "Scope" to My Account or Event Type.',
  ],
])('refuses %s before it asks the server', async (_, parameters, message) => {
  host.parameters = parameters;
  const done = watch();
  await expect(host.publish()).rejects.toThrow(message);
  expect(done()).toEqual([]);
});

it('offers the event types of the account to choose from', async () => {
  const entries = await searchList(sandbox.url, 'eventTypes', {
    authentication: 'legacy',
    credentials: { apiKey: sandbox.keys.ada },
    parameters: { scope: 'eventType' },
    node: new CalComTrigger(),
  });
  expect(entries).toContainEqual({
    name: expect.stringMatching(/ · My Account · 30 min · intro-call$/),
    value: ids.eventTypes.intro,
  });
});

describe('an answer without a webhook', () => {
  const odd = { kind: 'status', status: 200, body: { message: 'Done' } } as const;

  it('to a new one is explained, nothing is left behind, and the next try takes it over', async () => {
    sandbox.fail({ method: 'POST', processed: true, failure: odd });
    const refusal = {
      message: 'The response of API v1 does not contain a webhook',
      description: expect.stringMatching(/^Check "Base URL" in the credential/),
    };
    await expect(host.create()).rejects.toMatchObject(refusal);
    expect(webhooks()).toHaveLength(1);
    await host.unpublish();
    expect(webhooks()).toEqual([]);

    await expect(host.create()).rejects.toMatchObject(refusal);
    await host.create();
    expect(webhooks()).toMatchObject([{ active: true }]);
  });

  it('to a known one is explained', async () => {
    await host.publish();
    sandbox.fail({ method: 'GET', failure: odd });
    await expect(host.checkExists()).rejects.toThrow(
      'The response of API v1 does not contain a webhook',
    );
  });
});

it('says that API v1 is gone, and what to use instead', async () => {
  const newer = await startSandbox({ profile: 'cloud' });
  const other = await start({ server: newer.url, credentials: { apiKey: newer.keys.ada } });
  await expect(other.publish()).rejects.toMatchObject({
    message: 'There is no API v1 at this address (any more)',
    description: expect.stringContaining('Use the Cal.com node'),
  });
  await Promise.all([other.stop(), newer.stop()]);
});
