import type { IDataObject } from 'n8n-workflow';
import { failures } from '../../sandbox';
import { at, named, picked, startStage, types, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => stage.sandbox.reset());
afterAll(() => stage.sandbox.stop());

const EMAIL = 'nathan@example.org';
const PHONE = '+4915112345678';
const mine = { attendeeEmail: EMAIL };

async function booked(
  start: string,
  parameters: object = {},
): Promise<IDataObject & { uid: string }> {
  const made = await stage.run('book', {
    eventType: picked(types.intro),
    start,
    attendeeName: 'Nathan Smith',
    attendeeEmail: EMAIL,
    ...parameters,
  });
  expect(made).toMatchObject({ booked: true, alreadyBooked: false });
  stage.calls();
  return made as IDataObject & { uid: string };
}

/** A seat in the workshop, or a place in the series of four weekly lessons from Tuesday on. */
const seat = (email: string, start = '2026-11-24 10:00') =>
  booked(start, { eventType: picked(types.workshop), attendeeEmail: email, attendeeName: email });
const series = () => booked('2026-11-24 14:00', { eventType: picked(types.weekly) });

const statuses = () => stage.bookings().map(({ status }) => status);
const starts = (status = 'accepted') =>
  stage
    .bookings()
    .filter((booking) => booking.status === status)
    .map(({ start }) => start)
    .sort();
const at000 = (local: string) => at(local).replace('Z', '.000Z');

describe('Look Up', () => {
  it('lists the coming bookings of a person, small, with their times in the zone', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    await booked('2026-11-25 10:00', { attendeeEmail: 'other@example.org' });
    expect(await stage.run('lookUp', mine)).toEqual({
      ok: true,
      count: 1,
      message: 'One booking was found.',
      bookings: [
        {
          uid,
          title: 'Intro call between Ada Owner and Nathan Smith',
          status: 'accepted',
          start: '2026-11-24T09:00:00Z',
          local: '2026-11-24T10:00+01:00',
          spoken: 'Tuesday, November 24 at 10:00 AM',
          timeZone: 'Europe/Berlin',
          minutes: 30,
          eventTypeId: 1,
          attendee: { name: 'Nathan Smith', email: EMAIL },
          host: 'Ada Owner',
          location: 'https://meet.example.com/ada',
        },
      ],
    });
    expect(stage.calls()).toEqual(['GET /bookings']);
  });

  it('finds them by phone number, with or without country code', async () => {
    const { uid } = await booked('2026-11-24 10:00', { attendeePhone: PHONE });
    await booked('2026-11-25 10:00', { attendeePhone: '+4915199999999', attendeeEmail: '' });
    for (const attendeePhone of [PHONE, '0049 151 12345678']) {
      expect(await stage.run('lookUp', { attendeePhone })).toMatchObject({ bookings: [{ uid }] });
    }
  });

  it('takes an e-mail address or a phone number that is given as UID for what it is', async () => {
    const { uid } = await booked('2026-11-24 10:00', { attendeePhone: PHONE });
    for (const bookingUid of [EMAIL, 'Nathan <NATHAN@example.org>', '+49 151 12345678']) {
      expect(await stage.run('lookUp', { bookingUid })).toMatchObject({
        count: 1,
        bookings: [{ uid }],
      });
    }
  });

  it('finds addresses with capitals that were booked elsewhere', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    stage.sandbox.store.bookings.get(uid)!.attendees[0].email = 'Nathan@example.org';
    expect(await stage.run('lookUp', { attendeeEmail: 'Nathan@example.org' })).toMatchObject({
      bookings: [{ uid }],
    });
  });

  it('finds one by UID, by link, or by the UID from before it was moved', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    const moved = await stage.run('reschedule', { bookingUid: uid, start: '2026-11-25 11:00' });
    for (const bookingUid of [
      uid,
      moved.uid,
      `https://app.cal.com/booking/${uid}`,
      `${uid}@Cal.com`,
    ]) {
      expect(await stage.run('lookUp', { bookingUid })).toMatchObject({
        count: 1,
        bookings: [{ uid: moved.uid, local: '2026-11-25T11:00+01:00' }],
      });
    }
  });

  it('narrows them by a time hint, and tells those at other times when none fits', async () => {
    await booked('2026-11-24 10:00');
    await booked('2026-11-26 15:00');
    const found = async (timeHint: string) => {
      const { bookings } = await stage.run('lookUp', { ...mine, timeHint });
      return (bookings as IDataObject[]).map(({ local }) => local);
    };
    expect(await found('Thursday')).toEqual(['2026-11-26T15:00+01:00']);
    expect(await found('this week')).toHaveLength(2);
    expect(await found('10:00')).toEqual(['2026-11-24T10:00+01:00']);
    expect(await found('2026-11-24 10:00')).toEqual(['2026-11-24T10:00+01:00']);
    expect(await stage.run('lookUp', { ...mine, timeHint: 'Friday' })).toMatchObject({
      count: 0,
      message: 'No booking was found at that time, but others of the same person.',
      bookings: [],
      atOtherTimes: [{}, {}],
    });
  });

  it('looks for past and cancelled ones only when asked to', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    await stage.run('cancel', { bookingUid: uid });
    expect(await stage.run('lookUp', mine)).toMatchObject({
      count: 0,
      message: 'No booking was found.',
    });
    expect(
      await stage.run('lookUp', { ...mine, options: { includeCancelled: true } }),
    ).toMatchObject({ bookings: [{ uid, status: 'cancelled' }] });
    const past = await booked('2026-11-24 10:00');
    Object.assign(stage.sandbox.store.bookings.get(past.uid)!, {
      start: '2026-11-20T10:00:00.000Z',
      end: '2026-11-20T10:30:00.000Z',
    });
    expect(await stage.run('lookUp', { ...mine, options: { includePast: true } })).toMatchObject({
      bookings: [{ uid: past.uid }],
    });
  });

  it('keeps to an event type and to a number', async () => {
    await booked('2026-11-24 10:00');
    await seat(EMAIL, '2026-11-25 10:00');
    expect(
      await stage.run('lookUp', { ...mine, options: { eventType: picked('workshop') } }),
    ).toMatchObject({ count: 1, bookings: [{ eventTypeId: types.workshop }] });
    expect(await stage.run('lookUp', { ...mine, options: { maxBookings: 1 } })).toMatchObject({
      count: 2,
      bookings: [{}],
    });
  });

  it('refuses what says nothing of whom, and UIDs that are none', async () => {
    await expect(stage.run('lookUp')).rejects.toThrow('Nothing says whose booking is meant');
    await expect(stage.run('lookUp', { bookingUid: '12345' })).rejects.toMatchObject({
      message: '"12345" is not the UID of a booking',
      description: expect.stringContaining("find the booking by its attendee's e-mail address"),
    });
    expect(stage.calls()).toEqual([]);
  });
});

describe('Reschedule', () => {
  it('moves the only booking of a person, and tells where it was', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    const moved = await stage.run('reschedule', {
      ...mine,
      start: 'Wednesday 11:00',
      reason: 'Late train',
    });
    expect(moved).toMatchObject({
      ok: true,
      rescheduled: true,
      alreadyThere: false,
      local: '2026-11-25T11:00+01:00',
      rescheduledFromUid: uid,
      previous: { uid, local: '2026-11-24T10:00+01:00' },
    });
    expect(stage.sandbox.store.bookings.get(String(moved.uid))).toMatchObject({
      reschedulingReason: 'Late train',
    });
  });

  it('asks which one of several, with a list, and moves none', async () => {
    await booked('2026-11-24 10:00');
    await booked('2026-11-26 15:00');
    expect(await stage.run('reschedule', { ...mine, start: '2026-11-27 11:00' })).toMatchObject({
      ok: false,
      rescheduled: false,
      problem: '2 bookings fit',
      question: expect.stringMatching(
        /^Which one is meant: Intro call.*10:00 AM – Intro call.*3:00 PM\?$/,
      ),
      matches: [{ local: '2026-11-24T10:00+01:00' }, { local: '2026-11-26T15:00+01:00' }],
      advice: expect.stringContaining('Ask which one'),
    });
    expect(starts()).toEqual([at000('2026-11-24 10:00'), at000('2026-11-26 15:00')]);
  });

  it('takes the one at the hinted time, and asks when none is there', async () => {
    await booked('2026-11-24 10:00');
    const { uid } = await booked('2026-11-26 15:00');
    const to = { ...mine, start: '2026-11-27 11:00' };
    expect(await stage.run('reschedule', { ...to, timeHint: '2026-11-26 15:30' })).toMatchObject({
      rescheduled: false,
      problem: 'There is no booking at that time, but there are others of the same person',
      matches: [{}, {}],
    });
    expect(await stage.run('reschedule', { ...to, timeHint: 'Thursday' })).toMatchObject({
      rescheduled: true,
      previous: { uid },
    });
  });

  it('to a time that is gone offers others, its own among the free ones', async () => {
    await booked('2026-11-24 10:00');
    await booked('2026-11-24 11:00', { attendeeEmail: 'other@example.org' });
    expect(await stage.run('reschedule', { ...mine, start: '2026-11-24 11:00' })).toMatchObject({
      ok: false,
      rescheduled: false,
      problem: '2026-11-24T11:00+01:00 is not free',
      alternatives: [
        { local: '2026-11-24T11:30+01:00' },
        { local: '2026-11-24T10:30+01:00' },
        { local: '2026-11-24T12:00+01:00' },
      ],
    });
    expect(statuses()).toEqual(['accepted', 'accepted']);
  });

  it('does nothing when the booking is there already, as after a second try', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    const order = { bookingUid: uid, start: '2026-11-25 11:00' };
    const results = await Promise.all([1, 2, 3].map(() => stage.run('reschedule', order)));
    expect(results.map(({ alreadyThere }) => alreadyThere).sort()).toEqual([false, true, true]);
    expect(stage.bookings()).toHaveLength(2);
  });

  it('looks when the answer is lost, instead of moving again', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    stage.sandbox.fail({ path: /reschedule$/, processed: true, failure: { kind: 'reset' } });
    expect(
      await stage.run('reschedule', { bookingUid: uid, start: '2026-11-25 11:00' }),
    ).toMatchObject({
      rescheduled: true,
      local: '2026-11-25T11:00+01:00',
      previous: { uid },
    });
    expect(stage.calls().filter((call) => call.startsWith('POST'))).toHaveLength(1);
  });

  it('moves one seat of a meeting', async () => {
    const first = await seat(EMAIL);
    await seat('maria@example.org');
    const moved = await stage.run('reschedule', { ...mine, start: '2026-11-25 10:00' });
    expect(moved).toMatchObject({
      rescheduled: true,
      seatUid: first.seatUid,
      attendee: { email: EMAIL },
    });
    expect(
      [...stage.sandbox.store.bookings.values()].map(({ attendees }) =>
        attendees.map(({ email }) => email),
      ),
    ).toEqual([['maria@example.org'], [EMAIL]]);
  });

  it('finds a moved seat again when the answer is lost', async () => {
    await seat(EMAIL);
    await seat('maria@example.org');
    stage.sandbox.fail({ path: /reschedule$/, processed: true, failure: failures.badGateway() });
    expect(await stage.run('reschedule', { ...mine, start: '2026-11-25 10:00' })).toMatchObject({
      rescheduled: true,
      local: '2026-11-25T10:00+01:00',
    });
  });

  it('moves this and later ones of a series by as many days, to the same time', async () => {
    await series();
    expect(
      await stage.run('reschedule', {
        ...mine,
        timeHint: '2026-12-01',
        start: '2026-12-03 15:00',
        extent: 'following',
      }),
    ).toMatchObject({
      rescheduled: true,
      message: '3 bookings of the series were moved.',
      local: '2026-12-03T15:00+01:00',
    });
    expect(starts()).toEqual(
      ['2026-11-24 14:00', '2026-12-03 15:00', '2026-12-10 15:00', '2026-12-17 15:00'].map(at000),
    );
  });

  it('moves a whole series a week later without running into itself', async () => {
    await series();
    expect(
      await stage.run('reschedule', { ...mine, start: '2026-12-01 14:00', extent: 'series' }),
    ).toMatchObject({ rescheduled: true, local: '2026-12-01T14:00+01:00' });
    expect(starts()).toEqual(
      ['2026-12-01 14:00', '2026-12-08 14:00', '2026-12-15 14:00', '2026-12-22 14:00'].map(at000),
    );
  });

  it('says how far it came when one of a series cannot be moved', async () => {
    await series();
    await booked('2026-12-10 15:00', { attendeeEmail: 'other@example.org' });
    expect(
      await stage.run('reschedule', { ...mine, start: '2026-11-26 15:00', extent: 'series' }),
    ).toMatchObject({
      ok: false,
      rescheduled: false,
      problem: '2026-12-10T15:00+01:00 is not free: only 1 of the series were moved',
      moved: [{ local: '2026-12-17T15:00+01:00' }],
      alternatives: [{}, {}, {}],
    });
  });

  it('asks which one of a series is meant when only one is', async () => {
    await series();
    expect(await stage.run('reschedule', { ...mine, start: '2026-12-02 15:00' })).toMatchObject({
      problem: '4 bookings fit',
      matches: [{}, {}, {}, {}],
    });
  });

  it('of what was cancelled says so, and of nobody too', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    await stage.run('cancel', { bookingUid: uid });
    expect(
      await stage.run('reschedule', { bookingUid: uid, start: '2026-11-25 11:00' }),
    ).toMatchObject({
      ok: false,
      rescheduled: false,
      problem: 'The booking was cancelled',
    });
    expect(await stage.run('reschedule', { ...mine, start: '2026-11-25 11:00' })).toMatchObject({
      ok: false,
      problem: 'There is no upcoming booking of this person',
      matches: [],
    });
  });

  it('refuses a past or unreadable time before any request', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    await expect(
      stage.run('reschedule', { bookingUid: uid, start: '2026-11-20 10:00' }),
    ).rejects.toThrow('New Start lies in the past');
    expect(stage.calls()).toEqual([]);
  });

  it('passes on why Cal.com refuses a time that is free', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    stage.sandbox.store.eventTypes.get(types.intro)!.disableRescheduling = {
      disabled: true,
    } as never;
    await expect(
      stage.run('reschedule', { bookingUid: uid, start: '2026-11-25 11:00' }),
    ).rejects.toThrow(/reschedul/i);
  });
});

describe('Cancel', () => {
  it('calls off the only booking of a person, always with a reason', async () => {
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
      spoken: 'Dienstag, 24. November um 4:00',
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

  it('asks whose seat, unless everybody is meant', async () => {
    const { uid } = await seat(EMAIL);
    await seat('maria@example.org');
    expect(await stage.run('cancel', { bookingUid: uid })).toMatchObject({
      ok: false,
      cancelled: false,
      problem: '2 people have seats in this booking',
      question: `Whose seat is meant: ${EMAIL}, maria@example.org?`,
      seats: [{ email: EMAIL }, { email: 'maria@example.org' }],
    });
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
      problem: '4 bookings fit',
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

describe('Check if Booked', () => {
  const check = (parameters: object = mine) => stage.run('checkIfBooked', parameters);

  it('answers no with one item', async () => {
    expect(await check()).toEqual({ ok: true, booked: false, count: 0, cancelledCount: 0 });
    expect(stage.calls()).toEqual(['GET /bookings']);
  });

  it('answers yes with the next booking', async () => {
    await booked('2026-11-26 10:00');
    const { uid } = await booked('2026-11-24 10:00');
    expect(await check()).toMatchObject({ booked: true, count: 2, booking: { uid } });
  });

  it('counts what is over, but not what was cancelled, and what was moved once', async () => {
    const past = await booked('2026-11-24 10:00');
    Object.assign(stage.sandbox.store.bookings.get(past.uid)!, {
      start: '2026-11-20T10:00:00.000Z',
      end: '2026-11-20T10:30:00.000Z',
    });
    expect(await check()).toMatchObject({ booked: true, count: 1, booking: { uid: past.uid } });
    await booked('2026-11-25 10:00', { attendeeEmail: 'b@example.org' });
    await stage.run('cancel', { attendeeEmail: 'b@example.org' });
    expect(await check({ attendeeEmail: 'b@example.org' })).toMatchObject({
      booked: false,
      count: 0,
      cancelledCount: 1,
      booking: { status: 'cancelled' },
    });
    await booked('2026-11-25 10:00', { attendeeEmail: 'c@example.org' });
    await stage.run('reschedule', { attendeeEmail: 'c@example.org', start: '2026-11-26 10:00' });
    expect(await check({ attendeeEmail: 'c@example.org' })).toMatchObject({
      booked: true,
      count: 1,
      cancelledCount: 0,
      booking: { local: '2026-11-26T10:00+01:00' },
    });
  });

  it('keeps to an event type and to bookings made since a day', async () => {
    await booked('2026-11-24 10:00', { attendeePhone: PHONE });
    expect(await check({ ...mine, options: { eventType: picked(types.workshop) } })).toMatchObject({
      booked: false,
    });
    expect(
      await check({ ...mine, options: { eventType: picked('ada/intro-call') } }),
    ).toMatchObject({ booked: true });
    expect(await check({ ...mine, options: { bookedSince: '2026-11-23' } })).toMatchObject({
      booked: true,
    });
    expect(await check({ ...mine, options: { bookedSince: 'tomorrow' } })).toMatchObject({
      booked: false,
    });
    expect(await check({ attendeePhone: PHONE })).toMatchObject({ booked: true });
  });

  it('needs somebody to ask for', async () => {
    await expect(check({})).rejects.toThrow(
      'Neither an e-mail address nor a phone number is given',
    );
  });
});
