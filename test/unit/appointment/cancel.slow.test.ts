import { EMAIL, PHONE, at000, bookedOn, mine } from './booked';
import { named, useStage } from './stage';

const stage = useStage();
const { booked, seat, series, statuses, starts } = bookedOn(stage);

describe('Cancel', () => {
  it('cancels the only booking of a person, always with a reason', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    expect(await stage.run('cancel', mine)).toMatchObject({
      ok: true,
      cancelled: true,
      alreadyCancelled: false,
      count: 1,
      uid,
      status: 'cancelled',
      cancellationReason: 'Cancelled on request',
    });
    expect(stage.sandbox.store.bookings.get(uid)).toMatchObject({
      status: 'cancelled',
      cancellationReason: 'Cancelled on request',
    });
  });

  it('by phone number and in another zone, with a reason of its own', async () => {
    await booked('2026-11-24 10:00', { attendeePhone: PHONE });
    expect(
      await stage.run('cancel', {
        attendeePhone: PHONE,
        attendeeTimeZone: named('New York'),
        reason: 'Sick',
        options: { language: 'de' },
      }),
    ).toMatchObject({
      cancelled: true,
      startText: 'Dienstag, 24. November um 04:00 (Zeitzone New York)',
      cancellationReason: 'Sick',
    });
  });

  it('says that it was cancelled before, and never twice', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    const results = await Promise.all([1, 2].map(() => stage.run('cancel', { bookingUid: uid })));
    expect(results.map(({ alreadyCancelled }) => alreadyCancelled)).toEqual([false, true]);
  });

  it('asks which one of several, and cancels none', async () => {
    await booked('2026-11-24 10:00');
    await booked('2026-11-26 15:00');
    expect(await stage.run('cancel', mine)).toMatchObject({
      ok: false,
      cancelled: false,
      problem: '2 bookings fit',
      matches: [{}, {}],
    });
    expect(statuses()).toEqual(['accepted', 'accepted']);
  });

  it('does not touch a booking of somebody else', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    await expect(
      stage.run('cancel', { bookingUid: uid, attendeeEmail: 'other@example.org' }),
    ).rejects.toThrow('The booking with this UID has another attendee');
    expect(statuses()).toEqual(['accepted']);
  });

  it('does not cancel two when a call with a place and a time is sent twice', async () => {
    await booked('2026-11-24 10:00');
    await booked('2026-11-26 10:00');
    const call = { ...mine, timeHint: 'the first one in November' };
    expect(await stage.run('cancel', call)).toMatchObject({ cancelled: true });
    expect(await stage.run('cancel', call)).toMatchObject({ ok: false, cancelled: false });
    expect(statuses()).toEqual(['cancelled', 'accepted']);
  });

  it('is not for guests, unless the booking is named', async () => {
    const { uid } = await booked('2026-11-24 10:00', { options: { guests: 'maria@example.org' } });
    expect(await stage.run('cancel', { attendeeEmail: 'Maria@example.org' })).toMatchObject({
      ok: false,
      cancelled: false,
      problem: 'This person is only a guest of the booking, which somebody else made',
    });
    expect(
      await stage.run('cancel', { bookingUid: uid, attendeeEmail: 'maria@example.org' }),
    ).toMatchObject({ cancelled: true });
  });

  it('says of a declined one that it was declined', async () => {
    const { uid: bookingUid } = await booked('2026-11-24 10:00');
    stage.sandbox.store.bookings.get(String(bookingUid))!.status = 'rejected';
    for (const operation of ['cancel', 'reschedule']) {
      const told = await stage.run(operation, { bookingUid, start: 'Thursday 10:00' });
      expect(told.message).toBe(
        'This booking was declined: Tuesday, November 24 at 10:00 AM (Berlin time).',
      );
    }
  });

  it('understands how much is meant, and asks when it does not', async () => {
    await series();
    await expect(stage.run('cancel', { ...mine, extent: 'half' })).rejects.toThrow(
      'It is not clear how much "half" means',
    );
    expect(await stage.run('cancel', { ...mine, extent: 'whole series' })).toMatchObject({
      count: 4,
    });
  });

  it('gives back one seat, and leaves the others', async () => {
    const { seatUid } = await seat(EMAIL);
    await seat('maria@example.org');
    for (const which of [mine, { bookingUid: seatUid }]) {
      await stage.run('cancel', which as object);
    }
    const [booking] = [...stage.sandbox.store.bookings.values()];
    expect(booking).toMatchObject({
      status: 'accepted',
      attendees: [{ email: 'maria@example.org' }],
    });
  });

  it('asks whose seat without naming anybody, unless everybody is meant', async () => {
    const { uid } = await seat(EMAIL);
    await seat('maria@example.org');
    const asked = await stage.run('cancel', { bookingUid: uid });
    expect(asked).toMatchObject({
      ok: false,
      cancelled: false,
      problem: '2 people have seats in this booking',
      advice: expect.stringContaining('email address'),
    });
    expect(JSON.stringify(asked)).not.toMatch(/example\.org/);
    expect(await stage.run('cancel', { bookingUid: uid, ...mine })).toMatchObject({
      cancelled: true,
    });
    expect(await stage.run('cancel', { bookingUid: uid, extent: 'everyone' })).toMatchObject({
      cancelled: true,
      status: 'cancelled',
    });
    expect(statuses()).toEqual(['cancelled']);
  });

  it('looks again when a seat is not found, which Cal.com says now and then', async () => {
    await seat(EMAIL);
    await seat('maria@example.org');
    const notFound = {
      kind: 'status' as const,
      status: 404,
      body: { status: 'error', error: { code: 'NOT_FOUND', message: 'NOT_FOUND' } },
    };
    stage.sandbox.fail({ path: /cancel$/, nth: 1, failure: notFound });
    expect(await stage.run('cancel', mine)).toMatchObject({ cancelled: true });
    stage.sandbox.clearFailures();
    stage.sandbox.fail({ path: /cancel$/, nth: 1, processed: true, failure: notFound });
    expect(await stage.run('cancel', { attendeeEmail: 'maria@example.org' })).toMatchObject({
      cancelled: true,
    });
    expect(statuses()).toEqual(['cancelled']);
  });

  it.each([
    ['this', '2026-12-01', 1, ['2026-11-24 14:00', '2026-12-08 14:00', '2026-12-15 14:00']],
    ['following', '2026-12-01', 3, ['2026-11-24 14:00']],
    ['series', '', 4, []],
  ])('of a series: %s', async (extent, timeHint, count, left) => {
    await series();
    expect(await stage.run('cancel', { ...mine, extent, timeHint })).toMatchObject({
      cancelled: true,
      count,
    });
    expect(starts()).toEqual(left.map(at000));
  });

  it('of a whole series by its UID', async () => {
    const { recurringBookingUid } = await series();
    expect(await stage.run('cancel', { bookingUid: recurringBookingUid as string })).toMatchObject({
      problem: '4 bookings fit: they are the meetings of one series',
    });
    expect(
      await stage.run('cancel', { bookingUid: recurringBookingUid as string, extent: 'series' }),
    ).toMatchObject({ count: 4 });
    expect(starts()).toEqual([]);
  });

  it('looks when the answer is lost', async () => {
    await booked('2026-11-24 10:00');
    stage.sandbox.fail({ path: /cancel$/, processed: true, failure: { kind: 'reset' } });
    expect(await stage.run('cancel', mine)).toMatchObject({ cancelled: true });
    expect(stage.calls().filter((call) => call.startsWith('POST'))).toHaveLength(1);
  });

  it('does nothing to what is over, unknown, or nobody', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    Object.assign(stage.sandbox.store.bookings.get(uid)!, {
      start: '2026-11-20T10:00:00.000Z',
      end: '2026-11-20T10:30:00.000Z',
    });
    expect(await stage.run('cancel', { bookingUid: uid })).toMatchObject({
      ok: false,
      cancelled: false,
      problem: 'The booking is over',
    });
    expect(await stage.run('cancel', { bookingUid: 'aaaaaaaaaaaaaaaaaaaaaa' })).toMatchObject({
      ok: false,
      problem: 'There is no booking with this UID',
    });
    expect(await stage.run('cancel', { attendeeEmail: 'nobody@example.org' })).toMatchObject({
      ok: false,
      problem: 'There is no upcoming booking of this person',
    });
  });
});
