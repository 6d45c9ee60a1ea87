import type { HostOptions, TriggerHost } from '../harness/triggerHost';
import { useRig } from './rig';

const rig = useRig();

let other: TriggerHost;
afterEach(async () => await other?.stop());

/** Another n8n, or another workflow, that has got a copy of what the published trigger remembers. */
async function copy(options: Partial<HostOptions> = {}): Promise<TriggerHost> {
  other = await rig.start(options);
  other.staticData = structuredClone(rig.host.staticData);
  other.credentialId = rig.host.credentialId;
  return other;
}

const urls = () => rig.webhooks().map(({ subscriberUrl }) => subscriberUrl);

const copies: Array<[string, () => Promise<TriggerHost>]> = [
  ['a second n8n with a copy of the database', async () => await copy()],
  [
    'a second n8n with a copy and another credential for the account',
    async () => Object.assign(await copy(), { credentialId: 'another' }),
  ],
  ['a second n8n behind another path', async () => await copy({ origin: `${origin()}/second` })],
  [
    'a duplicate of the workflow',
    async () => await copy({ origin: origin(), webhookId: 'hook-2' }),
  ],
];
const origin = () => new URL(rig.host.url).origin;

describe.each(copies)('%s', (_, make) => {
  beforeEach(async () => await rig.host.publish());

  it('gets a webhook of its own and leaves the first one as it was', async () => {
    const first = structuredClone(rig.webhooks()[0]);
    const second = await make();
    await second.publish();
    expect(urls()).toEqual([rig.host.url, second.url]);
    expect(rig.webhooks()[0]).toEqual(first);
    expect(rig.webhooks()[1].secret).not.toBe(first.secret);
    expect(second.warnings.join()).toMatch(
      new RegExp(`delivers? to another address and (is|are) left alone: ${first.id} `),
    );
    await expect(rig.host.checkExists()).resolves.toBe(true);
    await expect(second.checkExists()).resolves.toBe(true);
  });

  it('leaves the first one alone when it is published again, or with other events', async () => {
    const second = await make();
    await second.publish();
    second.parameters = { events: ['BOOKING_CANCELLED'] };
    await second.publish();
    await second.unpublish();
    expect(urls()).toEqual([rig.host.url]);
    expect(rig.webhooks()).toMatchObject([{ triggers: ['BOOKING_CREATED'] }]);
    await expect(rig.host.checkExists()).resolves.toBe(true);
  });

  it('leaves it alone when it is unpublished before it was ever published', async () => {
    const second = await make();
    await second.unpublish();
    expect(urls()).toEqual([rig.host.url]);
  });

  it('leaves it alone after a manual run', async () => {
    const second = await make();
    await second.publish({ test: true });
    expect(urls()).toEqual([rig.host.url, second.testUrl]);
    await second.unpublish({ test: true });
    expect(urls()).toEqual([rig.host.url]);
  });

  it('leaves it alone when the first one could not be removed before', async () => {
    rig.sandbox.fail({ method: 'DELETE', failure: { kind: 'status', status: 403, body: {} } });
    await expect(rig.host.unpublish()).rejects.toThrow();
    rig.sandbox.clearFailures();
    const second = await make();
    await second.publish();
    await second.unpublish();
    expect(urls()).toEqual([rig.host.url]);
  });
});

describe('after the address of n8n was changed', () => {
  /** The same n8n, at another address. */
  const move = async () => {
    const { credentialId, staticData } = rig.host;
    await rig.restart();
    Object.assign(rig.host, { credentialId, staticData });
  };

  it('the old webhook is told, and taken over when n8n has its address again', async () => {
    await rig.host.publish();
    const old = rig.host.url;
    const [{ id }] = rig.webhooks();
    await move();
    await rig.host.publish();
    expect(urls()).toEqual([old, rig.host.url]);
    await rig.host.execute([{ event: 'BOOKING_CREATED' }]);
    expect(rig.host.hints).toEqual([
      `Cal.com has webhooks from this trigger that deliver to another address: ${id} at ${rig.sandbox.url}/webhooks, which delivers to ${old}. If no other n8n has that address, delete them in Cal.com under Settings > Developer > Webhooks.`,
    ]);

    const { staticData, credentialId } = rig.host;
    await rig.host.stop();
    rig.host = await rig.start({ origin: new URL(old).origin });
    Object.assign(rig.host, { staticData, credentialId });
    await rig.host.publish();
    expect(urls().filter((url) => url === old)).toHaveLength(1);
    await expect(rig.host.checkExists()).resolves.toBe(true);
  });

  it('it is no longer told once somebody deleted it in Cal.com', async () => {
    await rig.host.publish();
    const [{ id }] = rig.webhooks();
    await move();
    await rig.host.publish();
    rig.sandbox.store.webhooks.delete(id);
    await rig.host.unpublish();
    await rig.host.publish();
    expect(rig.stored()).toEqual({ production: expect.anything() });
    await rig.host.execute([{ event: 'BOOKING_CREATED' }]);
    expect(rig.host.hints).toEqual([]);
  });

  it('a webhook that points there by hand is not one of ours', async () => {
    await rig.host.publish();
    const [webhook] = rig.webhooks();
    webhook.subscriberUrl = 'https://n8n.example.com/webhook/other';
    await rig.host.publish();
    expect(urls()).toEqual(['https://n8n.example.com/webhook/other', rig.host.url]);
    expect(rig.stored().leftovers).toBeUndefined();
    expect(rig.host.warnings).toEqual([expect.stringContaining('left alone')]);
    await rig.host.unpublish();
    expect(rig.webhooks()).toEqual([webhook]);
  });
});

it('the end of a manual run with a sample leaves the webhook of the published workflow alone', async () => {
  await rig.host.publish();
  const before = structuredClone(rig.stored());
  rig.host.parameters.useSampleEvent = true;
  await rig.host.publish({ test: true });
  await rig.host.unpublish({ test: true });
  expect(urls()).toEqual([rig.host.url]);
  expect(rig.stored()).toEqual(before);
});

it('a webhook of a manual run that was left behind goes when the workflow is published', async () => {
  await rig.host.publish({ test: true });
  rig.sandbox.fail({ method: 'DELETE', failure: { kind: 'status', status: 403, body: {} } });
  await rig.host.unpublish({ test: true });
  rig.sandbox.clearFailures();
  await rig.host.publish();
  expect(urls()).toEqual([rig.host.url]);
});
