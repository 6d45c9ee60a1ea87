import { told, useRig } from './rig';

const rig = useRig();

it('tells a booking in the shape of the webhook trigger', async () => {
  await rig.host.poll();
  rig.pass(1);
  const { uid } = await rig.book();

  const attendee = {
    name: 'Theo Varga',
    email: 'theo@example.org',
    emailDomain: 'example.org',
    timeZone: 'America/New_York',
    startLocal: '2027-03-02T04:00:00.000-05:00',
    startText: 'Tuesday, March 2, 2027 at 4:00 AM (America/New_York)',
    language: 'en',
    absent: false,
  };
  const page = `${rig.sandbox.url}/booking/${uid}`;
  expect(await rig.host.poll()).toEqual([
    {
      event: 'BOOKING_CREATED',
      eventName: 'Booking Created',
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
        bookingUrl: page,
        cancelUrl: `${page}?cancel=true`,
        rescheduleUrl: `${rig.sandbox.url}/reschedule/${uid}`,
        startText: 'Tuesday, March 2, 2027 at 10:00 AM (Europe/Berlin)',
      }),
      attendee,
      attendees: [attendee],
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
    booking: {
      uid: moved.uid,
      previousUid: uid,
      seriesKey: uid,
      previousStart: '2027-03-02T09:00:00.000Z',
      previousEnd: '2027-03-02T09:30:00.000Z',
      eventType: { title: 'Intro call' },
    },
    reschedule: { reason: 'Train is late' },
  });

  rig.pass(10);
  rig.sandbox.store.bookings.get(String(moved.uid))!.location = 'Room 2';
  rig.sandbox.store.bookings.get(String(moved.uid))!.updatedAt = new Date(Date.now()).toISOString();
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CHANGED', moved.uid]]);

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

it('reports only the chosen events, with one request for the list and one for the event type', async () => {
  rig.host.parameters.events = ['cancelledBooking'];
  await rig.host.poll();
  const { uid } = await rig.book();
  expect(await rig.host.poll()).toBeUndefined();
  rig.pass(1);
  await rig.call('POST', `/bookings/${uid}/cancel`, { cancellationReason: 'No' });
  const from = rig.sandbox.requests.length;
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CANCELLED', uid]]);
  const { intro } = rig.sandbox.ids.eventTypes;
  expect(rig.sandbox.requests.slice(from).map(({ path }) => path.split('?')[0])).toEqual([
    '/v2/bookings',
    `/v2/event-types/${intro}`,
  ]);
  expect(await rig.host.poll()).toBeUndefined();
  expect(rig.sandbox.requests.length - from).toBe(3);
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

it('tells when a move was before, also where what it left behind is not in the list', async () => {
  const { uid } = await rig.book();
  rig.pass(10);
  await rig.host.poll();
  rig.pass(1);
  await rig.call('POST', `/bookings/${uid}/reschedule`, { start: '2027-03-02T11:00:00Z' });
  const old = rig.sandbox.store.bookings.get(uid)!;
  old.updatedAt = '2027-03-01T07:00:00.000Z';
  expect(await rig.host.poll()).toMatchObject([
    { event: 'BOOKING_RESCHEDULED', booking: { previousStart: '2027-03-02T09:00:00.000Z' } },
  ]);
});

it('tells a booking whose event type cannot be looked up without its title', async () => {
  await rig.host.poll();
  const { uid } = await rig.book();
  rig.sandbox.fail({ path: /event-types/, failure: { kind: 'status', status: 403, body: {} } });
  const [item] = (await rig.host.poll())!;
  expect(item).toMatchObject({ booking: { uid, eventType: { slug: 'intro-call' } } });
  expect(item).not.toHaveProperty('booking.eventType.title');
});

describe('polls that overlap', () => {
  it.each([3, 4])(
    'report a booking once when %s start while a slow server answers',
    async (many) => {
      await rig.host.poll();
      const { uid } = await rig.book();
      rig.sandbox.fail({ method: 'GET', failure: { kind: 'delay', milliseconds: 300 } });
      const all = await Promise.all(Array.from({ length: many }, () => rig.host.poll()));
      expect(all.flatMap((items) => told(items) ?? [])).toEqual([['BOOKING_CREATED', uid]]);
      expect(await rig.host.poll()).toBeUndefined();
    },
  );

  it('keep what came meanwhile for the next one', async () => {
    await rig.host.poll();
    await rig.book();
    rig.sandbox.fail({ method: 'GET', failure: { kind: 'delay', milliseconds: 300 } });
    const first = rig.host.poll();
    const { uid } = await rig.book('2027-03-02T13:00:00Z');
    expect(await rig.host.poll()).toBeUndefined();
    const told1 = told(await first)!;
    rig.sandbox.clearFailures();
    const told2 = told(await rig.host.poll()) ?? [];
    expect([...told1, ...told2].filter(([, each]) => each === uid)).toHaveLength(1);
  });

  it('do not report it again when n8n handed out the memory just before it was saved', async () => {
    await rig.host.poll();
    const { uid } = await rig.book();
    const before = structuredClone(rig.host.staticData);
    expect(told(await rig.host.poll())).toEqual([['BOOKING_CREATED', uid]]);
    const after = rig.host.staticData;
    rig.host.staticData = before;
    expect(await rig.host.poll()).toBeUndefined();
    rig.host.staticData = after;
    expect(await rig.host.poll()).toBeUndefined();
  });

  it('report it again when n8n threw the first report away', async () => {
    await rig.host.poll();
    const { uid } = await rig.book();
    const before = structuredClone(rig.host.staticData);
    await rig.host.poll();
    rig.host.staticData = before;
    jest.advanceTimersByTime(10_001);
    expect(told(await rig.host.poll())).toEqual([['BOOKING_CREATED', uid]]);
  });

  it('of other nodes and manual runs are not held up', async () => {
    await rig.host.poll();
    await rig.book();
    rig.sandbox.fail({ method: 'GET', failure: { kind: 'delay', milliseconds: 300 } });
    const [, manual] = await Promise.all([rig.host.poll(), rig.host.poll({ manual: true })]);
    expect(manual).toHaveLength(1);
  });

  it('go on after one that failed', async () => {
    await rig.host.poll();
    const { uid } = await rig.book();
    rig.sandbox.fail({ method: 'GET', failure: { kind: 'status', status: 403, body: {} } });
    await expect(rig.host.poll()).rejects.toThrow();
    rig.sandbox.clearFailures();
    expect(told(await rig.host.poll())).toEqual([['BOOKING_CREATED', uid]]);
  });
});

it('starts anew for another account', async () => {
  await rig.host.poll();
  await rig.book();
  rig.host.credentialId = 'another';
  expect(await rig.host.poll()).toBeUndefined();
  const { uid } = await rig.book('2027-03-02T13:00:00Z');
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CREATED', uid]]);
});
