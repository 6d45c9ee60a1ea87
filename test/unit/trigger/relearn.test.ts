import type { IDataObject } from 'n8n-workflow';
import { newSecret, sign } from '../../../nodes/shared/webhooks/signature';
import { accepted, body, HEADER, outcome, raw, refused } from './receiver';
import { withFastClock } from '../harness/fastClock';
import { byId, useRig } from './rig';

const rig = useRig();

const deliver = async (secret: string, bytes = raw) =>
  outcome(await rig.host.deliver({ body: bytes, headers: { [HEADER]: sign(bytes, secret) } }));

/** The webhook of the published workflow. */
const webhook = () => rig.webhooks().find(({ subscriberUrl }) => subscriberUrl === rig.host.url)!;

const overwritten: Array<[string, () => IDataObject]> = [
  ['an older registration', () => older],
  ['nothing about the trigger', () => ({})],
];
let older: IDataObject;

beforeEach(async () => {
  await rig.host.publish();
  older = rig.host.staticData;
  await rig.host.unpublish();
  await rig.host.publish();
});

describe.each(overwritten)('when n8n wrote back %s', (_, before) => {
  beforeEach(() => {
    rig.host.staticData = before();
  });

  it('what Cal.com delivers runs the workflow, and is remembered from then on', async () => {
    const { id, secret } = webhook();
    expect(await deliver(secret!)).toEqual(accepted);
    expect(rig.stored()).toMatchObject({ production: { id, secret, url: rig.host.url } });
    const seen = rig.watch();
    expect(await deliver(secret!)).toEqual(accepted);
    await expect(rig.host.checkExists()).resolves.toBe(true);
    expect(seen()).toEqual([`GET /v2/webhooks/${id}`]);
  });

  it('deliveries at the same time ask Cal.com once', async () => {
    const { secret } = webhook();
    const seen = rig.watch();
    expect(await Promise.all([deliver(secret!), deliver(secret!)])).toEqual([accepted, accepted]);
    expect(seen()).toEqual(['GET /v2/webhooks']);
  });

  it('other events are still answered without running it', async () => {
    const bytes = Buffer.from(JSON.stringify({ ...body, triggerEvent: 'BOOKING_PAID' }));
    expect(await deliver(webhook().secret!, bytes)).toEqual([200, false]);
  });

  it('publishing takes the webhook over', async () => {
    await rig.host.publish();
    expect(rig.webhooks()).toHaveLength(1);
    await expect(rig.host.checkExists()).resolves.toBe(true);
  });
});

describe('unpublishing when n8n wrote back an older registration', () => {
  beforeEach(() => {
    rig.host.staticData = older;
  });

  it('removes the webhook all the same', async () => {
    await rig.host.unpublish();
    expect(rig.webhooks()).toEqual([]);
    expect(rig.stored().leftovers).toBeUndefined();
  });

  it('removes at the next chance what it could not remove', async () => {
    rig.sandbox.fail({ method: 'DELETE', failure: { kind: 'status', status: 403, body: {} } });
    await expect(rig.host.unpublish()).rejects.toThrow();
    rig.sandbox.clearFailures();
    await rig.host.unpublish();
    expect(rig.webhooks()).toEqual([]);
    expect(rig.stored()).toEqual({});
  });
});

it('unpublishing a copy of the workflow, with the same address, leaves the webhook alone', async () => {
  rig.host.staticData = {};
  await rig.host.unpublish();
  expect(rig.webhooks()).toHaveLength(1);
});

it('looks into the list of the chosen scope', async () => {
  await rig.host.unpublish();
  const eventTypeId = byId(rig.sandbox.ids.eventTypes.intro);
  Object.assign(rig.host.parameters, { scope: 'eventType', eventTypeId });
  await rig.host.publish();
  rig.host.staticData = {};
  expect(await deliver(webhook().secret!)).toEqual(accepted);
  await expect(rig.host.checkExists()).resolves.toBe(true);
});

it('runs for an unsigned delivery under Accept Unsigned without asking Cal.com', async () => {
  rig.host.parameters.options = { signatureCheck: 'acceptUnsigned' };
  const seen = rig.watch();
  expect(outcome(await rig.host.deliver({ body: raw }))).toEqual(accepted);
  expect(seen()).toEqual([]);
});

describe('a forged delivery', () => {
  it('is refused, changes nothing, and cannot make us ask Cal.com again and again', async () => {
    const before = structuredClone(rig.host.staticData);
    const seen = rig.watch();
    await withFastClock(async ({ seconds }) => {
      for (let tries = 0; tries < 9; tries += 1) {
        const many = Array.from({ length: 20 }, () => deliver(newSecret()));
        expect(await Promise.all(many)).toEqual(Array(20).fill(refused));
      }
      expect(seen().length).toBeLessThanOrEqual(6 + seconds() / 5);
    });
    expect(new Set(seen())).toEqual(new Set(['GET /v2/webhooks']));
    expect(rig.host.staticData).toEqual(before);
  });

  it('does not keep us from learning, whatever Cal.com answered to the forged ones', async () => {
    await withFastClock(async ({ seconds }) => {
      rig.sandbox.fail({ method: 'GET', failure: { kind: 'status', status: 403, body: {} } });
      for (let tries = 0; tries < 6; tries += 1) {
        expect(await deliver(newSecret())).toEqual(refused);
      }
      rig.sandbox.clearFailures();

      await rig.host.unpublish();
      await rig.host.publish();
      rig.host.staticData = {};
      const from = seconds();
      const forged = Array.from({ length: 10 }, () => deliver(newSecret()));
      expect(await deliver(webhook().secret!)).toEqual(accepted);
      expect(seconds() - from).toBeLessThan(7);
      expect(await Promise.all(forged)).toEqual(Array(10).fill(refused));
    });
  });

  it('is refused where the webhook in Cal.com has no secret, or is that of another address', async () => {
    webhook().secret = null;
    expect(await deliver('')).toEqual(refused);
    const elsewhere = await rig.start();
    await rig.host.stop();
    rig.host = elsewhere;
    expect(await deliver('')).toEqual(refused);
  });

  it('does not ask Cal.com where the user chose the secret, or to a manual run', async () => {
    const seen = rig.watch();
    const headers = { [HEADER]: sign(raw, 'forged') };
    const test = await rig.host.deliver({ body: raw, headers, test: true });
    expect(outcome(test)).toEqual(refused);
    rig.host.parameters.options = { secret: 'own' };
    expect(await deliver('forged')).toEqual(refused);
    expect(seen()).toEqual([]);
  });

  it('is refused, and the log says why, where Cal.com cannot be asked', async () => {
    const { secret } = webhook();
    rig.host.staticData = {};
    rig.sandbox.fail({ method: 'GET', failure: { kind: 'status', status: 503, body: {} } });
    expect(await deliver(secret!)).toEqual(refused);
    expect(rig.host.warnings).toEqual([
      expect.stringMatching(/wrong signature, and Cal\.com/),
      expect.stringMatching(/not signed with the secret of this webhook/),
    ]);
    expect(rig.host.warnings.join()).not.toContain(secret);
  });
});
