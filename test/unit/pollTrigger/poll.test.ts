import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox';
import { pollHost, type PollHost } from '../harness/pollHost';

let sandbox: Sandbox;
let host: PollHost;
let now: DateTime;

beforeAll(async () => {
  now = DateTime.utc();
  sandbox = await startSandbox({ profile: 'selfHosted', rateLimit: 100_000, now: () => now });
});
afterAll(async () => await sandbox.stop());

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval'] });
  set(DateTime.fromISO('2027-03-01T08:00:00Z', { zone: 'utc' }));
  sandbox.clearFailures();
  sandbox.reset();
  host = pollHost(sandbox.url, {
    parameters: { events: ['newBooking', 'changedBooking', 'cancelledBooking'] },
    credentials: { apiKey: sandbox.keys.ada },
  });
});
afterEach(() => jest.useRealTimers());

/** The clocks of Cal.com and of n8n. */
function set(time: DateTime): void {
  now = time;
  jest.setSystemTime(time.toMillis());
}

const pass = (minutes: number) => set(now.plus({ minutes }));

async function call<T = IDataObject>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${sandbox.url}/v2${path}`, {
    method,
    headers: {
      authorization: `Bearer ${sandbox.keys.ada}`,
      'cal-api-version': '2024-08-13',
      'content-type': 'application/json',
    },
    body: body && JSON.stringify(body),
  });
  const { data, error } = (await response.json()) as { data: T; error?: unknown };
  expect(error).toBeUndefined();
  return data;
}

const book = async (
  start = '2027-03-02T09:00:00Z',
  eventTypeId: number = sandbox.ids.eventTypes.intro,
) =>
  await call<{ uid: string }>('POST', '/bookings', {
    start,
    eventTypeId,
    attendee: { name: 'Theo Varga', email: 'theo@example.org', timeZone: 'America/New_York' },
  });

const told = (items: IDataObject[] | undefined) =>
  items?.map(({ event, booking }) => [event, (booking as IDataObject).uid]);

it('tells a booking in the shape of the webhook trigger', async () => {
  await host.poll();
  pass(1);
  const { uid } = await book();

  expect(await host.poll()).toEqual([
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
        eventType: expect.objectContaining({ id: sandbox.ids.eventTypes.intro }),
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
  await host.poll();
  pass(1);
  const { uid } = await book();
  expect(told(await host.poll())).toEqual([['BOOKING_CREATED', uid]]);
  expect(await host.poll()).toBeUndefined();

  pass(10);
  const moved = await call('POST', `/bookings/${uid}/reschedule`, {
    start: '2027-03-02T11:00:00Z',
    reschedulingReason: 'Train is late',
  });
  const [step] = (await host.poll())!;
  expect(step).toMatchObject({
    event: 'BOOKING_RESCHEDULED',
    booking: { uid: moved.uid, previousUid: uid, seriesKey: uid },
  });

  pass(10);
  await call('POST', `/bookings/${String(moved.uid)}/cancel`, { cancellationReason: 'No train' });
  expect(await host.poll()).toMatchObject([
    { event: 'BOOKING_CANCELLED', cancellation: { reason: 'No train' } },
  ]);
  expect(await host.poll()).toBeUndefined();
});

it('tells a request, its confirmation and its refusal', async () => {
  await host.poll();
  const { approval } = sandbox.ids.eventTypes;
  const [first, second] = [
    await book('2027-03-02T09:00:00Z', approval),
    await book('2027-03-02T13:00:00Z', approval),
  ];
  expect(told(await host.poll())).toEqual([
    ['BOOKING_REQUESTED', first.uid],
    ['BOOKING_REQUESTED', second.uid],
  ]);
  pass(1);
  await call('POST', `/bookings/${first.uid}/confirm`);
  await call('POST', `/bookings/${second.uid}/decline`, { reason: 'No crew' });
  expect(told(await host.poll())?.sort()).toEqual([
    ['BOOKING_CHANGED', first.uid],
    ['BOOKING_REJECTED', second.uid],
  ]);
});

it('reports only the chosen events, and asks once for those of one kind', async () => {
  host.parameters.events = ['cancelledBooking'];
  await host.poll();
  const { uid } = await book();
  expect(await host.poll()).toBeUndefined();
  pass(1);
  await call('POST', `/bookings/${uid}/cancel`, { cancellationReason: 'No' });
  const from = sandbox.requests.length;
  expect(told(await host.poll())).toEqual([['BOOKING_CANCELLED', uid]]);
  expect(sandbox.requests.length - from).toBe(1);
});

it('sees again after a failure what it did not see', async () => {
  await host.poll();
  const { uid } = await book();
  sandbox.fail({ method: 'GET', failure: { kind: 'status', status: 400, body: {} } });
  const before = structuredClone(host.staticData);
  await expect(host.poll()).rejects.toThrow();
  expect(host.staticData).toEqual(before);
  sandbox.clearFailures();
  expect(told(await host.poll())).toEqual([['BOOKING_CREATED', uid]]);
});

it('starts anew for another account', async () => {
  await host.poll();
  await book();
  host.credentialId = 'another';
  expect(await host.poll()).toBeUndefined();
  const { uid } = await book('2027-03-02T13:00:00Z');
  expect(told(await host.poll())).toEqual([['BOOKING_CREATED', uid]]);
});

describe('Booking Starts Soon', () => {
  beforeEach(() => {
    host.parameters = { events: ['bookingStartsSoon'], minutesBefore: 30 };
  });

  it('comes once, at most so many minutes before', async () => {
    const { uid } = await book('2027-03-01T10:00:00Z');
    expect(await host.poll()).toBeUndefined();
    pass(89);
    expect(await host.poll()).toBeUndefined();
    pass(1);
    expect(told(await host.poll())).toEqual([['BOOKING_STARTS_SOON', uid]]);
    pass(10);
    expect(await host.poll()).toBeUndefined();
    pass(25);
    expect(await host.poll()).toBeUndefined();
  });

  it('comes late rather than never when n8n asks seldom, but not hours late', async () => {
    host.parameters.minutesBefore = 1;
    const { uid } = await book('2027-03-01T10:00:00Z');
    await host.poll();
    pass(130);
    expect(told(await host.poll())).toEqual([['BOOKING_STARTS_SOON', uid]]);

    await book('2027-03-01T13:00:00Z');
    pass(24 * 60);
    expect(await host.poll()).toBeUndefined();
  });

  it('does not come for a booking that was called off or moved', async () => {
    const { uid } = await book('2027-03-01T10:00:00Z');
    await host.poll();
    await call('POST', `/bookings/${uid}/reschedule`, { start: '2027-03-01T14:00:00Z' });
    pass(100);
    expect(await host.poll()).toBeUndefined();
  });
});

describe('Booking Ended', () => {
  beforeEach(() => {
    host.parameters = { events: ['bookingEnded'] };
  });

  it('comes once, for each booking that ended since the last poll', async () => {
    const [first, second] = [
      await book('2027-03-01T09:00:00Z'),
      await book('2027-03-01T10:00:00Z'),
    ];
    const off = await book('2027-03-01T11:00:00Z');
    await call('POST', `/bookings/${off.uid}/cancel`, { cancellationReason: 'No' });
    expect(await host.poll()).toBeUndefined();
    pass(12 * 60);
    expect(told(await host.poll())).toEqual([
      ['MEETING_ENDED', first.uid],
      ['MEETING_ENDED', second.uid],
    ]);
    expect(await host.poll()).toBeUndefined();
  });

  it('misses none at the very end of a poll', async () => {
    const { uid } = await book('2027-03-01T09:00:00Z');
    const { end } = sandbox.store.bookings.get(uid)!;
    await host.poll();
    set(DateTime.fromISO(end, { zone: 'utc' }));
    const together = [await host.poll(), await host.poll()];
    pass(1);
    together.push(await host.poll());
    expect(together.map(told)).toEqual([[['MEETING_ENDED', uid]], undefined, undefined]);
  });
});

describe('output', () => {
  it('has the booking of the API as the original', async () => {
    await host.poll();
    const { uid } = await book();
    host.parameters.output = 'raw';
    expect(await host.poll()).toEqual([expect.objectContaining({ uid, hosts: expect.any(Array) })]);
  });

  it('has an item for each attendee', async () => {
    host.parameters.options = { itemPerAttendee: true, eventTypes: '1, 2' };
    await host.poll();
    await book();
    expect(await host.poll()).toMatchObject([{ attendee: { name: 'Theo Varga' } }]);
  });
});

describe('a manual run', () => {
  it('gets the latest booking and remembers nothing', async () => {
    const { uid } = await book();
    expect(told(await host.poll({ manual: true }))).toEqual([['BOOKING_CREATED', uid]]);
    expect(host.staticData).toEqual({});
  });

  it('gets a sample of each chosen event without a request', async () => {
    host.parameters = {
      useSampleEvent: true,
      events: [
        'newBooking',
        'changedBooking',
        'cancelledBooking',
        'bookingStartsSoon',
        'bookingEnded',
      ],
    };
    const from = sandbox.requests.length;
    const items = await host.poll({ manual: true });
    expect(items?.map(({ event }) => event)).toEqual([
      'BOOKING_CREATED',
      'BOOKING_RESCHEDULED',
      'BOOKING_CANCELLED',
      'BOOKING_STARTS_SOON',
      'MEETING_ENDED',
    ]);
    expect(sandbox.requests.length).toBe(from);
  });
});

it('asks for the list of an organization', async () => {
  host.parameters.scope = 'organization';
  await expect(host.poll()).rejects.toThrow('Choose the Organization');
  host.parameters.orgId = { __rl: true, mode: 'id', value: '1' };
  await host.poll().catch(() => undefined);
  expect(sandbox.requests.at(-1)?.path).toBe('/v2/organizations/1/bookings');
});
