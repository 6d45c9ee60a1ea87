import type { IDataObject } from 'n8n-workflow';
import { atCal, booking, CALLS, email, eventType, refused, success, TAKEN } from './bookStage';

describe('a free time', () => {
  it('is held, looked for, booked, and let go', async () => {
    const { run, calls, bodies } = await atCal();
    const done = await run();
    expect(done).toMatchObject({
      ok: true,
      booked: true,
      alreadyBooked: false,
      message: 'Booked: Tuesday, November 24 at 10:00 AM (Berlin time).',
      uid: 'booking1',
      timeZoneAssumed: true,
    });
    expect(Object.keys(done)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/warnings|seatUid|occurrences/)]),
    );
    expect(calls).toEqual(CALLS);
    expect(bodies['POST /slots/reservations']).toEqual([
      { eventTypeId: 1, slotStart: '2026-11-24T09:00:00Z' },
    ]);
    expect(bodies['POST /bookings']).toEqual([
      {
        eventTypeId: 1,
        start: '2026-11-24T09:00:00Z',
        attendee: { name: 'Nathan Smith', email: email(), timeZone: 'Europe/Berlin' },
      },
    ]);
  });

  it('is held as long as the meeting lasts', async () => {
    const type = { ...eventType, lengthInMinutes: 30, lengthInMinutesOptions: [30, 60] };
    const { run, bodies } = await atCal(
      { 'GET /event-types/1': () => success(type) },
      { options: { lengthInMinutes: 60 } },
    );
    await run();
    expect(bodies['POST /slots/reservations'][0]).toMatchObject({ slotDuration: 60 });
  });

  it('is not held by a link, where Cal.com does not let us', async () => {
    const made = success(booking({ eventType: { id: 7, slug: 'intro' } }));
    const { run, calls } = await atCal(
      { 'POST /bookings': () => made },
      { eventType: 'https://cal.example.com/team/friends/intro' },
    );
    expect(await run()).toMatchObject({ booked: true });
    expect(calls).toEqual(['GET /bookings', 'POST /bookings']);
  });

  it.each([
    ['held', 'POST /slots/reservations', CALLS.slice(0, 3)],
    ['let go', 'DELETE /slots/reservations/hold1', CALLS],
  ])('is booked although it cannot be %s', async (_, call, expected) => {
    const { run, calls } = await atCal({ [call]: () => refused(403, 'No') });
    expect(await run()).toMatchObject({ booked: true, alreadyBooked: false });
    expect(calls).toEqual(expected);
  });

  it('that waits for a confirmation says so', async () => {
    const pending = () => success(booking({ status: 'pending' }));
    const { run } = await atCal({ 'POST /bookings': pending });
    expect(await run()).toMatchObject({
      booked: true,
      status: 'pending',
      message: expect.stringMatching(/^Requested: .* The host still has to confirm it\.$/),
    });
  });

  it('of a seat tells the UID of the seat', async () => {
    const { run } = await atCal({
      'POST /bookings': () => success(booking({ seatUid: 'seat1' })),
    });
    expect(await run()).toMatchObject({ seatUid: 'seat1' });
  });

  it('of a series tells its days where the person is', async () => {
    const series = ['2026-11-24', '2026-12-01'].map((day, index) =>
      booking({ uid: `b${index}`, start: `${day}T23:30:00.000Z`, recurringBookingUid: 'r1' }),
    );
    const { run } = await atCal({ 'POST /bookings': () => success(series) });
    const { message } = await run();
    expect(message).toContain('a series of 2 meetings, from November 25 to December 2.');
  });

  it('of a series tells its occurrences', async () => {
    const series = ['2026-11-24', '2026-12-01', '2026-12-08'].map((day, index) =>
      booking({ uid: `b${index}`, start: `${day}T09:00:00.000Z`, recurringBookingUid: 'r1' }),
    );
    const { run } = await atCal({ 'POST /bookings': () => success(series) });
    expect(await run()).toMatchObject({
      message:
        'Booked: Tuesday, November 24 at 10:00 AM (Berlin time). It is a series of 3 meetings, from November 24 to December 8.',
      occurrences: [
        { uid: 'b0', startLocal: '2026-11-24T10:00:00.000+01:00' },
        { uid: 'b1', startLocal: '2026-12-01T10:00:00.000+01:00' },
        { uid: 'b2', startLocal: '2026-12-08T10:00:00.000+01:00' },
      ],
    });
  });

  it('says what was left out', async () => {
    const { run } = await atCal({}, { attendeePhone: 'my number' });
    expect(await run()).toMatchObject({
      booked: true,
      warnings: [expect.stringContaining('It was left out.')],
    });
  });
});

describe('what is booked already', () => {
  it('comes back, and nothing is sent', async () => {
    const { run, calls } = await atCal({ 'GET /bookings': () => success([booking()]) });
    expect(await run()).toMatchObject({
      ok: true,
      booked: true,
      alreadyBooked: true,
      uid: 'booking1',
      message: expect.stringMatching(/^Already booked: .* Nothing was booked twice\.$/),
    });
    expect(calls).not.toContain('POST /bookings');
    expect(calls).toContain('DELETE /slots/reservations/hold1');
  });

  it('comes back where the slot is taken by it', async () => {
    const { run, calls } = await atCal({
      'POST /slots/reservations': () => refused(422, 'This slot is booked'),
      'GET /bookings': () => success([booking()]),
    });
    expect(await run()).toMatchObject({ alreadyBooked: true, uid: 'booking1' });
    expect(calls).toEqual(CALLS.slice(0, 2));
  });

  it('comes back where a run of another process was faster', async () => {
    const { run } = await atCal({
      'GET /bookings': (_, count) => success(count === 1 ? [] : [booking()]),
      'POST /bookings': () => refused(400, TAKEN),
    });
    expect(await run()).toMatchObject({ alreadyBooked: true, uid: 'booking1' });
  });

  it('is remembered where the account cannot see it', async () => {
    const { run, calls } = await atCal({
      'GET /bookings/booking1': () => success(booking()),
    });
    expect(await run()).toMatchObject({ alreadyBooked: false });
    calls.splice(0);
    expect(await run()).toMatchObject({ alreadyBooked: true, uid: 'booking1' });
    expect(calls).not.toContain('POST /bookings');
  });

  it('comes back to all who want it at the same time, but the first', async () => {
    let made: IDataObject[] = [];
    const { run, calls } = await atCal({
      'GET /bookings': () => success(made),
      'POST /bookings': () => {
        made = [booking()];
        return success(booking());
      },
    });
    const results = await Promise.all([run(), run(), run()]);
    expect(results.map(({ alreadyBooked }) => alreadyBooked)).toEqual([false, true, true]);
    expect(calls.filter((call) => call === 'POST /bookings')).toHaveLength(1);
  });
});

describe('a lost answer', () => {
  it('is looked up, and not sent again', async () => {
    const { run, calls } = await atCal({
      'POST /bookings': () => refused(502, 'Bad gateway'),
      'GET /bookings': (_, count) => success(count === 1 ? [] : [booking()]),
      'GET /bookings/booking1': () => success(booking()),
    });
    expect(await run()).toMatchObject({ booked: true, alreadyBooked: false, uid: 'booking1' });
    expect(calls.filter((call) => call === 'POST /bookings')).toHaveLength(1);
  });

  it('of a booking that is not found is told', async () => {
    const { run, calls } = await atCal({ 'POST /bookings': () => refused(502, 'Bad gateway') });
    await expect(run()).rejects.toMatchObject({
      description: expect.stringContaining('It was not sent again'),
    });
    expect(calls.filter((call) => call === 'POST /bookings')).toHaveLength(1);
    expect(calls.at(-1)).toBe('DELETE /slots/reservations/hold1');
  });
});
