import { became, call, http } from './nodes';

const v1 = 'https://api.cal.com/v1/bookings/abc/cancel';
const v2 = 'https://api.cal.com/v2/bookings/abc/cancel';
const dated = { 'cal-api-version': '2024-08-13' };
const cancelled = { resource: 'booking', operation: 'cancel', bookingUid: 'abc' };

describe('a cancellation becomes Booking > Cancel', () => {
  it.each([
    ['the later ones as well', true, 'series'],
    ['the later ones as well, in a text', 'true', 'series'],
    ['this one alone', false, 'booking'],
    ['this one alone, in a text', 'false', 'booking'],
  ])('of %s', (_name, cancelSubsequentBookings, extent) => {
    const body = { cancellationReason: 'Ill', cancelSubsequentBookings };
    const wanted = { ...cancelled, extent, cancellationReason: 'Ill' };
    const rows = became(http('Off', call('POST', v2, { headers: dated, body })));
    expect(rows.parameters).toMatchObject(wanted);
    const json = call('POST', v2, { headers: dated, body: JSON.stringify(body) });
    expect(became(http('Off', json)).parameters).toMatchObject(wanted);
  });

  it.each([
    ['true', 'series'],
    ['false', 'booking'],
  ])('of API v1 with allRemainingBookings=%s', (allRemainingBookings, extent) => {
    const query = { cancellationReason: 'Ill', allRemainingBookings };
    const { parameters } = became(http('Off', call('DELETE', v1, { query })));
    expect(parameters).toMatchObject({ ...cancelled, extent, cancellationReason: 'Ill' });
  });
});
