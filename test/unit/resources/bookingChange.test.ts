import { useBookings } from './bookingStage';

const { server, run, sent } = useBookings();

describe('cancel', () => {
  const cases: [string, object, object][] = [
    ['booking', {}, { cancellationReason: 'Sick' }],
    ['series', {}, { cancellationReason: 'Sick', cancelSubsequentBookings: true }],
    ['seat', { seatUid: 's1' }, { cancellationReason: 'Sick', seatUid: 's1' }],
  ];
  it.each(cases)('of a %s sends what belongs to it', async (extent, more, body) => {
    const parameters = { bookingUid: 'x', extent, cancellationReason: 'Sick', ...more };
    expect(await sent('cancel', parameters)).toEqual(['POST /v2/bookings/x/cancel', body]);
  });
});

it('sends an empty body rather than none where the endpoint takes one', async () => {
  expect(await sent('cancel', { bookingUid: 'x' })).toEqual(['POST /v2/bookings/x/cancel', {}]);
});

it('sends no body where the endpoint takes none', async () => {
  expect(await sent('confirm', { bookingUid: 'x' })).toEqual([
    'POST /v2/bookings/x/confirm',
    undefined,
  ]);
});

describe('reschedule', () => {
  const options = {
    reschedulingReason: 'Train',
    rescheduledBy: 'maria@example.com',
    timeZone: { __rl: true, mode: 'name', value: 'America/New_York' },
  };

  it('reads the new start in the chosen zone', async () => {
    expect(
      await sent('reschedule', { bookingUid: 'x', start: '2026-11-24T09:00:00', options }),
    ).toEqual([
      'POST /v2/bookings/x/reschedule',
      {
        start: '2026-11-24T14:00:00Z',
        reschedulingReason: 'Train',
        rescheduledBy: 'maria@example.com',
      },
    ]);
  });

  it('of a seat gives no reason, which the API refuses there', async () => {
    const parameters = { bookingUid: 'x', extent: 'seat', seatUid: 's1', options };
    const [, body] = await sent('reschedule', { ...parameters, start: '2026-11-24T14:00:00Z' });
    expect(body).toEqual({
      start: '2026-11-24T14:00:00Z',
      seatUid: 's1',
      rescheduledBy: 'maria@example.com',
    });
  });
});

it('asks for another time under the name that only this operation has', async () => {
  server.reply = () => ({ body: { status: 'success' } });
  const output = await run('requestReschedule', {
    bookingUid: 'x',
    options: { rescheduleReason: 'Urgent' },
  });
  expect(server.requests[0].body).toEqual({ rescheduleReason: 'Urgent' });
  expect(server.requests[0].headers['cal-api-version']).toBe('2026-02-25');
  expect(output).toEqual([{ json: { success: true }, pairedItem: { item: 0 } }]);
});
