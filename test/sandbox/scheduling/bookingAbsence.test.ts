import { ids } from '../../../sandbox/seed';
import { next, useBookings } from './bookingStage';
import { bob, day, monday } from '../../../sandbox/scheduling/rig';

const { rig, change, read, booked } = useBookings();

describe('absence', () => {
  const absent = { host: true, attendees: [{ email: bob.email, absent: true }] };

  it('is marked after the start', async () => {
    const { uid } = await booked();
    rig.at(`${monday}T09:05:00Z`);

    expect(await change(uid, 'mark-absent', absent)).toMatchObject({
      status: 200,
      data: { absentHost: true, attendees: [{ absent: true }] },
    });
  });

  it('is refused before, with both times in UTC', async () => {
    const { uid } = await booked();
    const { status, message } = await change(uid, 'mark-absent', absent);

    expect(status).toBe(400);
    expect(message).toMatch(`${monday}T06:00:00.000Z`);
    expect(message).toMatch(`${monday}T09:00:00.000Z`);
  });
});

describe('organizations', () => {
  const base = `/v2/organizations/${ids.organization}/bookings`;

  it.each([
    ['report', { reason: 'SPAM', reportType: 'EMAIL' }, 2],
    ['block', { blockType: 'DOMAIN' }, 3],
  ])('cancel upcoming bookings on %s', async (action, body, cancelledCount) => {
    const { uid } = await booked();
    await booked({ start: next });
    await booked({
      start: `${day(2)}T09:00:00Z`,
      attendee: { ...bob, email: 'other@example.org' },
    });
    await booked({ start: `${day(3)}T09:00:00Z`, attendee: { ...bob, email: 'far@example.net' } });
    const { data } = await rig.call('POST', `${base}/${action}`, { bookingUid: uid, ...body });

    expect(data).toMatchObject({ success: true, bookingUid: uid, cancelledCount });
    expect(await read(uid)).toMatchObject({ status: 'cancelled' });
  });
});
