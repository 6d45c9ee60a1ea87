import { ids } from '../../../sandbox/seed';
import { reason, useBookings } from './bookingStage';

const { rig, change, read, booked } = useBookings();
const { weekly } = ids.eventTypes;

describe('cancelling', () => {
  it('takes the later occurrences along when asked to, and answers all', async () => {
    const series = await booked({ eventTypeId: weekly });
    const { data } = await change(series[1].uid, 'cancel', {
      ...reason,
      cancelSubsequentBookings: true,
    });

    expect(data.map(({ status }: { status: string }) => status)).toEqual([
      'accepted',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });

  it('of one occurrence leaves the others', async () => {
    const series = await booked({ eventTypeId: weekly });
    const { data } = await change(series[1].uid, 'cancel', reason);

    expect(data.status).toBe('cancelled');
    expect(await read(series[2].uid)).toMatchObject({ status: 'accepted' });
  });

  it('can ask the attendee for another time', async () => {
    const { uid } = await booked();
    const body = { rescheduleReason: 'Clash' };
    const version = '2026-02-25';
    const reply = await rig.call('POST', `/v2/bookings/${uid}/request-reschedule`, body, {
      version,
    });

    expect([reply.status, reply.body]).toEqual([200, { status: 'success' }]);
    expect(await read(uid)).toMatchObject({ status: 'cancelled' });
  });
});
