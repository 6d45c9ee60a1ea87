/** Agents with a set of tools, as the importable examples offer it over MCP, in real n8n. */
import { failures } from '../../sandbox';
import { importWorkflow, publish, using, type Json } from './harness';
import { connectMcp } from './harness/mcp';
import { agentOf, asTools, type Agent } from './asTools';
import { example, nathan, tuesday, useExamples } from './exampleStage';

const { stage, published, book, bookings, open } = useExamples();

describe('2: an SMS agent with a set of tools', () => {
  let agent: Agent;
  beforeAll(async () => {
    await published('sms-agent-tools');
    agent = agentOf(await connectMcp(stage.n8n, 'sms-agent'));
  });
  const use = (tool: string, args: object): Promise<Json> => agent.use(tool, args);

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
    expect(description).toMatch(
      /^Find free times for this kind of meeting\. Use it before you book/,
    );
    expect(inputSchema.properties.when.description).toContain('tomorrow afternoon');
  });

  it('finds, books, looks up, moves and cancels by phone number and email', async () => {
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
    expect(moved).toMatchObject({ rescheduled: true, previousUid: booked.uid });
    expect(await use('cancel', { phone })).toMatchObject({ cancelled: true, uid: moved.uid });
    expect(open()).toEqual([]);
  });

  it('is asked which booking is meant, and takes the one with the uid that it then gives', async () => {
    await use('book', { ...nathan, start: `${tuesday} 10:00`, time_zone: 'Berlin' });
    await use('book', { ...nathan, start: `${tuesday} 15:00`, time_zone: 'Berlin' });
    const asked = await use('cancel', { email: nathan.email });
    expect(asked).toMatchObject({
      ok: false,
      cancelled: false,
      message: expect.stringMatching(/^Which booking do you mean/),
    });
    expect(open()).toHaveLength(2);
    expect(await use('cancel', { uid: asked.matches[1].uid })).toMatchObject({ cancelled: true });
    expect(open()).toHaveLength(1);
  });

  it('reads problems as data, of its own making and of the server', async () => {
    expect(await use('find_times', { when: 'when pigs fly' })).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^"when" cannot be read: "when pigs fly"/),
      advice: expect.stringContaining('Use a date such as'),
    });
    stage.sandbox.fail({
      method: 'GET',
      path: /bookings/,
      failure: { kind: 'status', status: 403 },
    });
    expect(await use('look_up', { email: nathan.email })).toMatchObject({
      ok: false,
      problem: expect.any(String),
      advice: expect.any(String),
    });
  });

  it('reads problems as errors when answering them as data is turned off', async () => {
    const { nodes, ...workflow } = example('sms-agent-tools');
    const strict = nodes.map((node) => {
      const { path } = node.parameters;
      const options = { ...(node.parameters.options as object), problemsAsData: false };
      const parameters = { ...node.parameters, ...(path ? { path: 'strict-agent' } : { options }) };
      return { ...node, webhookId: path && 'strict-agent', parameters };
    });
    await publish(stage.n8n, await importWorkflow(stage.n8n, { ...workflow, nodes: strict }));
    const client = await connectMcp(stage.n8n, 'strict-agent');
    const { items, text } = await client.callTool('find_times', { when: 'when pigs fly' });
    expect(text).toContain('"When" cannot be read: "when pigs fly"');
    expect(items.filter(({ ok }) => ok !== undefined)).toEqual([]);
    const [found] = (await client.callTool('find_times', { when: tuesday })).items;
    expect(found).toMatchObject({ ok: true });
  });

  it('books once although the answer of the server gets lost', async () => {
    stage.sandbox.fail({
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

describe('8: a chat agent that gives what it has', () => {
  let agent: Agent;
  beforeAll(async () => {
    await published('chat-agent-tools');
    agent = agentOf(await connectMcp(stage.n8n, 'chat-agent'));
  });
  const use = (tool: string, args: object): Promise<Json> => agent.use(tool, args);

  it('is understood with an email address in the place of a UID', async () => {
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
      advice: expect.stringContaining('email address or phone number'),
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
      return { ...node, webhookId: path && 'looking-agent', parameters };
    });
    await publish(stage.n8n, await importWorkflow(stage.n8n, { ...workflow, nodes }));
    const looking = agentOf(await connectMcp(stage.n8n, 'looking-agent'));
    expect(await looking.use('cancel', { booking: nathan.email })).toMatchObject({
      ok: false,
      problem: '"Read Only" is on, so nothing is changed in Cal.com',
    });
    expect(await looking.use('find_times', { when: tuesday })).toMatchObject({ ok: true });
    expect(open()).toHaveLength(1);
  });
});

describe('how much of each record a tool returns', () => {
  const tool = (name: string, parameters: Record<string, unknown>) => ({
    name,
    type: 'n8n-nodes-cal-com.calCom',
    typeVersion: 1,
    position: [0, 0],
    parameters: { resource: 'booking', operation: 'getMany', ...parameters },
    credentials: using(stage.credential),
  });

  it('is simplified, raw, or the fields that are named, with those that do not exist', async () => {
    const outputFields = 'attendees.email, uid, attendees.shoeSize';
    const nodes = [
      tool('Simplified', {}),
      tool('Raw', { output: 'raw' }),
      tool('Selected', { output: 'selectedFields', outputFields }),
    ];
    const file = { name: 'Outputs', nodes, connections: {} };
    const agent = await asTools(stage.n8n, file, 'outputs');
    await book(`${tuesday}T10:00:00+01:00`, { attendee: { ...nathan, timeZone: 'Europe/Berlin' } });

    const raw = await agent.use('raw', {});
    const simplified = await agent.use('simplified', {});
    expect(raw).not.toHaveProperty('startLocal');
    expect(simplified).toHaveProperty('startLocal');
    expect(await agent.use('selected', {})).toEqual({
      attendees: [{ email: nathan.email }],
      uid: raw.uid,
      fieldsNotFound: ['attendees.shoeSize'],
    });
  });
});
