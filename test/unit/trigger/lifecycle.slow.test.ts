import type { IDataObject } from 'n8n-workflow';
import { failures, startSandbox, type Sandbox } from '../../../sandbox';
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

const foreign = async (url: string, more: object = {}) =>
  await call('POST', '/webhooks', {
    body: { active: true, subscriberUrl: url, triggers: ['BOOKING_CREATED'], ...more },
  });

const ours = async () => (await listed()).filter(({ subscriberUrl }) => subscriberUrl === host.url);

/** Gives the webhook with n8n's address these properties; makes it if there is none. */
async function own(more: object): Promise<void> {
  const [found] = await ours();
  if (found) await call('PATCH', `/webhooks/${found.id}`, { body: more });
  else await foreign(host.url, more);
}

const byHand = async (change: (path: string) => Promise<unknown>) => {
  await host.publish();
  for (const { id } of await ours()) await change(`/webhooks/${id}`);
};

const refuse = (method?: string, path?: RegExp) =>
  sandbox.fail({ method, path, failure: { kind: 'status', status: 403, body: {} } });

/** What n8n may remember. */
const inN8n: Record<string, () => Promise<unknown>> = {
  nothing: async () => {},
  'its registration': async () => await host.publish(),
  'a registration that was deleted by hand': async () =>
    await byHand(async (path) => await call('DELETE', path)),
  'a registration that points elsewhere by hand': async () =>
    await byHand(
      async (path) =>
        await call('PATCH', path, { body: { subscriberUrl: 'http://127.0.0.1:9/elsewhere' } }),
    ),
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
  'a webhook that it could not remove': async () => {
    await host.publish();
    refuse('DELETE');
    await expect(host.unpublish()).rejects.toThrow();
    sandbox.clearFailures();
    host.warnings.length = 0;
  },
};

/** What Cal.com may have then. */
const inCalCom: Record<string, () => Promise<unknown>> = {
  'what n8n made': async () => {},
  'our webhook as wanted': async () => await own({ triggers: host.parameters.events }),
  'our webhook with other events': async () => await own({ triggers: ['BOOKING_PAID'] }),
  'our webhook, disabled': async () => await own({ active: false }),
  'our webhook without secret': async () => await own({ secret: null }),
  'our webhook with another secret': async () => await own({ secret: 'x' }),
  'our webhook with a template': async () => await own({ payloadTemplate: '{}' }),
  'our webhook on the second page': async () => {
    await own({});
    const [mine] = await ours();
    const { webhooks } = sandbox.store;
    const stored = webhooks.get(mine.id)!;
    webhooks.delete(mine.id);
    for (let index = 0; index < 250; index += 1) {
      const subscriberUrl = `http://127.0.0.1:9/other/${index}`;
      webhooks.set(`other-${index}`, { ...stored, id: `other-${index}`, subscriberUrl });
    }
    webhooks.set(mine.id, stored);
  },
};

const inVain = async (what: Promise<unknown>) => {
  await what.catch(() => undefined);
  sandbox.clearFailures();
  host.warnings.length = 0;
};

/** What happens to the workflow next. */
const actions: Record<string, () => Promise<unknown>> = {
  'is published': async () => await host.publish(),
  'is unpublished': async () => {
    const { production } = (host.staticData['node:Cal.com Trigger'] ?? {}) as IDataObject;
    await host.unpublish();
    const { id, url } = (production ?? {}) as IDataObject;
    const left = (await listed()).filter(({ subscriberUrl }) => subscriberUrl === url);
    expect(left.map((webhook) => webhook.id)).not.toContain(id);
  },
  'is published with other events': async () => {
    const { parameters } = host;
    host.parameters = { ...parameters, events: ['OOO_CREATED'] };
    await host.publish();
    expect(await ours()).toMatchObject([{ triggers: ['OOO_CREATED'], active: true }]);
    await host.unpublish();
    host.parameters = parameters;
  },
  'waits for a test event': async () => {
    const before = (await ours()).map(({ id }) => id);
    await host.publish({ test: true });
    const urls = (await listed()).map(({ subscriberUrl }) => subscriberUrl);
    expect(urls.filter((url) => url === host.testUrl)).toHaveLength(1);
    await host.unpublish({ test: true });
    // What n8n still had to remove may go, nothing else.
    const isDue = host.warnings.length === 0 && before.length > 0 && (await ours()).length === 0;
    if (!isDue) expect((await ours()).map(({ id }) => id)).toEqual(before);
  },
  'is only looked at': async () => await host.checkExists(),
  'cannot be published': async () => {
    refuse();
    await inVain(host.publish());
  },
  'cannot be unpublished': async () => {
    refuse();
    await inVain(host.unpublish());
  },
  'is published, but the answer about a new webhook is lost': async () => {
    sandbox.fail({ method: 'POST', processed: true, failure: { kind: 'reset' } });
    await inVain(host.publish());
  },
};

const table = Object.keys(inN8n).flatMap((here) =>
  Object.keys(inCalCom).flatMap((there) =>
    Object.keys(actions).map((action) => [here, there, action] as const),
  ),
);

it.each(table)(
  'ends with one webhook, and then none, where n8n remembers %s, Cal.com has %s, and the workflow %s',
  async (here, there, action) => {
    await foreign('http://127.0.0.1:9/other');
    await inN8n[here]();
    await inCalCom[there]();
    await actions[action]();
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
    // One that was pointed elsewhere by hand is nobody's to change, and the log says so.
    const isElsewhere = /elsewhere/.test(here);
    expect(host.warnings.filter((it) => !(isElsewhere && /left alone$/.test(it)))).toEqual([]);
    const others = (await listed()).map(({ subscriberUrl }) => subscriberUrl);
    expect(others).toContain('http://127.0.0.1:9/other');
    expect(others).not.toContain(host.testUrl);
  },
);
