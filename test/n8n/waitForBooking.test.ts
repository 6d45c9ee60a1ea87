import { waitChart } from '../unit/orders/waitChart';
import {
  approval,
  book,
  booked,
  call,
  cancelled,
  cancel,
  deliver,
  giveUp,
  inSilence,
  move,
  seat,
  sleeps,
  stage,
  start,
  trackingId,
  webhooks,
  withLink,
  woken,
} from './waitStage';

/** What is on the way from one state to another, by the edges of the chart in the docs. */
const edges: Record<string, () => Promise<void>> = {
  async '[*] --> Booked: the link was used before'() {
    const { uid } = await book(withLink());
    const { execution } = await start('booked');
    expect(execution.status).toBe('success');
    expect(execution.jsonOf('After')).toMatchObject([booked(uid)]);
    expect(webhooks()).toEqual([]);
  },
  async '[*] --> Cancelled: its booking was cancelled before'() {
    const first = await book(withLink());
    await cancel(first);
    const { execution } = await start('either');
    expect(execution.jsonOf('After')).toMatchObject([cancelled(first.uid)]);
  },
  async '[*] --> TimedOut: the time limit is 0'() {
    const { execution } = await start('booked', { timeLimit: 0 });
    expect(execution.jsonOf('After')).toMatchObject([{ timedOut: true, booked: false }]);
  },
  async '[*] --> Waiting: nothing of this'() {
    const { execution } = await start('booked');
    expect(execution.status).toBe('waiting');
    expect(webhooks()).toEqual([
      expect.objectContaining({
        subscriberUrl: expect.stringContaining(
          `${stage.n8n.url}/webhook-waiting/${execution.id}/wait?`,
        ),
        secret: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
  },
  async 'Waiting --> Booked: somebody books with the link'() {
    const started = await start('booked');
    const { uid } = await book(withLink());
    expect(await woken(started)).toEqual({
      ok: true,
      booked: true,
      cancelled: false,
      timedOut: false,
      message: expect.stringMatching(/^Booked: Tuesday, .* \(Berlin time\)\.$/),
      checkedAt: expect.any(String),
      trackingId,
      booking: expect.objectContaining({
        uid,
        status: 'accepted',
        attendee: { name: 'nathan', email: 'nathan@example.com', timeZone: 'Europe/Berlin' },
      }),
    });
  },
  async 'Waiting --> Booked: somebody requests a booking with it'() {
    const started = await start('booked');
    const { uid } = await book({ ...withLink(), eventTypeId: approval });
    expect(await woken(started)).toMatchObject(booked(uid, 'pending'));
  },
  async 'Waiting --> Booked: a booking of the link is moved, and its first delivery was lost'() {
    const started = await start('booked');
    const first = await inSilence(async () => await book(withLink()));
    const { uid } = await move(first);
    expect(await woken(started)).toMatchObject(booked(uid));
  },
  async 'Waiting --> Cancelled: its booking is cancelled'() {
    const first = await book(withLink());
    const started = await start('cancelled');
    await cancel(first);
    expect(await woken(started)).toMatchObject(cancelled(first.uid));
  },
  async 'Waiting --> Cancelled: its request is declined'() {
    const { uid } = await book({ ...withLink(), eventTypeId: approval });
    const started = await start('cancelled');
    await call(`/bookings/${uid}/decline`, { reason: 'No' });
    expect(await woken(started)).toMatchObject(cancelled(uid, 'rejected'));
  },
  async 'Waiting --> Cancelled: its seat is given up'() {
    const own = await seat('nathan', withLink());
    await seat('olga');
    const started = await start('cancelled');
    await giveUp(own);
    expect(await woken(started)).toMatchObject(cancelled(own.uid));
  },
  async 'Waiting --> Cancelled: the host cancels the meeting with its seat'() {
    const other = await seat('olga');
    await seat('nathan', withLink());
    const started = await start('cancelled');
    await cancel(other);
    expect(await woken(started)).toMatchObject({
      ...cancelled(other.uid),
      booking: { attendee: { email: 'nathan@example.com' } },
    });
  },
  async 'Waiting --> Waiting: other people book and cancel'() {
    const started = await start('either');
    await cancel(await book({}, 'olga'));
    await book({ metadata: { n8nTracking: trackingId.replace(/.$/, '_') } });
    await sleeps(started);
  },
  async 'Waiting --> Waiting: other people give up their seats in the same meeting'() {
    const other = await seat('olga');
    await seat('nathan', withLink());
    const started = await start('cancelled');
    await giveUp(other);
    await sleeps(started);
  },
  async 'Waiting --> Waiting: a delivery is not signed'() {
    const started = await start('booked');
    const payload = { uid: 'x', ...withLink() };
    const { subscriberUrl } = webhooks()[0];
    const send = async (url: string, headers: Record<string, string> = {}) =>
      (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ payload }) })).status;
    expect(await deliver(payload, false)).toBe(401);
    expect(await send(subscriberUrl, { 'x-cal-signature-256': 'f'.repeat(64) })).toBe(401);
    expect(await send(subscriberUrl.replace(/signature=[^&]+/, 'signature=abc'))).toBe(401);
    await sleeps(started);
  },
  async 'Waiting --> Waiting: its booking was cancelled before the delivery came'() {
    const started = await start('booked');
    const made = await inSilence(async () => await book(withLink()));
    await cancel(made);
    expect(await deliver({ uid: made.uid, status: 'ACCEPTED', ...withLink() })).toBe(200);
    await sleeps(started);
  },
  async 'Waiting --> Waiting: its booking is moved'() {
    const first = await book(withLink());
    const started = await start('cancelled');
    const second = await move(first);
    await sleeps(started);
    await cancel(second);
    expect(await woken(started)).toMatchObject(cancelled(second.uid));
  },
  async 'Waiting --> Waiting: another booking of the link still holds'() {
    const first = await book(withLink());
    await book(withLink());
    const started = await start('cancelled');
    await cancel(first);
    await sleeps(started);
  },
  async 'Waiting --> Waiting: Cal.com cannot be asked whose booking it is'() {
    const started = await start('booked');
    stage.sandbox.fail({ path: /bookings/, failure: { kind: 'status', status: 403, body: {} } });
    expect(await deliver({ uid: 'unknown', status: 'ACCEPTED' })).toBe(503);
    await sleeps(started);
  },
  async 'Waiting --> TimedOut: the time limit has passed'() {
    const started = await start('booked', { timeLimit: 0.05, timeUnit: 'minutes' });
    expect(started.execution.status).toBe('waiting');
    const { uid } = await inSilence(async () => await book(withLink()));
    const asked = stage.sandbox.requests.length;
    // n8n looks once a minute whose time is up, and runs no code of the node then.
    expect(await woken(started, 90_000)).toEqual({
      ok: true,
      booked: false,
      cancelled: false,
      timedOut: true,
      message: 'Nothing has been booked yet.',
      checkedAt: expect.any(String),
      trackingId,
    });
    expect(stage.sandbox.requests.length).toBe(asked);
    const { execution } = await start('booked', { timeLimit: 0 });
    expect(execution.jsonOf('After')).toMatchObject([booked(uid)]);
  },
  async 'Booked --> [*]: the webhook is removed'() {
    const started = await start('booked');
    await book(withLink());
    await woken(started);
    expect(webhooks()).toEqual([]);
  },
  async 'Cancelled --> [*]: the webhook is removed'() {
    const first = await book(withLink());
    const started = await start('cancelled');
    await cancel(first);
    await woken(started);
    expect(webhooks()).toEqual([]);
  },
  async 'TimedOut --> [*]: the next one removes the webhook'() {
    await start('booked');
    const [left] = webhooks();
    left.subscriberUrl = left.subscriberUrl.replace(/until=\d+/, 'until=1');
    await start('booked');
    expect(webhooks()).toEqual([expect.not.objectContaining({ id: left.id })]);
  },
};

it('has a case for each edge of the chart in the docs, and no other', () => {
  expect(Object.keys(edges)).toEqual(waitChart());
});

it.each(Object.keys(edges))(
  'goes %s',
  async (edge) => {
    await edges[edge]();
  },
  120_000,
);

it('waits for the link that Get Booking Link made, and for no other', async () => {
  const started = await start('booked', { trackingId: '={{ $json.link }}' });
  const [made] = started.execution.jsonOf('Link') as Array<{ link: string; trackingId: string }>;
  expect(made.link).toContain('email=nathan%40example.com');
  await book(withLink());
  await sleeps(started);
  // What the booking page does with the metadata of its address.
  const { searchParams } = new URL(made.link);
  const metadata = { n8nTracking: searchParams.get('metadata[n8nTracking]') };
  const { uid } = await book({ metadata });
  expect(await woken(started)).toMatchObject({ ...booked(uid), trackingId: made.trackingId });
});
