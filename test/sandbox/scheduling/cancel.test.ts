import { reason, useBookings } from './bookingStage';

const { change, booked } = useBookings();

describe('cancelling', () => {
  it('keeps the reason', async () => {
    const { uid } = await booked();

    expect(await change(uid, 'cancel', reason)).toMatchObject({
      status: 200,
      data: { status: 'cancelled', cancellationReason: 'Sick' },
    });
  });

  it.each([
    ['the host', 'ada', { statusCode: 400, message: 'Cancellation reason is required' }],
    ['somebody else', 'solo', { statusCode: 401, message: 'User not a host of this event' }],
    ['a stranger', null, { statusCode: 401, message: 'User not a host of this event' }],
  ] as const)('without reason is refused to %s', async (_, as, body) => {
    const { uid } = await booked();
    const reply = await change(uid, 'cancel', {}, as);

    expect([reply.status, reply.body]).toEqual([body.statusCode, body]);
  });

  it('with a reason is open to whoever knows the uid', async () => {
    const { uid } = await booked();

    expect((await change(uid, 'cancel', reason, null)).status).toBe(200);
  });

  it('twice is refused', async () => {
    const { uid } = await booked();
    await change(uid, 'cancel', reason);

    expect(await change(uid, 'cancel', reason)).toMatchObject({
      status: 400,
      message: `Can't cancel booking with uid=${uid} because it has been cancelled already. Please provide uid of a booking that is not cancelled.`,
    });
  });

  it('answers 404 for an unknown uid', async () => {
    expect(await change('nope', 'cancel', reason)).toMatchObject({
      status: 404,
      message: 'Booking with uid=nope was not found in the database',
    });
  });
});
