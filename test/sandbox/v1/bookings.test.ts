import { useLegacy } from './rig';

const { call, booking } = useLegacy();

describe('bodies and queries', () => {
  it('refuses unknown properties, with the address in the answer', async () => {
    const { status, body } = await call('POST /v1/schedules', { body: { name: 'Nights' } });
    expect([status, body.url]).toEqual([400, expect.stringContaining('apiKey=')]);

    const strict = await call('PATCH /v1/event-types/1', { body: { lengthInMinutes: 5 } });
    expect(strict).toMatchObject({
      status: 400,
      body: { message: "Unrecognized key(s) in object: 'lengthInMinutes'", method: 'PATCH' },
    });
  });

  it('takes ids that are numbers only', async () => {
    expect(await call('GET /v1/bookings/some-uid')).toMatchObject({ status: 400 });
  });

  it('reads lists as repeated names', async () => {
    const { body } = await call('GET /v1/schedules', { query: { userId: [1, 2] } });
    expect(body.schedules.map((one: { userId: number }) => one.userId)).toEqual([1, 1, 2]);
  });
});

describe('a booking', () => {
  it('takes a slot, moves, and is cancelled', async () => {
    const range = {
      eventTypeId: 5,
      startTime: '2030-03-04T08:00:00Z',
      endTime: '2030-03-04T10:00:00Z',
    };
    const before = await call('GET /v1/slots', { query: range });
    expect(before.body.slots['2030-03-04']).toContainEqual({ time: '2030-03-04T09:00:00.000Z' });

    const made = await call('POST /v1/bookings', { body: booking() });
    expect(made).toMatchObject({ status: 200, body: { id: 1, status: 'ACCEPTED' } });
    const after = await call('GET /v1/slots', { query: range });
    expect(after.body.slots['2030-03-04']).not.toContainEqual({ time: '2030-03-04T09:00:00.000Z' });

    const again = await call('POST /v1/bookings', { body: booking() });
    expect(again).toMatchObject({
      status: 409,
      body: { message: 'no_available_users_found_error' },
    });

    const moved = await call('POST /v1/bookings', {
      body: booking({ start: '2030-03-05T09:00:00Z', rescheduleUid: made.body.uid }),
    });
    expect(moved.body.id).toBe(2);
    expect((await call('GET /v1/bookings/2')).body.booking.fromReschedule).toBe(made.body.uid);

    const cancelled = await call('DELETE /v1/bookings/2/cancel', {
      query: { cancellationReason: 'Sick' },
    });
    expect(cancelled.body).toMatchObject({ success: true, bookingId: 2 });
    expect(await call('GET /v1/bookings/2')).toMatchObject({
      body: { booking: { status: 'CANCELLED' } },
    });
  });

  it('is listed page by page only when both numbers are sent', async () => {
    for (const day of ['04', '05', '06']) {
      await call('POST /v1/bookings', { body: booking({ start: `2030-03-${day}T09:00:00Z` }) });
    }
    const ids = async (query: Record<string, number>) =>
      (await call('GET /v1/bookings', { query })).body.bookings.map(
        (one: { id: number }) => one.id,
      );

    expect(await ids({ take: 1 })).toEqual([1, 2, 3]);
    expect(await ids({ take: 2, page: 1 })).toEqual([1, 2]);
    expect(await ids({ take: 2, page: 2 })).toEqual([3]);
  });
});
