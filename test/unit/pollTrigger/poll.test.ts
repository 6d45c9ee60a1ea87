import { told, useRig } from './rig';

const rig = useRig();

it('tells a booking in the shape of the webhook trigger', async () => {
  await rig.host.poll();
  rig.pass(1);
  const { uid } = await rig.book();

  expect(await rig.host.poll()).toEqual([
    {
      event: 'BOOKING_CREATED',
      createdAt: '2027-03-01T08:01:00.000Z',
      booking: expect.objectContaining({
        uid,
        seriesKey: uid,
        status: 'accepted',
        start: '2027-03-02T09:00:00.000Z',
        startLocal: '2027-03-02T10:00:00.000+01:00',
        timeZone: 'Europe/Berlin',
        eventType: expect.objectContaining({ id: rig.sandbox.ids.eventTypes.intro }),
        organizer: expect.objectContaining({ name: 'Ada Owner' }),
      }),
      attendees: [
        {
          name: 'Theo Varga',
          email: 'theo@example.org',
          timeZone: 'America/New_York',
          startLocal: '2027-03-02T04:00:00.000-05:00',
          language: 'en',
          absent: false,
        },
      ],
      answers: { name: 'Theo Varga', email: 'theo@example.org' },
    },
  ]);
});

it('follows a booking from its making over a move to its end, each step once', async () => {
  await rig.host.poll();
  rig.pass(1);
  const { uid } = await rig.book();
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CREATED', uid]]);
  expect(await rig.host.poll()).toBeUndefined();

  rig.pass(10);
  const moved = await rig.call('POST', `/bookings/${uid}/reschedule`, {
    start: '2027-03-02T11:00:00Z',
    reschedulingReason: 'Train is late',
  });
  const [step] = (await rig.host.poll())!;
  expect(step).toMatchObject({
    event: 'BOOKING_RESCHEDULED',
    booking: { uid: moved.uid, previousUid: uid, seriesKey: uid },
  });

  rig.pass(10);
  await rig.call('POST', `/bookings/${String(moved.uid)}/cancel`, {
    cancellationReason: 'No train',
  });
  expect(await rig.host.poll()).toMatchObject([
    { event: 'BOOKING_CANCELLED', cancellation: { reason: 'No train' } },
  ]);
  expect(await rig.host.poll()).toBeUndefined();
});

it('tells a request, its confirmation and its refusal', async () => {
  await rig.host.poll();
  const { approval } = rig.sandbox.ids.eventTypes;
  const [first, second] = [
    await rig.book('2027-03-02T09:00:00Z', approval),
    await rig.book('2027-03-02T13:00:00Z', approval),
  ];
  expect(told(await rig.host.poll())).toEqual([
    ['BOOKING_REQUESTED', first.uid],
    ['BOOKING_REQUESTED', second.uid],
  ]);
  rig.pass(1);
  await rig.call('POST', `/bookings/${first.uid}/confirm`);
  await rig.call('POST', `/bookings/${second.uid}/decline`, { reason: 'No crew' });
  expect(told(await rig.host.poll())?.sort()).toEqual([
    ['BOOKING_CHANGED', first.uid],
    ['BOOKING_REJECTED', second.uid],
  ]);
});

it('reports only the chosen events, and asks once for those of one kind', async () => {
  rig.host.parameters.events = ['cancelledBooking'];
  await rig.host.poll();
  const { uid } = await rig.book();
  expect(await rig.host.poll()).toBeUndefined();
  rig.pass(1);
  await rig.call('POST', `/bookings/${uid}/cancel`, { cancellationReason: 'No' });
  const from = rig.sandbox.requests.length;
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CANCELLED', uid]]);
  expect(rig.sandbox.requests.length - from).toBe(1);
});

it('sees again after a failure what it did not see', async () => {
  await rig.host.poll();
  const { uid } = await rig.book();
  rig.sandbox.fail({ method: 'GET', failure: { kind: 'status', status: 400, body: {} } });
  const before = structuredClone(rig.host.staticData);
  await expect(rig.host.poll()).rejects.toThrow();
  expect(rig.host.staticData).toEqual(before);
  rig.sandbox.clearFailures();
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CREATED', uid]]);
});

it('starts anew for another account', async () => {
  await rig.host.poll();
  await rig.book();
  rig.host.credentialId = 'another';
  expect(await rig.host.poll()).toBeUndefined();
  const { uid } = await rig.book('2027-03-02T13:00:00Z');
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CREATED', uid]]);
});
