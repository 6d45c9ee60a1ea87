/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** Workflows that people had, converted, in real n8n. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '../../migration/convert';
import { reportOf } from '../../migration/report';
import { tables } from '../../migration/tables';
import { ids } from '../../sandbox/seed';
import { originals } from '../unit/migration/originals';
import { pairs } from '../unit/migration/nodes';
import { call, flow, http, node, start, toolServer } from '../unit/migration/originals/flow';
import {
  createCredential,
  importWorkflow,
  publish,
  runWorkflow,
  unpublish,
  waitForExecutions,
  type SavedCredential,
  type WorkflowFile,
} from './harness';
import { converted } from './converted';
import { connectMcp } from './harness/mcp';
import { postTo, times, visitorBooks } from './scenes';
import { useStage } from './stage';

let legacyAccount: SavedCredential;

const stage = useStage({ sandbox: { profile: 'selfHosted', legacy: 'on' } });

beforeAll(async () => {
  legacyAccount = await createCredential(stage.n8n, 'calComLegacyApi', {
    baseUrl: `${stage.sandbox.url}/v1`,
    apiKey: stage.sandbox.keys.ada,
  });
});
beforeEach(() => stage.sandbox.reset());
const save = (original: WorkflowFile) =>
  importWorkflow(stage.n8n, converted(original, { account: stage.credential, legacyAccount }));

const post = (path: string, body: object) => postTo(stage.n8n, path, body);

/** A Tuesday on which Ada is free at nine, UTC. */
const tuesday = '2030-03-05';
const nine = `${tuesday}T09:00:00.000Z`;
const vera = { name: 'Vera Visitor', email: 'vera@example.org' };
const bookings = () => [...stage.sandbox.store.bookings.values()];

describe('HTTP Request nodes', () => {
  it('of API v1 book through API v2 (scenario 1)', async () => {
    await publish(stage.n8n, await save(originals[1]));
    const end = `${tuesday}T09:30:00.000Z`;
    expect(await post('voice-book', { ...vera, start: nine, end })).toEqual({
      say: `Booked for ${nine}`,
      uid: expect.any(String),
    });
    expect(bookings()).toMatchObject([
      { start: nine, attendees: [{ email: vera.email, timeZone: 'Europe/Berlin' }] },
    ]);
  });

  it('of API v2, with rows and with the query in the address (scenario 5)', async () => {
    await publish(stage.n8n, await save(originals[5]));
    expect(await post('two-calls-slots', { day: tuesday })).toMatchObject({
      data: expect.arrayContaining([
        expect.objectContaining({
          start: `${tuesday}T08:00:00.000Z`,
          startLocal: `${tuesday}T09:00:00.000+01:00`,
        }),
      ]),
    });
    expect(await post('two-calls-create', { ...vera, start: nine })).toEqual({
      say: `Booked: ${bookings()[0].title} at ${nine}`,
    });
  });

  it('with phone, notes and metadata (scenario 9)', async () => {
    await publish(stage.n8n, await save(originals[9]));
    const answer = await post('tool-original', {
      ...vera,
      start: nine,
      phone: '+4915112345678',
      timeZone: 'Europe/Lisbon',
      notes: 'Ring twice',
    });
    expect(answer).toEqual({ uid: bookings()[0].uid, status: 'accepted' });
    expect(bookings()).toMatchObject([
      {
        attendees: [{ phoneNumber: '+4915112345678', timeZone: 'Europe/Lisbon' }],
        metadata: { source: 'voice' },
      },
    ]);
  });

  it('with the date of another resource (scenario 16)', async () => {
    await publish(stage.n8n, await save(originals[16]));
    const { uid } = await post('by-slug-original', { ...vera, start: nine });
    expect(bookings()).toMatchObject([{ uid, eventTypeId: ids.eventTypes.intro }]);
  });

  it('that read each other (scenario 17)', async () => {
    const uid = await visitorBooks(stage.sandbox, times(1)[0]);
    await publish(stage.n8n, await save(originals[17]));
    expect(await post('cancel-original', { email: vera.email, reason: 'Ill' })).toEqual({
      status: 'cancelled',
      uid,
    });
    expect(bookings()).toMatchObject([{ status: 'cancelled', cancellationReason: 'Ill' }]);
  });

  it('of API v1 on a server of your own run as legacy nodes', async () => {
    const url = 'https://old.example.com/api';
    const workflow = await save(
      flow(
        'Own server',
        [
          start(),
          http('Types', call('GET', `${url}/event-types?apiKey=cal_0123456789`)),
          http('Me', call('GET', `${url}/me`, { query: { apiKey: 'cal_0123456789' } })),
        ],
        ['Start > Types', 'Start > Me'],
      ),
    );
    const execution = await runWorkflow(stage.n8n, workflow);
    expect(execution.jsonOf('Types')[0].data[0]).toMatchObject({ slug: 'intro-call', length: 30 });
    expect(execution.jsonOf('Me')).toEqual([expect.objectContaining({ username: 'ada' })]);
  });

  it('whose body holds computed parts send the same, and a form is sent as JSON', async () => {
    const v2 = 'https://api.cal.com/v2/bookings';
    const who = `{ ...${JSON.stringify(vera)}, timeZone: "Europe/Berlin" }`;
    const body = `={ "start": "${nine}", "eventTypeId": ${ids.eventTypes.intro}, "attendee": {{ JSON.stringify(${who}) }} }`;
    const original = flow(
      'Computed',
      [
        start(),
        http('Book', call('POST', v2, { headers: { 'Cal-Api-Version': '2024-08-13' }, body })),
        http('Cancel', {
          ...call('POST', `=${v2}/{{ $json.data.uid }}/cancel`),
          sendBody: true,
          contentType: 'form-urlencoded',
          bodyParameters: pairs({ cancellationReason: 'Ill' }),
        }),
      ],
      ['Start > Book > Cancel'],
    );
    const execution = await runWorkflow(stage.n8n, await save(original));
    expect(execution.jsonOf('Book')).toMatchObject([
      { status: 201, body: { data: { start: nine, status: 'accepted' } } },
    ]);
    expect(bookings()).toMatchObject([{ status: 'cancelled', cancellationReason: 'Ill' }]);
  });

  it('that are tools of agents stay tools (scenario 2)', async () => {
    await publish(stage.n8n, await save(originals[2]));
    const agent = await connectMcp(stage.n8n, 'sms-original');
    const tools = await agent.listTools();
    expect(tools.map(({ name }) => name)).toContain('create_booking');

    const { items: made } = await agent.callTool('create_booking', { ...vera, start: nine });
    const [{ uid }] = made;
    const listed = await agent.callTool('list_bookings', { email: vera.email });
    expect(listed.items).toMatchObject([{ data: [{ uid }] }]);
    const moved = await agent.callTool('move_booking', { uid, start: `${tuesday}T10:00:00Z` });
    await agent.callTool('cancel_booking', { uid: moved.items[0].uid, reason: 'Ill' });
    expect(bookings().filter(({ status }) => status === 'accepted')).toEqual([]);
  });
});

it('HTTP tools of the first kind stay tools, too (scenario 8)', async () => {
  const original = originals[8];
  // No model is here to talk to: an MCP server offers the tools instead of the agent.
  const nodes = original.nodes.map((one) =>
    one.name === 'Agent' ? { ...one, ...toolServer('chat-original'), name: 'Agent' } : one,
  );
  await publish(stage.n8n, await save({ ...original, nodes } as WorkflowFile));
  const agent = await connectMcp(stage.n8n, 'chat-original');
  const { items: made } = await agent.callTool('book', { ...vera, start: nine });
  const [{ uid }] = made;
  expect((await agent.callTool('get', { uid })).items).toMatchObject([{ uid, start: nine }]);
  expect((await agent.callTool('slots', { day: tuesday })).items).not.toEqual([]);
});

describe("n8n's Cal.com Trigger", () => {
  it('hears of bookings, and later nodes read them where they are now (scenario 4)', async () => {
    const workflow = await save(originals[4]);
    await publish(stage.n8n, workflow);
    expect([...stage.sandbox.store.webhooks.values()]).toMatchObject([
      { eventTypeId: ids.eventTypes.intro, triggers: ['BOOKING_CREATED'] },
    ]);
    await visitorBooks(stage.sandbox, times(1)[0]);
    const [execution] = await waitForExecutions(stage.n8n, workflow);
    expect(execution.jsonOf('Lead')).toEqual([
      { domain: 'example.org', name: vera.name, notes: '' },
    ]);
    await unpublish(stage.n8n, workflow);
    expect(stage.sandbox.store.webhooks.size).toBe(0);
  });

  it('gives one row for each attendee (scenario 6)', async () => {
    const workflow = await save(originals[6]);
    await publish(stage.n8n, workflow);
    await visitorBooks(stage.sandbox, times(1)[0]);
    const [execution] = await waitForExecutions(stage.n8n, workflow);
    expect(execution.jsonOf('Row')).toEqual([{ email: vera.email, name: vera.name }]);
    await unpublish(stage.n8n, workflow);
  });
});

describe("other makers' nodes", () => {
  const booking = {
    operation: 'create',
    start: nine,
    attendeeName: vera.name,
    attendeeEmail: vera.email,
    attendeeTimeZone: 'Europe/Berlin',
  };
  const intro = { __rl: true, mode: 'id', value: String(ids.eventTypes.intro) };

  it.each([
    ["n8n's own", 'n8n-nodes-base.cal', { eventType: intro }],
    ['of @taurussoftware', '@taurussoftware/n8n-nodes-calcom.calCom', { eventTypeId: intro }],
  ])('%s book', async (_, type, parameters) => {
    const original = flow(
      'Other node',
      [start(), node('Book', type, { resource: 'booking', ...booking, ...parameters })],
      ['Start > Book'],
    );
    const execution = await runWorkflow(stage.n8n, await save(original));
    expect(execution.jsonOf('Book')).toMatchObject([{ start: nine, status: 'accepted' }]);
    expect(bookings()).toHaveLength(1);
  });

  it('of n8n-nodes-calcom list and cancel', async () => {
    const uid = await visitorBooks(stage.sandbox, times(1)[0]);
    const type = 'n8n-nodes-calcom.calCom';
    const original = flow(
      'Other node',
      [
        start(),
        node('List', type, { operation: 'getAll', attendeeEmail: vera.email, limit: 5 }),
        node('Cancel', type, {
          operation: 'cancel',
          bookingUid: '={{ $json.uid }}',
          cancellationReason: 'Ill',
        }),
      ],
      ['Start > List > Cancel'],
    );
    const execution = await runWorkflow(stage.n8n, await save(original));
    expect(execution.jsonOf('Cancel')).toMatchObject([{ uid, status: 'cancelled' }]);
  });

  it('of @taurussoftware trigger', async () => {
    const original = flow(
      'Other trigger',
      [
        node(
          'Cal',
          '@taurussoftware/n8n-nodes-calcom.calComTrigger',
          { events: ['BOOKING_CREATED'], scope: 'account', options: {} },
          { webhookId: 'other-trigger' },
        ),
      ],
      [],
    );
    const workflow = await save(original);
    await publish(stage.n8n, workflow);
    const uid = await visitorBooks(stage.sandbox, times(1)[0]);
    const [execution] = await waitForExecutions(stage.n8n, workflow);
    expect(execution.jsonOf('Cal')).toMatchObject([
      { triggerEvent: 'BOOKING_CREATED', payload: { uid } },
    ]);
    await unpublish(stage.n8n, workflow);
  });
});

it('the example workflow converts what is pasted into it', async () => {
  const file = join(__dirname, '../../docs/migrate/workflow.json');
  const workflow: WorkflowFile = JSON.parse(readFileSync(file, 'utf8'));
  const execution = await runWorkflow(stage.n8n, await importWorkflow(stage.n8n, workflow));
  const [pasted] = execution.jsonOf('Old Workflow');
  const conversion = convert(pasted, tables);
  expect(execution.jsonOf('Convert')).toEqual([
    { report: reportOf(conversion).trim().split('\n'), workflow: conversion.workflow },
  ]);
  expect(conversion).toMatchObject({ converted: [{}], kept: [{}], references: [{}] });
});
