/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** What people build with Cal.com, as the importable examples do it, in real n8n. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failures, startSandbox, type Sandbox } from '../sandbox';
import {
  createCredential,
  importWorkflow,
  publish,
  runWorkflow,
  startN8n,
  type Json,
  type N8n,
  type WorkflowFile,
} from './harness';
import { connectMcp, type McpClient } from './harness/mcp';

let n8n: N8n;
let sandbox: Sandbox;

beforeAll(async () => {
  [n8n, sandbox] = await Promise.all([startN8n(), startSandbox({ rateLimit: 100_000 })]);
  // By this name n8n finds it for imported workflows: nobody has to choose it in each node.
  await createCredential(
    n8n,
    'calComKeyApi',
    { server: 'selfHosted', baseUrl: sandbox.url, apiKey: sandbox.keys.ada },
    'Cal.com account',
  );
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

const example = (name: string): WorkflowFile =>
  JSON.parse(readFileSync(join(__dirname, '../../examples', `${name}.json`), 'utf8'));

async function published(name: string): Promise<void> {
  await publish(n8n, await importWorkflow(n8n, example(name)));
}

/** Posts to a webhook as a voice provider does and returns the answer. */
async function post(path: string, body: object): Promise<Json> {
  const response = await fetch(`${n8n.url}/webhook/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return await response.json();
}

/** A Tuesday on which Ada is free, `YYYY-MM-DD`. */
const tuesday = (() => {
  const day = new Date(Date.now() + 7 * 86_400_000);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
})();

const nathan = { name: 'Nathan Smith', email: 'nathan@example.org' };
const bookings = () => [...sandbox.store.bookings.values()];
const open = () => bookings().filter(({ status }) => status === 'accepted');

describe('1: a voice agent', () => {
  beforeAll(() => published('voice-agent'));
  const call = async (name: string, args: object): Promise<Json> =>
    (await post('voice-agent', { function: name, args })).result;

  it('finds times, books one of them, and is told when it books twice', async () => {
    const found = await call('find_times', {
      when: `${tuesday} in the morning`,
      timeZone: 'Berlin',
      language: 'German',
    });
    expect(found).toMatchObject({ ok: true, asWished: true, timeZone: 'Europe/Berlin' });
    expect(found.options).toHaveLength(3);
    expect(found.options[0].spoken).toMatch(/^Dienstag, .* um 9:00$|^Dienstag, .* um 09:00$/);

    const booking = { ...nathan, start: found.options[1].start, timeZone: 'Berlin' };
    const booked = await call('book', booking);
    expect(booked).toMatchObject({ ok: true, booked: true, alreadyBooked: false });
    expect(await call('book', booking)).toMatchObject({ alreadyBooked: true, uid: booked.uid });
    expect(bookings()).toHaveLength(1);
  });

  it('gets advice instead of an error for what it got wrong', async () => {
    expect(await call('book', { ...nathan, start: '2020-01-01 10:00' })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('lies in the past'),
      advice: expect.stringContaining('Now it is'),
    });
    expect(await call('find_times', { when: 'someday' })).toMatchObject({ ok: false });
  });

  it('makes one booking of twenty calls at the same time', async () => {
    const wanted = { start: `${tuesday} 10:00`, timeZone: 'Berlin' };
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        call('book', { ...wanted, name: 'Guest', email: `guest${index % 10}@example.org` }),
      ),
    );
    expect(bookings()).toHaveLength(1);
    const [{ uid }] = bookings();
    for (const result of results) {
      if (result.booked) expect(result.uid).toBe(uid);
      else expect(result).toMatchObject({ ok: false, alternatives: [{}, {}, {}] });
    }
    expect(results.filter(({ booked, alreadyBooked }) => booked && !alreadyBooked)).toHaveLength(1);
  });
});

describe('2: an SMS agent with a set of tools', () => {
  let agent: McpClient;
  beforeAll(async () => {
    await published('sms-agent-tools');
    agent = await connectMcp(n8n, 'sms-agent');
  });
  const use = async (tool: string, args: object) => {
    const { items, isError, text } = await agent.callTool(tool, args as Record<string, unknown>);
    expect({ isError, count: items.length, text }).toMatchObject({ isError: false, count: 1 });
    return items[0];
  };

  it('sees tools that say what they are for', async () => {
    const tools = await agent.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'book',
      'cancel',
      'find_times',
      'look_up',
      'reschedule',
    ]);
    const { description, inputSchema } = tools.find(({ name }) => name === 'find_times')!;
    expect(description).toBe('Find free times for appointment in Cal.com');
    expect(inputSchema.properties.when.description).toContain('tomorrow afternoon');
  });

  it('finds, books, looks up, moves and cancels by phone number and e-mail', async () => {
    const phone = '+4915112345678';
    const found = await use('find_times', { when: tuesday, time_zone: 'Europe/Berlin' });
    expect(JSON.stringify(found).length).toBeLessThan(2000);
    const booked = await use('book', {
      ...nathan,
      phone,
      start: found.options[0].start,
      time_zone: 'Berlin',
    });
    expect(booked).toMatchObject({ booked: true });

    expect(await use('look_up', { email: '', phone: '0049 151 12345678' })).toMatchObject({
      count: 1,
      bookings: [{ uid: booked.uid }],
    });
    const moved = await use('reschedule', {
      email: 'Nathan <nathan@example.org>',
      new_start: `${tuesday} 14:00`,
      time_zone: 'Berlin',
    });
    expect(moved).toMatchObject({ rescheduled: true, previous: { uid: booked.uid } });
    expect(await use('cancel', { phone })).toMatchObject({ cancelled: true, uid: moved.uid });
    expect(open()).toEqual([]);
  });

  it('is asked which booking is meant, and takes the one with the uid that it then gives', async () => {
    await use('book', { ...nathan, start: `${tuesday} 10:00`, time_zone: 'Berlin' });
    await use('book', { ...nathan, start: `${tuesday} 15:00`, time_zone: 'Berlin' });
    const asked = await use('cancel', { email: nathan.email });
    expect(asked).toMatchObject({ ok: false, cancelled: false, question: expect.any(String) });
    expect(open()).toHaveLength(2);
    expect(await use('cancel', { uid: asked.matches[1].uid })).toMatchObject({ cancelled: true });
    expect(open()).toHaveLength(1);
  });

  it('reads problems as data, of its own making and of the server', async () => {
    expect(await use('find_times', { when: 'when pigs fly' })).toMatchObject({
      ok: false,
      problem: 'When cannot be read: "when pigs fly"',
      advice: expect.stringContaining('Use a date such as'),
    });
    sandbox.fail({ method: 'GET', path: /bookings/, failure: { kind: 'status', status: 403 } });
    expect(await use('look_up', { email: nathan.email })).toMatchObject({
      ok: false,
      problem: expect.any(String),
      advice: expect.any(String),
    });
  });

  it('books once although the answer of the server gets lost', async () => {
    sandbox.fail({
      method: 'POST',
      path: /bookings$/,
      processed: true,
      failure: failures.badGateway(),
    });
    expect(await use('book', { ...nathan, start: `${tuesday} 10:00` })).toMatchObject({
      booked: true,
    });
    expect(bookings()).toHaveLength(1);
  });
});

describe('3: a chat message books, and people are reminded', () => {
  it('in the zone of the message', async () => {
    await published('whatsapp-booking-and-reminders');
    expect(
      await post('whatsapp-booking', {
        ...nathan,
        phone: '+15551234567',
        start: `${tuesday} 05:00`,
        timeZone: 'New York',
        language: 'es',
      }),
    ).toMatchObject({
      booked: true,
      timeZone: 'America/New_York',
      spoken: expect.stringContaining('martes'),
    });
    expect(bookings()[0].attendees[0]).toMatchObject({
      timeZone: 'America/New_York',
      language: 'es',
    });
  });

  it('one to two hours before, and no others', async () => {
    const workflow = await importWorkflow(n8n, example('whatsapp-booking-and-reminders'));
    const book = async (minutes: number, email: string) => {
      const start = new Date(Date.now() + minutes * 60_000);
      await fetch(`${sandbox.url}/v2/bookings`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'cal-api-version': '2026-02-25',
          authorization: `Bearer ${sandbox.keys.ada}`,
        },
        body: JSON.stringify({
          eventTypeId: sandbox.ids.eventTypes.intro,
          start: start.toISOString(),
          allowConflicts: true,
          allowBookingOutOfBounds: true,
          attendee: { name: 'Guest', email, timeZone: 'Europe/Berlin' },
        }),
      });
    };
    await book(30, 'soon@example.org');
    await book(90, 'due@example.org');
    await book(200, 'later@example.org');
    expect(bookings()).toHaveLength(3);

    const execution = await runWorkflow(n8n, workflow, { from: 'Try It' });
    expect(execution.jsonOf('Reminder')).toEqual([
      {
        to: 'due@example.org',
        text: expect.stringMatching(/^Hello Guest, see you at \d\d:\d\d \(Europe\/Berlin\)/),
      },
    ]);
  });
});

describe('5: voice booking in two calls', () => {
  beforeAll(() => published('voice-booking-with-alternatives'));

  it('offers alternatives as data when somebody was faster', async () => {
    const found = await post('voice-slots', { when: tuesday });
    const { start } = found.options[0];
    expect(await post('voice-create', { ...nathan, start })).toMatchObject({
      say: expect.stringMatching(/^You are booked for Tuesday, /),
      booking: { booked: true },
    });
    expect(
      await post('voice-create', { ...nathan, email: 'late@example.org', start }),
    ).toMatchObject({
      say: expect.stringMatching(/^That time is gone. I could offer Tuesday, .*, or Tuesday, /),
      result: { booked: false, alternatives: [{}, {}, {}] },
    });
    expect(await post('voice-create', { start })).toMatchObject({
      say: 'Neither an e-mail address nor a phone number of the attendee is given',
    });
  });
});

describe('8: a chat agent that gives what it has', () => {
  let agent: McpClient;
  beforeAll(async () => {
    await published('chat-agent-tools');
    agent = await connectMcp(n8n, 'chat-agent');
  });
  const use = async (tool: string, args: object) =>
    (await agent.callTool(tool, args as Record<string, unknown>)).items[0];

  it('is understood with an e-mail address in the place of a UID', async () => {
    await use('book', {
      ...nathan,
      email: 'Nathan Smith <nathan@example.org>',
      start: `${tuesday} 10:00`,
    });
    expect(await use('search_all_bookings', { booking: nathan.email })).toMatchObject({ count: 1 });
    expect(await use('cancel', { booking: nathan.email })).toMatchObject({ cancelled: true });
  });

  it('is told what to give instead of what is no UID', async () => {
    expect(await use('cancel', { booking: '4711' })).toMatchObject({
      ok: false,
      problem: '"4711" is not the UID of a booking',
      advice: expect.stringContaining('e-mail address or phone number'),
    });
  });

  it('changes nothing with a tool that may only look', async () => {
    await use('book', { ...nathan, start: `${tuesday} 10:00` });
    const workflow = example('chat-agent-tools');
    const nodes = workflow.nodes.map((node) => {
      const { path, requestOptions } = node.parameters;
      const parameters = path
        ? { ...node.parameters, path: 'looking-agent' }
        : { ...node.parameters, requestOptions: requestOptions ?? { readOnly: true } };
      return { ...node, webhookId: undefined, parameters };
    });
    await publish(n8n, await importWorkflow(n8n, { ...workflow, nodes }));
    const looking = await connectMcp(n8n, 'looking-agent');
    expect((await looking.callTool('cancel', { booking: nathan.email })).items[0]).toMatchObject({
      ok: false,
      problem: 'Read Only is on, so nothing is changed at Cal.com',
    });
    expect((await looking.callTool('find_times', { when: tuesday })).items[0]).toMatchObject({
      ok: true,
    });
    expect(open()).toHaveLength(1);
  });
});

it('12: those who did not book are nudged, each lead with one item', async () => {
  const { nodes, ...workflow } = example('nudge-those-who-did-not-book');
  const leads = [
    { email: 'nathan@example.org', name: 'Nathan' },
    { email: 'maria@example.org', name: 'Maria' },
  ];
  // A second instead of a day, and two leads instead of one.
  const quick = nodes.map((node) => {
    if (node.name === 'Wait a Day') return { ...node, parameters: { amount: 1, unit: 'seconds' } };
    if (node.name !== 'Leads') return node;
    const jsCode = `return ${JSON.stringify(leads.map((json) => ({ json })))}`;
    return { ...node, type: 'n8n-nodes-base.code', typeVersion: 2, parameters: { jsCode } };
  });
  const saved = await importWorkflow(n8n, { ...workflow, nodes: quick });
  await fetch(`${sandbox.url}/v2/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cal-api-version': '2024-08-13' },
    body: JSON.stringify({
      eventTypeId: sandbox.ids.eventTypes.intro,
      start: `${tuesday}T10:00:00Z`,
      attendee: { name: 'Nathan', email: 'nathan@example.org', timeZone: 'Europe/Berlin' },
    }),
  });

  const execution = await runWorkflow(n8n, saved);
  expect(execution.jsonOf('Check if Booked').map(({ booked }) => booked)).toEqual([true, false]);
  expect(execution.jsonOf('Thank')).toEqual([
    { text: expect.stringMatching(/^See you on Tuesday, /) },
  ]);
  expect(execution.jsonOf('Nudge')).toEqual([
    { to: 'maria@example.org', text: 'Hello Maria, shall we still find a time?' },
  ]);
});

describe('17: a caller cancels or moves', () => {
  beforeAll(() => published('cancel-or-move-by-caller'));
  const change = (body: object) => post('change-booking', body);

  async function booked(hour: string) {
    await fetch(`${sandbox.url}/v2/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cal-api-version': '2024-08-13' },
      body: JSON.stringify({
        eventTypeId: sandbox.ids.eventTypes.intro,
        start: `${tuesday}T${hour}:00:00Z`,
        attendee: { ...nathan, phoneNumber: '+4915112345678', timeZone: 'Europe/Berlin' },
      }),
    });
  }

  it('by phone number or e-mail address in one step', async () => {
    await booked('10');
    expect(
      await change({
        action: 'reschedule',
        who: '+49 151 12345678',
        newStart: `${tuesday}T13:00:00Z`,
      }),
    ).toMatchObject({ rescheduled: true, start: `${tuesday}T13:00:00Z` });
    expect(await change({ action: 'cancel', who: nathan.email, reason: 'Sick' })).toMatchObject({
      cancelled: true,
      cancellationReason: 'Sick',
    });
    expect(await change({ action: 'cancel', who: nathan.email })).toMatchObject({
      ok: false,
      cancelled: false,
      problem: 'There is no upcoming booking of this person',
    });
  });

  it('and is asked which one when there are several', async () => {
    await booked('10');
    await booked('13');
    expect(await change({ action: 'cancel', who: nathan.email })).toMatchObject({
      ok: false,
      question: expect.any(String),
      matches: [{}, {}],
    });
    expect(
      await change({ action: 'cancel', who: nathan.email, when: `${tuesday}T13:00:00Z` }),
    ).toMatchObject({
      cancelled: true,
    });
    expect(open().map(({ start }) => start)).toEqual([`${tuesday}T10:00:00.000Z`]);
  });
});
