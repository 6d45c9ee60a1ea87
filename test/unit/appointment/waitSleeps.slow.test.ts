import { startWaitHost } from '../harness/waitHost';
import {
  bare,
  book,
  booked,
  cancelled,
  cancel,
  deliver,
  host,
  inSilence,
  others,
  sandbox,
  settled,
  sleeps,
  trackingId,
  wait,
  webhook,
  withLink,
} from './waitScene';

describe('an execution sleeps on', () => {
  it('when one of two bookings of the link is cancelled, until the other one is', async () => {
    const first = await book(withLink);
    const second = await book(withLink);
    await wait('cancelled');
    await cancel(first);
    await sleeps();
    await cancel(second);
    await settled();
    expect(host.woken).toMatchObject(cancelled(second.uid));
  });

  it('when a booking was cancelled before its delivery came', async () => {
    await wait('booked');
    const first = await inSilence(async () => {
      const made = await book(withLink);
      await cancel(made);
      return made;
    });
    expect(await deliver('BOOKING_CREATED', bare(first.uid, withLink))).toBe(200);
    expect(host.woken).toBeUndefined();
    const { uid } = await book(withLink);
    await settled();
    expect(host.woken).toMatchObject(booked(uid));
  });

  it('and tells the server to come again when it cannot ask whose booking it is', async () => {
    await wait('booked');
    const { uid } = await inSilence(async () => await book(withLink));
    sandbox.fail({ path: /bookings/, failure: { kind: 'status', status: 403, body: {} } });
    expect(await deliver('BOOKING_REQUESTED', bare(uid))).toBe(503);
    sandbox.clearFailures();
    expect(await deliver('BOOKING_REQUESTED', bare(uid))).toBe(200);
    expect(host.woken).toMatchObject(booked(uid));
  });
});

describe('at the time limit', () => {
  it('a step behind it that waits for no time tells what is true then', async () => {
    await wait('booked');
    const { uid } = await inSilence(async () => await book(withLink));
    expect(host.atTimeLimit).toMatchObject({
      timedOut: true,
      booked: false,
      message: 'Nothing has been booked yet.',
    });
    expect(await wait('booked', { timeLimit: 0 })).toMatchObject(booked(uid));
  });

  it('what is left is removed by the next one of this n8n, and nothing of another n8n', async () => {
    const another = await startWaitHost(sandbox.url, sandbox.keys.ada);
    others.push(another);
    await wait('booked');
    await another.wait({ trackingId, waitFor: 'booked', timeLimit: 1, timeUnit: 'hours' });
    for (const each of sandbox.store.webhooks.values()) {
      each.subscriberUrl = each.subscriberUrl.replace(/until=\d+/, 'until=1');
    }
    const foreign = webhook();
    await wait('booked');
    expect([...sandbox.store.webhooks.values()]).toEqual([foreign, expect.anything()]);
  });
});
