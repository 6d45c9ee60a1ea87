import type { IDataObject } from 'n8n-workflow';
import { toItems } from '../../../nodes/shared/webhooks/output';
import { sign } from '../../../nodes/shared/webhooks/signature';
import { webhookSamples } from '../harness/webhookSamples';
import { byId, useRig } from './rig';

const rig = useRig();

const ALL = webhookSamples.map(({ name, body, expected }) => {
  const { id, slug } = ((expected.booking as IDataObject)?.eventType ?? {}) as IDataObject;
  return { name, body, id, slug };
});
const half = ALL.filter(({ id, slug }) => (id === undefined) !== (slug === undefined));

describe.each(half)('$name, which tells only one of ID and slug,', ({ body, id, slug }) => {
  const own: [number, string] = [Number(id ?? 77), String(slug ?? 'own')];
  const other: [number, string] = [99, 'other'];
  const runs = (eventTypes: string, types: Array<[number, string]> = [own, other]) =>
    toItems(body, { output: 'simplified', options: { eventTypes }, types }).length > 0;

  it('runs when its event type is chosen, by whichever', () => {
    expect(
      [String(own[0]), own[1], `${own[0]}, other`, `99, ${own[1]}`].map((it) => runs(it)),
    ).toEqual([true, true, true, true]);
  });

  it('does not run when only others are', () => {
    expect(['99', 'other', '99, other'].map((it) => runs(it))).toEqual([false, false, false]);
  });

  it('runs when nobody knows what it is', () => {
    const unknown = id === undefined ? '99' : 'other';
    expect([runs(unknown, []), runs(unknown, [other])]).toEqual([true, true]);
  });
});

it('runs for a chosen ID that nobody could look up, whosever slug the event tells', () => {
  const { body } = ALL.find(({ name }) => name === 'RECORDING_READY')!;
  const { slug } = ALL.find(({ name }) => name === 'RECORDING_READY')!;
  const runs = (types: Array<[number, string]>) =>
    toItems(body, { output: 'simplified', options: { eventTypes: '7' }, types }).length > 0;
  expect(runs([[1, String(slug)]])).toBe(true);
  expect(
    runs([
      [1, String(slug)],
      [7, 'other'],
    ]),
  ).toBe(false);
});

it('follows an event type whose slug was changed, and takes no other of the same slug', () => {
  const { body } = ALL.find(({ name }) => name === 'BOOKING_CREATED')!;
  const runs = (eventTypes: string, types: Array<[number, string]>) =>
    toItems(body, { output: 'simplified', options: { eventTypes }, types }).length > 0;
  expect(runs('old-slug', [[4410, 'old-slug']])).toBe(true);
  expect(runs('old-slug', [])).toBe(false);
  expect(runs('99', [[99, 'roof-inspection']])).toBe(false);
});

describe('a published trigger', () => {
  const publish = async (eventTypes: string, more: IDataObject = {}) => {
    rig.host.parameters = {
      events: ['MEETING_STARTED', 'RECORDING_READY'],
      options: { eventTypes },
      ...more,
    } as never;
    await rig.host.publish();
  };
  const started = async (eventTypeId: number) =>
    await deliver({ triggerEvent: 'MEETING_STARTED', uid: 'u1', eventTypeId });
  const recorded = async (type: string) =>
    await deliver({ triggerEvent: 'RECORDING_READY', payload: { uid: 'u1', type } });
  const deliver = async (body: object) => {
    const raw = Buffer.from(JSON.stringify(body));
    const { secret } = rig.webhooks()[0];
    const headers = { 'x-cal-signature-256': sign(raw, secret!) };
    return (await rig.host.deliver({ body: raw, headers })).items !== undefined;
  };

  it('knows the IDs of slugs and the slugs of IDs', async () => {
    const { intro, approval } = rig.sandbox.ids.eventTypes;
    await publish('intro-call');
    expect([await started(intro), await started(approval), await started(424242)]).toEqual([
      true,
      false,
      true,
    ]);
    await rig.host.unpublish();
    await publish(String(intro));
    expect([await recorded('intro-call'), await recorded('workshop')]).toEqual([true, false]);
    expect(await recorded('made-later')).toBe(true);
  });

  it('knows them also when the webhook is there already', async () => {
    await publish('intro-call');
    rig.host.staticData = { 'node:Cal.com Trigger': { ...rig.stored(), types: {} } };
    await expect(rig.host.checkExists()).resolves.toBe(true);
    expect(await started(rig.sandbox.ids.eventTypes.approval)).toBe(false);
  });

  it('knows those of the team or organization whose events it takes', async () => {
    const { teamIntro } = rig.sandbox.ids.eventTypes;
    await publish('team-intro', {
      scope: 'teamEventType',
      teamId: byId(3),
      eventTypeId: byId(teamIntro),
    });
    expect([await started(teamIntro), await started(1)]).toEqual([true, false]);
    await rig.host.unpublish();
    await publish('intro-call', {
      scope: 'organization',
      orgId: byId(rig.sandbox.ids.organization),
    });
    const ofOrganization = teamIntro + 1;
    expect([await started(1), await started(ofOrganization)]).toEqual([true, false]);
  });

  it('lets through what it could not look up, and says so', async () => {
    rig.sandbox.fail({
      path: /^\/v2\/event-types/,
      failure: { kind: 'status', status: 403, body: { message: 'Forbidden' } },
    });
    await publish('intro-call, 999999');
    expect(await started(rig.sandbox.ids.eventTypes.approval)).toBe(true);
    expect(rig.host.warnings.join('\n')).toMatch(/event types at \/event-types could not be read/);
    expect(rig.host.warnings.join('\n')).toMatch(/names intro-call, 999999, which is not among/);
  });

  it('keeps what it knew while it cannot look it up', async () => {
    await publish('intro-call');
    rig.sandbox.fail({
      path: /^\/v2\/event-types/,
      failure: { kind: 'status', status: 403, body: { message: 'Forbidden' } },
    });
    await expect(rig.host.checkExists()).resolves.toBe(true);
    expect(await started(rig.sandbox.ids.eventTypes.approval)).toBe(false);
  });

  it('is not changed by a manual run with other options', async () => {
    const { intro, approval } = rig.sandbox.ids.eventTypes;
    await publish('intro-call');
    rig.host.parameters = { events: ['MEETING_STARTED'], options: {} } as never;
    await rig.host.create({ test: true });
    rig.host.parameters = {
      events: ['MEETING_STARTED'],
      options: { eventTypes: 'intro-call' },
    } as never;
    expect([await started(intro), await started(approval)]).toEqual([true, false]);
  });

  it('asks for nothing where all event types run', async () => {
    const requests = rig.watch();
    await publish('');
    expect(requests().filter((it) => it.includes('event-types'))).toEqual([]);
  });
});
