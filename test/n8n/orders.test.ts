import { callAsAda } from '../callAsAda';
import { docsTable } from '../unit/orders/docsTable';
import { sign } from '../../nodes/shared/webhooks/signature';
import {
  importWorkflow,
  listExecutions,
  listenForTestEvent,
  publish,
  unpublish,
  waitForExecutions,
  type SavedWorkflow,
} from './harness';
import { afterPolling, afterTrigger, republish, times, TRIGGER, visitorBooks } from './scenes';
import { useStage } from './stage';

/** One n8n of its own, because it is restarted and moved to another address. */
const stage = useStage({ own: {} });
beforeEach(() => stage.sandbox.reset());

const free = times(10);
const book = async () => await visitorBooks(stage.sandbox, free.shift()!);
const webhooks = () => [...stage.sandbox.store.webhooks.values()];
const settled = async () => await stage.sandbox.deliveries.settled();

async function published(parameters: object = {}): Promise<SavedWorkflow> {
  const workflow = await importWorkflow(
    stage.n8n,
    afterTrigger(stage.credential, parameters as Record<string, unknown>),
  );
  await publish(stage.n8n, workflow);
  return workflow;
}

const call = async (path: string, body: object): Promise<{ uid: string }> =>
  await callAsAda(stage.sandbox, 'POST', path, body);

/** Delivers in place of Cal.com; the status of n8n's answer. */
async function deliver(uid: string, { isSigned = true } = {}): Promise<number> {
  const { subscriberUrl, secret } = webhooks().at(-1)!;
  const payload = { uid, status: 'ACCEPTED', startTime: '2027-03-02T09:00:00Z', attendees: [] };
  const body = JSON.stringify({
    triggerEvent: 'BOOKING_CREATED',
    createdAt: '2026-01-01T08:00:00.000Z',
    payload,
  });
  const headers = isSigned
    ? { 'x-cal-signature-256': sign(Buffer.from(body), secret!) }
    : undefined;
  return (await fetch(subscriberUrl, { method: 'POST', headers, body })).status;
}

const uidsOf = async (workflow: SavedWorkflow, count: number) =>
  (await waitForExecutions(stage.n8n, workflow, count))
    .flatMap((execution) => execution.jsonOf('After'))
    .map(({ booking }) => (booking as { uid: string }).uid);

/** What becomes of a delivery, by the rows of the table in the docs. */
const rows: Record<string, () => Promise<void>> = {
  async 'before it is saved'() {
    const workflow = await published({ events: ['BOOKING_CANCELLED'] });
    const uid = await book();
    await call(`/bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
    const [execution] = await waitForExecutions(stage.n8n, workflow);
    expect(execution.jsonOf('After')).toMatchObject([
      { eventName: 'Booking Cancelled', booking: { uid, status: 'cancelled' } },
    ]);
    await unpublish(stage.n8n, workflow);
  },

  async 'after it is saved'() {
    const workflow = await published();
    const uid = await book();
    expect(await uidsOf(workflow, 1)).toEqual([uid]);
    await unpublish(stage.n8n, workflow);
  },

  async twice() {
    const workflow = await published({ options: { ignoreRepeated: true } });
    expect([await deliver('again'), await deliver('again')]).toEqual([200, 200]);
    expect(await uidsOf(workflow, 2)).toEqual(['again']);
    await unpublish(stage.n8n, workflow);
  },

  async 'late, after it was cancelled'() {
    const workflow = await published({ options: { replayWindow: 60 } });
    expect(await deliver('late')).toBe(401);
    expect(await listExecutions(stage.n8n, workflow)).toEqual([]);
    await unpublish(stage.n8n, workflow);
  },

  async unsigned() {
    const workflow = await published();
    expect(await deliver('forged', { isSigned: false })).toBe(401);
    expect(await listExecutions(stage.n8n, workflow)).toEqual([]);
    await unpublish(stage.n8n, workflow);
  },

  async 'after a restart of n8n'() {
    const workflow = await published();
    await stage.n8n.restart();
    const uid = await book();
    expect(await uidsOf(workflow, 1)).toEqual([uid]);
    await unpublish(stage.n8n, workflow);
    expect(webhooks()).toEqual([]);
  },

  async 'after a move'() {
    const events = ['BOOKING_CREATED', 'BOOKING_RESCHEDULED', 'BOOKING_CANCELLED'];
    const workflow = await published({ events });
    const polled = await importWorkflow(
      stage.n8n,
      afterPolling(stage.credential, {
        events: ['newBooking', 'changedBooking', 'cancelledBooking'],
      }),
    );
    await publish(stage.n8n, polled);
    const tellsOf = async (of: SavedWorkflow, count: number) =>
      (await waitForExecutions(stage.n8n, of, count, 60_000))
        .flatMap((execution) => execution.jsonOf('After'))
        .map(({ event, booking }) => [event, (booking as { seriesKey: string }).seriesKey])
        .sort();
    const uid = await book();
    await waitForExecutions(stage.n8n, polled, 1, 60_000);
    const moved = await call(`/bookings/${uid}/reschedule`, { start: free.shift()! });
    await waitForExecutions(stage.n8n, polled, 2, 60_000);
    await call(`/bookings/${moved.uid}/cancel`, { cancellationReason: 'Sick' });
    const expected = [...events].sort().map((event) => [event, uid]);
    expect(await tellsOf(polled, 3)).toEqual(expected);
    expect(await tellsOf(workflow, 3)).toEqual(expected);
    await unpublish(stage.n8n, workflow);
    await unpublish(stage.n8n, polled);
  },

  async 'with a copy of the database'() {
    const workflow = await published();
    const [webhook] = webhooks();
    webhook.subscriberUrl = webhook.subscriberUrl.replace(/webhook\/[\w-]+/, 'webhook/of-the-copy');
    const before = structuredClone(webhook);
    const changed = await republish(stage.n8n, workflow, {
      parameters: { events: ['BOOKING_CREATED', 'BOOKING_PAID'] },
    });
    expect(webhooks()).toHaveLength(2);
    await unpublish(stage.n8n, changed);
    expect(webhooks()).toEqual([before]);
  },

  async 'at two addresses of n8n'() {
    const workflow = await published();
    await listenForTestEvent(stage.n8n, workflow, TRIGGER);
    expect(webhooks()).toHaveLength(2);
    const uid = await book();
    await settled();
    const executions = await waitForExecutions(stage.n8n, workflow, 2);
    expect(executions.map(({ mode }) => mode).sort()).toEqual(['manual', 'webhook']);
    for (const execution of executions) {
      expect(execution.jsonOf(TRIGGER)).toMatchObject([{ booking: { uid } }]);
    }
    await unpublish(stage.n8n, workflow);
    expect(webhooks()).toEqual([]);
  },
};

it('has a case for each row of the table in the docs', () => {
  expect(Object.keys(rows)).toEqual(docsTable());
});

it.each(Object.keys(rows))(
  'does the right thing with a delivery that comes %s',
  async (row) => {
    await rows[row]();
  },
  180_000,
);
