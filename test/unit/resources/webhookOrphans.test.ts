import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { runNode } from '../harness/runNode';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'selfHosted' });
});
afterAll(async () => await sandbox.stop());
beforeEach(async () => {
  sandbox.reset();
  for (const url of addresses) await register('/webhooks', url);
});

const addresses = [
  'https://n8n.example.com/webhook/one/webhook',
  'https://n8n.example.com/webhook/two/webhook',
  'https://n8n.example.com/webhook-test/two-b/webhook',
  'https://n8n.example.com:5678/webhook/three/webhook',
  'https://other.example.com/webhook/one/webhook',
];

async function register(path: string, subscriberUrl: string): Promise<void> {
  await fetch(`${sandbox.url}/v2${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${sandbox.keys.ada}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      subscriberUrl,
      active: true,
      triggers: ['BOOKING_CREATED'],
      secret: 'whsec-orphan',
    }),
  });
}

const run = async (operation: string, parameters: INodeParameters = {}, items = [{}]) =>
  (
    await runNode(
      sandbox.url,
      { resource: 'webhook', operation, webhookHost: 'n8n.example.com', ...parameters },
      { credentials: { apiKey: sandbox.keys.ada }, items },
    )
  ).map(({ json }) => json);

const left = () => [...sandbox.store.webhooks.values()].map(({ subscriberUrl }) => subscriberUrl);

describe('Find Orphans', () => {
  it('lists what delivers to this host and is in use by nobody, without secrets', async () => {
    const found = await run('findOrphans', { webhooksInUse: addresses[0] });
    expect(found.map(({ subscriberUrl }) => subscriberUrl)).toEqual([addresses[1], addresses[2]]);
    expect(found[0]).toMatchObject({ active: true, triggers: ['BOOKING_CREATED'] });
    expect(JSON.stringify(found)).not.toContain('whsec-orphan');
  });

  it('takes webhook IDs for addresses, and lists for texts', async () => {
    const webhooksInUse = '={{ ["one", "two-b"] }}';
    const found = await run('findOrphans', { webhooksInUse });
    expect(found.map(({ subscriberUrl }) => subscriberUrl)).toEqual([addresses[1]]);
  });

  it.each([
    ['in capitals', 'https://N8N.Example.com/webhook/one/webhook'],
    ['with its port', 'https://n8n.example.com:443/webhook/one/webhook'],
    ['with a slash at the end', 'https://n8n.example.com/webhook/one/webhook/'],
  ])('knows an address that is written %s', async (_, webhooksInUse) => {
    const found = await run('findOrphans', { webhooksInUse });
    expect(found.map(({ subscriberUrl }) => subscriberUrl)).toEqual([addresses[1], addresses[2]]);
  });

  it('looks at the host of this n8n when no other is given', async () => {
    expect(await run('findOrphans', { webhookHost: '' })).toEqual([]);
    await register('/webhooks', 'http://127.0.0.1:1/webhook/mine/webhook');
    expect(await run('findOrphans', { webhookHost: '' })).toHaveLength(1);
  });

  it('looks into the list of an event type', async () => {
    const [path, url] = ['/event-types/1/webhooks', 'https://n8n.example.com/webhook/x/webhook'];
    await register(path, url);
    const eventTypeId = { __rl: true, mode: 'id', value: '1' };
    const found = await run('findOrphans', { scope: 'eventType', eventTypeId });
    expect(found).toMatchObject([{ subscriberUrl: url, eventTypeId: 1 }]);
  });

  it('keeps each item to its own list of what is in use', async () => {
    const items = [{ used: ['one'] }, { used: ['one', 'two', 'two-b'] }];
    const found = await run('findOrphans', { webhooksInUse: '={{ $json.used }}' }, items);
    expect(found).toHaveLength(2);
  });

  it('refuses a host that is none', async () => {
    await expect(run('findOrphans', { webhookHost: 'a b' })).rejects.toThrow(
      '"Webhook Host" must be like n8n.example.com',
    );
  });
});

describe('Delete Orphans', () => {
  it('removes the orphans and nothing else', async () => {
    const removed = await run('deleteOrphans', { webhooksInUse: 'two' });
    expect(removed).toMatchObject([
      { subscriberUrl: addresses[0], deleted: true },
      { subscriberUrl: addresses[2], deleted: true },
    ]);
    expect(left()).toEqual([addresses[1], addresses[3], addresses[4]]);
  });

  it('does not take an empty list for none in use unless the user says so', async () => {
    for (const webhooksInUse of ['', ' , ', 'https://n8n.example.com/']) {
      const running = run('deleteOrphans', { webhooksInUse });
      await expect(running).rejects.toThrow(/"Webhooks in Use" is empty/);
    }
    expect(left()).toEqual(addresses);
    await run('deleteOrphans', { allowNoneInUse: true });
    expect(left()).toEqual([addresses[3], addresses[4]]);
  });

  it('goes on when one is gone already', async () => {
    sandbox.fail({
      method: 'DELETE',
      nth: 1,
      processed: true,
      failure: { kind: 'status', status: 404, body: { message: 'Webhook not found' } },
    });
    await run('deleteOrphans', { webhooksInUse: 'two' });
    sandbox.clearFailures();
    expect(left()).toEqual([addresses[1], addresses[3], addresses[4]]);
  });
});
