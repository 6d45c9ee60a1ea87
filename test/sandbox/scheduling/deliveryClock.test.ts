import { ids } from '../../../sandbox/seed';
import { useHeardBookings } from './bookingStage';
import { hmac } from '../../../sandbox/scheduling/listener';
import { bob, day, monday } from '../../../sandbox/scheduling/rig';

const { rig, booked, subscribe, events, listener } = useHeardBookings();
const { intro, flexible } = ids.eventTypes;

describe('what the clock sends', () => {
  const tick = async (time: string) => {
    rig.at(time);
    await rig.sandbox.deliveries.tick();
    return await events();
  };

  it('starts and ends of meetings, once and without envelope', async () => {
    await subscribe(undefined, { triggers: ['MEETING_STARTED', 'MEETING_ENDED'] });
    const { uid, id } = await booked();

    expect(await tick(`${monday}T08:59:59Z`)).toEqual([]);
    expect(await tick(`${monday}T09:00:00Z`)).toEqual(['MEETING_STARTED']);
    expect(await tick(`${monday}T09:29:00Z`)).toEqual(['MEETING_STARTED']);
    expect(await tick(`${monday}T09:30:00Z`)).toEqual(['MEETING_STARTED', 'MEETING_ENDED']);
    const [{ json, headers, raw }] = listener.received;
    expect(json).toMatchObject({
      triggerEvent: 'MEETING_STARTED',
      id,
      uid,
      status: 'ACCEPTED',
      user: { username: 'ada' },
      attendees: [{ email: bob.email, locale: 'en', noShow: false }],
    });
    expect(json).not.toHaveProperty('payload');
    expect(headers['x-cal-signature-256']).toBe(hmac('hush', raw));
  });

  it('nothing for meetings that were cancelled or are long over', async () => {
    await subscribe(undefined, { triggers: ['MEETING_STARTED'] });
    const { uid } = await booked();
    await booked({ start: `${monday}T10:00:00Z` });
    await rig.call('POST', `/v2/bookings/${uid}/cancel`, { cancellationReason: 'x' });

    expect(await tick(`${day(1)}T10:00:01Z`)).toEqual([]);
  });

  it('absence from Cal Video, some time after the start', async () => {
    const triggers = ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW', 'AFTER_GUESTS_CAL_VIDEO_NO_SHOW'];
    const { id } = await subscribe(undefined, { triggers, time: 5, timeUnit: 'MINUTE' });
    await booked({ eventTypeId: intro });
    const { uid } = await booked({ eventTypeId: flexible, start: `${monday}T11:00:00Z` });

    expect(await tick(`${monday}T11:04:00Z`)).toEqual([]);
    expect(await tick(`${monday}T11:05:00Z`)).toEqual(triggers);
    expect(listener.received.map(({ json }) => json.payload)).toMatchObject([
      { bookingUid: uid, hostEmail: 'ada@example.com', noShowHost: true, webhook: { id, time: 5 } },
      { bookingUid: uid, guests: [{ email: bob.email, noShow: true }] },
    ]);
  });
});
