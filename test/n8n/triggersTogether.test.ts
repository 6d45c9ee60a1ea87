import { startSandbox, type Sandbox } from '../../sandbox';
import {
  importWorkflow,
  listenForTestEvent,
  publish,
  startN8n,
  unpublish,
  waitForExecutions,
  type N8n,
  type SavedCredential,
  type WorkflowFile,
} from './harness';
import {
  afterPolling,
  afterTrigger,
  connect,
  republish,
  times,
  TRIGGER,
  visitorBooks,
} from './scenes';

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

beforeEach(() => sandbox.reset());

const free = times(10);
const book = () => visitorBooks(sandbox, free.shift()!);
const webhooks = () => [...sandbox.store.webhooks.values()];
const statuses = () => sandbox.deliveries.log.map(({ status }) => status);

/** A workflow in which another trigger stands beside the Cal.com Trigger. */
function beside(
  [trigger, after]: WorkflowFile['nodes'],
  [other]: WorkflowFile['nodes'],
): WorkflowFile {
  const then = { main: [[{ node: after.name, type: 'main', index: 0 }]] };
  return {
    name: 'Two triggers',
    nodes: [trigger, { ...other, name: 'Other' }, after],
    connections: { [trigger.name]: then, Other: then },
  };
}

const webhookTrigger = (parameters = {}) => afterTrigger(credential, parameters).nodes;

it('goes on receiving beside a polling trigger after only one of the two was changed', async () => {
  const polling = afterPolling(credential).nodes;
  const workflow = await importWorkflow(n8n, beside(webhookTrigger(), polling));
  await publish(n8n, workflow);
  const events = ['BOOKING_CREATED', 'BOOKING_CANCELLED'];
  const changed = await republish(n8n, workflow, { parameters: { events } });

  await book();
  // The delivery and, within a minute, the poll: n8n saves then what the latter knows of the workflow.
  await waitForExecutions(n8n, changed, 2, 90_000);
  await book();
  await sandbox.deliveries.settled();
  expect(statuses()).toEqual([200, 200]);
  await unpublish(n8n, changed);
  expect(webhooks()).toEqual([]);
}, 240_000);

it('receives with each of two Cal.com Triggers of a workflow, and removes both webhooks', async () => {
  const workflow = await importWorkflow(
    n8n,
    beside(webhookTrigger(), webhookTrigger({ output: 'full' })),
  );
  await publish(n8n, workflow);
  expect(new Set(webhooks().map(({ subscriberUrl, secret }) => subscriberUrl + secret)).size).toBe(
    2,
  );
  const uid = await book();
  const executions = await waitForExecutions(n8n, workflow, 2);
  expect(executions.map((execution) => execution.jsonOf('After'))).toMatchObject([
    [{ booking: { uid } }],
    [{ booking: { uid } }],
  ]);
  const changed = await republish(n8n, workflow, { parameters: { output: 'raw' } });
  await book();
  await sandbox.deliveries.settled();
  expect(statuses().slice(-2)).toEqual([200, 200]);
  await unpublish(n8n, changed);
  expect(webhooks()).toEqual([]);
});

it('keeps the webhook of a published workflow when a manual run gets a sample', async () => {
  const workflow = await importWorkflow(n8n, afterTrigger(credential, { useSampleEvent: true }));
  await publish(n8n, workflow);
  await listenForTestEvent(n8n, workflow, TRIGGER);
  await waitForExecutions(n8n, workflow);
  expect(webhooks()).toHaveLength(1);
  await book();
  await sandbox.deliveries.settled();
  expect(statuses().at(-1)).toBe(200);
  await unpublish(n8n, workflow);
  expect(webhooks()).toEqual([]);
});
