import { ids } from '../../../sandbox/seed';
import { useHeardBookings } from './bookingStage';
import { bob } from '../../../sandbox/scheduling/rig';

const { change, booked, subscribe, events, listener } = useHeardBookings();
const { workshop, weekly } = ids.eventTypes;

describe('events', () => {
  beforeEach(async () => {
    await subscribe();
  });

  it('come for each occurrence of a series, but once for cancelling the rest', async () => {
    const series = await booked({ eventTypeId: weekly, recurrenceCount: 3 });
    await change(series[1].uid, 'cancel', {
      cancellationReason: 'x',
      cancelSubsequentBookings: true,
    });

    expect(await events()).toEqual([
      ...Array.from({ length: 3 }, () => 'BOOKING_CREATED'),
      'BOOKING_CANCELLED',
    ]);
    expect(listener.received[0].json.payload.recurringEvent).toEqual({
      freq: 2,
      count: 4,
      interval: 1,
    });
    expect(listener.received[3].json.payload.uid).toBe(series[1].uid);
  });

  it('come for each seat, with its attendee alone', async () => {
    await booked({ eventTypeId: workshop });
    const second = await booked({
      eventTypeId: workshop,
      attendee: { ...bob, email: 'b@example.org' },
    });
    const seatUid = second.seatUid;
    await change(second.uid, 'cancel', { seatUid });

    expect(await events()).toEqual(['BOOKING_CREATED', 'BOOKING_CREATED', 'BOOKING_CANCELLED']);
    const [, made, gone] = listener.received.map(({ json }) => json.payload);
    expect(made).toMatchObject({
      attendeeSeatId: seatUid,
      attendees: [{ email: 'b@example.org' }],
    });
    expect(gone).toMatchObject({ attendees: [{ email: 'b@example.org' }] });
  });
});
