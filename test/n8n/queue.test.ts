import { startSandbox, type Sandbox } from '../../sandbox';
import {
  importWorkflow,
  listExecutions,
  publish,
  runWorkflow,
  sideBySide,
  startQueue,
  unpublish,
  using,
  waitForExecutions,
  type Execution,
  type Queue,
  type SavedCredential,
} from './harness';
import {
  afterTrigger,
  bookEach,
  connect,
  times,
  TRIGGER,
  tuesday,
  until,
  visitorBooks,
} from './scenes';

let queue: Queue;
let sandbox: Sandbox;
let credential: SavedCredential;

/** n8n sees after some seconds that a worker is gone, instead of after a minute and a half. */
const quickToNotice = {
  QUEUE_WORKER_LOCK_DURATION: '8000',
  QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
  QUEUE_WORKER_STALLED_INTERVAL: '2000',
};

beforeAll(async () => {
  [queue, sandbox] = await Promise.all([
    startQueue({ env: quickToNotice }),
    startSandbox({ profile: 'selfHosted' }),
  ]);
  credential = await connect(queue, sandbox);
}, 240_000);

afterAll(async () => {
  await queue?.stop();
  await sandbox?.stop();
});

const free = times(10);
const nextFree = () => free.shift()!;
const webhooks = () => [...sandbox.store.webhooks.values()];

/** Whether the worker says in its log that it finished an execution. */
const ranOnWorker = ({ id }: Execution): boolean =>
  queue.workers[0].logs().includes(`Worker finished execution ${id} `);

it('receives a booking in the webhook process and runs it once on the worker', async () => {
  const workflow = await importWorkflow(queue, afterTrigger(credential));
  await publish(queue, workflow);
  expect(webhooks().map(({ subscriberUrl }) => new URL(subscriberUrl).origin)).toEqual([
    queue.webhooks[0].url,
  ]);

  const uid = await visitorBooks(sandbox, nextFree());
  await waitForExecutions(queue, workflow);
  expect(sandbox.deliveries.log.at(-1)).toMatchObject({ event: 'BOOKING_CREATED', status: 200 });
  const executions = await listExecutions(queue, workflow);
  expect(executions.map((execution) => execution.jsonOf('After'))).toEqual([
    [
      expect.objectContaining({
        event: 'BOOKING_CREATED',
        booking: expect.objectContaining({ uid }),
      }),
    ],
  ]);
  expect(executions.map(ranOnWorker)).toEqual([true]);

  await unpublish(queue, workflow);
  expect(webhooks()).toEqual([]);
});

it('refuses a wrong signature in the webhook process', async () => {
  const workflow = await importWorkflow(queue, afterTrigger(credential));
  await publish(queue, workflow);

  const { status } = await fetch(webhooks()[0].subscriberUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cal-signature-256': 'f'.repeat(64) },
    body: JSON.stringify({ triggerEvent: 'BOOKING_CREATED', payload: {} }),
  });

  expect(status).toBe(401);
  const uid = await visitorBooks(sandbox, nextFree());
  await waitForExecutions(queue, workflow);
  const executions = await listExecutions(queue, workflow);
  expect(executions.flatMap((execution) => execution.jsonOf('After'))).toMatchObject([
    { booking: { uid } },
  ]);
  await unpublish(queue, workflow);
});

it('runs the nodes of a manual execution on the worker, guided ones too', async () => {
  const node = { type: 'n8n-nodes-cal-com.calCom', credentials: using(credential) };
  const start = nextFree();
  const book = {
    resource: 'appointment',
    operation: 'book',
    eventType: { __rl: true, mode: 'link', value: 'ada/intro-call' },
    start,
    attendeeName: 'Vera Visitor',
    attendeeEmail: 'vera@example.org',
    attendeeTimeZone: { __rl: true, mode: 'name', value: 'Asia/Tokyo' },
  };
  const workflow = await importWorkflow(
    queue,
    sideBySide('On the worker', [
      { ...node, name: 'Event types', parameters: { resource: 'eventType', operation: 'getMany' } },
      { ...node, name: 'Book', parameters: book },
      { ...node, name: 'Book again', parameters: book },
    ]),
  );
  const execution = await runWorkflow(queue, workflow);

  expect([execution.status, ranOnWorker(execution)]).toEqual(['success', true]);
  expect(execution.jsonOf('Event types')[0]).toMatchObject({ id: sandbox.ids.eventTypes.intro });
  expect(execution.jsonOf('Book')).toMatchObject([{ booked: true, alreadyBooked: false }]);
  expect(execution.jsonOf('Book again')).toMatchObject([{ booked: true, alreadyBooked: true }]);
  const made = [...sandbox.store.bookings.values()].filter((booking) => booking.start === start);
  expect(made).toHaveLength(1);
});

it('runs what was accepted while no worker was there, each once, even what came twice', async () => {
  const ignoreRepeated = { options: { ignoreRepeated: true } };
  const workflow = await importWorkflow(queue, afterTrigger(credential, ignoreRepeated));
  await publish(queue, workflow);
  const before = await visitorBooks(sandbox, nextFree());
  await waitForExecutions(queue, workflow);
  const { url, headers, body } = sandbox.deliveries.log.at(-1)!;

  const [worker] = queue.workers;
  await worker.kill();
  const meanwhile = [
    await visitorBooks(sandbox, nextFree()),
    await visitorBooks(sandbox, nextFree()),
  ];
  expect(sandbox.deliveries.log.slice(-2).map(({ status }) => status)).toEqual([200, 200]);
  // The first delivery again: another process than the one that ran it has to know it.
  expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
  await worker.restart();

  const executions = await waitForExecutions(queue, workflow, 4);
  expect(executions.map(({ status }) => status)).toEqual(Array(4).fill('success'));
  const received = executions.flatMap((execution) => execution.jsonOf('After'));
  expect(received.map(({ booking }) => booking.uid).sort()).toEqual([before, ...meanwhile].sort());
  await unpublish(queue, workflow);
});

it('keeps a delivery whose worker died under it, for n8n to retry', async () => {
  const look = {
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { resource: 'profile', operation: 'get' },
    credentials: using(credential),
  };
  const ignoreRepeated = { options: { ignoreRepeated: true } };
  const workflow = await importWorkflow(queue, afterTrigger(credential, ignoreRepeated, look));
  await publish(queue, workflow);
  sandbox.fail({ path: /^\/v2\/me/, failure: { kind: 'timeout' } });
  const uid = await visitorBooks(sandbox, nextFree());
  await until(() => sandbox.requests.some(({ path }) => path === '/v2/me'));
  await queue.workers[0].kill();
  sandbox.clearFailures();
  await queue.workers[0].restart();

  const [dead] = await waitForExecutions(queue, workflow);
  expect(dead.status).toBe('crashed');
  await queue.rest('POST', `/executions/${dead.id}/retry`, {});
  const [, retried] = await waitForExecutions(queue, workflow, 2);
  expect(retried.status).toBe('success');
  // n8n puts an item of its own before it, to stand for the run that died.
  expect(retried.jsonOf(TRIGGER).at(-1)).toMatchObject({ booking: { uid } });
  expect(retried.jsonOf('After')).toMatchObject([{ username: 'ada' }]);
  await unpublish(queue, workflow);
});

it('books nothing twice when the worker dies while it books a list, and the list is run again', async () => {
  const starts = times(6, tuesday(35));
  const booked = () =>
    [...sandbox.store.bookings.values()]
      .map(({ start }) => start)
      .filter((start) => starts.includes(start))
      .sort();
  const workflow = await importWorkflow(
    queue,
    bookEach(credential, starts, {
      resource: 'appointment',
      operation: 'book',
      eventType: { __rl: true, mode: 'link', value: 'ada/intro-call' },
    }),
  );
  // The third booking is made, but the worker dies before it has the answer.
  const third = { method: 'POST', path: /bookings$/, processed: true, nth: 3 };
  sandbox.fail({ ...third, failure: { kind: 'timeout' } });
  const running = runWorkflow(queue, workflow);
  await until(() => booked().length === 3);
  await queue.workers[0].kill();
  sandbox.clearFailures();
  await queue.workers[0].restart();
  expect((await running).status).not.toBe('success');
  expect(booked()).toEqual(starts.slice(0, 3));

  const again = await runWorkflow(queue, workflow);
  expect([again.status, again.error?.message]).toEqual(['success', undefined]);
  expect(again.jsonOf('Book').map(({ alreadyBooked }) => alreadyBooked)).toEqual(
    starts.map((_, index) => index < 3),
  );
  expect(booked()).toEqual(starts);
});
