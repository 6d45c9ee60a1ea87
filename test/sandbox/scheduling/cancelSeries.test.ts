import { ids } from '../seed';
import { monday, useSandbox } from './rig';

const rig = useSandbox();

const { intro, weekly } = ids.eventTypes;

const start = `${monday}T09:00:00Z`;

const reason = { cancellationReason: 'Sick' };

const change = (uid: string, action: string, body: unknown = {}, as?: 'ada' | 'solo' | null) =>
  rig.call('POST', `/v2/bookings/${uid}/${action}`, body, { as });

const read = async (uid: string) => (await rig.call('GET', `/v2/bookings/${uid}`)).data;

const booked = async (body: Record<string, unknown> = {}) =>
  (await rig.book({ eventTypeId: intro, start, ...body })).data;

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
