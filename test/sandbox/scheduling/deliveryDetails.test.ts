import { ids } from '../../../sandbox/seed';
import { useHeardBookings } from './bookingStage';
import { bob, monday } from '../../../sandbox/scheduling/rig';

const { rig, change, booked, subscribe, events, listener } = useHeardBookings();
const { teamIntro } = ids.eventTypes;

describe('events', () => {
  beforeEach(async () => {
    await subscribe();
  });

  it('tell of people who did not come', async () => {
    const { uid, id } = await booked();
    rig.at(`${monday}T09:10:00Z`);
    await change(uid, 'mark-absent', { attendees: [{ email: bob.email, absent: true }] });
    await events();

    expect(listener.received[1].json).toMatchObject({
      triggerEvent: 'BOOKING_NO_SHOW_UPDATED',
      payload: {
        message: 'bob@example.org marked as no-show',
        attendees: [{ email: 'bob@example.org', noShow: true }],
        bookingUid: uid,
        bookingId: id,
      },
    });
  });

  it('tell of a new place', async () => {
    const { uid } = await booked();
    const location = { type: 'address', address: 'Main St 1' };
    await rig.call('PATCH', `/v2/bookings/${uid}/location`, { location });
    await events();

    expect(listener.received[1].json).toMatchObject({
      triggerEvent: 'BOOKING_LOCATION_UPDATED',
      payload: { previousLocation: 'https://meet.example.com/ada', location: 'Main St 1' },
    });
  });

  it('tell of a new host', async () => {
    await subscribe(`/v2/teams/${ids.team}/event-types/${teamIntro}/webhooks`);
    const { uid } = await booked({ eventTypeId: teamIntro, start: `${monday}T14:00:00Z` });
    await change(uid, 'reassign');
    await events();

    expect(listener.received.at(-1)?.json).toMatchObject({
      triggerEvent: 'BOOKING_REASSIGNED',
      payload: {
        organizer: { username: 'grace', timeFormat: 'h:mma', utcOffset: -300 },
        addedHostUserIds: [ids.users.grace],
        removedHostUserIds: [ids.users.ada],
        schedulingType: 'ROUND_ROBIN',
        team: { id: ids.team },
      },
    });
  });
});
