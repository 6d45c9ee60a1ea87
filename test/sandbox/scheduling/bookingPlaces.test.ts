import { useBookings } from './bookingStage';
import { bob } from '../../../sandbox/scheduling/rig';

const { rig, booked } = useBookings();

describe('people and places', () => {
  it.each([
    [
      'more than ten guests at once',
      Array.from({ length: 11 }, (_, i) => ({ email: `g${i}@example.org` })),
    ],
    ['somebody who is there already', [{ email: bob.email }]],
  ])('refuses %s', async (_, guests) => {
    const { uid } = await booked();

    expect((await rig.call('POST', `/v2/bookings/${uid}/guests`, { guests })).status).toBe(400);
  });

  it.each([
    [{ type: 'address', address: 'Main St 1' }, 'Main St 1'],
    [{ type: 'link', link: 'https://meet.example.com/x' }, 'https://meet.example.com/x'],
    [{ type: 'attendeePhone', phone: '+4930123456' }, '+4930123456'],
  ])('moves to %j', async (location, expected) => {
    const { uid } = await booked();
    const { data } = await rig.call('PATCH', `/v2/bookings/${uid}/location`, { location });

    expect(data).toMatchObject({ location: expected, meetingUrl: expected });
  });
});
