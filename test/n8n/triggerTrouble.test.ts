import { sign } from '../../nodes/shared/webhooks/signature';
import { failures } from '../../sandbox';
import {
  importWorkflow,
  listExecutions,
  publish,
  unpublish,
  waitForExecutions,
  type SavedWorkflow,
} from './harness';
import { afterTrigger, republish, times, visitorBooks } from './scenes';
import { useStage } from './stage';

const stage = useStage({ own: { env: { N8N_LOG_LEVEL: 'debug' } } });

let workflow: SavedWorkflow;

beforeEach(async () => {
  stage.sandbox.clearFailures();
  stage.sandbox.reset();
  workflow = await importWorkflow(stage.n8n, afterTrigger(stage.credential));
});
afterEach(async () => await unpublish(stage.n8n, workflow));

const webhooks = () => [...stage.sandbox.store.webhooks.values()];
const isAsWanted = { triggers: ['BOOKING_CREATED'], active: true };
const [start] = times(1);

/** A delivery as Cal.com signs it, to the published workflow; answers the status. */
async function deliver(body: string): Promise<number> {
  const [{ subscriberUrl, secret }] = webhooks();
  const signature = sign(Buffer.from(body), secret!);
  const { status } = await fetch(subscriberUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cal-signature-256': signature },
    body,
  });
  return status;
}

/** A booking runs the workflow, and nothing has run it before. */
async function expectToRunOnce(): Promise<void> {
  const uid = await visitorBooks(stage.sandbox, start);
  await waitForExecutions(stage.n8n, workflow);
  const executions = await listExecutions(stage.n8n, workflow);
  expect(executions.map((execution) => execution.jsonOf('After'))).toMatchObject([
    [{ booking: { uid } }],
  ]);
}

it('registers one webhook although the answer to the first try is lost', async () => {
  const lost = { method: 'POST', path: /webhooks/, nth: 1, processed: true } as const;
  stage.sandbox.fail({ ...lost, failure: { kind: 'reset' } });
  await publish(stage.n8n, workflow);
  expect(webhooks()).toMatchObject([isAsWanted]);
  await expectToRunOnce();
});

it('says why a workflow cannot be published, and leaves nothing behind', async () => {
  stage.sandbox.fail({ method: 'POST', path: /webhooks/, failure: failures.internalError() });
  await expect(publish(stage.n8n, workflow)).rejects.toThrow(/Cal\.com/);
  expect(webhooks()).toEqual([]);
  stage.sandbox.clearFailures();
  await publish(stage.n8n, workflow);
  expect(webhooks()).toMatchObject([isAsWanted]);
});

it('says when Cal.com is away while a workflow is unpublished, and removes the webhook later', async () => {
  await publish(stage.n8n, workflow);
  const [{ id }] = webhooks();
  stage.sandbox.fail({ method: 'DELETE', failure: failures.badGateway() });
  await unpublish(stage.n8n, workflow);
  expect(webhooks()).toMatchObject([{ id }]);
  expect(stage.n8n.logs()).toContain(`could not be removed and will be tried again: ${id} at`);

  stage.sandbox.clearFailures();
  await publish(stage.n8n, workflow);
  expect(webhooks()).toEqual([expect.objectContaining(isAsWanted)]);
  await expectToRunOnce();
  await unpublish(stage.n8n, workflow);
  expect(webhooks()).toEqual([]);
});

it.each<[string, () => void]>([
  ['deleted', () => stage.sandbox.store.webhooks.clear()],
  ['disabled', () => Object.assign(webhooks()[0], { active: false })],
  ['given other events', () => Object.assign(webhooks()[0], { triggers: ['OOO_CREATED'] })],
  ['given another secret', () => Object.assign(webhooks()[0], { secret: 'another' })],
])('heals a webhook that was %s by hand when it is published anew', async (_, spoil) => {
  await publish(stage.n8n, workflow);
  spoil();
  await unpublish(stage.n8n, workflow);
  await publish(stage.n8n, workflow);
  expect(webhooks()).toMatchObject([isAsWanted]);
  await expectToRunOnce();
});

it('heals a webhook that was deleted by hand when a change is published', async () => {
  await publish(stage.n8n, workflow);
  stage.sandbox.store.webhooks.clear();
  const events = ['BOOKING_CANCELLED', 'BOOKING_CREATED'];
  workflow = await republish(stage.n8n, workflow, { parameters: { events } });
  expect(webhooks()).toMatchObject([{ ...isAsWanted, triggers: events }]);
  await expectToRunOnce();
});

it('answers what is not for the workflow without running it', async () => {
  await publish(stage.n8n, workflow);
  await stage.sandbox.deliveries.ping(webhooks()[0].id);
  expect(stage.sandbox.deliveries.log.at(-1)).toMatchObject({ event: 'PING', status: 200 });
  expect(await deliver('{"triggerEvent":"NEVER_HEARD_OF","payload":{}}')).toBe(200);
  expect(await deliver('{"triggerEvent":"BOOKING_CANCELLED","payload":{}}')).toBe(200);
  // n8n itself refuses this one.
  expect(await deliver('no JSON')).toBe(422);
  expect(await deliver(`{"payload":${'['.repeat(400)}${']'.repeat(400)}}`)).toBe(400);
  expect(await deliver(`{"payload":"${'x'.repeat(1_100_000)}"}`)).toBe(413);
  await expectToRunOnce();
});

it.each<[string, string, (uid: string) => object]>([
  [
    'JSON',
    '{"uid": "{{uid}}", "who": "{{attendees.0.name}}"}',
    (uid) => ({ uid, who: 'Vera Visitor' }),
  ],
  [
    'form fields',
    'uid={{uid}}&event={{triggerEvent}}',
    (uid) => ({ uid, event: 'BOOKING_CREATED' }),
  ],
  [
    'a text',
    'Schön: {{uid}} – {{attendees.0.name}}',
    (uid) => ({ text: `Schön: ${uid} – Vera Visitor` }),
  ],
])('runs with what a template makes: %s', async (_, payloadTemplate, made) => {
  const options = { payloadTemplate };
  workflow = await importWorkflow(stage.n8n, afterTrigger(stage.credential, { options }));
  await publish(stage.n8n, workflow);
  const uid = await visitorBooks(stage.sandbox, start);
  const [execution] = await waitForExecutions(stage.n8n, workflow);
  expect(execution.jsonOf('After')).toEqual([made(uid)]);

  // What Cal.com sends when the template's work should be JSON and is none.
  expect(await deliver('false')).toBe(200);
  const [, broken] = await waitForExecutions(stage.n8n, workflow, 2);
  expect(broken.jsonOf('After')).toEqual([{ text: 'false' }]);
});

it('keeps the secret out of the log and of what executions store', async () => {
  await publish(stage.n8n, workflow);
  const [{ secret }] = webhooks();
  await expectToRunOnce();
  const [{ id }] = await listExecutions(stage.n8n, workflow);
  const stored = await stage.n8n.rest<{ data: string }>('GET', `/executions/${id}`);
  expect(stored.data).not.toContain(secret);
  expect(stage.n8n.logs()).not.toContain(secret);
});
