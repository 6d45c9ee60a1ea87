import type { IDataObject } from 'n8n-workflow';
import { startSandbox } from '../../../sandbox';
import { useRig } from './rig';

const rig = useRig();

describe('a webhook that cannot be removed', () => {
  const trouble = () =>
    rig.sandbox.fail({ method: 'DELETE', failure: { kind: 'status', status: 403, body: {} } });

  it('is told, and removed at the next chance', async () => {
    await rig.host.publish();
    trouble();
    await expect(rig.host.unpublish()).rejects.toThrow();
    expect(rig.host.warnings).toEqual([
      expect.stringMatching(/could not be removed and will be tried again/),
    ]);
    expect(rig.webhooks()).toHaveLength(1);

    rig.sandbox.clearFailures();
    await rig.host.publish();
    expect(rig.webhooks()).toHaveLength(1);
    expect(rig.stored().leftovers).toBeUndefined();
    await rig.host.unpublish();
    expect(rig.webhooks()).toEqual([]);
  });

  it('is tried again when n8n repeats the call', async () => {
    await rig.host.publish();
    trouble();
    await expect(rig.host.unpublish()).rejects.toThrow();
    await expect(rig.host.unpublish()).rejects.toThrow();
    rig.sandbox.clearFailures();
    await rig.host.unpublish();
    expect(rig.webhooks()).toEqual([]);
    expect(rig.stored()).toEqual({});
  });

  it('is taken over instead when it still cannot be removed, and then stays', async () => {
    await rig.host.publish();
    trouble();
    await expect(rig.host.unpublish()).rejects.toThrow();
    await rig.host.publish();
    expect(rig.stored().leftovers).toBeUndefined();
    rig.sandbox.clearFailures();
    await rig.host.publish();
    expect(rig.webhooks()).toHaveLength(1);
  });

  it('does not disturb the end of a manual run', async () => {
    await rig.host.publish({ test: true });
    trouble();
    await rig.host.unpublish({ test: true });
    expect(rig.host.warnings).toHaveLength(1);
    expect(rig.stored().leftovers).toHaveLength(1);
  });

  it('counts as removed when it is gone already', async () => {
    await rig.host.publish();
    rig.sandbox.store.webhooks.clear();
    await rig.host.unpublish();
    expect(rig.stored()).toEqual({});
  });
});

/** Another credential in n8n; by default for the same account. */
const useCredential = (credentials: object = { apiKey: rig.sandbox.keys.ada }) =>
  Object.assign(rig.host, { credentialId: 'other', credentials });

const owners = () => rig.webhooks().map(({ userId }) => userId);

describe('another credential', () => {
  it('for another account gets a webhook of its own; the old one goes when n8n removes it first', async () => {
    await rig.host.publish();
    await rig.host.unpublish();
    useCredential({ apiKey: rig.sandbox.keys.solo });
    await rig.host.publish();
    expect(owners()).toEqual([rig.sandbox.ids.users.otto]);
    expect(rig.host.warnings).toEqual([]);
  });

  it('for another account leaves a webhook behind that only the old credential can remove', async () => {
    await rig.host.publish();
    const { credentialId } = rig.host;
    useCredential({ apiKey: rig.sandbox.keys.solo });
    await rig.host.publish();
    expect(owners()).toEqual([rig.sandbox.ids.users.ada, rig.sandbox.ids.users.otto]);
    expect(rig.host.warnings.join()).toMatch(/will be tried again: [\w-]+ at http/);

    await rig.host.unpublish();
    Object.assign(rig.host, { credentialId, credentials: { apiKey: rig.sandbox.keys.ada } });
    await rig.host.publish();
    expect(owners()).toEqual([rig.sandbox.ids.users.ada]);
    expect(rig.stored().leftovers).toBeUndefined();
  });

  it('for the same account removes the webhook of the one that is gone', async () => {
    await rig.host.publish();
    const [{ id }] = rig.webhooks();
    useCredential();
    await rig.host.publish();
    expect(rig.webhooks()).toEqual([expect.not.objectContaining({ id })]);
    expect(rig.stored().leftovers).toBeUndefined();
  });

  it('takes over what it could not remove, and never removes it afterwards', async () => {
    await rig.host.publish();
    useCredential();
    rig.sandbox.fail({ method: 'DELETE', failure: { kind: 'status', status: 403, body: {} } });
    await rig.host.publish();
    rig.sandbox.clearFailures();
    await rig.host.publish();
    expect(rig.webhooks()).toHaveLength(1);
    expect(rig.stored()).toEqual({ production: expect.anything() });
    expect(await rig.host.checkExists()).toBe(true);
  });

  it('leaves a webhook of the same ID alone that does not deliver to this trigger', async () => {
    await rig.host.publish();
    const [webhook] = rig.webhooks();
    webhook.subscriberUrl = 'https://n8n.example.com/webhook/other';
    useCredential();
    await rig.host.publish();
    expect(rig.webhooks()).toContain(webhook);
  });
});

describe('a changed credential', () => {
  it('with a new key for the same account removes the webhook', async () => {
    await rig.host.publish();
    rig.host.credentials = { apiKey: rig.sandbox.keys.ada, baseUrl: `${rig.sandbox.url}/api/v2` };
    await rig.host.unpublish();
    expect(rig.webhooks()).toEqual([]);
  });

  it('with another address of the same server removes the webhook through that', async () => {
    await rig.host.publish();
    const baseUrl = rig.sandbox.url.replace('127.0.0.1', 'localhost');
    rig.host.credentials = { apiKey: rig.sandbox.keys.ada, baseUrl };
    await rig.host.unpublish();
    expect(rig.webhooks()).toEqual([]);
    expect(rig.stored()).toEqual({});
  });

  it('with another server leaves a webhook behind, which goes when the old server is back', async () => {
    await rig.host.publish();
    const other = await startSandbox({ profile: 'cloud' });
    rig.host.credentials = { baseUrl: other.url, apiKey: other.keys.ada };
    await rig.host.publish();
    expect(other.store.webhooks.size).toBe(1);
    expect(rig.webhooks()).toHaveLength(1);

    await rig.host.unpublish();
    rig.host.credentials = { apiKey: rig.sandbox.keys.ada };
    await rig.host.publish();
    expect(rig.webhooks()).toHaveLength(1);
    expect(rig.stored()).toEqual({ production: expect.anything() });
    expect(other.store.webhooks.size).toBe(0);
    await other.stop();
  });
});

describe('a webhook left behind', () => {
  beforeEach(async () => {
    await rig.host.publish();
    useCredential({ apiKey: rig.sandbox.keys.solo });
    await rig.host.publish();
  });

  it('is told in the output of the trigger, with what to do', async () => {
    const [{ id }] = rig.webhooks();
    await rig.host.execute([{ event: 'BOOKING_CREATED' }]);
    expect(rig.host.hints).toEqual([
      expect.stringMatching(
        `that its credential cannot remove: ${id} at ${rig.sandbox.url}/webhooks\\. Delete them in Cal`,
      ),
    ]);
  });

  it('is forgotten after a month', async () => {
    const month = 30 * 86_400_000;
    for (const leftover of rig.stored().leftovers as IDataObject[]) {
      leftover.since = Number(leftover.since) - month;
    }
    await rig.host.execute([{ event: 'BOOKING_CREATED' }]);
    expect(rig.host.hints).toEqual([]);
    await rig.host.publish();
    expect(rig.host.warnings).toHaveLength(1);
    expect(rig.stored().leftovers).toBeUndefined();
  });
});
