import {
  importWorkflow,
  listExecutions,
  listenForTestEvent,
  publish,
  unpublish,
  waitForExecutions,
} from './harness';
import { afterTrigger, republish, times, TRIGGER, visitorBooks } from './scenes';
import { useStage } from './stage';

const stage = useStage({ own: {} });

const workflowWith = (parameters: Record<string, unknown>) =>
  afterTrigger(stage.credential, parameters);

const free = times(10);

/** Books a meeting in the sandbox as a visitor does; each call takes a later slot. */
const book = () => visitorBooks(stage.sandbox, free.shift()!);

const webhooks = () => [...stage.sandbox.store.webhooks.values()];

it('runs a published workflow for a booking, and no longer once it is unpublished', async () => {
  const workflow = await importWorkflow(stage.n8n, workflowWith({}));
  await publish(stage.n8n, workflow);
  expect(webhooks()).toHaveLength(1);

  const uid = await book();
  const [execution] = await waitForExecutions(stage.n8n, workflow);
  expect(execution.status).toBe('success');
  expect(execution.jsonOf('After')).toEqual([
    expect.objectContaining({
      event: 'BOOKING_CREATED',
      booking: expect.objectContaining({ uid, seriesKey: uid, timeZone: 'Europe/Berlin' }),
    }),
  ]);

  await unpublish(stage.n8n, workflow);
  expect(webhooks()).toEqual([]);
});

it('answers a delivery long before the workflow ends', async () => {
  const seconds = 4;
  const wait = {
    type: 'n8n-nodes-base.wait',
    typeVersion: 1.1,
    parameters: { amount: seconds, unit: 'seconds' },
  };
  const workflow = await importWorkflow(stage.n8n, afterTrigger(stage.credential, {}, wait));
  await publish(stage.n8n, workflow);

  const from = Date.now();
  // The sandbox waits for the answers to its deliveries, as self-hosted servers do.
  const uid = await book();
  await stage.sandbox.deliveries.settled();
  const answered = Date.now() - from;
  expect(stage.sandbox.deliveries.log.at(-1)).toMatchObject({
    event: 'BOOKING_CREATED',
    status: 200,
  });
  expect(await listExecutions(stage.n8n, workflow)).toEqual([]);

  const [execution] = await waitForExecutions(stage.n8n, workflow);
  expect(execution.jsonOf('After')).toMatchObject([{ booking: { uid } }]);
  expect(Date.now() - from).toBeGreaterThan(seconds * 1000);
  expect(answered).toBeLessThan((seconds * 1000) / 2);
  await unpublish(stage.n8n, workflow);
});

it('refuses a delivery with a wrong signature', async () => {
  const workflow = await importWorkflow(stage.n8n, workflowWith({}));
  await publish(stage.n8n, workflow);
  const [{ subscriberUrl }] = webhooks();

  const response = await fetch(subscriberUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cal-signature-256': 'f'.repeat(64) },
    body: JSON.stringify({ triggerEvent: 'BOOKING_CREATED', payload: {} }),
  });

  expect(response.status).toBe(401);
  expect(await listExecutions(stage.n8n, workflow)).toEqual([]);
  await unpublish(stage.n8n, workflow);
});

it('keeps one webhook over a change of events and a restart of n8n', async () => {
  const workflow = await importWorkflow(stage.n8n, workflowWith({}));
  await publish(stage.n8n, workflow);
  const events = ['BOOKING_CREATED', 'BOOKING_CANCELLED'];
  const changed = await republish(stage.n8n, workflow, { parameters: { events } });
  expect(webhooks().map(({ triggers }) => triggers)).toEqual([
    ['BOOKING_CREATED', 'BOOKING_CANCELLED'],
  ]);

  await stage.n8n.restart();
  expect(webhooks()).toHaveLength(1);
  const uid = await book();
  const [execution] = await waitForExecutions(stage.n8n, changed);
  expect(execution.jsonOf('After')).toMatchObject([{ booking: { uid } }]);

  await unpublish(stage.n8n, changed);
  expect(webhooks()).toEqual([]);
});

it('lets only the first of two identical deliveries through when asked to', async () => {
  const workflow = await importWorkflow(
    stage.n8n,
    workflowWith({ options: { ignoreRepeated: true } }),
  );
  await publish(stage.n8n, workflow);
  await book();
  await waitForExecutions(stage.n8n, workflow);
  const { url, headers, body } = stage.sandbox.deliveries.log.at(-1)!;
  await fetch(url, { method: 'POST', headers, body });

  const executions = await waitForExecutions(stage.n8n, workflow, 2);
  expect(executions.map((execution) => execution.jsonOf('After').length)).toEqual([1, 0]);
  await unpublish(stage.n8n, workflow);
});

it('gives a sample of each chosen event to a manual run that asks for it', async () => {
  const workflow = await importWorkflow(
    stage.n8n,
    workflowWith({ useSampleEvent: true, events: ['BOOKING_CREATED', 'MEETING_ENDED'] }),
  );
  await listenForTestEvent(stage.n8n, workflow, TRIGGER);

  const [execution] = await waitForExecutions(stage.n8n, workflow);
  expect(execution.jsonOf('After')).toMatchObject([
    { event: 'BOOKING_CREATED', attendees: [{ name: 'Lena Brandt' }] },
    { event: 'MEETING_ENDED', attendees: [{ name: 'Lena Brandt' }] },
  ]);
  expect(webhooks()).toEqual([]);
});

it('registers the test address only while a manual run waits', async () => {
  const workflow = await importWorkflow(stage.n8n, workflowWith({}));
  await publish(stage.n8n, workflow);
  await listenForTestEvent(stage.n8n, workflow, TRIGGER);
  expect(
    webhooks().map(({ subscriberUrl }) => new URL(subscriberUrl).pathname.split('/')[1]),
  ).toEqual(['webhook', 'webhook-test']);

  const uid = await book();
  const executions = await waitForExecutions(stage.n8n, workflow, 2);
  expect(executions.map(({ mode }) => mode).sort()).toEqual(['manual', 'webhook']);
  for (const execution of executions) {
    expect(execution.jsonOf(TRIGGER)).toMatchObject([{ booking: { uid } }]);
  }
  expect(webhooks()).toHaveLength(1);
  await unpublish(stage.n8n, workflow);
  expect(webhooks()).toEqual([]);
});
