import { ids } from '../seed';
import { day, monday, useSandbox } from './rig';

const rig = useSandbox();
const { intro, weekly, approval, flexible } = ids.eventTypes;
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

  it('moves a booking once, however many ask for it at the same time', async () => {
    const { uid } = await booked();
    const times = [1, 2, 3].map((days) => `${day(days)}T10:00:00Z`);
    const replies = await Promise.all(
      times.map((time) => change(uid, 'reschedule', { start: time })),
    );

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
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

it('bookings outlive their event type', async () => {
  const { uid } = await booked();
  await rig.call('DELETE', `/v2/event-types/${intro}`);

  expect(await read(uid)).toMatchObject({ status: 'accepted', eventTypeId: null, eventType: null });
  expect((await change(uid, 'cancel', reason)).data.status).toBe('cancelled');
});
