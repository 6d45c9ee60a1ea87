import { ids } from '../seed';
import { hmac, useListener } from './listener';
import { bob, day, monday, useSandbox } from './rig';

const rig = useSandbox();
const listener = useListener();
const { intro, workshop, weekly, approval, flexible, teamIntro } = ids.eventTypes;
const start = `${monday}T09:00:00Z`;
const everything = [
  'BOOKING_CREATED',
  'BOOKING_REQUESTED',
  'BOOKING_RESCHEDULED',
  'BOOKING_CANCELLED',
  'BOOKING_REJECTED',
  'BOOKING_NO_SHOW_UPDATED',
  'BOOKING_LOCATION_UPDATED',
  'BOOKING_REASSIGNED',
];

async function subscribe(path = '/v2/webhooks', more: Record<string, unknown> = {}) {
  const { status, data, message } = await rig.call('POST', path, {
    active: true,
    subscriberUrl: `${listener.url}${path}`,
    triggers: everything,
    secret: 'hush',
    ...more,
  });
  expect([status, message]).toEqual([201, undefined]);
  return data as { id: string };
}

const booked = async (body: Record<string, unknown> = {}) =>
  (await rig.book({ eventTypeId: intro, start, ...body })).data;

/** What arrived, once nothing is on its way. */
async function deliveries() {
  await rig.sandbox.deliveries.settled();
  return listener.received;
}

const events = async () => (await deliveries()).map(({ json }) => json.triggerEvent);

describe('the request', () => {
  it('is signed over its raw body', async () => {
    await subscribe();
    await booked({ metadata: { text: 'Grüße & "quotes"' } });
    const [{ headers, raw }] = await deliveries();

    expect(headers['x-cal-signature-256']).toBe(hmac('hush', raw));
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-cal-webhook-version': '2021-10-20',
      'user-agent': 'node',
      accept: '*/*',
    });
  });

  it('says so when there is no secret', async () => {
    await subscribe(undefined, { secret: null });
    await booked();
    const [{ headers }] = await deliveries();

    expect(headers['x-cal-signature-256']).toBe('no-secret-provided');
  });

  it('has an envelope with event and time', async () => {
    await subscribe();
    const { uid, id } = await booked();
    const [{ json }] = await deliveries();

    expect(json).toEqual({
      triggerEvent: 'BOOKING_CREATED',
      createdAt: `${monday}T06:00:00.000Z`,
      payload: expect.objectContaining({ uid, bookingId: id, status: 'ACCEPTED' }),
    });
  });

  it.each([
    ['a redirect', { status: 302, headers: { location: '/elsewhere' } }, 302],
    ['a failure', { status: 500 }, 500],
  ])('is neither followed nor repeated after %s', async (_, answer, status) => {
    await subscribe();
    listener.answer = answer;
    await booked();

    expect(await deliveries()).toHaveLength(1);
    expect(rig.sandbox.deliveries.log).toMatchObject([{ event: 'BOOKING_CREATED', status }]);
  });

  it('leaves the booking alone when nobody listens', async () => {
    await subscribe(undefined, { subscriberUrl: 'http://127.0.0.1:9/nobody' });

    expect((await rig.book({ eventTypeId: intro, start })).status).toBe(201);
    await deliveries();
    expect(rig.sandbox.deliveries.log).toMatchObject([{ error: expect.any(String) }]);
  });

  it('is not sent when the template is broken', async () => {
    await subscribe(undefined, { payloadTemplate: '{{#if}' });
    await booked();

    expect(await deliveries()).toEqual([]);
    expect(rig.sandbox.deliveries.log).toMatchObject([{ error: expect.any(String) }]);
  });

  it('is not sent to a webhook that is switched off', async () => {
    await subscribe(undefined, { active: false });
    await booked();

    expect(await deliveries()).toEqual([]);
  });
});

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

describe('templates', () => {
  const rendered = async (payloadTemplate: string, body: Record<string, unknown> = {}) => {
    await subscribe(undefined, { payloadTemplate });
    await booked(body);
    const [received] = await deliveries();
    expect(received.headers['x-cal-signature-256']).toBe(hmac('hush', received.raw));
    return { type: received.headers['content-type'], raw: received.raw };
  };

  it('replace the whole body', async () => {
    const template =
      '{"what":"{{title}}","who":"{{attendees.0.email}}","event":"{{triggerEvent}}"}';

    expect(await rendered(template)).toEqual({
      type: 'application/json',
      raw: '{"what":"Intro call between Ada Owner and Bob Booker","who":"bob@example.org","event":"BOOKING_CREATED"}',
    });
  });

  it('are a form to the receiver when they are no JSON', async () => {
    expect(await rendered('{{type}} at {{startTime}}')).toEqual({
      type: 'application/x-www-form-urlencoded',
      raw: `intro-call at ${start}`,
    });
  });

  it('escape HTML, but for double quotes', async () => {
    const attendee = { ...bob, name: `Rock & "Roll" 'n'` };

    expect((await rendered('{{responses.name.value}}', { attendee })).raw).toBe(
      'Rock &amp; "Roll" &#x27;n&#x27;',
    );
  });

  it('are sent as false when a value breaks their JSON', async () => {
    const attendee = { ...bob, name: 'The "Boss"' };

    expect(await rendered('{"name":"{{responses.name.value}}"}', { attendee })).toEqual({
      type: 'application/json',
      raw: 'false',
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

it('pings like the test button of the web application', async () => {
  const { id } = await subscribe();
  await rig.sandbox.deliveries.ping(id);
  const [{ json }] = await deliveries();

  expect(json).toMatchObject({ triggerEvent: 'PING', payload: { type: 'Test' } });
  expect(json.payload).not.toHaveProperty('uid');
  await expect(rig.sandbox.deliveries.ping('nope')).rejects.toThrow('Webhook (nope) not found');
});

it('adds calendar files in the newer version', async () => {
  await subscribe(undefined, { version: '2026-07-27' });
  const { uid } = await booked();
  const [{ json, headers }] = await deliveries();

  expect(headers['x-cal-webhook-version']).toBe('2026-07-27');
  expect(json.payload.attendeeIcsContent).toContain(`UID:${uid}@Cal.com`);
});
