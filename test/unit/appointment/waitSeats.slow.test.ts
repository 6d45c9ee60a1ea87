import {
  bare,
  booked,
  call,
  cancel,
  cancelled,
  deliver,
  giveUp,
  host,
  inSilence,
  sandbox,
  seat,
  settled,
  sleeps,
  wait,
  withLink,
  type Seated,
} from './waitScene';

const at = (hour: number) => `2027-03-02T${String(hour).padStart(2, '0')}:00:00Z`;
const move = async ({ uid, seatUid }: Seated, hour: number): Promise<Seated> =>
  (await call('POST', `/bookings/${uid}/reschedule`, { start: at(hour), seatUid })) as Seated;
const told = (name: string, uid: string, more: object = {}) =>
  bare(uid, {
    status: 'CANCELLED',
    seatsPerTimeSlot: 4,
    eventTypeId: sandbox.ids.eventTypes.workshop,
    attendees: [{ name, email: `${name}@example.org`, timeZone: 'Europe/Berlin' }],
    ...more,
  });

describe('until it is booked', () => {
  it('a seat of the link ends the waiting, that of somebody else does not', async () => {
    await wait('booked');
    await seat('other');
    await sleeps();
    const { uid } = await seat('nathan', withLink);
    await settled();
    expect(host.woken).toMatchObject({
      ...booked(uid),
      booking: { uid, attendee: { email: 'nathan@example.org' } },
    });
  });

  it('a seat that was taken before counts, also in a booking that is older than the link', async () => {
    const { uid } = await seat('other');
    sandbox.store.bookings.get(uid)!.createdAt = '2020-01-01T08:00:00.000Z';
    await seat('nathan', withLink);
    expect(await wait('booked')).toMatchObject({
      ...booked(uid),
      booking: { uid, attendee: { email: 'nathan@example.org' } },
    });
  });
});

describe('until it is cancelled', () => {
  it('only the seat of the link counts', async () => {
    const other = await seat('other');
    const own = await seat('nathan', withLink);
    await wait('cancelled');
    await giveUp(other);
    await sleeps();
    await giveUp(own);
    await settled();
    expect(host.woken).toMatchObject({
      ...cancelled(own.uid),
      booking: { attendee: { email: 'nathan@example.org' } },
    });
  });

  it('the delivery counts whether it comes before or after the seat is gone', async () => {
    const own = await seat('nathan', withLink);
    await seat('other');
    await wait('cancelled');
    expect(await deliver('BOOKING_CANCELLED', told('nathan', own.uid))).toBe(200);
    expect(host.woken).toMatchObject(cancelled(own.uid));
    await wait('cancelled');
    await inSilence(async () => await giveUp(own));
    expect(await deliver('BOOKING_CANCELLED', told('nathan', own.uid))).toBe(200);
    expect(host.woken).toMatchObject(cancelled(own.uid));
  });

  it('a host who cancels the meeting cancels the seat, too', async () => {
    const { uid } = await seat('other');
    await seat('nathan', withLink);
    await wait('cancelled');
    await cancel({ uid });
    await settled();
    expect(host.woken).toMatchObject({
      ...cancelled(uid),
      booking: { attendee: { email: 'nathan@example.org' } },
    });
  });

  it('the seat is followed when it moves, and what happens where it was no longer counts', async () => {
    const other = await seat('other');
    const own = await seat('nathan', withLink);
    await wait('cancelled');
    const moved = await move(own, 11);
    await sleeps();
    await giveUp(other);
    await sleeps();
    await giveUp(moved);
    await settled();
    expect(host.woken).toMatchObject(cancelled(moved.uid));
  });

  it('and so is it in a booking that is there', async () => {
    const other = await seat('other', {}, 11);
    const own = await seat('nathan', withLink);
    await seat('third');
    await wait('cancelled');
    const moved = await move(own, 11);
    await giveUp(other);
    await sleeps();
    await giveUp(moved);
    await settled();
    expect(host.woken).toMatchObject(cancelled(other.uid));
  });

  it('a meeting that the seat has left may be cancelled', async () => {
    const { uid } = await seat('other');
    const own = await seat('nathan', withLink);
    await wait('cancelled');
    await move(own, 11);
    await cancel({ uid });
    await sleeps();
  });

  it('another seat of the same person, without the link, does not count', async () => {
    const own = await seat('nathan', withLink);
    const another = await seat('nathan', {}, 13);
    await wait('cancelled');
    await giveUp(another);
    await sleeps();
    await giveUp(own);
    await settled();
    expect(host.woken).toMatchObject(cancelled(own.uid));
  });

  it('two people who used the link in one meeting both count', async () => {
    const one = await seat('nathan', withLink);
    const other = await seat('olga', withLink);
    await wait('cancelled');
    await giveUp(one);
    await sleeps();
    await giveUp(other);
    await settled();
    expect(host.woken).toMatchObject(cancelled(other.uid));
  });

  it('a seat is known although its move or the server loses the mark of the link', async () => {
    const own = await seat('nathan', withLink);
    await seat('other');
    await wait('cancelled');
    const moved = await move(own, 11);
    sandbox.store.bookings.get(moved.uid)!.attendees[0].metadata = {};
    await giveUp(moved);
    await settled();
    expect(host.woken).toMatchObject(cancelled(moved.uid));
  });

  it('people are told apart also while Cal.com cannot be asked', async () => {
    const { uid } = await seat('nathan', withLink);
    await seat('other');
    await wait('cancelled');
    sandbox.fail({ path: /bookings/, failure: { kind: 'status', status: 403, body: {} } });
    expect(await deliver('BOOKING_CANCELLED', told('other', uid))).toBe(503);
    await sleeps();
    expect(await deliver('BOOKING_CANCELLED', told('nathan', uid))).toBe(200);
    expect(host.woken).toMatchObject(cancelled(uid));
  });

  it('and so does the one of them who has not gone when the delivery comes first', async () => {
    const { uid } = await seat('nathan', withLink);
    await seat('olga', withLink);
    await wait('cancelled');
    await deliver('BOOKING_CANCELLED', told('nathan', uid));
    await sleeps();
  });
});
