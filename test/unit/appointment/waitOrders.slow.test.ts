import {
  bare,
  book,
  booked,
  cancelled,
  cancel,
  deliver,
  host,
  inSilence,
  move,
  sandbox,
  settled,
  sleeps,
  wait,
  webhook,
  withLink,
} from './waitScene';

describe('an execution that waits goes on', () => {
  it.each(['BOOKING_REQUESTED', 'BOOKING_CREATED'])(
    'when %s comes without metadata: Cal.com is asked whose booking it is',
    async (event) => {
      await wait('booked');
      const { uid } = await inSilence(async () => await book(withLink));
      expect(await deliver(event, bare(uid, { metadata: {} }))).toBe(200);
      expect(host.woken).toMatchObject(booked(uid));
    },
  );

  it('when a cancellation is told before it is saved', async () => {
    const { uid } = await book(withLink);
    await wait('cancelled');
    expect(await deliver('BOOKING_CANCELLED', bare(uid, { status: 'CANCELLED' }))).toBe(200);
    expect(sandbox.store.bookings.get(uid)!.status).toBe('accepted');
    expect(host.woken).toMatchObject(cancelled(uid));
  });

  it('when its booking was moved, and is cancelled under its new UID', async () => {
    const first = await book(withLink);
    await wait('cancelled');
    const second = await move(first);
    const third = await move(second);
    await sleeps();
    await cancel(third);
    await settled();
    expect(host.woken).toMatchObject(cancelled(third.uid));
  });

  it('when a booking is cancelled that was made after the waiting began', async () => {
    await wait('cancelled');
    const { uid } = await book(withLink);
    await sleeps();
    await cancel({ uid });
    await settled();
    expect(host.woken).toMatchObject(cancelled(uid));
  });

  it('with what a booking has become when its delivery comes late', async () => {
    await wait('booked');
    const moved = await inSilence(async () => {
      const first = await book(withLink);
      return { first, second: await move(first) };
    });
    await deliver('BOOKING_CREATED', bare(moved.first.uid));
    expect(host.woken).toMatchObject(booked(moved.second.uid));
  });

  it('by the delivery alone when Cal.com cannot be asked', async () => {
    await wait('booked');
    sandbox.fail({ failure: { kind: 'status', status: 403, body: {} } });
    await deliver('BOOKING_CREATED', bare('new', withLink));
    expect(host.woken).toMatchObject(booked('new'));
  });

  it('once when the same delivery comes twice', async () => {
    await wait('booked');
    const before = structuredClone(webhook());
    const { uid } = await book(withLink);
    await settled();
    expect(await deliver('BOOKING_CREATED', bare(uid, withLink), before)).toBe(409);
    expect(host.answered).toEqual([200, 409]);
  });
});
