import { ids } from '../seed';
import { bob, day, monday, useSandbox } from './rig';

const rig = useSandbox();
const { intro, weekly, approval, flexible, teamIntro } = ids.eventTypes;
const start = `${monday}T09:00:00Z`;
const next = `${day(1)}T10:00:00Z`;
const reason = { cancellationReason: 'Sick' };

const change = (uid: string, action: string, body: unknown = {}, as?: 'ada' | 'solo' | null) =>
  rig.call('POST', `/v2/bookings/${uid}/${action}`, body, { as });

const read = async (uid: string) => (await rig.call('GET', `/v2/bookings/${uid}`)).data;

const booked = async (body: Record<string, unknown> = {}) =>
  (await rig.book({ eventTypeId: intro, start, ...body })).data;

const requested = () =>
  booked({ eventTypeId: approval, location: { type: 'attendeeDefined', location: 'Cafe Z' } });

describe('rescheduling', () => {
  it('makes a new booking and cancels the old one; each names the other', async () => {
    const old = await booked({ guests: ['guest@example.org'], metadata: { a: 'b' } });
    const body = { start: next, reschedulingReason: 'Clash', rescheduledBy: 'ada@example.com' };
    const { status, data } = await change(old.uid, 'reschedule', body);

    expect(status).toBe(201);
    expect(data).toMatchObject({
      status: 'accepted',
      start: `${day(1)}T10:00:00.000Z`,
      rescheduledFromUid: old.uid,
      reschedulingReason: 'Clash',
      rescheduledByEmail: 'ada@example.com',
      icsUid: old.icsUid,
      guests: ['guest@example.org'],
      metadata: { a: 'b' },
      bookingFieldsResponses: { rescheduledReason: 'Clash' },
    });
    expect(data.uid).not.toBe(old.uid);
    expect(await read(old.uid)).toMatchObject({
      status: 'cancelled',
      cancellationReason: '',
      rescheduledToUid: data.uid,
      rescheduledByEmail: 'ada@example.com',
    });
  });

  it('goes to a time that overlaps the old one', async () => {
    const { uid } = await booked();

    expect((await change(uid, 'reschedule', { start: `${monday}T09:15:00Z` })).status).toBe(201);
  });

  it('keeps the length that was booked', async () => {
    const { uid } = await booked({ eventTypeId: flexible, lengthInMinutes: 15 });
    const { data } = await change(uid, 'reschedule', { start: next });

    expect(data.duration).toBe(15);
  });

  it('refuses a time that is taken', async () => {
    await booked({ start: next });
    const { uid } = await booked();

    expect(await change(uid, 'reschedule', { start: next })).toMatchObject({
      status: 400,
      message: 'User either already has booking at this time or is not available',
    });
    expect(await read(uid)).toMatchObject({ status: 'accepted' });
  });

  it('names the successor of a booking that was moved already', async () => {
    const { uid } = await booked();
    const { data } = await change(uid, 'reschedule', { start: next });

    expect(await change(uid, 'reschedule', { start: `${day(2)}T10:00:00Z` })).toMatchObject({
      status: 400,
      message: expect.stringContaining(data.uid),
    });
  });

  it('refuses what is cancelled', async () => {
    const { uid } = await booked();
    await change(uid, 'cancel', reason);

    expect(await change(uid, 'reschedule', { start: next })).toMatchObject({
      status: 400,
      message: `Can't reschedule booking with uid=${uid} because it has been cancelled. Please provide uid of a booking that is not cancelled.`,
    });
  });

  it.each([
    ['anybody else', 'bob@example.org', 'pending'],
    ['the owner', 'ada@example.com', 'accepted'],
  ])('of a type with confirmation by %s is %s', async (_, rescheduledBy, status) => {
    const { uid } = await requested();
    const { data } = await change(uid, 'reschedule', { start: next, rescheduledBy });

    expect(data.status).toBe(status);
  });

  it('refuses unknown properties, as the body is strict', async () => {
    const { uid } = await booked();

    expect(await change(uid, 'reschedule', { start: next, rescheduleReason: 'x' })).toMatchObject({
      status: 400,
      message: expect.stringContaining('rescheduleReason should not exist'),
    });
  });

  it('is up to the type', async () => {
    await rig.call('PATCH', `/v2/event-types/${intro}`, {
      disableRescheduling: { disabled: true },
    });
    const { uid } = await booked();

    expect((await change(uid, 'reschedule', { start: next })).status).toBe(400);
  });
});

describe('cancelling', () => {
  it('keeps the reason', async () => {
    const { uid } = await booked();

    expect(await change(uid, 'cancel', reason)).toMatchObject({
      status: 200,
      data: { status: 'cancelled', cancellationReason: 'Sick' },
    });
  });

  it.each([
    ['the host', 'ada', { statusCode: 400, message: 'Cancellation reason is required' }],
    ['somebody else', 'solo', { statusCode: 401, message: 'User not a host of this event' }],
    ['a stranger', null, { statusCode: 401, message: 'User not a host of this event' }],
  ] as const)('without reason is refused to %s', async (_, as, body) => {
    const { uid } = await booked();
    const reply = await change(uid, 'cancel', {}, as);

    expect([reply.status, reply.body]).toEqual([body.statusCode, body]);
  });

  it('with a reason is open to whoever knows the uid', async () => {
    const { uid } = await booked();

    expect((await change(uid, 'cancel', reason, null)).status).toBe(200);
  });

  it('twice is refused', async () => {
    const { uid } = await booked();
    await change(uid, 'cancel', reason);

    expect(await change(uid, 'cancel', reason)).toMatchObject({
      status: 400,
      message: `Can't cancel booking with uid=${uid} because it has been cancelled already. Please provide uid of a booking that is not cancelled.`,
    });
  });

  it('takes the later occurrences along when asked to, and answers all', async () => {
    const series = await booked({ eventTypeId: weekly });
    const { data } = await change(series[1].uid, 'cancel', {
      ...reason,
      cancelSubsequentBookings: true,
    });

    expect(data.map(({ status }: { status: string }) => status)).toEqual([
      'accepted',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });

  it('of one occurrence leaves the others', async () => {
    const series = await booked({ eventTypeId: weekly });
    const { data } = await change(series[1].uid, 'cancel', reason);

    expect(data.status).toBe('cancelled');
    expect(await read(series[2].uid)).toMatchObject({ status: 'accepted' });
  });

  it('can ask the attendee for another time', async () => {
    const { uid } = await booked();
    const body = { rescheduleReason: 'Clash' };
    const version = '2026-02-25';
    const reply = await rig.call('POST', `/v2/bookings/${uid}/request-reschedule`, body, {
      version,
    });

    expect([reply.status, reply.body]).toEqual([200, { status: 'success' }]);
    expect(await read(uid)).toMatchObject({ status: 'cancelled' });
  });

  it('answers 404 for an unknown uid', async () => {
    expect(await change('nope', 'cancel', reason)).toMatchObject({
      status: 404,
      message: 'Booking with uid=nope was not found in the database',
    });
  });
});

describe('requests', () => {
  it('are confirmed', async () => {
    const { uid } = await requested();

    expect(await change(uid, 'confirm')).toMatchObject({
      status: 200,
      data: { status: 'accepted' },
    });
  });

  it('are declined', async () => {
    const { uid } = await requested();

    expect(await change(uid, 'decline', { reason: 'No time' })).toMatchObject({
      status: 200,
      data: { status: 'rejected', cancellationReason: '' },
    });
  });

  it.each(['confirm', 'decline'])('are needed to %s', async (action) => {
    const { uid } = await booked();

    expect((await change(uid, action)).status).toBe(400);
  });

  it('are decided by hosts only', async () => {
    const { uid } = await requested();

    expect((await change(uid, 'confirm', {}, 'solo')).status).toBe(403);
  });
});

describe('absence', () => {
  const absent = { host: true, attendees: [{ email: bob.email, absent: true }] };

  it('is marked after the start', async () => {
    const { uid } = await booked();
    rig.at(`${monday}T09:05:00Z`);

    expect(await change(uid, 'mark-absent', absent)).toMatchObject({
      status: 200,
      data: { absentHost: true, attendees: [{ absent: true }] },
    });
  });

  it('is refused before, with both times in UTC', async () => {
    const { uid } = await booked();
    const { status, message } = await change(uid, 'mark-absent', absent);

    expect(status).toBe(400);
    expect(message).toMatch(`${monday}T06:00:00.000Z`);
    expect(message).toMatch(`${monday}T09:00:00.000Z`);
  });
});

describe('people and places', () => {
  it('adds, shows and removes an attendee', async () => {
    const { id, uid } = await booked();
    const eve = { name: 'Eve', email: 'eve@example.org', timeZone: 'Europe/Paris', language: 'fr' };
    const added = await rig.call('POST', `/v2/bookings/${uid}/attendees`, eve);

    expect(added).toMatchObject({ status: 201, data: { ...eve, bookingId: id, absent: false } });
    const all = await rig.call('GET', `/v2/bookings/${uid}/attendees`);
    expect(all.data.map(({ email }: { email: string }) => email)).toEqual([bob.email, eve.email]);
    const one = await rig.call('GET', `/v2/bookings/${uid}/attendees/${added.data.id}`);
    expect(one.data).toMatchObject({ id: added.data.id, email: eve.email });
  });

  it('adds guests in the zone of the organizer', async () => {
    const { uid } = await booked({ attendee: { ...bob, timeZone: 'Asia/Kolkata' } });
    const guests = [{ email: 'g1@example.org', name: 'G One' }, { email: 'g2@example.org' }];
    const { data } = await rig.call('POST', `/v2/bookings/${uid}/guests`, { guests });

    expect(data.guests).toEqual(['g1@example.org', 'g2@example.org']);
    expect(data.attendees.slice(1)).toMatchObject([
      { name: 'G One', timeZone: 'Europe/Berlin' },
      { name: '', timeZone: 'Europe/Berlin' },
    ]);
  });

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

  it('gives a booking to another host of the team', async () => {
    const { uid } = await booked({ eventTypeId: teamIntro, start: `${monday}T14:00:00Z` });
    const { data } = await change(uid, 'reassign');

    expect(data).toMatchObject({ bookingUid: uid, reassignedTo: { id: ids.users.grace } });
    const back = await change(uid, `reassign/${ids.users.ada}`, { reason: 'Back' });
    expect(back.data.reassignedTo.id).toBe(ids.users.ada);
    expect((await read(uid)).hosts).toMatchObject([{ id: ids.users.ada }]);
  });

  it('has no other host when nobody is free', async () => {
    const { uid } = await booked({ eventTypeId: teamIntro, start });

    expect((await change(uid, 'reassign')).status).toBe(400);
  });
});

describe('what calendars and rooms hold', () => {
  it('links to four calendars', async () => {
    const { uid } = await booked();
    const { data } = await rig.call('GET', `/v2/bookings/${uid}/calendar-links`);

    expect(data.map(({ id }: { id: string }) => id)).toEqual([
      'googleCalendar',
      'microsoftOffice',
      'microsoftOutlook',
      'ics',
    ]);
    expect(data[0].link).toContain('20270301T090000Z/20270301T093000Z');
  });

  it.each(['recordings', 'transcripts', 'conferencing-sessions'])(
    'has %s of Cal Video only',
    async (what) => {
      const plain = await booked();
      const video = await booked({ eventTypeId: flexible, start: next });
      const get = (uid: string) => rig.call('GET', `/v2/bookings/${uid}/${what}`);

      expect(await get(plain.uid)).toMatchObject({
        status: 404,
        message: `No Cal Video reference found with booking uid ${plain.uid}`,
      });
      expect(await get(video.uid)).toMatchObject({ status: 200, data: [] });
      rig.at(`${day(1)}T12:00:00Z`);
      expect((await get(video.uid)).data).toHaveLength(1);
    },
  );

  it('has no routing trace', async () => {
    const { uid } = await booked();
    const { data } = await rig.call('GET', `/v2/bookings/${uid}/routing-trace`);

    expect(data).toEqual({ steps: [], groups: [], formSubmission: null });
  });
});

describe('organizations', () => {
  const base = `/v2/organizations/${ids.organization}/bookings`;

  it.each([
    ['report', { reason: 'SPAM', reportType: 'EMAIL' }, 2],
    ['block', { blockType: 'DOMAIN' }, 3],
  ])('cancel upcoming bookings on %s', async (action, body, cancelledCount) => {
    const { uid } = await booked();
    await booked({ start: next });
    await booked({
      start: `${day(2)}T09:00:00Z`,
      attendee: { ...bob, email: 'other@example.org' },
    });
    await booked({ start: `${day(3)}T09:00:00Z`, attendee: { ...bob, email: 'far@example.net' } });
    const { data } = await rig.call('POST', `${base}/${action}`, { bookingUid: uid, ...body });

    expect(data).toMatchObject({ success: true, bookingUid: uid, cancelledCount });
    expect(await read(uid)).toMatchObject({ status: 'cancelled' });
  });
});

it('bookings outlive their event type', async () => {
  const { uid } = await booked();
  await rig.call('DELETE', `/v2/event-types/${intro}`);

  expect(await read(uid)).toMatchObject({ status: 'accepted', eventTypeId: null, eventType: null });
  expect((await change(uid, 'cancel', reason)).data.status).toBe('cancelled');
});
