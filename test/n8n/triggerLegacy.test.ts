import { sign } from '../../nodes/shared/webhooks/signature';
import {
  createCredential,
  importWorkflow,
  listExecutions,
  publish,
  unpublish,
  waitForExecutions,
  type SavedCredential,
} from './harness';
import { afterTrigger, republish, times } from './scenes';
import { useStage } from './stage';

let credential: SavedCredential;

const stage = useStage({
  own: { env: { N8N_LOG_LEVEL: 'debug' } },
  sandbox: { profile: 'selfHosted', legacy: 'on' },
});

beforeAll(async () => {
  credential = await createCredential(stage.n8n, 'calComLegacyApi', {
    baseUrl: stage.sandbox.url,
    apiKey: stage.sandbox.keys.ada,
  });
});

const webhooks = () => [...stage.sandbox.store.webhooks.values()];

/** Books through API v1, whose deliveries the trigger waits for. */
async function book(start: string): Promise<string> {
  const response = await fetch(
    `${stage.sandbox.url}/v1/bookings?apiKey=${stage.sandbox.keys.ada}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        eventTypeId: stage.sandbox.ids.eventTypes.intro,
        start,
        timeZone: 'Europe/Berlin',
        language: 'en',
        metadata: {},
        responses: { name: 'Vera Visitor', email: 'vera@example.org' },
      }),
    },
  );
  const booking = (await response.json()) as { uid: string };
  expect(response.status).toBe(200);
  return booking.uid;
}

const free = times(3);

it('runs for a booking that API v1 tells, from publishing to unpublishing', async () => {
  const workflow = await importWorkflow(
    stage.n8n,
    afterTrigger(credential, { authentication: 'legacy' }),
  );
  await publish(stage.n8n, workflow);
  const [{ secret, subscriberUrl }] = webhooks();

  const uid = await book(free[0]);
  const [execution] = await waitForExecutions(stage.n8n, workflow);
  expect(execution.status).toBe('success');
  expect(execution.jsonOf('After')).toEqual([
    expect.objectContaining({
      event: 'BOOKING_CREATED',
      booking: expect.objectContaining({ uid, seriesKey: uid, start: free[0] }),
    }),
  ]);
  const { url, headers, body } = stage.sandbox.deliveries.log.at(-1)!;
  expect(url).toBe(subscriberUrl);
  expect(headers).toMatchObject({ 'X-Cal-Signature-256': sign(Buffer.from(body), secret!) });

  const forged = { ...headers, 'X-Cal-Signature-256': 'f'.repeat(64) };
  expect((await fetch(url, { method: 'POST', headers: forged, body })).status).toBe(401);
  expect(await listExecutions(stage.n8n, workflow)).toHaveLength(1);

  await unpublish(stage.n8n, workflow);
  expect(webhooks()).toEqual([]);
  const { method, path } = stage.sandbox.requests.at(-1)!;
  expect([method, path]).toEqual(['DELETE', expect.stringMatching(/^\/v1\/webhooks\/[\w-]+$/)]);
});

it('changes the webhook when the events change, and moves it to one event type', async () => {
  const workflow = await importWorkflow(
    stage.n8n,
    afterTrigger(credential, { authentication: 'legacy' }),
  );
  await publish(stage.n8n, workflow);
  const events = ['BOOKING_CANCELLED', 'BOOKING_CREATED'];
  const changed = await republish(stage.n8n, workflow, { parameters: { events } });
  expect(webhooks()).toMatchObject([{ triggers: events, userId: stage.sandbox.ids.users.ada }]);

  const eventTypeId = { __rl: true, mode: 'id', value: String(stage.sandbox.ids.eventTypes.intro) };
  const moved = await republish(stage.n8n, changed, {
    parameters: { scope: 'eventType', eventTypeId },
  });
  expect(webhooks()).toMatchObject([{ eventTypeId: stage.sandbox.ids.eventTypes.intro }]);

  const uid = await book(free[1]);
  const [execution] = await waitForExecutions(stage.n8n, moved);
  expect(execution.jsonOf('After')).toMatchObject([{ booking: { uid } }]);
  await unpublish(stage.n8n, moved);
  expect(webhooks()).toEqual([]);
});

it('says which events API v1 does not know, and keeps the key out of the log', async () => {
  const workflow = await importWorkflow(
    stage.n8n,
    afterTrigger(credential, { authentication: 'legacy', events: ['BOOKING_REASSIGNED'] }),
  );
  await expect(publish(stage.n8n, workflow)).rejects.toThrow(
    'API v1 does not know these events: Booking Reassigned. Leave them out.',
  );
  expect(stage.n8n.logs()).not.toContain(stage.sandbox.keys.ada);
});
