import { startSandbox, type Sandbox } from '../../sandbox';
import {
  createCredential,
  importWorkflow,
  listExecutions,
  publish,
  runWorkflow,
  startN8n,
  unpublish,
  using,
  waitForExecutions,
  type N8n,
  type SavedCredential,
  type WorkflowFile,
} from './harness';

let n8n: N8n;
let sandbox: Sandbox;
let credential: SavedCredential;

beforeAll(async () => {
  [n8n, sandbox] = await Promise.all([startN8n(), startSandbox({ profile: 'selfHosted' })]);
  credential = await createCredential(n8n, 'calComKeyApi', {
    server: 'selfHosted',
    baseUrl: sandbox.url,
    apiKey: sandbox.keys.ada,
  });
});

afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

const TRIGGER = 'Cal.com Polling Trigger';

const workflowWith = (parameters: Record<string, unknown>): WorkflowFile => ({
  name: 'Polling',
  nodes: [
    {
      name: TRIGGER,
      type: 'n8n-nodes-cal-com.calComPollTrigger',
      typeVersion: 1,
      position: [0, 0],
      id: 'trigger-1',
      parameters: { pollTimes: { item: [{ mode: 'everyMinute' }] }, ...parameters },
      credentials: using(credential),
    },
    {
      name: 'After',
      type: 'n8n-nodes-base.noOp',
      typeVersion: 1,
      position: [200, 0],
      id: 'after-1',
      parameters: {},
    },
  ],
  connections: { [TRIGGER]: { main: [[{ node: 'After', type: 'main', index: 0 }]] } },
});

it('gives a manual run a sample of each chosen event', async () => {
  const events = ['newBooking', 'bookingEnded'];
  const workflow = await importWorkflow(n8n, workflowWith({ events, useSampleEvent: true }));

  const execution = await runWorkflow(n8n, workflow, { from: TRIGGER });

  expect(execution.jsonOf('After').map(({ event }) => event)).toEqual([
    'BOOKING_CREATED',
    'MEETING_ENDED',
  ]);
});

it('runs a published workflow for a booking within a minute, once, and not for older ones', async () => {
  const book = async (start: string) => {
    const response = await fetch(`${sandbox.url}/v2/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cal-api-version': '2024-08-13' },
      body: JSON.stringify({
        start,
        eventTypeId: sandbox.ids.eventTypes.intro,
        attendee: { name: 'Vera Visitor', email: 'vera@example.org', timeZone: 'Europe/Berlin' },
      }),
    });
    return ((await response.json()) as { data: { uid: string } }).data.uid;
  };
  const day = new Date(Date.now() + 14 * 86_400_000);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  const at = (hour: number) => `${day.toISOString().slice(0, 10)}T${hour}:00:00Z`;

  await book(at(10));
  const workflow = await importWorkflow(n8n, workflowWith({ events: ['newBooking'] }));
  await publish(n8n, workflow);
  const uid = await book(at(11));

  const [execution] = await waitForExecutions(n8n, workflow, 1, 90_000);
  expect(execution.jsonOf('After')).toMatchObject([{ event: 'BOOKING_CREATED', booking: { uid } }]);
  await unpublish(n8n, workflow);
  expect(await listExecutions(n8n, workflow)).toHaveLength(1);
});
