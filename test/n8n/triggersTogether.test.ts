import {
  importWorkflow,
  listenForTestEvent,
  publish,
  unpublish,
  waitForExecutions,
  type WorkflowFile,
} from './harness';
import { afterPolling, afterTrigger, republish, times, TRIGGER, visitorBooks } from './scenes';
import { useStage } from './stage';

const stage = useStage();

beforeEach(() => stage.sandbox.reset());

const free = times(10);
const book = () => visitorBooks(stage.sandbox, free.shift()!);
const webhooks = () => [...stage.sandbox.store.webhooks.values()];
const statuses = () => stage.sandbox.deliveries.log.map(({ status }) => status);

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

const webhookTrigger = (parameters = {}) => afterTrigger(stage.credential, parameters).nodes;

it('goes on receiving beside a polling trigger after only one of the two was changed', async () => {
  const polling = afterPolling(stage.credential).nodes;
  const workflow = await importWorkflow(stage.n8n, beside(webhookTrigger(), polling));
  await publish(stage.n8n, workflow);
  const events = ['BOOKING_CREATED', 'BOOKING_CANCELLED'];
  const changed = await republish(stage.n8n, workflow, { parameters: { events } });

  await book();
  // The delivery and, within a minute, the poll: n8n saves then what the latter knows of the workflow.
  await waitForExecutions(stage.n8n, changed, 2, 90_000);
  await book();
  await stage.sandbox.deliveries.settled();
  expect(statuses()).toEqual([200, 200]);
  await unpublish(stage.n8n, changed);
  expect(webhooks()).toEqual([]);
}, 240_000);

it('receives with each of two Cal.com Triggers of a workflow, and removes both webhooks', async () => {
  const workflow = await importWorkflow(
    stage.n8n,
    beside(webhookTrigger(), webhookTrigger({ output: 'full' })),
  );
  await publish(stage.n8n, workflow);
  expect(new Set(webhooks().map(({ subscriberUrl, secret }) => subscriberUrl + secret)).size).toBe(
    2,
  );
  const uid = await book();
  const executions = await waitForExecutions(stage.n8n, workflow, 2);
  expect(executions.map((execution) => execution.jsonOf('After'))).toMatchObject([
    [{ booking: { uid } }],
    [{ booking: { uid } }],
  ]);
  const changed = await republish(stage.n8n, workflow, { parameters: { output: 'raw' } });
  await book();
  await stage.sandbox.deliveries.settled();
  expect(statuses().slice(-2)).toEqual([200, 200]);
  await unpublish(stage.n8n, changed);
  expect(webhooks()).toEqual([]);
});

it('keeps the webhook of a published workflow when a manual run gets a sample', async () => {
  const workflow = await importWorkflow(
    stage.n8n,
    afterTrigger(stage.credential, { useSampleEvent: true }),
  );
  await publish(stage.n8n, workflow);
  await listenForTestEvent(stage.n8n, workflow, TRIGGER);
  await waitForExecutions(stage.n8n, workflow);
  expect(webhooks()).toHaveLength(1);
  await book();
  await stage.sandbox.deliveries.settled();
  expect(statuses().at(-1)).toBe(200);
  await unpublish(stage.n8n, workflow);
  expect(webhooks()).toEqual([]);
});
