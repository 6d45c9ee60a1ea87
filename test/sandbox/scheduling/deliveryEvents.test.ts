import { ids } from '../seed';
import { hmac, useListener } from './listener';
import { useSubscriber } from './subscriber';
import { bob, day, monday, useSandbox } from './rig';

const rig = useSandbox();
const listener = useListener();
const { intro, workshop, weekly, approval, flexible, teamIntro } = ids.eventTypes;
const start = `${monday}T09:00:00Z`;
const { subscribe, deliveries, events } = useSubscriber(rig, listener);

const booked = async (body: Record<string, unknown> = {}) =>
  (await rig.book({ eventTypeId: intro, start, ...body })).data;

describe('who hears of a booking', () => {
  const heard = async () => (await deliveries()).map(({ path }) => path).sort();
  const ofType = (id: number) => `/v2/event-types/${id}/webhooks`;
  const ofTeamType = `/v2/teams/${ids.team}/event-types/${teamIntro}/webhooks`;
  const ofOrganization = `/v2/organizations/${ids.organization}/webhooks`;

  beforeEach(async () => {
    for (const path of [
      '/v2/webhooks',
      ofType(intro),
      ofType(workshop),
      ofTeamType,
      ofOrganization,
    ]) {
      await subscribe(path);
    }
  });

  it('the organizer, the event type and the organization', async () => {
    await booked();

    expect(await heard()).toEqual([ofType(intro), ofOrganization, '/v2/webhooks'].sort());
  });

  it('of a team: not the organizer', async () => {
    await booked({ eventTypeId: teamIntro });

    expect(await heard()).toEqual([ofOrganization, ofTeamType].sort());
  });
});

it('the webhook of a managed type hears of its children', async () => {
  const { data } = await rig.call('POST', `/v2/teams/${ids.team}/event-types`, {
    title: 'Managed',
    slug: 'managed',
    lengthInMinutes: 30,
    minimumBookingNotice: 0,
    schedulingType: 'managed',
    hosts: [{ userId: ids.users.ada }],
  });
  const [parent, child] = data;
  const path = `/v2/teams/${ids.team}/event-types/${parent.id}/webhooks`;
  await subscribe(path);
  await booked({ eventTypeId: child.id });

  expect((await deliveries()).map((each) => each.path)).toEqual([path]);
});

describe('events', () => {
  beforeEach(async () => {
    await subscribe();
  });

  const change = (uid: string, action: string, body: unknown = {}) =>
    rig.call('POST', `/v2/bookings/${uid}/${action}`, body);
  const request = () =>
    booked({ eventTypeId: approval, location: { type: 'attendeeDefined', location: 'Cafe Z' } });

  it('follow a booking through its life', async () => {
    const { uid } = await booked();
    const moved = await change(uid, 'reschedule', { start: `${day(1)}T09:00:00Z` });
    await change(moved.data.uid, 'cancel', { cancellationReason: 'Sick' });

    expect(await events()).toEqual(['BOOKING_CREATED', 'BOOKING_RESCHEDULED', 'BOOKING_CANCELLED']);
    const [, { json: reschedule }, { json: cancel }] = listener.received;
    expect(reschedule.payload).toMatchObject({
      uid: moved.data.uid,
      rescheduleUid: uid,
      rescheduleStartTime: start,
      startTime: `${day(1)}T09:00:00Z`,
    });
    expect(cancel.payload).toMatchObject({
      uid: moved.data.uid,
      startTime: `${day(1)}T09:00:00+00:00`,
      cancellationReason: 'Sick',
      requestReschedule: false,
      status: 'CANCELLED',
    });
  });

  it('a request that is confirmed is created', async () => {
    const { uid } = await request();
    await change(uid, 'confirm');

    expect(await events()).toEqual(['BOOKING_REQUESTED', 'BOOKING_CREATED']);
    expect(listener.received[0].json.payload).toMatchObject({ status: 'PENDING', uid });
  });

  it('a request that is declined is rejected', async () => {
    const { uid } = await request();
    await change(uid, 'decline', { reason: 'No time' });

    expect(await events()).toEqual(['BOOKING_REQUESTED', 'BOOKING_REJECTED']);
    expect(listener.received[1].json.payload).toMatchObject({
      status: 'REJECTED',
      rejectionReason: 'No time',
    });
  });

  it('asking for another time is a cancellation', async () => {
    const { uid } = await booked();
    const version = '2026-02-25';
    await rig.call('POST', `/v2/bookings/${uid}/request-reschedule`, {}, { version });

    expect(await events()).toEqual(['BOOKING_CREATED', 'BOOKING_CANCELLED']);
    expect(listener.received[1].json.payload.requestReschedule).toBe(true);
  });

  it('come for each occurrence of a series, but once for cancelling the rest', async () => {
    const series = await booked({ eventTypeId: weekly, recurrenceCount: 3 });
    await change(series[1].uid, 'cancel', {
      cancellationReason: 'x',
      cancelSubsequentBookings: true,
    });

    expect(await events()).toEqual([
      ...Array.from({ length: 3 }, () => 'BOOKING_CREATED'),
      'BOOKING_CANCELLED',
    ]);
    expect(listener.received[0].json.payload.recurringEvent).toEqual({
      freq: 2,
      count: 4,
      interval: 1,
    });
    expect(listener.received[3].json.payload.uid).toBe(series[1].uid);
  });

  it('come for each seat, with its attendee alone', async () => {
    await booked({ eventTypeId: workshop });
    const second = await booked({
      eventTypeId: workshop,
      attendee: { ...bob, email: 'b@example.org' },
    });
    const seatUid = second.seatUid;
    await change(second.uid, 'cancel', { seatUid });

    expect(await events()).toEqual(['BOOKING_CREATED', 'BOOKING_CREATED', 'BOOKING_CANCELLED']);
    for (const { json } of listener.received.slice(1)) {
      expect(json.payload).toMatchObject({
        attendeeSeatId: seatUid,
        attendees: [{ email: 'b@example.org' }],
      });
    }
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
