import { startSandbox, type Sandbox } from '../../sandbox';
import {
  createCredential,
  importWorkflow,
  listExecutions,
  publish,
  startN8n,
  unpublish,
  updateCredential,
  waitForExecutions,
  type N8n,
  type SavedCredential,
  type SavedWorkflow,
} from './harness';
import { afterTrigger, republish, times, TRIGGER, visitorBooks } from './scenes';

let n8n: N8n;
let sandbox: Sandbox;
/** Another Cal.com server. */
let other: Sandbox;

beforeAll(async () => {
  const selfHosted = { profile: 'selfHosted' } as const;
  [n8n, sandbox, other] = await Promise.all([
    startN8n(),
    startSandbox(selfHosted),
    startSandbox(selfHosted),
  ]);
});

afterAll(async () => {
  await n8n?.stop();
  await Promise.all([sandbox?.stop(), other?.stop()]);
});

beforeEach(() => {
  sandbox.reset();
  other.reset();
});

const dataOf = ({ url, keys }: Sandbox, apiKey: string = keys.ada) => ({
  server: 'selfHosted',
  baseUrl: url,
  apiKey,
});

const credentialFor = (...of: Parameters<typeof dataOf>): Promise<SavedCredential> =>
  createCredential(n8n, 'calComKeyApi', dataOf(...of));

async function published(credential: SavedCredential): Promise<SavedWorkflow> {
  const workflow = await importWorkflow(n8n, afterTrigger(credential));
  await publish(n8n, workflow);
  return workflow;
}

const webhooks = ({ store }: Sandbox = sandbox) => [...store.webhooks.values()];

it('moves the webhook when the scope changes', async () => {
  const workflow = await published(await credentialFor(sandbox));
  expect(webhooks()).toMatchObject([{ userId: sandbox.ids.users.ada }]);

  const eventTypeId = { __rl: true, mode: 'id', value: String(sandbox.ids.eventTypes.intro) };
  const moved = await republish(n8n, workflow, { parameters: { scope: 'eventType', eventTypeId } });
  expect(webhooks()).toMatchObject([{ eventTypeId: sandbox.ids.eventTypes.intro }]);

  await unpublish(n8n, moved);
  expect(webhooks()).toEqual([]);
});

it('moves the webhook to another account when the credential changes', async () => {
  const workflow = await published(await credentialFor(sandbox));
  const credential = await credentialFor(sandbox, sandbox.keys.grace);
  const moved = await republish(n8n, workflow, { credential });
  expect(webhooks()).toMatchObject([{ userId: sandbox.ids.users.grace }]);

  await unpublish(n8n, moved);
  expect(webhooks()).toEqual([]);
});

it('moves the webhook to another server when the credential changes', async () => {
  const workflow = await published(await credentialFor(sandbox));
  const moved = await republish(n8n, workflow, { credential: await credentialFor(other) });
  expect([webhooks(), webhooks(other)]).toEqual([[], [expect.anything()]]);

  await unpublish(n8n, moved);
  expect(webhooks(other)).toEqual([]);
});

it('removes the webhook of a credential that was deleted, if the new one is for the same account', async () => {
  const old = await credentialFor(sandbox);
  const workflow = await published(old);
  const [{ id }] = webhooks();
  await n8n.rest('DELETE', `/credentials/${old.id}`);

  const moved = await republish(n8n, workflow, { credential: await credentialFor(sandbox) });
  expect(webhooks()).toEqual([expect.not.objectContaining({ id })]);

  await unpublish(n8n, moved);
  expect(webhooks()).toEqual([]);
});

/** Gives Ada another key in place of hers, as she can do in the web app. */
function newKey(): string {
  const { apiKeys } = sandbox.store;
  const key = 'cal_sandbox_of_ada_renewed';
  apiKeys.set(key, { ...apiKeys.get(sandbox.keys.ada)!, key });
  apiKeys.delete(sandbox.keys.ada);
  return key;
}

it.each<[string, () => object]>([
  ['a new key of the account', () => ({ apiKey: newKey() })],
  [
    'another address of the server',
    () => ({ baseUrl: sandbox.url.replace('127.0.0.1', 'localhost') }),
  ],
])('removes the webhook after the credential got %s', async (_, change) => {
  const credential = await credentialFor(sandbox);
  const workflow = await published(credential);
  await updateCredential(n8n, credential, { ...dataOf(sandbox), ...change() });
  await unpublish(n8n, workflow);
  expect(webhooks()).toEqual([]);
});

it('tells of the webhook on a server that the credential does not name any more, and removes it when it does again', async () => {
  const credential = await credentialFor(sandbox);
  const workflow = await published(credential);
  const [{ id, subscriberUrl }] = webhooks();
  await updateCredential(n8n, credential, dataOf(other));

  // n8n does nothing for a workflow that is published, even if it is published again.
  await publish(n8n, workflow);
  expect([webhooks().length, webhooks(other).length]).toEqual([1, 0]);

  await unpublish(n8n, workflow);
  await publish(n8n, workflow);
  expect([webhooks(), webhooks(other)]).toMatchObject([[{ id }], [{ subscriberUrl }]]);
  await visitorBooks(other, times(1)[0]);
  const [execution] = await waitForExecutions(n8n, workflow);
  expect(execution.hintsOf(TRIGGER)).toEqual([
    expect.stringContaining(`cannot remove: ${id} at ${sandbox.url}/webhooks. Delete them in Cal`),
  ]);

  // The secret of the old webhook is not valid any more.
  await visitorBooks(sandbox, times(1)[0]);
  expect(sandbox.deliveries.log.at(-1)).toMatchObject({ event: 'BOOKING_CREATED', status: 401 });
  expect(await listExecutions(n8n, workflow)).toHaveLength(1);

  await unpublish(n8n, workflow);
  await updateCredential(n8n, credential, dataOf(sandbox));
  await publish(n8n, workflow);
  expect([webhooks(), webhooks(other)]).toEqual([[expect.not.objectContaining({ id })], []]);
  await unpublish(n8n, workflow);
  expect(webhooks()).toEqual([]);
});
