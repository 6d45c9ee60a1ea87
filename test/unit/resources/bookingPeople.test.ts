import { useBookings } from './bookingStage';

const { run, sent } = useBookings();

it('marks attendees and the host as absent', async () => {
  const attendee = [{ email: 'nathan@example.com' }, { email: 'a@example.com', absent: false }];
  const parameters = { bookingUid: 'x', attendees: { attendee }, options: { host: true } };
  expect(await sent('markAbsent', parameters)).toEqual([
    'POST /v2/bookings/x/mark-absent',
    {
      attendees: [
        { email: 'nathan@example.com', absent: true },
        { email: 'a@example.com', absent: false },
      ],
      host: true,
    },
  ]);
});

describe('update location', () => {
  it('sends only what belongs to the kind of place', async () => {
    const location = { type: 'link', link: 'https://meet.example.com/x', phone: '+49' };
    expect(await sent('updateLocation', { bookingUid: 'x', location: { location } })).toEqual([
      'PATCH /v2/bookings/x/location',
      { location: { type: 'link', link: 'https://meet.example.com/x' } },
    ]);
  });

  it('needs a place', async () => {
    await expect(run('updateLocation', { bookingUid: 'x', location: {} })).rejects.toThrow(
      '"Location" is required',
    );
  });
});
