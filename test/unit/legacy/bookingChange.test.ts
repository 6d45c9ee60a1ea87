import { useLegacyNode } from './resourceStage';

const { run, sent } = useLegacyNode();

describe('booking', () => {
  it('is cancelled with a reason in the query', async () => {
    const answer = { message: 'Done', bookingId: 7 };
    const options = { cancellationReason: 'Away & ill', allRemainingBookings: true };

    expect(
      await run({ resource: 'booking', operation: 'cancel', bookingId: 7, options }, answer),
    ).toEqual([answer]);
    expect(sent()).toEqual([
      {
        route:
          'DELETE /v1/bookings/7/cancel?allRemainingBookings=true&cancellationReason=Away%20%26%20ill',
        body: undefined,
      },
    ]);
  });

  it('refuses a UID, which API v1 does not know', async () => {
    await expect(
      run({ resource: 'booking', operation: 'get', bookingId: '8a3JAT4vmGGSU3itQKjfv5' }),
    ).rejects.toThrow('"Booking ID" must be a numeric ID, but is "8a3JAT4vmGGSU3itQKjfv5"');
  });

  it('lists transcripts by their links', async () => {
    const answer = ['https://example.com/1', 'https://example.com/2'];
    expect(
      await run({ resource: 'booking', operation: 'getTranscripts', bookingId: 7 }, answer),
    ).toEqual(answer.map((downloadLink) => ({ downloadLink })));
  });
});
