import { startSandbox, type Sandbox } from '../sandbox';
import {
  importWorkflow,
  listExecutions,
  listenForTestEvent,
  publish,
  startN8n,
  unpublish,
  waitForExecutions,
  type N8n,
  type SavedCredential,
  type SavedWorkflow,
} from './harness';
import { afterTrigger, connect, times, TRIGGER, visitorBooks } from './scenes';

let n8n: N8n;
let sandbox: Sandbox;
let credential: SavedCredential;

beforeAll(async () => {
  [n8n, sandbox] = await Promise.all([startN8n(), startSandbox({ profile: 'selfHosted' })]);
  credential = await connect(n8n, sandbox);
});

afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

const workflowWith = (parameters: Record<string, unknown>) => afterTrigger(credential, parameters);

/** Saves other parameters and publishes them, as a user does who changes a running workflow. */
async function republish(workflow: SavedWorkflow, parameters: Record<string, unknown>) {
  const nodes = workflow.nodes.map((node) =>
    node.name === TRIGGER ? { ...node, parameters: { ...node.parameters, ...parameters } } : node,
  );
  const saved = await n8n.rest<SavedWorkflow>('PATCH', `/workflows/${workflow.id}`, {
    nodes,
    connections: workflow.connections,
    versionId: workflow.versionId,
  });
  await publish(n8n, saved);
  return saved;
}

const free = times(10);

/** Books a meeting in the sandbox as a visitor does; each call takes a later slot. */
const book = () => visitorBooks(sandbox, free.shift()!);

const webhooks = () => [...sandbox.store.webhooks.values()];

it('runs a published workflow for a booking, and no longer once it is unpublished', async () => {
  const workflow = await importWorkflow(n8n, workflowWith({}));
  await publish(n8n, workflow);
  expect(webhooks()).toHaveLength(1);

  const uid = await book();
  const [execution] = await waitForExecutions(n8n, workflow);
  expect(execution.status).toBe('success');
  expect(execution.jsonOf('After')).toEqual([
    expect.objectContaining({
      event: 'BOOKING_CREATED',
      booking: expect.objectContaining({ uid, seriesKey: uid, timeZone: 'Europe/Berlin' }),
    }),
  ]);

  await unpublish(n8n, workflow);
  expect(webhooks()).toEqual([]);
});

it('refuses a delivery with a wrong signature', async () => {
  const workflow = await importWorkflow(n8n, workflowWith({}));
  await publish(n8n, workflow);
  const [{ subscriberUrl }] = webhooks();

  const response = await fetch(subscriberUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cal-signature-256': 'f'.repeat(64) },
    body: JSON.stringify({ triggerEvent: 'BOOKING_CREATED', payload: {} }),
  });

  expect(response.status).toBe(401);
  expect(await listExecutions(n8n, workflow)).toEqual([]);
  await unpublish(n8n, workflow);
});

it('keeps one webhook over a change of events and a restart of n8n', async () => {
  const workflow = await importWorkflow(n8n, workflowWith({}));
  await publish(n8n, workflow);
  const changed = await republish(workflow, { events: ['BOOKING_CREATED', 'BOOKING_CANCELLED'] });
  expect(webhooks().map(({ triggers }) => triggers)).toEqual([
    ['BOOKING_CREATED', 'BOOKING_CANCELLED'],
  ]);

  await n8n.restart();
  expect(webhooks()).toHaveLength(1);
  const uid = await book();
  const [execution] = await waitForExecutions(n8n, changed);
  expect(execution.jsonOf('After')).toMatchObject([{ booking: { uid } }]);

  await unpublish(n8n, changed);
  expect(webhooks()).toEqual([]);
});

it('lets only the first of two identical deliveries through when asked to', async () => {
  const workflow = await importWorkflow(n8n, workflowWith({ options: { ignoreRepeated: true } }));
  await publish(n8n, workflow);
  await book();
  await waitForExecutions(n8n, workflow);
  const { url, headers, body } = sandbox.deliveries.log.at(-1)!;
  await fetch(url, { method: 'POST', headers, body });

  const executions = await waitForExecutions(n8n, workflow, 2);
  expect(executions.map((execution) => execution.jsonOf('After').length)).toEqual([1, 0]);
  await unpublish(n8n, workflow);
});

it('gives a sample of each chosen event to a manual run that asks for it', async () => {
  const workflow = await importWorkflow(
    n8n,
    workflowWith({ useSampleEvent: true, events: ['BOOKING_CREATED', 'MEETING_ENDED'] }),
  );
  await listenForTestEvent(n8n, workflow, TRIGGER);

  const [execution] = await waitForExecutions(n8n, workflow);
  expect(execution.jsonOf('After')).toMatchObject([
    { event: 'BOOKING_CREATED', attendees: [{ name: 'Lena Brandt' }] },
    { event: 'MEETING_ENDED', attendees: [{ name: 'Lena Brandt' }] },
  ]);
  expect(webhooks()).toEqual([]);
});

it('registers the test address only while a manual run waits', async () => {
  const workflow = await importWorkflow(n8n, workflowWith({}));
  await publish(n8n, workflow);
  await listenForTestEvent(n8n, workflow, TRIGGER);
  expect(
    webhooks().map(({ subscriberUrl }) => new URL(subscriberUrl).pathname.split('/')[1]),
  ).toEqual(['webhook', 'webhook-test']);

  const uid = await book();
  const executions = await waitForExecutions(n8n, workflow, 2);
  expect(executions.map(({ mode }) => mode).sort()).toEqual(['manual', 'webhook']);
  for (const execution of executions) {
    expect(execution.jsonOf(TRIGGER)).toMatchObject([{ booking: { uid } }]);
  }
  expect(webhooks()).toHaveLength(1);
  await unpublish(n8n, workflow);
  expect(webhooks()).toEqual([]);
});
