import { refusalOf } from '../../../contract/refusals';
import { failures, refusalFailure } from '../../../sandbox';
import { EMAIL, at000, bookedOn, mine } from './booked';
import { useStage } from './stage';

const stage = useStage();
const { booked, seat, series, statuses, starts } = bookedOn(stage);

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
      startLocal: '2026-11-25T11:00:00.000+01:00',
      rescheduledFromUid: uid,
      previousUid: uid,
      previousStartLocal: '2026-11-24T10:00:00.000+01:00',
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
      message: expect.stringMatching(
        /^Which booking do you mean: Intro call.*10:00 AM .* or Intro call.*3:00 PM \(Berlin time\)\?$/,
      ),
      matches: [
        { startLocal: '2026-11-24T10:00:00.000+01:00' },
        { startLocal: '2026-11-26T15:00:00.000+01:00' },
      ],
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
      previousUid: uid,
    });
  });

  it('to a time that is gone offers others, its own among the free ones', async () => {
    await booked('2026-11-24 10:00');
    await booked('2026-11-24 11:00', { attendeeEmail: 'other@example.org' });
    expect(await stage.run('reschedule', { ...mine, start: '2026-11-24 11:00' })).toMatchObject({
      ok: false,
      rescheduled: false,
      problem: 'Tuesday, November 24 at 11:00 AM (Berlin time) is not free',
      alternatives: [
        { startLocal: '2026-11-24T11:30:00.000+01:00' },
        { startLocal: '2026-11-24T10:30:00.000+01:00' },
        { startLocal: '2026-11-24T12:00:00.000+01:00' },
      ],
    });
    expect(statuses()).toEqual(['accepted', 'accepted']);
  });

  it('does not move two when a call for the first one is sent twice', async () => {
    await booked('2026-11-24 10:00');
    await booked('2026-11-26 10:00');
    const call = { ...mine, timeHint: 'the first one', start: 'a week later' };
    expect(await stage.run('reschedule', call)).toMatchObject({ rescheduled: true });
    expect(await stage.run('reschedule', call)).toMatchObject({
      ok: false,
      rescheduled: false,
      problem: expect.stringContaining('was rescheduled just now'),
      matches: [{ startLocal: '2026-11-26T10:00:00.000+01:00' }],
    });
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
      startLocal: '2026-11-25T11:00:00.000+01:00',
      previousUid: uid,
    });
    expect(stage.calls().filter((call) => call.startsWith('POST'))).toHaveLength(1);
  });

  it('moves one seat of a meeting', async () => {
    const first = await seat(EMAIL);
    await seat('maria@example.org');
    const moved = await stage.run('reschedule', { ...mine, start: '2026-11-25 10:00' });
    expect(moved).toMatchObject({
      rescheduled: true,
      // A moved seat gets another UID.
      seatUid: expect.not.stringContaining(String(first.seatUid)),
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
      startLocal: '2026-11-25T10:00:00.000+01:00',
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
      message: '3 meetings of the series were rescheduled.',
      startLocal: '2026-12-03T15:00:00.000+01:00',
    });
    expect(starts()).toEqual(
      ['2026-11-24 14:00', '2026-12-03 15:00', '2026-12-10 15:00', '2026-12-17 15:00'].map(at000),
    );
  });

  it('moves a whole series a week later without running into itself', async () => {
    await series();
    expect(
      await stage.run('reschedule', { ...mine, start: '2026-12-01 14:00', extent: 'series' }),
    ).toMatchObject({ rescheduled: true, startLocal: '2026-12-01T14:00:00.000+01:00' });
    expect(starts()).toEqual(
      ['2026-12-01 14:00', '2026-12-08 14:00', '2026-12-15 14:00', '2026-12-22 14:00'].map(at000),
    );
  });

  it('refuses a series of which one time does not exist, and moves none', async () => {
    await series();
    await expect(
      stage.run('reschedule', { ...mine, start: '2027-03-21 02:30', extent: 'series' }),
    ).rejects.toThrow('"New Start": 02:30 on 2027-03-28 does not exist in Europe/Berlin');
    expect(stage.calls()).toEqual(['GET /bookings', 'GET /bookings/…']);
  });

  it('says how far it came when one of a series cannot be moved', async () => {
    await series();
    await booked('2026-12-10 15:00', { attendeeEmail: 'other@example.org' });
    expect(
      await stage.run('reschedule', { ...mine, start: '2026-11-26 15:00', extent: 'series' }),
    ).toMatchObject({
      ok: false,
      rescheduled: false,
      problem:
        'Thursday, December 10 at 3:00 PM (Berlin time) is not free: only 1 of the series were rescheduled',
      moved: [{ startLocal: '2026-12-17T15:00:00.000+01:00' }],
      alternatives: [{}, {}, {}],
    });
  });

  it('asks which one of a series is meant when only one is', async () => {
    await series();
    expect(await stage.run('reschedule', { ...mine, start: '2026-12-02 15:00' })).toMatchObject({
      problem: '4 bookings fit: they are the meetings of one series',
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

  it('refuses a past or unreadable time, and changes nothing', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    await expect(
      stage.run('reschedule', { bookingUid: uid, start: '2026-11-20 10:00' }),
    ).rejects.toThrow('"New Start" is in the past');
    expect(stage.calls().filter((call) => !call.startsWith('GET'))).toEqual([]);
  });

  it('says that a move waits for the confirmation of the host', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    stage.sandbox.fail({
      path: /reschedule$/,
      failure: {
        kind: 'status',
        status: 201,
        body: {
          status: 'success',
          data: {
            uid: 'next',
            status: 'pending',
            start: '2026-11-25T10:00:00.000Z',
            end: '2026-11-25T10:30:00.000Z',
            attendees: [],
            hosts: [],
          },
        },
      },
    });
    const moved = await stage.run('reschedule', { bookingUid: uid, start: '2026-11-25 11:00' });
    expect(moved.message).toBe(
      'Requested: Wednesday, November 25 at 11:00 AM (Berlin time). The host still has to confirm it.',
    );
  });

  it('passes on why Cal.com refuses a time that is free', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    const text = 'Could not find calendar credentials for …. Please reconnect your calendar.';
    const failure = refusalFailure(refusalOf(text), 'Ada');
    stage.sandbox.fail({ path: /reschedule$/, failure });
    await expect(
      stage.run('reschedule', { bookingUid: uid, start: '2026-11-25 11:00' }),
    ).rejects.toThrow(/credentials for Ada/i);
  });
});
