import { workshop, useSeats } from './seatStage';

const { rig, seat, change, emails } = useSeats();

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

it.each([
  ['attendees', { name: 'Eve', email: 'eve@example.org', timeZone: 'UTC' }],
  ['guests', { guests: [{ email: 'eve@example.org' }] }],
])('take no %s', async (what, body) => {
  const { data } = await seat('a');

  expect((await change(data.uid, what, body, 'ada')).status).toBe(400);
});
