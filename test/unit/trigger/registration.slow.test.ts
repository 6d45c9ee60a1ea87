import type { IDataObject } from 'n8n-workflow';
import { pick } from 'lodash';
import { useRig } from './rig';

const rig = useRig();

describe('what is registered', () => {
  it('is what the parameters say, with a secret that only the node knows', async () => {
    Object.assign(rig.host.parameters, {
      events: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW', 'BOOKING_PAID'],
      noShowAfter: 2,
      noShowAfterUnit: 'HOUR',
      options: { payloadTemplate: '{"uid": "{{uid}}"}' },
    });
    await rig.host.publish();

    expect(rig.bodies('POST')).toEqual([
      {
        subscriberUrl: rig.host.url,
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
    rig.host.parameters.options = { payloadTemplate: '{}', secret: 'one' };
    await rig.host.publish();
    rig.host.parameters.options = { secret: 'two' };
    await rig.host.publish();

    expect(rig.bodies('PATCH')).toEqual([{ payloadTemplate: null, secret: 'two' }]);
    expect(rig.webhooks()).toHaveLength(1);
  });

  it('keeps the user’s own secret out of what n8n stores for the node', async () => {
    rig.host.parameters.options = { secret: 'my own secret' };
    await rig.host.publish();
    expect(rig.bodies('POST')).toMatchObject([{ secret: 'my own secret' }]);
    expect(JSON.stringify(rig.host.staticData)).not.toContain('my own secret');
  });

  it('gets a new secret with each registration', async () => {
    await rig.host.publish();
    await rig.host.unpublish();
    await rig.host.publish();
    const [first, second] = rig.bodies('POST') as IDataObject[];
    expect(first.secret).not.toBe(second.secret);
  });

  it('leaves nothing behind in n8n when it is removed', async () => {
    await rig.host.publish();
    await rig.host.unpublish();
    expect(rig.stored()).toEqual({});
  });
});

describe('a lost answer', () => {
  const lost = () =>
    rig.sandbox.fail({
      method: 'POST',
      path: /webhooks/,
      processed: true,
      failure: { kind: 'reset' },
    });

  it('to the registration leads to one webhook when n8n tries again', async () => {
    lost();
    await expect(rig.host.publish()).rejects.toThrow(/connection/);
    rig.sandbox.clearFailures();
    await rig.host.publish();
    expect(rig.webhooks()).toHaveLength(1);
    await expect(rig.host.checkExists()).resolves.toBe(true);
  });

  it('leads to none when n8n gives up', async () => {
    lost();
    await expect(rig.host.publish()).rejects.toThrow();
    await rig.host.unpublish();
    expect(rig.webhooks()).toEqual([]);
    expect(rig.stored()).toEqual({});
  });
});

it.each<[string, IDataObject]>([
  ['other events', { triggers: ['BOOKING_CANCELLED'] }],
  ['a template', { payloadTemplate: '{}' }],
  ['a newer payload version', { version: '2026-07-27' }],
  ['another secret', { secret: 'another' }],
  ['no secret', { secret: null }],
  ['been switched off', { active: false }],
  ['another time of the no-show events', { time: 3 }],
  ['another unit of that time', { timeUnit: 'DAY' }],
])('changes just that of an existing webhook that has %s', async (_, found) => {
  const wanted = {
    triggers: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'],
    payloadTemplate: null,
    version: '2021-10-20',
    secret: 'own',
    active: true,
    time: 5,
    timeUnit: 'MINUTE',
  };
  Object.assign(rig.host.parameters, { events: wanted.triggers, options: { secret: 'own' } });
  await rig.host.publish();
  Object.assign(rig.webhooks()[0], found);
  rig.host.staticData = {};
  await rig.host.publish();

  expect(rig.bodies('PATCH')).toEqual([pick(wanted, Object.keys(found))]);
  expect(rig.webhooks()).toMatchObject([wanted]);
});

it('adopts a webhook that came into being between reading the list and writing to it', async () => {
  await rig.host.publish();
  rig.host.staticData = {};
  const empty = { status: 'success', data: [] };
  rig.sandbox.fail({
    method: 'GET',
    path: /webhooks\?/,
    nth: 1,
    failure: { kind: 'status', status: 200, body: empty },
  });
  const seen = rig.watch();
  await rig.host.create();

  expect(seen().map((request) => request.split(' ')[0])).toEqual(['GET', 'POST', 'GET', 'PATCH']);
  expect(rig.webhooks()).toHaveLength(1);
});

describe('the two addresses of n8n', () => {
  it('have webhooks and secrets of their own', async () => {
    await rig.host.publish();
    await rig.host.publish({ test: true });
    expect(rig.webhooks().map(({ subscriberUrl }) => subscriberUrl)).toEqual([
      rig.host.url,
      rig.host.testUrl,
    ]);
    const { production, test } = rig.stored() as Record<string, IDataObject>;
    expect(production.secret).not.toBe(test.secret);

    await rig.host.unpublish({ test: true });
    expect(rig.webhooks().map(({ subscriberUrl }) => subscriberUrl)).toEqual([rig.host.url]);
    await expect(rig.host.checkExists()).resolves.toBe(true);
    await rig.host.unpublish();
    expect(rig.webhooks()).toEqual([]);
  });
});
