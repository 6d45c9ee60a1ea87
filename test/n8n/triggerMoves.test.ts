import { startSandbox, type Sandbox } from '../../sandbox';
import {
  createCredential,
  importWorkflow,
  listExecutions,
  publish,
  unpublish,
  updateCredential,
  waitForExecutions,
  type SavedCredential,
  type SavedWorkflow,
} from './harness';
import { afterTrigger, republish, times, TRIGGER, visitorBooks } from './scenes';
import { useStage } from './stage';

/** Another Cal.com server. */
let other: Sandbox;

const stage = useStage();

beforeAll(async () => {
  other = await startSandbox({ profile: 'selfHosted' });
});

afterAll(() => other?.stop());

beforeEach(() => {
  stage.sandbox.reset();
  other.reset();
});

const dataOf = ({ url, keys }: Sandbox, apiKey: string = keys.ada) => ({
  server: 'selfHosted',
  baseUrl: url,
  apiKey,
});

const credentialFor = (...of: Parameters<typeof dataOf>): Promise<SavedCredential> =>
  createCredential(stage.n8n, 'calComKeyApi', dataOf(...of));

async function published(credential: SavedCredential): Promise<SavedWorkflow> {
  const workflow = await importWorkflow(stage.n8n, afterTrigger(credential));
  await publish(stage.n8n, workflow);
  return workflow;
}

const webhooks = ({ store }: Sandbox = stage.sandbox) => [...store.webhooks.values()];

it('moves the webhook when the scope changes', async () => {
  const workflow = await published(await credentialFor(stage.sandbox));
  expect(webhooks()).toMatchObject([{ userId: stage.sandbox.ids.users.ada }]);

  const eventTypeId = { __rl: true, mode: 'id', value: String(stage.sandbox.ids.eventTypes.intro) };
  const moved = await republish(stage.n8n, workflow, {
    parameters: { scope: 'eventType', eventTypeId },
  });
  expect(webhooks()).toMatchObject([{ eventTypeId: stage.sandbox.ids.eventTypes.intro }]);

  await unpublish(stage.n8n, moved);
  expect(webhooks()).toEqual([]);
});

it('moves the webhook to another account when the credential changes', async () => {
  const workflow = await published(await credentialFor(stage.sandbox));
  const credential = await credentialFor(stage.sandbox, stage.sandbox.keys.grace);
  const moved = await republish(stage.n8n, workflow, { credential });
  expect(webhooks()).toMatchObject([{ userId: stage.sandbox.ids.users.grace }]);

  await unpublish(stage.n8n, moved);
  expect(webhooks()).toEqual([]);
});

it('moves the webhook to another server when the credential changes', async () => {
  const workflow = await published(await credentialFor(stage.sandbox));
  const moved = await republish(stage.n8n, workflow, { credential: await credentialFor(other) });
  expect([webhooks(), webhooks(other)]).toEqual([[], [expect.anything()]]);

  await unpublish(stage.n8n, moved);
  expect(webhooks(other)).toEqual([]);
});

it('removes the webhook of a credential that was deleted, if the new one is for the same account', async () => {
  const old = await credentialFor(stage.sandbox);
  const workflow = await published(old);
  const [{ id }] = webhooks();
  await stage.n8n.rest('DELETE', `/credentials/${old.id}`);

  const moved = await republish(stage.n8n, workflow, {
    credential: await credentialFor(stage.sandbox),
  });
  expect(webhooks()).toEqual([expect.not.objectContaining({ id })]);

  await unpublish(stage.n8n, moved);
  expect(webhooks()).toEqual([]);
});

/** Gives Ada another key in place of hers, as she can do in the web app. */
function newKey(): string {
  const { apiKeys } = stage.sandbox.store;
  const key = 'cal_sandbox_of_ada_renewed';
  apiKeys.set(key, { ...apiKeys.get(stage.sandbox.keys.ada)!, key });
  apiKeys.delete(stage.sandbox.keys.ada);
  return key;
}

it.each<[string, () => object]>([
  ['a new key of the account', () => ({ apiKey: newKey() })],
  [
    'another address of the server',
    () => ({ baseUrl: stage.sandbox.url.replace('127.0.0.1', 'localhost') }),
  ],
])('removes the webhook after the credential got %s', async (_, change) => {
  const credential = await credentialFor(stage.sandbox);
  const workflow = await published(credential);
  await updateCredential(stage.n8n, credential, { ...dataOf(stage.sandbox), ...change() });
  await unpublish(stage.n8n, workflow);
  expect(webhooks()).toEqual([]);
});

it('tells of the webhook on a server that the credential does not name any more, and removes it when it does again', async () => {
  const credential = await credentialFor(stage.sandbox);
  const workflow = await published(credential);
  const [{ id, subscriberUrl }] = webhooks();
  await updateCredential(stage.n8n, credential, dataOf(other));

  // n8n does nothing for a workflow that is published, even if it is published again.
  await publish(stage.n8n, workflow);
  expect([webhooks().length, webhooks(other).length]).toEqual([1, 0]);

  await unpublish(stage.n8n, workflow);
  await publish(stage.n8n, workflow);
  expect([webhooks(), webhooks(other)]).toMatchObject([[{ id }], [{ subscriberUrl }]]);
  await visitorBooks(other, times(1)[0]);
  const [execution] = await waitForExecutions(stage.n8n, workflow);
  expect(execution.hintsOf(TRIGGER)).toEqual([
    expect.stringContaining(
      `cannot remove: ${id} at ${stage.sandbox.url}/webhooks. Delete them in Cal`,
    ),
  ]);

  // The secret of the old webhook is not valid any more.
  await visitorBooks(stage.sandbox, times(1)[0]);
  expect(stage.sandbox.deliveries.log.at(-1)).toMatchObject({
    event: 'BOOKING_CREATED',
    status: 401,
  });
  expect(await listExecutions(stage.n8n, workflow)).toHaveLength(1);

  await unpublish(stage.n8n, workflow);
  await updateCredential(stage.n8n, credential, dataOf(stage.sandbox));
  await publish(stage.n8n, workflow);
  expect([webhooks(), webhooks(other)]).toEqual([[expect.not.objectContaining({ id })], []]);
  await unpublish(stage.n8n, workflow);
  expect(webhooks()).toEqual([]);
});
