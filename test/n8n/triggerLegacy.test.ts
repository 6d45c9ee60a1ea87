import { startSandbox, type Sandbox } from '../../sandbox';
import { sign } from '../../nodes/shared/webhooks/signature';
import {
  createCredential,
  importWorkflow,
  listExecutions,
  publish,
  startN8n,
  unpublish,
  waitForExecutions,
  type N8n,
  type SavedCredential,
} from './harness';
import { afterTrigger, republish, times } from './scenes';

let n8n: N8n;
let sandbox: Sandbox;
let credential: SavedCredential;

beforeAll(async () => {
  [n8n, sandbox] = await Promise.all([
    startN8n({ env: { N8N_LOG_LEVEL: 'debug' } }),
    startSandbox({ profile: 'selfHosted', legacy: 'on' }),
  ]);
  credential = await createCredential(n8n, 'calComLegacyApi', {
    baseUrl: sandbox.url,
    apiKey: sandbox.keys.ada,
  });
});

afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

const webhooks = () => [...sandbox.store.webhooks.values()];

/** Books through API v1, whose deliveries the trigger waits for. */
async function book(start: string): Promise<string> {
  const response = await fetch(`${sandbox.url}/v1/bookings?apiKey=${sandbox.keys.ada}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      eventTypeId: sandbox.ids.eventTypes.intro,
      start,
      timeZone: 'Europe/Berlin',
      language: 'en',
      metadata: {},
      responses: { name: 'Vera Visitor', email: 'vera@example.org' },
    }),
  });
  const booking = (await response.json()) as { uid: string };
  expect(response.status).toBe(200);
  return booking.uid;
}

const free = times(3);

it('runs for a booking that API v1 tells, from publishing to unpublishing', async () => {
  const workflow = await importWorkflow(
    n8n,
    afterTrigger(credential, { authentication: 'legacy' }),
  );
  await publish(n8n, workflow);
  const [{ secret, subscriberUrl }] = webhooks();

  const uid = await book(free[0]);
  const [execution] = await waitForExecutions(n8n, workflow);
  expect(execution.status).toBe('success');
  expect(execution.jsonOf('After')).toEqual([
    expect.objectContaining({
      event: 'BOOKING_CREATED',
      booking: expect.objectContaining({ uid, seriesKey: uid, start: free[0] }),
    }),
  ]);
  const { url, headers, body } = sandbox.deliveries.log.at(-1)!;
  expect(url).toBe(subscriberUrl);
  expect(headers).toMatchObject({ 'X-Cal-Signature-256': sign(Buffer.from(body), secret!) });

  const forged = { ...headers, 'X-Cal-Signature-256': 'f'.repeat(64) };
  expect((await fetch(url, { method: 'POST', headers: forged, body })).status).toBe(401);
  expect(await listExecutions(n8n, workflow)).toHaveLength(1);

  await unpublish(n8n, workflow);
  expect(webhooks()).toEqual([]);
  const { method, path } = sandbox.requests.at(-1)!;
  expect([method, path]).toEqual(['DELETE', expect.stringMatching(/^\/v1\/webhooks\/[\w-]+$/)]);
});

it('changes the webhook when the events change, and moves it to one event type', async () => {
  const workflow = await importWorkflow(
    n8n,
    afterTrigger(credential, { authentication: 'legacy' }),
  );
  await publish(n8n, workflow);
  const events = ['BOOKING_CANCELLED', 'BOOKING_CREATED'];
  const changed = await republish(n8n, workflow, { parameters: { events } });
  expect(webhooks()).toMatchObject([{ triggers: events, userId: sandbox.ids.users.ada }]);

  const eventTypeId = { __rl: true, mode: 'id', value: String(sandbox.ids.eventTypes.intro) };
  const moved = await republish(n8n, changed, { parameters: { scope: 'eventType', eventTypeId } });
  expect(webhooks()).toMatchObject([{ eventTypeId: sandbox.ids.eventTypes.intro }]);

  const uid = await book(free[1]);
  const [execution] = await waitForExecutions(n8n, moved);
  expect(execution.jsonOf('After')).toMatchObject([{ booking: { uid } }]);
  await unpublish(n8n, moved);
  expect(webhooks()).toEqual([]);
});

it('says which events API v1 does not know, and keeps the key out of the log', async () => {
  const workflow = await importWorkflow(
    n8n,
    afterTrigger(credential, { authentication: 'legacy', events: ['BOOKING_REASSIGNED'] }),
  );
  await expect(publish(n8n, workflow)).rejects.toThrow(
    'API v1 does not know these events: Booking Reassigned. Leave them out.',
  );
  expect(n8n.logs()).not.toContain(sandbox.keys.ada);
});
