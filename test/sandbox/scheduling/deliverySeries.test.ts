import { ids } from '../seed';
import { useListener } from './listener';
import { useSubscriber } from './subscriber';
import { bob, monday, useSandbox } from './rig';

const rig = useSandbox();

const listener = useListener();

const { intro, workshop, weekly } = ids.eventTypes;

const start = `${monday}T09:00:00Z`;

const { subscribe, events } = useSubscriber(rig, listener);

const booked = async (body: Record<string, unknown> = {}) =>
  (await rig.book({ eventTypeId: intro, start, ...body })).data;

describe('events', () => {
  beforeEach(async () => {
    await subscribe();
  });

  const change = (uid: string, action: string, body: unknown = {}) =>
    rig.call('POST', `/v2/bookings/${uid}/${action}`, body);

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
    for (const { json } of listener.received.slice(1)) {
      expect(json.payload).toMatchObject({
        attendeeSeatId: seatUid,
        attendees: [{ email: 'b@example.org' }],
      });
    }
  });
});
