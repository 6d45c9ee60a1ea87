import { ids } from '../../../sandbox/seed';
import { reason, useBookings } from './bookingStage';

const { rig, change, read, booked, requested } = useBookings();
const { intro } = ids.eventTypes;

describe('requests', () => {
  it('are confirmed', async () => {
    const { uid } = await requested();

    expect(await change(uid, 'confirm')).toMatchObject({
      status: 200,
      data: { status: 'accepted' },
    });
  });

  it('are declined', async () => {
    const { uid } = await requested();

    expect(await change(uid, 'decline', { reason: 'No time' })).toMatchObject({
      status: 200,
      data: { status: 'rejected', cancellationReason: '' },
    });
  });

  it.each(['confirm', 'decline'])('are needed to %s', async (action) => {
    const { uid } = await booked();

    expect((await change(uid, action)).status).toBe(400);
  });

  it('are decided by hosts only', async () => {
    const { uid } = await requested();

    expect((await change(uid, 'confirm', {}, 'solo')).status).toBe(403);
  });
});

it('bookings outlive their event type', async () => {
  const { uid } = await booked();
  await rig.call('DELETE', `/v2/event-types/${intro}`);

  expect(await read(uid)).toMatchObject({ status: 'accepted', eventTypeId: null, eventType: null });
  expect((await change(uid, 'cancel', reason)).data.status).toBe('cancelled');
});
