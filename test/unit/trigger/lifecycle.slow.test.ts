import type { IDataObject } from 'n8n-workflow';
import { failures, startSandbox, type Sandbox } from '../../sandbox';
import { startTriggerHost, type TriggerHost } from '../harness/triggerHost';

interface Webhook extends IDataObject {
  id: string;
  subscriberUrl: string;
  triggers: string[];
  active: boolean;
  secret: string | null;
  payloadTemplate: string | null;
}

let sandbox: Sandbox;
let host: TriggerHost;

beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'selfHosted', rateLimit: 100_000 });
});
afterAll(async () => await sandbox.stop());

beforeEach(async () => {
  sandbox.clearFailures();
  sandbox.reset();
  host = await startTriggerHost({
    server: sandbox.url,
    credentials: { apiKey: sandbox.keys.ada },
    parameters: { events: ['BOOKING_CREATED', 'BOOKING_CANCELLED'] },
  });
});
afterEach(async () => await host.stop());

/** A call of someone with an API key, around the node. */
async function call<T = Webhook>(
  method: string,
  path: string,
  { body, key = sandbox.keys.ada }: { body?: unknown; key?: string } = {},
): Promise<T> {
  const response = await fetch(`${sandbox.url}/v2${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return ((await response.json()) as { data: T }).data;
}

/** All webhooks of a list, whose pages hold 250. */
async function listed(path = '/webhooks'): Promise<Webhook[]> {
  const pages = [0, 250].map((skip) => call<Webhook[]>('GET', `${path}?take=250&skip=${skip}`));
  return (await Promise.all(pages)).flat();
}

const foreign = async (url: string, more: object = {}, path = '/webhooks') =>
  await call('POST', path, {
    body: { active: true, subscriberUrl: url, triggers: ['BOOKING_CREATED'], ...more },
  });

const ours = async () => (await listed()).filter(({ subscriberUrl }) => subscriberUrl === host.url);

/** What n8n may find in Cal.com when it publishes, beside what it remembers. */
const inCalCom: Record<string, () => Promise<unknown>> = {
  nothing: async () => {},
  'our webhook as wanted': async () =>
    await foreign(host.url, { triggers: host.parameters.events }),
  'our webhook with other events': async () =>
    await foreign(host.url, { triggers: ['BOOKING_PAID'] }),
  'our webhook, disabled': async () => await foreign(host.url, { active: false }),
  'our webhook without secret': async () => await foreign(host.url, { secret: null }),
  'our webhook with a template': async () => await foreign(host.url, { payloadTemplate: '{}' }),
  'webhooks of others': async () => await foreign('http://127.0.0.1:9/other'),
  'our webhook on the second page': async () => {
    const { id } = await foreign('http://127.0.0.1:9/other');
    const { webhooks } = sandbox.store;
    for (let index = 0; index < 250; index += 1) {
      const other = { ...webhooks.get(id)!, id: `other-${index}` };
      webhooks.set(other.id, { ...other, subscriberUrl: `http://127.0.0.1:9/other/${index}` });
    }
    await foreign(host.url);
  },
};

/** What n8n may remember when it publishes. */
const inN8n: Record<string, () => Promise<unknown>> = {
  nothing: async () => {},
  'its registration': async () => await host.publish(),
  'a registration that was deleted by hand': async () => {
    await host.publish();
    for (const { id } of await ours()) await call('DELETE', `/webhooks/${id}`);
  },
  'a registration that was disabled by hand': async () => {
    await host.publish();
    for (const { id } of await ours())
      await call('PATCH', `/webhooks/${id}`, { body: { active: false } });
  },
  'a registration whose secret was changed by hand': async () => {
    await host.publish();
    for (const { id } of await ours())
      await call('PATCH', `/webhooks/${id}`, { body: { secret: 'x' } });
  },
  'a registration that points elsewhere by hand': async () => {
    await host.publish();
    for (const { id } of await ours())
      await call('PATCH', `/webhooks/${id}`, {
        body: { subscriberUrl: 'http://127.0.0.1:9/elsewhere' },
      });
  },
  'a registration in another scope': async () => {
    const { parameters } = host;
    host.parameters = {
      ...parameters,
      scope: 'eventType',
      eventTypeId: { __rl: true, mode: 'id', value: sandbox.ids.eventTypes.intro },
    };
    await host.publish();
    host.parameters = parameters;
  },
  'a create that failed': async () => {
    sandbox.fail({ method: 'POST', path: /webhooks/, failure: failures.internalError() });
    await expect(host.publish()).rejects.toThrow();
    sandbox.clearFailures();
    await host.unpublish();
  },
};

const table = Object.keys(inCalCom).flatMap((there) =>
  Object.keys(inN8n).map((here) => [there, here] as const),
);

it.each(table)('publishes where Cal.com has %s and n8n remembers %s', async (there, here) => {
  await inN8n[here]();
  await inCalCom[there]();
  await host.publish();

  expect(await ours()).toEqual([
    expect.objectContaining({
      triggers: ['BOOKING_CREATED', 'BOOKING_CANCELLED'],
      active: true,
      secret: expect.stringMatching(/^[0-9a-f]{64}$/),
      payloadTemplate: null,
    }),
  ]);
  expect(await listed(`/event-types/${sandbox.ids.eventTypes.intro}/webhooks`)).toEqual([]);
  await expect(host.checkExists()).resolves.toBe(true);

  await host.unpublish();
  expect(await ours()).toEqual([]);
  expect(host.warnings).toEqual([]);
});
