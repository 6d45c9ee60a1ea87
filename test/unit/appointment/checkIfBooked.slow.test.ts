import { PHONE, bookedOn, mine } from './booked';
import { picked, types, useStage } from './stage';

const stage = useStage();
const { booked } = bookedOn(stage);

describe('Check if Booked', () => {
  const check = (parameters: object = mine) => stage.run('checkIfBooked', parameters);

  it('answers no with one item', async () => {
    expect(await check()).toEqual({
      ok: true,
      booked: false,
      count: 0,
      cancelledCount: 0,
      message: 'No booking was found for nathan@example.org.',
    });
    expect(stage.calls()).toEqual(['GET /bookings']);
  });

  it('answers yes with the next booking', async () => {
    await booked('2026-11-26 10:00');
    const { uid } = await booked('2026-11-24 10:00');
    expect(await check()).toMatchObject({ booked: true, count: 2, booking: { uid } });
  });

  it('does not call booked what no host has taken yet', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    Object.assign(stage.sandbox.store.bookings.get(uid)!, { status: 'awaiting_host' });
    expect(await check()).toMatchObject({
      message:
        'Requested: Tuesday, November 24 at 10:00 AM (Berlin time). The host still has to confirm it.',
      booking: { uid, status: 'awaiting_host' },
    });
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
      booking: { startLocal: '2026-11-26T10:00:00.000+01:00' },
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
    expect(await check({ ...mine, options: { bookedSince: '3 days ago' } })).toMatchObject({
      booked: true,
    });
    expect(await check({ attendeePhone: PHONE })).toMatchObject({ booked: true });
  });

  it('finds a phone number among the latest of many, and says when it cannot tell', async () => {
    const { uid } = await booked('2026-11-24 10:00', { attendeePhone: PHONE });
    const { bookings } = stage.sandbox.store;
    const other = { ...bookings.get(uid)!, attendees: [] };
    for (let index = 0; index < 1200; index += 1) {
      const day = new Date(Date.UTC(2022, 0, 1 + index)).toISOString();
      bookings.set(`old${index}`, { ...other, uid: `old${index}`, start: day, end: day });
    }
    expect(await check({ attendeePhone: PHONE })).toMatchObject({ booked: true, booking: { uid } });
    await expect(check({ attendeePhone: '+4915199999999' })).rejects.toMatchObject({
      message: 'The person was not found among 1000 bookings, and there are more',
      description: expect.stringContaining('Search by email address'),
    });
  });

  it('refuses days on which nobody can have booked yet', async () => {
    for (const bookedSince of ['tomorrow', 'Thursday', '2027-11-01']) {
      await expect(check({ ...mine, options: { bookedSince } })).rejects.toThrow(
        '"Booked Since" is in the future',
      );
    }
  });

  it('needs somebody to ask for', async () => {
    await expect(check({})).rejects.toThrow('Fill in "Attendee Email" or "Attendee Phone"');
  });
});
