import { METADATA_KEY } from '../../../nodes/CalCom/appointment/waitForBooking/tracking';
import { waitChart } from '../orders/waitChart';
import {
  approval,
  bare,
  book,
  booked,
  call,
  cancelled,
  cancel,
  deliver,
  giveUp,
  host,
  inSilence,
  move,
  sandbox,
  seat,
  settled,
  sleeps,
  trackingId,
  wait,
  webhook,
  withLink,
} from './waitScene';

const decline = async ({ uid }: { uid: string }) =>
  await call('POST', `/bookings/${uid}/decline`, { reason: 'No' });
const webhooks = () => sandbox.store.webhooks.size;

/** What is on the way from one state to another, by the edges of the chart in the docs. */
const edges: Record<string, () => Promise<void>> = {
  async '[*] --> Booked: the link was used before'() {
    const { uid } = await book(withLink);
    for (const goal of ['booked', 'either']) expect(await wait(goal)).toMatchObject(booked(uid));
  },
  async '[*] --> Cancelled: its booking was cancelled before'() {
    const first = await book(withLink);
    await cancel(first);
    for (const goal of ['cancelled', 'either']) {
      expect(await wait(goal)).toMatchObject(cancelled(first.uid));
    }
  },
  async '[*] --> TimedOut: the time limit is 0'() {
    const now = { timeLimit: 0, options: { language: 'de' } };
    expect(await wait('booked', now)).toMatchObject({
      timedOut: true,
      booked: false,
      message: 'Es wurde noch nichts gebucht.',
    });
  },
  async '[*] --> Waiting: nothing of this'() {
    expect(await wait('booked')).toBeUndefined();
    expect(webhooks()).toBe(1);
  },
  async 'Waiting --> Booked: somebody books with the link'() {
    await wait('booked');
    const { uid } = await book(withLink);
    await settled();
    expect(host.woken).toMatchObject(booked(uid));
  },
  async 'Waiting --> Booked: somebody requests a booking with it'() {
    await wait('booked');
    const { uid } = await book({ ...withLink, eventTypeId: approval });
    await settled();
    expect(host.woken).toMatchObject(booked(uid, 'pending'));
  },
  async 'Waiting --> Booked: a booking of the link is moved, and its first delivery was lost'() {
    await wait('booked');
    const first = await inSilence(async () => await book(withLink));
    const { uid } = await move(first);
    await settled();
    expect(host.woken).toMatchObject(booked(uid));
  },
  async 'Waiting --> Cancelled: its booking is cancelled'() {
    const { uid } = await book(withLink);
    await wait('cancelled');
    await cancel({ uid });
    await settled();
    expect(host.woken).toMatchObject(cancelled(uid));
  },
  async 'Waiting --> Cancelled: its request is declined'() {
    const { uid } = await book({ ...withLink, eventTypeId: approval });
    await wait('cancelled');
    await decline({ uid });
    await settled();
    expect(host.woken).toMatchObject(cancelled(uid, 'rejected'));
  },
  async 'Waiting --> Cancelled: its seat is given up'() {
    const own = await seat('nathan', withLink);
    await seat('other');
    await wait('cancelled');
    await giveUp(own);
    await settled();
    expect(host.woken).toMatchObject(cancelled(own.uid));
  },
  async 'Waiting --> Cancelled: the host cancels the meeting with its seat'() {
    const { uid } = await seat('other');
    await seat('nathan', withLink);
    await wait('cancelled');
    await cancel({ uid });
    await settled();
    expect(host.woken).toMatchObject(cancelled(uid));
  },
  async 'Waiting --> Waiting: other people book and cancel'() {
    await wait('either');
    await cancel(await book({}, 'other@example.org'));
    const another = `${trackingId.slice(0, -1)}x`;
    await cancel(await book({ metadata: { [METADATA_KEY]: another } }));
    await sleeps();
    expect(host.answered).toEqual([200, 200, 200, 200]);
  },
  async 'Waiting --> Waiting: other people give up their seats in the same meeting'() {
    const other = await seat('other');
    await seat('nathan', withLink);
    await wait('cancelled');
    await giveUp(other);
    await sleeps();
  },
  async 'Waiting --> Waiting: a delivery is not signed'() {
    await wait('booked');
    const { subscriberUrl } = webhook();
    const body = JSON.stringify({ triggerEvent: 'BOOKING_CREATED', payload: bare('x', withLink) });
    expect((await fetch(subscriberUrl, { method: 'POST', body })).status).toBe(401);
    await sleeps();
  },
  async 'Waiting --> Waiting: its booking was cancelled before the delivery came'() {
    await wait('booked');
    const made = await inSilence(async () => await book(withLink));
    await cancel(made);
    expect(await deliver('BOOKING_CREATED', bare(made.uid, withLink))).toBe(200);
    await sleeps();
  },
  async 'Waiting --> Waiting: its booking is moved'() {
    const first = await book(withLink);
    await wait('cancelled');
    const second = await move(first);
    await sleeps();
    await cancel(second);
    await settled();
    expect(host.woken).toMatchObject(cancelled(second.uid));
  },
  async 'Waiting --> Waiting: another booking of the link still holds'() {
    const first = await book(withLink);
    await book(withLink);
    await wait('cancelled');
    await cancel(first);
    await sleeps();
  },
  async 'Waiting --> Waiting: Cal.com cannot be asked whose booking it is'() {
    await wait('booked');
    sandbox.fail({ path: /bookings/, failure: { kind: 'status', status: 403, body: {} } });
    expect(await deliver('BOOKING_REQUESTED', bare('unknown'))).toBe(503);
    await sleeps();
  },
  async 'Waiting --> TimedOut: the time limit has passed'() {
    const { uid } = await book(withLink);
    await wait('cancelled');
    expect(host.atTimeLimit).toMatchObject({
      timedOut: true,
      booked: true,
      cancelled: false,
      checkedAt: expect.stringMatching(/^\d{4}-/),
      booking: { uid },
    });
  },
  async 'Booked --> [*]: the webhook is removed'() {
    await wait('booked');
    await book(withLink);
    await settled();
    expect(webhooks()).toBe(0);
  },
  async 'Cancelled --> [*]: the webhook is removed'() {
    const first = await book(withLink);
    await wait('cancelled');
    await cancel(first);
    await settled();
    expect(webhooks()).toBe(0);
  },
  async 'TimedOut --> [*]: the next one removes the webhook'() {
    await wait('booked');
    const left = webhook();
    left.subscriberUrl = left.subscriberUrl.replace(/until=\d+/, 'until=1');
    await wait('booked');
    expect(webhooks()).toBe(1);
    expect(webhook().id).not.toBe(left.id);
  },
};

it('has a case for each edge of the chart in the docs, and no other', () => {
  expect(Object.keys(edges)).toEqual(waitChart());
});

it.each(Object.keys(edges))('goes %s', async (edge) => {
  await edges[edge]();
});
