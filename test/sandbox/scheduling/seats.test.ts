import { ids } from '../seed';
import { bob, day, monday, useSandbox } from './rig';

const rig = useSandbox();
const { workshop } = ids.eventTypes;
const start = `${monday}T09:00:00Z`;
const next = `${day(1)}T09:00:00Z`;

const seat = async (name: string, more: Record<string, unknown> = {}) =>
  await rig.book(
    { eventTypeId: workshop, start, attendee: { ...bob, email: `${name}@example.org` }, ...more },
    { as: null },
  );

const change = (uid: string, action: string, body: unknown, as: 'ada' | null = null) =>
  rig.call('POST', `/v2/bookings/${uid}/${action}`, body, { as });

const emails = ({ attendees }: { attendees: Array<{ email: string }> }) =>
  attendees.map(({ email }) => email);

it('share one booking, each with a seat uid, answers and metadata of its own', async () => {
  const first = await seat('a', { metadata: { from: 'a' } });
  const second = await seat('b', { metadata: { from: 'b' } });

  expect(second.data.uid).toBe(first.data.uid);
  expect(second.data.seatUid).not.toBe(first.data.seatUid);
  expect(second.data.attendees).toMatchObject([
    { email: 'a@example.org', seatUid: first.data.seatUid, metadata: { from: 'a' } },
    { email: 'b@example.org', seatUid: second.data.seatUid, metadata: { from: 'b' } },
  ]);
  expect(second.data).not.toHaveProperty('cancelledByEmail');
});

it('run out', async () => {
  for (const name of ['a', 'b', 'c', 'd']) expect((await seat(name)).status).toBe(201);

  expect(await seat('e')).toMatchObject({
    status: 409,
    message: 'No more seats left at this seated booking.',
  });
});

it('are not given twice to parallel requests', async () => {
  for (const name of ['a', 'b', 'c']) await seat(name);
  const replies = await Promise.all(['d', 'e', 'f'].map((name) => seat(name)));

  expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

it('are found by their own uid', async () => {
  const { data } = await seat('a');
  const reply = await rig.call('GET', `/v2/bookings/by-seat/${data.seatUid}`, undefined, {
    as: null,
  });

  expect(reply).toMatchObject({ status: 200, data: { uid: data.uid } });
});

it('hide other attendees when the type says so, but not from the host', async () => {
  const seats = { seatsPerTimeSlot: 4, showAttendeeInfo: false, showAvailabilityCount: true };
  await rig.call('PATCH', `/v2/event-types/${workshop}`, { seats });
  await seat('a');
  const { data } = await seat('b');
  const get = async (as: 'ada' | null) =>
    (await rig.call('GET', `/v2/bookings/${data.uid}`, undefined, { as })).data;

  expect(emails(data)).toEqual(['b@example.org']);
  expect(emails(await get(null))).toEqual([]);
  expect(emails(await get('ada'))).toEqual(['a@example.org', 'b@example.org']);
});

describe('cancelling', () => {
  it('gives one seat back', async () => {
    const first = await seat('a');
    const { data } = await seat('b');
    const reply = await change(data.uid, 'cancel', { seatUid: first.data.seatUid });

    expect(reply).toMatchObject({ status: 200, data: { status: 'accepted' } });
    expect(emails(reply.data)).toEqual(['b@example.org']);
  });

  it('ends the meeting with the last seat', async () => {
    const { data } = await seat('a');

    expect((await change(data.uid, 'cancel', { seatUid: data.seatUid })).data.status).toBe(
      'cancelled',
    );
  });

  it('without a seat is for hosts, and cancels everybody', async () => {
    const { data } = await seat('a');
    const reason = { cancellationReason: 'Sick' };

    expect((await change(data.uid, 'cancel', reason)).status).toBe(401);
    expect((await change(data.uid, 'cancel', reason, 'ada')).data.status).toBe('cancelled');
  });

  it('refuses an unknown seat and one of another booking', async () => {
    const { data } = await seat('a');
    const other = await seat('b', { start: next });

    expect((await change(data.uid, 'cancel', { seatUid: 'nope' })).status).toBe(400);
    expect((await change(data.uid, 'cancel', { seatUid: other.data.seatUid })).status).toBe(400);
  });
});

describe('rescheduling', () => {
  it('moves one seat to a meeting of its own', async () => {
    await seat('a');
    const { data } = await seat('b');
    const reply = await change(data.uid, 'reschedule', { start: next, seatUid: data.seatUid });

    expect(reply).toMatchObject({
      status: 201,
      data: {
        start: next.replace('Z', '.000Z'),
        seatUid: data.seatUid,
        rescheduledFromUid: data.uid,
      },
    });
    expect(emails(reply.data)).toEqual(['b@example.org']);
    expect(emails((await rig.call('GET', `/v2/bookings/${data.uid}`)).data)).toEqual([
      'a@example.org',
    ]);
  });

  it('moves one seat into a meeting that is there', async () => {
    const there = await seat('a', { start: next });
    const { data } = await seat('b');
    const reply = await change(data.uid, 'reschedule', { start: next, seatUid: data.seatUid });

    expect(reply.data.uid).toBe(there.data.uid);
    expect(emails(reply.data)).toEqual(['a@example.org', 'b@example.org']);
  });

  it('does not move one seat over the meeting that the others keep', async () => {
    await seat('a');
    const { data } = await seat('b');
    const body = { start: `${monday}T09:30:00Z`, seatUid: data.seatUid };

    expect((await change(data.uid, 'reschedule', body)).status).toBe(400);
  });

  it('needs a seat, except for the host, who moves everybody', async () => {
    await seat('a');
    const { data } = await seat('b');

    expect((await change(data.uid, 'reschedule', { start: next })).status).toBe(400);
    const reply = await change(data.uid, 'reschedule', { start: next }, 'ada');
    expect(emails(reply.data)).toEqual(['a@example.org', 'b@example.org']);
  });

  it('takes no reason with a seat', async () => {
    const { data } = await seat('a');
    const body = { start: next, seatUid: data.seatUid, reschedulingReason: 'Clash' };

    expect((await change(data.uid, 'reschedule', body)).status).toBe(400);
  });
});

it.each([
  ['attendees', { name: 'Eve', email: 'eve@example.org', timeZone: 'UTC' }],
  ['guests', { guests: [{ email: 'eve@example.org' }] }],
])('take no %s', async (what, body) => {
  const { data } = await seat('a');

  expect((await change(data.uid, what, body, 'ada')).status).toBe(400);
});
