import { ids } from '../seed';
import { useListener } from './listener';
import { useSubscriber } from './subscriber';
import { bob, monday, useSandbox } from './rig';

const rig = useSandbox();

const listener = useListener();

const { intro, teamIntro } = ids.eventTypes;

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
