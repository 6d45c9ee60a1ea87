/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';
import { DateTime } from 'luxon';
import type { Execution, SavedWorkflow } from './harness';
import { importWorkflow, runWorkflow, using, waitForExecutions } from './harness';
import { useStage } from './stage';

const stage = useStage();

beforeEach(() => stage.sandbox.reset());

interface Link {
  link: string;
  trackingId: string;
}

/** Get a link, wait for its booking, and a node behind it. */
const workflow = (parameters: object): Promise<SavedWorkflow> => {
  const step = (name: string, more: object) => ({
    id: name.toLowerCase(),
    name,
    typeVersion: 1,
    position: [0, 0],
    parameters: {},
    ...more,
  });
  const calCom = (name: string, more: object) =>
    step(name, {
      type: 'n8n-nodes-cal-com.calCom',
      parameters: { resource: 'appointment', ...more },
      credentials: using(stage.credential),
    });
  const nodes = [
    step('Start', { type: 'n8n-nodes-base.manualTrigger' }),
    calCom('Link', {
      operation: 'getBookingLink',
      eventType: { __rl: true, mode: 'id', value: String(stage.sandbox.ids.eventTypes.intro) },
      attendeeEmail: 'nathan@example.com',
    }),
    calCom('Wait', {
      operation: 'waitForBooking',
      trackingId: '={{ $json.link }}',
      timeLimit: 2,
      timeUnit: 'hours',
      ...parameters,
    }),
    step('After', { type: 'n8n-nodes-base.noOp' }),
  ];
  const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
  const connections = { Start: to('Link'), Link: to('Wait'), Wait: to('After') };
  return importWorkflow(stage.n8n, { name: 'Wait', nodes, connections } as never);
};

const call = async (method: string, path: string, body?: object) => {
  const answer = await fetch(`${stage.sandbox.url}/v2${path}`, {
    method,
    headers: {
      authorization: `Bearer ${stage.sandbox.keys.ada}`,
      'cal-api-version': '2024-08-13',
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.ok).toBe(true);
  return ((await answer.json()) as { data: { uid: string } }).data;
};

const tuesday = DateTime.utc().plus({ weeks: 1 }).startOf('week').plus({ days: 1, hours: 10 });

/** What the booking page does: the metadata of its address become those of the booking. */
const bookWith = (link: string, hours = 0) => {
  const { searchParams } = new URL(link);
  const metadata = Object.fromEntries(
    [...searchParams]
      .map(([name, value]) => [/^metadata\[(.+)\]$/.exec(name)?.[1], value])
      .filter(([name]) => name),
  );
  return call('POST', '/bookings', {
    eventTypeId: stage.sandbox.ids.eventTypes.intro,
    start: tuesday.plus({ hours }).toISO(),
    attendee: { name: 'Nathan Smith', email: searchParams.get('email'), timeZone: 'Europe/Berlin' },
    metadata,
  });
};

const latest = async (saved: SavedWorkflow): Promise<Execution> =>
  (await waitForExecutions(stage.n8n, saved)).at(-1)!;

/** The execution once it goes on, or is asleep still after a while. */
async function woken(saved: SavedWorkflow, patience = 10_000): Promise<Execution> {
  for (const giveUp = Date.now() + patience; Date.now() < giveUp; await sleep(200)) {
    const execution = await latest(saved).catch(() => undefined);
    if (execution && execution.status !== 'waiting') return execution;
  }
  return await latest(saved);
}

const webhooks = () => [...stage.sandbox.store.webhooks.values()];

it('sleeps until the link is used, and removes its webhook then', async () => {
  const saved = await workflow({});
  const asleep = await runWorkflow(stage.n8n, saved);
  expect(asleep.status).toBe('waiting');
  const [{ link, trackingId }] = asleep.jsonOf('Link') as Link[];
  expect(link).toContain('email=nathan%40example.com');
  expect(webhooks()).toEqual([
    expect.objectContaining({
      subscriberUrl: expect.stringContaining(`${stage.n8n.url}/webhook-waiting/${asleep.id}/wait?`),
      secret: expect.stringMatching(/^[0-9a-f]{64}$/),
    }),
  ]);

  await bookWith('https://cal.example.com/ada/intro-call?email=other@example.com');
  await bookWith(link.replace(trackingId, trackingId.replace(/.$/, '_')), 1);
  await stage.sandbox.deliveries.settled();
  expect((await woken(saved, 1500)).status).toBe('waiting');

  const { uid } = await bookWith(link, 2);
  const done = await woken(saved);
  expect(done.status).toBe('success');
  expect(done.jsonOf('After')).toEqual([
    {
      ok: true,
      booked: true,
      calledOff: false,
      timedOut: false,
      checkedAt: expect.any(String),
      trackingId,
      booking: expect.objectContaining({
        uid,
        status: 'accepted',
        attendee: {
          name: 'Nathan Smith',
          email: 'nathan@example.com',
          timeZone: 'Europe/Berlin',
        },
      }),
    },
  ]);
  expect(webhooks()).toEqual([]);
});

it('is not woken by others, even if they know the address', async () => {
  const saved = await workflow({});
  const asleep = await runWorkflow(stage.n8n, saved);
  const [{ trackingId }] = asleep.jsonOf('Link') as Link[];
  const { subscriberUrl } = webhooks()[0] as unknown as { subscriberUrl: string };
  const body = JSON.stringify({
    triggerEvent: 'BOOKING_CREATED',
    payload: { uid: 'x', metadata: { n8nTracking: trackingId } },
  });
  const send = async (url: string, headers: Record<string, string> = {}) =>
    (await fetch(url, { method: 'POST', headers, body })).status;

  expect(await send(subscriberUrl)).toBe(401);
  expect(await send(subscriberUrl, { 'x-cal-signature-256': 'f'.repeat(64) })).toBe(401);
  expect(await send(subscriberUrl.replace(/signature=[^&]+/, 'signature=abc'))).toBe(401);
  expect((await woken(saved, 1000)).status).toBe('waiting');
});

it('goes on at once when the link was used before', async () => {
  const first = await workflow({});
  const asleep = await runWorkflow(stage.n8n, first);
  const [{ link }] = asleep.jsonOf('Link') as Link[];
  await bookWith(link);
  await woken(first);

  const late = await workflow({ trackingId: link });
  const done = await runWorkflow(stage.n8n, late);
  expect(done.status).toBe('success');
  expect(done.jsonOf('After')).toMatchObject([{ booked: true, timedOut: false }]);
  expect(webhooks()).toEqual([]);
});

it('sleeps until the booking of the link is cancelled', async () => {
  const first = await workflow({});
  const asleep = await runWorkflow(stage.n8n, first);
  const [{ link }] = asleep.jsonOf('Link') as Link[];
  const { uid } = await bookWith(link);
  await woken(first);

  const second = await workflow({ trackingId: link, waitFor: 'calledOff' });
  expect((await runWorkflow(stage.n8n, second)).status).toBe('waiting');
  await call('POST', `/bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
  const done = await woken(second);
  expect(done.jsonOf('After')).toMatchObject([
    { booked: false, calledOff: true, booking: { uid, status: 'cancelled' } },
  ]);
  expect(webhooks()).toEqual([]);
});

it('follows a booking through its move and is told before the cancellation is saved', async () => {
  const first = await workflow({});
  const asleep = await runWorkflow(stage.n8n, first);
  const [{ link }] = asleep.jsonOf('Link') as Link[];
  const { uid } = await bookWith(link);
  await woken(first);

  const second = await workflow({ trackingId: link, waitFor: 'calledOff' });
  expect((await runWorkflow(stage.n8n, second)).status).toBe('waiting');
  const start = tuesday.plus({ hours: 4 }).toISO();
  const moved = await call('POST', `/bookings/${uid}/reschedule`, { start });
  expect((await woken(second, 1500)).status).toBe('waiting');
  await call('POST', `/bookings/${moved.uid}/cancel`, { cancellationReason: 'Sick' });
  const done = await woken(second);
  expect(done.jsonOf('After')).toMatchObject([
    { booked: false, calledOff: true, booking: { uid: moved.uid, status: 'cancelled' } },
  ]);
});

it('goes on when its time is up, and the next one clears away what is left', async () => {
  const saved = await workflow({ timeLimit: 0.05, timeUnit: 'minutes' });
  const asleep = await runWorkflow(stage.n8n, saved);
  expect(asleep.status).toBe('waiting');
  // n8n looks once a minute whose time is up.
  const done = await woken(saved, 90_000);
  expect(done.status).toBe('success');
  expect(done.jsonOf('After')).toEqual([
    {
      ok: true,
      booked: false,
      calledOff: false,
      timedOut: true,
      checkedAt: expect.any(String),
      trackingId: (asleep.jsonOf('Link') as Link[])[0].trackingId,
    },
  ]);
  expect(done.jsonOf('Link')).toEqual(asleep.jsonOf('Link'));
  expect(webhooks()).toHaveLength(1);

  await runWorkflow(stage.n8n, await workflow({}));
  expect(webhooks()).toHaveLength(1);
});
