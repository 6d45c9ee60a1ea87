/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** Every file of examples/ is imported as a user does it; those that react to bookings are run. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import manifest from '../../package.json';
import { startSandbox, type Sandbox } from '../sandbox';
import {
  createCredential,
  importWorkflow,
  nodeTypes,
  publish,
  runWorkflow,
  startN8n,
  unpublish,
  waitForExecutions,
  type Execution,
  type Json,
  type N8n,
  type SavedWorkflow,
  type WorkflowFile,
} from './harness';

const FOLDER = join(__dirname, '../../examples');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

let n8n: N8n;
let sandbox: Sandbox;
let offered: Awaited<ReturnType<typeof nodeTypes>>;

beforeAll(async () => {
  [n8n, sandbox] = await Promise.all([startN8n(), startSandbox({ rateLimit: 100_000 })]);
  offered = await nodeTypes(n8n);
  // By this name n8n finds it for imported workflows.
  const data = { server: 'selfHosted', baseUrl: sandbox.url, apiKey: sandbox.keys.ada };
  await createCredential(n8n, 'calComKeyApi', data, 'Cal.com account');
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

const isOurs = ({ type }: { type: string }) => type.startsWith(`${manifest.name}.`);

const read = (name: string): WorkflowFile =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));

/** An example, with some parameters as the reader of its notes would change them. */
async function imported(
  name: string,
  changes: Record<string, Record<string, unknown>> = {},
): Promise<SavedWorkflow> {
  const workflow = read(name);
  const nodes = workflow.nodes.map((node) => ({
    ...node,
    parameters: { ...node.parameters, ...changes[node.name] },
  }));
  return await importWorkflow(n8n, { ...workflow, nodes });
}

/** A Tuesday, `YYYY-MM-DD`, at least so many days from now: Ada works on Tuesdays. */
function tuesdayIn(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
const tuesday = tuesdayIn(7);
const vera = { name: 'Vera Visitor', email: 'vera@example.org', timeZone: 'Asia/Tokyo' };

async function call(path: string, body: object): Promise<Json> {
  const response = await fetch(`${sandbox.url}/v2/bookings${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${sandbox.keys.ada}`,
      'content-type': 'application/json',
      'cal-api-version': '2024-08-13',
    },
    body: JSON.stringify(body),
  });
  const { data } = (await response.json()) as Json;
  expect(data).toHaveProperty('uid');
  return data;
}
const book = (start: string, more: object = {}): Promise<Json> =>
  call('', { eventTypeId: sandbox.ids.eventTypes.intro, start, attendee: vera, ...more });
const move = (uid: string, start: string): Promise<Json> => call(`/${uid}/reschedule`, { start });
const cancel = (uid: string): Promise<Json> =>
  call(`/${uid}/cancel`, { cancellationReason: 'Sick' });
const bookings = () => [...sandbox.store.bookings.values()];

/** Publishes, lets something happen at Cal.com, and answers the executions that it caused. */
async function react(
  workflow: SavedWorkflow,
  happen: () => Promise<unknown>,
  count = 1,
): Promise<Execution[]> {
  await publish(n8n, workflow);
  await happen();
  const executions = await waitForExecutions(n8n, workflow, count);
  await unpublish(n8n, workflow);
  expect(executions.map(({ status, error }) => [status, error?.message])).toEqual(
    Array.from({ length: count }, () => ['success', undefined]),
  );
  return executions;
}

describe.each(names)('%s', (name) => {
  it('explains itself in notes and keeps no secrets', () => {
    const { nodes } = read(name);
    const notes = nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
    expect(notes.map(({ parameters }) => parameters.content)[0]).toMatch(/^## /);
    for (const { credentials } of nodes.filter((node) => node.credentials)) {
      expect(credentials).toEqual({ calComKeyApi: { id: null, name: 'Cal.com account' } });
    }
  });

  it('is imported with nodes and parameters that n8n knows', async () => {
    const { nodes } = await imported(name);
    expect(nodes.map(({ type }) => type).filter((type) => !offered.has(type))).toEqual([]);
    for (const { type, parameters } of nodes.filter(isOurs)) {
      const properties = offered.get(type)!.properties as INodeProperties[];
      const known = [...properties.map((property) => property.name), 'toolDescription'];
      expect(Object.keys(parameters).filter((key) => !known.includes(key))).toEqual([]);
    }
  });
});

it('tour: shows the life of a meeting', async () => {
  const run = await runWorkflow(n8n, await imported('tour'));

  expect(run.status).toBe('success');
  expect(run.jsonOf('Find Times')).toMatchObject([{ ok: true, options: [{}, {}, {}] }]);
  expect(run.jsonOf('Book')).toMatchObject([{ booked: true, alreadyBooked: false }]);
  expect(run.jsonOf('Look Up')).toMatchObject([{ count: 1 }]);
  expect(run.jsonOf('Move')).toMatchObject([{ ok: true, rescheduled: true }]);
  expect(run.jsonOf('Has She Booked?')).toMatchObject([{ booked: true, count: 1 }]);
  expect(run.jsonOf('Cancel')).toMatchObject([{ ok: true, cancelled: true }]);
});

it('book-move-cancel: reaches the trigger of booking-events three times', async () => {
  const events = await imported('booking-events');
  const happen = async () => {
    const run = await runWorkflow(n8n, await imported('book-move-cancel'));
    expect(run.jsonOf('Cancel')).toMatchObject([{ status: 'cancelled' }]);
  };

  const runs = await react(events, happen, 3);

  expect(runs.flatMap((run) => run.jsonOf('Summarize').map(({ event }) => event)).sort()).toEqual([
    'BOOKING_CANCELLED',
    'BOOKING_CREATED',
    'BOOKING_RESCHEDULED',
  ]);
});

it('lead-research: tells the company of who booked, with the title of its website', async () => {
  const website = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<title>Example Ltd.</title>');
  });
  await new Promise<void>((listening) => website.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(website.address() as AddressInfo).port}`;
  const workflow = await imported('lead-research', { 'Read Website': { url } });

  const [run] = await react(workflow, () => book(`${tuesday}T09:00:00Z`));

  expect(run.jsonOf('Lead')).toMatchObject([
    { name: 'Vera Visitor', company: 'example.org', website: 'Example Ltd.' },
  ]);
  website.close();
});

it('attendees-to-table: keeps one row for each attendee, also over a move', async () => {
  const workflow = await imported('attendees-to-table');
  const seat = (email: string) =>
    book(`${tuesday}T09:00:00Z`, {
      eventTypeId: sandbox.ids.eventTypes.workshop,
      attendee: { ...vera, email },
    });
  const happen = async () => {
    await seat('vera@example.org');
    await waitForExecutions(n8n, workflow);
    await seat('maria@example.org');
    await waitForExecutions(n8n, workflow, 2);
    const { uid } = await book(`${tuesday}T12:00:00Z`);
    await waitForExecutions(n8n, workflow, 3);
    await move(uid, `${tuesday}T14:00:00Z`);
  };

  const runs = await react(workflow, happen, 4);

  const rows = runs.map((run) =>
    run.jsonOf('Save Attendee').map(({ id, email, start }) => [id, email, start.slice(11, 16)]),
  );
  expect(rows).toEqual([
    [[1, 'vera@example.org', '09:00']],
    [[2, 'maria@example.org', '09:00']],
    [[3, 'vera@example.org', '12:00']],
    [[3, 'vera@example.org', '14:00']],
  ]);
});

it('booking-alerts: tells what happened and what it was before', async () => {
  const workflow = await imported('booking-alerts');
  const happen = async () => {
    const { uid } = await book(`${tuesday}T09:00:00Z`);
    await waitForExecutions(n8n, workflow);
    const moved = await move(uid, `${tuesday}T11:00:00Z`);
    await waitForExecutions(n8n, workflow, 2);
    await cancel(moved.uid);
  };

  const runs = await react(workflow, happen, 3);

  const title = 'Intro call between Ada Owner and Vera Visitor';
  expect(runs.flatMap((run) => run.jsonOf('Your Messenger').map(({ text }) => text))).toEqual([
    expect.stringMatching(new RegExp(`^New: ${title}, Tue .* \\d\\d:00$`)),
    expect.stringMatching(new RegExp(`^Moved: ${title}, Tue .* \\d\\d:00 \\(was Tue .*:00\\)$`)),
    expect.stringMatching(new RegExp(`^Cancelled: ${title}, Tue .* Reason: Sick$`)),
  ]);
});

it('agent-tool-webhook: books, and says what is missing', async () => {
  await publish(n8n, await imported('agent-tool-webhook'));
  const answers = {
    company: 'Acme',
    'team-size': 5,
    plan: 'Pro',
    topics: ['Setup'],
    consent: true,
  };
  const wanted = { ...vera, phone: '+4915112345678', start: `${tuesday} 10:00`, answers };
  const post = async (body: object): Promise<Json> => {
    const response = await fetch(`${n8n.url}/webhook/book-appointment`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, timeZone: 'Europe/Berlin' }),
    });
    expect(response.status).toBe(200);
    return await response.json();
  };

  expect(await post({ ...wanted, answers: { company: 'Acme' } })).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/plan|team-size|topics|consent/),
  });
  expect(bookings()).toEqual([]);
  expect(await post(wanted)).toMatchObject({ ok: true, booked: true });
  expect(bookings()).toMatchObject([{ responses: answers }]);
});

it('meeting-preparation: writes a briefing with earlier meetings', async () => {
  const workflow = await imported('meeting-preparation');
  await book(`${tuesday}T11:00:00Z`);

  const [run] = await react(workflow, () => book(`${tuesday}T09:00:00Z`));

  expect(run.jsonOf('Your Notes')).toMatchObject([
    {
      title: 'Intro call between Ada Owner and Vera Visitor',
      with: 'Vera Visitor <vera@example.org>',
      company: 'example.org',
      otherMeetings: 1,
      icsUid: expect.stringContaining('@'),
    },
  ]);
});

it('two-schedulers: gives bookings of both the same shape', async () => {
  const workflow = await imported('two-schedulers');
  const happen = async () => {
    await book(`${tuesday}T09:00:00Z`);
    await waitForExecutions(n8n, workflow);
    await fetch(`${n8n.url}/webhook/other-scheduler`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        event: 'created',
        id: 'other-1',
        title: 'Demo',
        start: `${tuesday}T12:00:00+01:00`,
        end: `${tuesday}T12:30:00+01:00`,
        invitee: { name: 'Otto', email: 'otto@example.com', timezone: 'Europe/Berlin' },
      }),
    });
  };

  const runs = await react(workflow, happen, 2);

  expect(runs.flatMap((run) => run.jsonOf('Your CRM'))).toMatchObject([
    {
      source: 'cal.com',
      event: 'created',
      start: `${tuesday}T09:00:00.000Z`,
      domain: 'example.org',
    },
    { source: 'other', event: 'created', start: `${tuesday}T11:00:00.000Z`, domain: 'example.com' },
  ]);
});

it('bookings-kept-up-to-date: has one row for a booking that was moved and cancelled', async () => {
  const workflow = await imported('bookings-kept-up-to-date');
  const happen = async () => {
    const { uid } = await book(`${tuesday}T09:00:00Z`);
    await waitForExecutions(n8n, workflow);
    const moved = await move(uid, `${tuesday}T11:00:00Z`);
    await waitForExecutions(n8n, workflow, 2);
    await cancel(moved.uid);
  };

  const runs = await react(workflow, happen, 3);

  const rows = runs.flatMap((run) => run.jsonOf('Save Booking'));
  expect(rows).toMatchObject([
    { id: 1, status: 'accepted', start: `${tuesday}T09:00:00.000Z`, movedFrom: '' },
    { id: 1, status: 'accepted', start: `${tuesday}T11:00:00.000Z`, movedFrom: rows[0].uid },
    { id: 1, status: 'cancelled', uid: rows[1].uid, seriesKey: rows[0].uid },
  ]);
});

it('interview-clean-up: calls off what the people of the list have booked', async () => {
  for (const [hour, email] of [
    ['09', 'vera@example.org'],
    ['11', 'otto@example.org'],
    ['13', 'maria@example.org'],
  ]) {
    await book(`${tuesday}T${hour}:00:00Z`, { attendee: { ...vera, email } });
  }

  const run = await runWorkflow(n8n, await imported('interview-clean-up'));

  expect(run.jsonOf('Call Off')).toHaveLength(2);
  expect(bookings().map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'accepted']);
});

it('nurture-until-meeting: goes on after a move and stops after a cancellation', async () => {
  const workflow = await imported('nurture-until-meeting', {
    Wait: { amount: 3, unit: 'seconds' },
  });
  const happen = async () => {
    const kept = await book(`${tuesday}T09:00:00Z`);
    await move(kept.uid, `${tuesday}T11:00:00Z`);
    const otto = { ...vera, email: 'otto@example.org' };
    await cancel((await book(`${tuesday}T13:00:00Z`, { attendee: otto })).uid);
  };

  const runs = await react(workflow, happen, 2);

  const told = runs.map((run) => [
    run.jsonOf('Days Left')[0].email,
    run.jsonOf('Send Case Study').length,
    run.jsonOf('Stop').length,
  ]);
  expect(told.sort()).toEqual([
    ['otto@example.org', 0, 1],
    ['vera@example.org', 1, 0],
  ]);
});

it('book-by-link: books the first free time of a public link', async () => {
  const run = await runWorkflow(n8n, await imported('book-by-link'));

  expect(run.jsonOf('Book')).toMatchObject([
    { status: 'accepted', start: run.jsonOf('First')[0].start, eventTypeSlug: 'intro-call' },
  ]);
});
