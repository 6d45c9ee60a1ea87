import { sign } from '../../nodes/shared/webhooks/signature';
import { failures, startSandbox, type Sandbox } from '../../sandbox';
import {
  importWorkflow,
  listExecutions,
  publish,
  startN8n,
  unpublish,
  waitForExecutions,
  type N8n,
  type SavedCredential,
  type SavedWorkflow,
} from './harness';
import { afterTrigger, connect, republish, times, visitorBooks } from './scenes';

let n8n: N8n;
let sandbox: Sandbox;
let credential: SavedCredential;

beforeAll(async () => {
  [n8n, sandbox] = await Promise.all([
    startN8n({ env: { N8N_LOG_LEVEL: 'debug' } }),
    startSandbox({ profile: 'selfHosted' }),
  ]);
  credential = await connect(n8n, sandbox);
});

afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

let workflow: SavedWorkflow;

beforeEach(async () => {
  sandbox.clearFailures();
  sandbox.reset();
  workflow = await importWorkflow(n8n, afterTrigger(credential));
});
afterEach(async () => await unpublish(n8n, workflow));

const webhooks = () => [...sandbox.store.webhooks.values()];
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
  const uid = await visitorBooks(sandbox, start);
  await waitForExecutions(n8n, workflow);
  const executions = await listExecutions(n8n, workflow);
  expect(executions.map((execution) => execution.jsonOf('After'))).toMatchObject([
    [{ booking: { uid } }],
  ]);
}

it('registers one webhook although the answer to the first try is lost', async () => {
  const lost = { method: 'POST', path: /webhooks/, nth: 1, processed: true } as const;
  sandbox.fail({ ...lost, failure: { kind: 'reset' } });
  await publish(n8n, workflow);
  expect(webhooks()).toMatchObject([isAsWanted]);
  await expectToRunOnce();
});

it('says why a workflow cannot be published, and leaves nothing behind', async () => {
  sandbox.fail({ method: 'POST', path: /webhooks/, failure: failures.internalError() });
  await expect(publish(n8n, workflow)).rejects.toThrow(/Cal\.com/);
  expect(webhooks()).toEqual([]);
  sandbox.clearFailures();
  await publish(n8n, workflow);
  expect(webhooks()).toMatchObject([isAsWanted]);
});

it('says when Cal.com is away while a workflow is unpublished, and removes the webhook later', async () => {
  await publish(n8n, workflow);
  const [{ id }] = webhooks();
  sandbox.fail({ method: 'DELETE', failure: failures.badGateway() });
  await unpublish(n8n, workflow);
  expect(webhooks()).toMatchObject([{ id }]);
  expect(n8n.logs()).toContain(`could not be removed and will be tried again: ${id} at`);

  sandbox.clearFailures();
  await publish(n8n, workflow);
  expect(webhooks()).toEqual([expect.objectContaining(isAsWanted)]);
  await expectToRunOnce();
  await unpublish(n8n, workflow);
  expect(webhooks()).toEqual([]);
});

it.each<[string, () => void]>([
  ['deleted', () => sandbox.store.webhooks.clear()],
  ['disabled', () => Object.assign(webhooks()[0], { active: false })],
  ['given other events', () => Object.assign(webhooks()[0], { triggers: ['OOO_CREATED'] })],
  ['given another secret', () => Object.assign(webhooks()[0], { secret: 'another' })],
])('heals a webhook that was %s by hand when it is published anew', async (_, spoil) => {
  await publish(n8n, workflow);
  spoil();
  await unpublish(n8n, workflow);
  await publish(n8n, workflow);
  expect(webhooks()).toMatchObject([isAsWanted]);
  await expectToRunOnce();
});

it('heals a webhook that was deleted by hand when a change is published', async () => {
  await publish(n8n, workflow);
  sandbox.store.webhooks.clear();
  const events = ['BOOKING_CANCELLED', 'BOOKING_CREATED'];
  workflow = await republish(n8n, workflow, { parameters: { events } });
  expect(webhooks()).toMatchObject([{ ...isAsWanted, triggers: events }]);
  await expectToRunOnce();
});

it('answers what is not for the workflow without running it', async () => {
  await publish(n8n, workflow);
  await sandbox.deliveries.ping(webhooks()[0].id);
  expect(sandbox.deliveries.log.at(-1)).toMatchObject({ event: 'PING', status: 200 });
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
  workflow = await importWorkflow(n8n, afterTrigger(credential, { options }));
  await publish(n8n, workflow);
  const uid = await visitorBooks(sandbox, start);
  const [execution] = await waitForExecutions(n8n, workflow);
  expect(execution.jsonOf('After')).toEqual([made(uid)]);

  // What Cal.com sends when the template's work should be JSON and is none.
  expect(await deliver('false')).toBe(200);
  const [, broken] = await waitForExecutions(n8n, workflow, 2);
  expect(broken.jsonOf('After')).toEqual([{ text: 'false' }]);
});

it('keeps the secret out of the log and of what executions store', async () => {
  await publish(n8n, workflow);
  const [{ secret }] = webhooks();
  await expectToRunOnce();
  const [{ id }] = await listExecutions(n8n, workflow);
  const stored = await n8n.rest<{ data: string }>('GET', `/executions/${id}`);
  expect(stored.data).not.toContain(secret);
  expect(n8n.logs()).not.toContain(secret);
});
