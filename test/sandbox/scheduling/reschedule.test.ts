import { ids } from '../../../sandbox/seed';
import { next, useBookings } from './bookingStage';
import { day, monday } from '../../../sandbox/scheduling/rig';

const { change, read, booked } = useBookings();
const { flexible } = ids.eventTypes;

describe('rescheduling', () => {
  it('makes a new booking and cancels the old one; each names the other', async () => {
    const old = await booked({ guests: ['guest@example.org'], metadata: { a: 'b' } });
    const body = { start: next, reschedulingReason: 'Clash', rescheduledBy: 'ada@example.com' };
    const { status, data } = await change(old.uid, 'reschedule', body);

    expect(status).toBe(201);
    expect(data).toMatchObject({
      status: 'accepted',
      start: `${day(1)}T10:00:00.000Z`,
      rescheduledFromUid: old.uid,
      reschedulingReason: 'Clash',
      rescheduledByEmail: 'ada@example.com',
      icsUid: old.icsUid,
      guests: ['guest@example.org'],
      metadata: { a: 'b' },
      bookingFieldsResponses: { rescheduledReason: 'Clash' },
    });
    expect(data.uid).not.toBe(old.uid);
    expect(await read(old.uid)).toMatchObject({
      status: 'cancelled',
      cancellationReason: '',
      rescheduledToUid: data.uid,
      rescheduledByEmail: 'ada@example.com',
    });
  });

  it('goes to a time that overlaps the old one', async () => {
    const { uid } = await booked();

    expect((await change(uid, 'reschedule', { start: `${monday}T09:15:00Z` })).status).toBe(201);
  });

  it('keeps the length that was booked', async () => {
    const { uid } = await booked({ eventTypeId: flexible, lengthInMinutes: 15 });
    const { data } = await change(uid, 'reschedule', { start: next });

    expect(data.duration).toBe(15);
  });

  it('refuses a time that is taken', async () => {
    await booked({ start: next });
    const { uid } = await booked();

    expect(await change(uid, 'reschedule', { start: next })).toMatchObject({
      status: 400,
      message: 'User either already has booking at this time or is not available',
    });
    expect(await read(uid)).toMatchObject({ status: 'accepted' });
  });
});
