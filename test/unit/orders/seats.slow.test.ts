import type { IDataObject } from 'n8n-workflow';
import type { PollHost } from '../harness/pollHost';
import type { TriggerHost } from '../harness/triggerHost';
import { exampleRows } from './exampleRows';
import { useScene } from './scene';

const scene = useScene();
const { call, trigger, polling, settled } = scene;

interface Seated {
  uid: string;
  seatUid: string;
}

const at = (hour: number) => `2027-03-02T${String(hour).padStart(2, '0')}:00:00Z`;
const seat = async (name: string, hour: number): Promise<Seated> =>
  (await call('POST', '/bookings', {
    start: at(hour),
    eventTypeId: scene.sandbox.ids.eventTypes.workshop,
    attendee: { name, email: `${name}@example.org`, timeZone: 'Europe/Berlin' },
  })) as unknown as Seated;
const move = async ({ uid, seatUid }: Seated, hour: number): Promise<Seated> =>
  (await call('POST', `/bookings/${uid}/reschedule`, {
    start: at(hour),
    seatUid,
  })) as unknown as Seated;
const giveUp = async ({ uid, seatUid }: Seated) =>
  await call('POST', `/bookings/${uid}/cancel`, { seatUid });

/** What a workflow keys its rows by, and what it can tell people. */
const keysOf = (item: IDataObject) => {
  const booking = item.booking as IDataObject;
  const { uid, previousUid, seriesKey, seatUid, isSeated, status, start, previousStart } = booking;
  return {
    ...{ event: item.event, uid, previousUid, seriesKey, seatUid, isSeated, status },
    ...{ start, previousStart },
    who: (item.attendees as IDataObject[]).map(({ name, email }) => [name, email]),
    attendee: (item.attendee as IDataObject).email,
  };
};

let webhook: TriggerHost;
let poll: PollHost;
beforeEach(async () => {
  webhook = await trigger();
  await webhook.publish();
  poll = await polling();
});

/** What both triggers tell of something that happens; they must tell the same. */
async function both<T>(work: () => Promise<T>): Promise<{ keys: unknown[]; result: T }> {
  const from = webhook.received.length;
  const result = await work();
  await settled();
  const told = webhook.received.slice(from).flatMap(({ items = [] }) => items);
  const polled = (await poll.poll()) ?? [];
  expect(polled.map(keysOf)).toEqual(told.map(keysOf));
  return { keys: polled.map(keysOf), result };
}

it('is one story of a person, by webhook and by polling', async () => {
  const ann = await both(async () => await seat('ann', 9));
  expect(ann.keys).toMatchObject([
    { event: 'BOOKING_CREATED', uid: ann.result.uid, seatUid: ann.result.seatUid, isSeated: true },
  ]);
  const ben = await both(async () => await seat('ben', 9));
  expect(ben.keys).toMatchObject([{ uid: ann.result.uid, attendee: 'ben@example.org' }]);

  const moved = await both(async () => await move(ann.result, 11));
  expect(moved.keys).toMatchObject([
    { event: 'BOOKING_RESCHEDULED', previousUid: ann.result.uid, attendee: 'ann@example.org' },
  ]);
  expect(moved.result.uid).not.toBe(ann.result.uid);

  const joined = await both(async () => await move(ben.result, 11));
  expect(joined.keys).toMatchObject([{ uid: moved.result.uid, previousUid: ben.result.uid }]);

  const gone = await both(async () => await giveUp(moved.result));
  expect(gone.keys).toMatchObject([
    { event: 'BOOKING_CANCELLED', uid: moved.result.uid, attendee: 'ann@example.org' },
  ]);
  const last = await both(async () => await giveUp(joined.result));
  expect(last.keys).toMatchObject([{ event: 'BOOKING_CANCELLED', attendee: 'ben@example.org' }]);
  expect(await poll.poll()).toBeUndefined();
  // Where a seat is gone the poll looks twice, some seconds apart.
}, 30_000);

it('says where a move was assumed', async () => {
  const ann = await seat('ann', 9);
  const ben = await seat('ben', 11);
  await poll.poll();
  await move(ann, 10);
  expect(await poll.poll()).toMatchObject([{ reschedule: { isAssumed: true } }]);
  await seat('cleo', 12);
  await poll.poll();
  // It joins a booking that is there, and keeps its UID.
  await move(ben, 12);
  const [item] = (await poll.poll())!;
  expect(item).toMatchObject({ event: 'BOOKING_RESCHEDULED', attendee: { name: 'ben' } });
  expect(item).not.toHaveProperty('reschedule');
});

it('tells all at once what happens to all of a booking', async () => {
  const { uid } = await seat('ann', 9);
  await seat('ben', 9);
  await poll.poll();
  webhook.received.length = 0;
  const moved = await both(
    async () => await call('POST', `/bookings/${uid}/reschedule`, { start: at(13) }),
  );
  expect(moved.keys).toMatchObject([
    {
      who: [
        ['ann', 'ann@example.org'],
        ['ben', 'ben@example.org'],
      ],
    },
  ]);
  const off = await both(
    async () =>
      await call('POST', `/bookings/${moved.result.uid}/cancel`, { cancellationReason: 'Ill' }),
  );
  expect(off.keys).toMatchObject([{ event: 'BOOKING_CANCELLED', uid: moved.result.uid }]);
});

it.each([
  ['bookings-kept-up-to-date', 'attendee'],
  ['attendees-to-table', 'email'],
])(
  'is one row for each person in the example %s',
  async (example, column) => {
    const polled: IDataObject[] = [];
    const step = async <T>(work: () => Promise<T>): Promise<T> => {
      const result = await work();
      polled.push(...((await poll.poll()) ?? []));
      return result;
    };
    const ann = await step(async () => await seat('ann', 9));
    await step(async () => await seat('ben', 9));
    const moved = await step(async () => await move(ann, 11));
    await step(async () => await giveUp(moved));
    await settled();

    const delivered = webhook.received.flatMap(({ items = [] }) => items);
    for (const items of [delivered, polled]) {
      expect(exampleRows(example, items)).toMatchObject([
        { [column]: 'ann@example.org', start: '2027-03-02T11:00:00.000Z' },
        { [column]: 'ben@example.org', start: '2027-03-02T09:00:00.000Z' },
      ]);
    }
  },
  30_000,
);
