import { start, useHeardBookings } from './bookingStage';
import { day } from '../../../sandbox/scheduling/rig';

const { rig, change, booked, requested, subscribe, events, listener } = useHeardBookings();

describe('events', () => {
  beforeEach(async () => {
    await subscribe();
  });

  it('follow a booking through its life', async () => {
    const { uid } = await booked();
    const moved = await change(uid, 'reschedule', { start: `${day(1)}T09:00:00Z` });
    await change(moved.data.uid, 'cancel', { cancellationReason: 'Sick' });

    expect(await events()).toEqual(['BOOKING_CREATED', 'BOOKING_RESCHEDULED', 'BOOKING_CANCELLED']);
    const [, { json: reschedule }, { json: cancel }] = listener.received;
    expect(reschedule.payload).toMatchObject({
      uid: moved.data.uid,
      rescheduleUid: uid,
      rescheduleStartTime: start,
      startTime: `${day(1)}T09:00:00Z`,
    });
    expect(cancel.payload).toMatchObject({
      uid: moved.data.uid,
      startTime: `${day(1)}T09:00:00+00:00`,
      cancellationReason: 'Sick',
      requestReschedule: false,
      status: 'CANCELLED',
    });
  });

  it('a request that is confirmed is created', async () => {
    const { uid } = await requested();
    await change(uid, 'confirm');

    expect(await events()).toEqual(['BOOKING_REQUESTED', 'BOOKING_CREATED']);
    expect(listener.received[0].json.payload).toMatchObject({ status: 'PENDING', uid });
  });

  it('a request that is declined is rejected', async () => {
    const { uid } = await requested();
    await change(uid, 'decline', { reason: 'No time' });

    expect(await events()).toEqual(['BOOKING_REQUESTED', 'BOOKING_REJECTED']);
    expect(listener.received[1].json.payload).toMatchObject({
      status: 'REJECTED',
      rejectionReason: 'No time',
    });
  });

  it('asking for another time is a cancellation', async () => {
    const { uid } = await booked();
    const version = '2026-02-25';
    await rig.call('POST', `/v2/bookings/${uid}/request-reschedule`, {}, { version });

    expect(await events()).toEqual(['BOOKING_CREATED', 'BOOKING_CANCELLED']);
    expect(listener.received[1].json.payload.requestReschedule).toBe(true);
  });
});
