import { omit } from 'lodash';
import type { IDataObject, NodeApiError } from 'n8n-workflow';
import { nathan, picked, startStage, types, type Stage } from '../appointment/stage';
import { startBetween, type Between } from '../harness/between';
import { pollHost } from '../harness/pollHost';
import { runNode } from '../harness/runNode';
import { searchList } from '../harness/searchList';
import { startTriggerHost } from '../harness/triggerHost';

let stage: Stage;
let between: Between;
let credentials: { apiKey: string };
let account = 0;
beforeAll(async () => {
  stage = await startStage();
  between = await startBetween(stage.sandbox.url);
});
beforeEach(() => {
  stage.sandbox.reset();
  Object.assign(between, { takes: [], change: (data: unknown) => data });
  account += 1;
  credentials = { apiKey: stage.sandbox.keys.ada, name: String(account) } as never;
});
afterAll(async () => {
  await between.stop();
  await stage.sandbox.stop();
});

const eventType = picked(types.intro);
const wish = { eventType, start: '2026-11-24 10:00', ...nathan };
const mine = { attendeeEmail: nathan.attendeeEmail };
const appointment = (operation: string, more: IDataObject = {}): IDataObject => ({
  resource: 'appointment',
  operation,
  ...more,
});

const run = async (parameters: IDataObject) =>
  (await runNode(between.url, parameters as never, { credentials })).map(({ json }) => json);
const booked = async () => {
  const made = await stage.run('book', wish);
  stage.calls();
  return made;
};
/** What the node throws; nothing comes out. */
const failure = async (work: Promise<unknown>): Promise<NodeApiError> =>
  await work.then(
    (output) => {
      throw new Error(`Succeeded: ${JSON.stringify(output)}`);
    },
    (error: NodeApiError) => error,
  );
const writes = () => stage.calls().filter((call) => !/^GET |\/slots\/reservations/.test(call));

const looking: Record<string, IDataObject> = {
  'Appointment > Check if Booked': appointment('checkIfBooked', mine),
  'Appointment > Look Up': appointment('lookUp', mine),
  'Appointment > Cancel': appointment('cancel', mine),
  'Appointment > Reschedule': appointment('reschedule', { ...mine, start: '2026-11-25 11:00' }),
  'Appointment > Book, once more': appointment('book', wish),
  'Booking > Get Many': { resource: 'booking', operation: 'getMany' },
};

describe('without the header of the version, which a proxy takes away', () => {
  const reading: Record<string, IDataObject> = {
    ...looking,
    'Event Type > Get Many': { resource: 'eventType', operation: 'getMany' },
    'Event Type > Get': { resource: 'eventType', operation: 'get', eventTypeId: eventType },
    'Schedule > Get Many': { resource: 'schedule', operation: 'getMany' },
  };
  it.each(Object.entries(reading))('%s says so, and does nothing', async (_, parameters) => {
    await booked();
    between.takes = ['cal-api-version'];
    const { message, description } = await failure(run(parameters));
    expect(message).toMatch(/format of 2024, as if it had not been told the API version/);
    expect(description).toMatch(/passes on the header "cal-api-version"/);
    expect(writes()).toEqual([]);
  });

  it('Booking > Get says so', async () => {
    const { uid } = await booked();
    between.takes = ['cal-api-version'];
    const get = run({ resource: 'booking', operation: 'get', bookingUid: uid });
    expect((await failure(get)).message).toMatch(/format of 2024/);
  });

  it('the polling trigger says so', async () => {
    await booked();
    between.takes = ['cal-api-version'];
    const host = pollHost(between.url, { parameters: { events: ['newBooking'] }, credentials });
    expect((await failure(host.poll())).message).toMatch(/format of 2024/);
  });

  it('the picker of event types says so', async () => {
    between.takes = ['cal-api-version'];
    const found = await searchList(between.url, 'eventTypes', { credentials });
    expect(found.at(-1)!.name).toMatch(/^Not shown: your own event types\. .*format of 2024/);
  });
});

/** What stands in place of a list. */
const noLists: [string, unknown][] = [
  ['null', null],
  ['an empty text', ''],
  ['a number', 0],
  ['an empty object', {}],
  ['an object with the list in it', { items: [] }],
];

describe.each(noLists)('bookings that are %s', (_, odd) => {
  it.each(Object.entries(looking))('are not taken for none by %s', async (__, parameters) => {
    await booked();
    between.change = (data, { method, path }) =>
      method === 'GET' && path === '/v2/bookings' ? odd : data;
    const { message } = await failure(run(parameters));
    expect(message).toBe('The response does not contain what was asked for');
    expect(writes()).toEqual([]);
    expect(stage.bookings().map(({ status }) => status)).toEqual(['accepted']);
  });

  it('are not taken for none by the polling trigger', async () => {
    between.change = () => odd;
    const host = pollHost(between.url, { parameters: { events: ['newBooking'] }, credentials });
    expect((await failure(host.poll())).message).toMatch(/does not contain what was asked for/);
  });
});

/** What stands in place of slots by days. An empty object says that nothing is free. */
const noSlots = [
  ...noLists.filter(([name]) => name !== 'an empty object'),
  ['an object of older slots', { slots: { '2026-11-24': [] } }],
  ['slots without a start', { '2026-11-24': [{ time: '2026-11-24T09:00:00Z' }] }],
  ['starts without an offset', { '2026-11-24': [{ start: '2026-11-24T09:00:00' }] }],
] as const;

describe.each(noSlots)('slots that are %s', (_, odd) => {
  it.each([
    appointment('findTimes', { eventType }),
    {
      resource: 'slot',
      operation: 'getMany',
      eventTypeId: eventType,
      start: '2026-11-24',
      end: '2026-11-25',
    },
  ])('do not mean that nothing is free: %j', async (parameters) => {
    between.change = () => odd;
    const { message } = await failure(run(parameters));
    expect(message).toBe('The response does not contain what was asked for');
  });
});

describe('a booking that cannot be read', () => {
  const odd: [string, (booking: IDataObject) => IDataObject][] = [
    ['no start', (booking) => omit(booking, 'start')],
    ['a start without an offset', (booking) => ({ ...booking, start: '2026-11-24T09:00:00' })],
    ['a start in seconds', (booking) => ({ ...booking, start: 1795510800 })],
    ['no UID', (booking) => omit(booking, 'uid')],
    ['no end', (booking) => omit(booking, 'end')],
    ['null for its attendees', (booking) => ({ ...booking, attendees: null })],
  ];
  it.each(odd)('with %s is neither told nor changed', async (_, change) => {
    await booked();
    between.change = (data, { path }) =>
      path === '/v2/bookings' ? [data].flat().map((one) => change(one as IDataObject)) : data;
    for (const parameters of Object.values(looking).slice(0, -1)) {
      const { message } = await failure(run(parameters));
      expect(message).toBe('The response does not contain what was asked for');
    }
    expect(writes()).toEqual([]);
  });

  it('may have attendees that cannot be read', async () => {
    const { uid } = await booked();
    between.change = (data) => ({ ...(data as object), attendees: [null, 'x', {}] });
    const [found] = await run(appointment('lookUp', { bookingUid: uid as string }));
    expect(found).toMatchObject({ ok: true, count: 1 });
  });
});

describe('a new booking that is answered with something else', () => {
  it.each([null, [], {}, 'done', [null], { uid: 'x' }])('such as %j is looked up', async (odd) => {
    between.change = (data, { method, path }) =>
      method === 'POST' && path === '/v2/bookings' ? odd : data;
    const [made] = await run(appointment('book', wish));
    expect(made).toMatchObject({ booked: true, startLocal: '2026-11-24T10:00:00.000+01:00' });
    const [created] = await run({
      resource: 'booking',
      operation: 'create',
      eventTypeId: eventType,
      start: '2026-11-25T10:00',
      ...nathan,
    });
    expect(created).toMatchObject({ start: '2026-11-25T09:00:00.000Z', status: 'accepted' });
    expect(stage.bookings()).toHaveLength(2);
  });

  it('goes without a reservation that has no UID', async () => {
    between.change = (data, { path }) => (/reservations$/.test(path) ? null : data);
    const [made] = await run(appointment('book', wish));
    expect(made).toMatchObject({ booked: true });
  });
});

it('an update that has to keep what is there changes nothing where that cannot be read', async () => {
  between.change = (data, { method }) => (method === 'GET' ? {} : data);
  const update = run({
    resource: 'eventType',
    operation: 'update',
    eventTypeId: eventType,
    settings: { disableGuests: true },
  });
  expect((await failure(update)).message).toBe('The response does not contain what was asked for');
  expect(writes()).toEqual([]);
});

describe('the trigger', () => {
  const publish = async () => {
    const host = await startTriggerHost({
      server: between.url,
      parameters: { events: ['BOOKING_CREATED'] },
      credentials,
      origin: 'https://n8n.example.com',
    });
    return await failure(host.publish().finally(async () => await host.stop()));
  };

  it.each(noLists)('adds no webhook where its list is %s', async (_, odd) => {
    between.change = (data, { method }) => (method === 'GET' ? odd : data);
    expect((await publish()).message).toMatch(/does not contain what was asked for/);
    expect(writes()).toEqual([]);
  });

  it.each([null, [], {}])('says so where its new webhook is told as %j', async (odd) => {
    between.change = (data, { method }) => (method === 'POST' ? odd : data);
    const { message, description } = await publish();
    expect(message).toMatch(/does not contain what was asked for/);
    expect(description).toMatch(/may still have been carried out/);
    expect(writes().filter((call) => call.startsWith('POST'))).toHaveLength(1);
  });
});
