import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  at,
  iso,
  PAGE,
  type Booking,
  type BookingList,
} from '../../../nodes/CalComPollTrigger/bookings';
import { ended, startingSoon, type Reported } from '../../../nodes/CalComPollTrigger/moments';
import { told, useRig } from './rig';
import { listOf } from './world';

const rig = useRig();

describe('Booking Starts Soon', () => {
  beforeEach(() => {
    rig.host.parameters = { events: ['bookingStartsSoon'], minutesBefore: 30 };
  });

  it('comes once, at most so many minutes before', async () => {
    const { uid } = await rig.book('2027-03-01T10:00:00Z');
    expect(await rig.host.poll()).toBeUndefined();
    rig.pass(89);
    expect(await rig.host.poll()).toBeUndefined();
    rig.pass(1);
    expect(told(await rig.host.poll())).toEqual([['BOOKING_STARTS_SOON', uid]]);
    rig.pass(10);
    expect(await rig.host.poll()).toBeUndefined();
    rig.pass(25);
    expect(await rig.host.poll()).toBeUndefined();
  });

  it('comes late rather than never when n8n asks seldom, but not hours late', async () => {
    rig.host.parameters.minutesBefore = 1;
    const { uid } = await rig.book('2027-03-01T10:00:00Z');
    await rig.host.poll();
    rig.pass(130);
    expect(told(await rig.host.poll())).toEqual([['BOOKING_STARTS_SOON', uid]]);

    await rig.book('2027-03-01T13:00:00Z');
    rig.pass(24 * 60);
    expect(await rig.host.poll()).toBeUndefined();
  });

  it('does not come for a booking that was cancelled or moved', async () => {
    const { uid } = await rig.book('2027-03-01T10:00:00Z');
    await rig.host.poll();
    await rig.call('POST', `/bookings/${uid}/reschedule`, { start: '2027-03-01T14:00:00Z' });
    rig.pass(100);
    expect(await rig.host.poll()).toBeUndefined();
  });
});

describe('Booking Ended', () => {
  beforeEach(() => {
    rig.host.parameters = { events: ['bookingEnded'] };
  });

  it('comes once, for each booking that ended since the last poll', async () => {
    const [first, second] = [
      await rig.book('2027-03-01T09:00:00Z'),
      await rig.book('2027-03-01T10:00:00Z'),
    ];
    const off = await rig.book('2027-03-01T11:00:00Z');
    await rig.call('POST', `/bookings/${off.uid}/cancel`, { cancellationReason: 'No' });
    expect(await rig.host.poll()).toBeUndefined();
    rig.pass(12 * 60);
    expect(told(await rig.host.poll())).toEqual([
      ['MEETING_ENDED', first.uid],
      ['MEETING_ENDED', second.uid],
    ]);
    expect(await rig.host.poll()).toBeUndefined();
  });

  it('misses none at the very end of a poll', async () => {
    const { uid } = await rig.book('2027-03-01T09:00:00Z');
    const { end } = rig.sandbox.store.bookings.get(uid)!;
    await rig.host.poll();
    rig.set(DateTime.fromISO(end, { zone: 'utc' }));
    const together = [await rig.host.poll(), await rig.host.poll()];
    rig.pass(1);
    together.push(await rig.host.poll());
    expect(together.map(told)).toEqual([[['MEETING_ENDED', uid]], undefined, undefined]);
  });

  it.each([
    ['counts', (end: string, before: string) => end <= before],
    ['does not count', (end: string, before: string) => end < before],
  ])('comes once where the server %s what ends at the very moment', async (_, isListed) => {
    const end = '2027-03-01T10:00:00.000Z';
    const booking = {
      uid: 'a',
      status: 'accepted',
      end,
      start: end,
      createdAt: end,
      updatedAt: end,
    };
    const list = listOf(async ({ beforeEnd }) =>
      isListed(end, String(beforeEnd)) ? [booking] : [],
    );

    let reported: Reported = { checked: Date.parse('2027-03-01T09:59:00Z'), done: {} };
    const found: string[] = [];
    for (const now of ['10:00', '10:00', '10:01', '10:02']) {
      const looked = await ended(list, reported, Date.parse(`2027-03-01T${now}:00Z`));
      reported = JSON.parse(JSON.stringify(looked.reported)) as Reported;
      found.push(...looked.bookings.map(({ uid }) => uid));
    }
    expect(found).toEqual(['a']);
  });
});

describe("n8n's clock", () => {
  const start = (time: string) => DateTime.fromISO(`2027-03-01T${time}:00Z`, { zone: 'utc' });
  const events = async (...times: DateTime[]) => {
    const found: string[] = [];
    for (const time of times) {
      jest.setSystemTime(time.toMillis());
      found.push(...(told(await rig.host.poll()) ?? []).map(([event]) => String(event)));
    }
    return found;
  };
  const each = ['bookingStartsSoon', 'bookingEnded'];
  const both = ['BOOKING_STARTS_SOON', 'MEETING_ENDED'];

  beforeEach(() => {
    rig.host.parameters = { events: each, minutesBefore: 30 };
  });

  it.each([
    ['an hour', (time: DateTime) => time.minus({ hours: 1 })],
    ['a day', (time: DateTime) => time.minus({ days: 1 })],
    ['to 1970', (time: DateTime) => DateTime.fromMillis(0).plus({ minutes: time.minute })],
  ])('put back %s and on again repeats nothing', async (_, wrong) => {
    await rig.book('2027-03-01T09:00:00Z');
    const times = ['08:00', '08:40', '09:40', '10:10'].map(start);
    expect(await events(...times)).toEqual(both);
    const back = ['10:11', '10:20', '10:30', '10:45'].map((time) => wrong(start(time)));
    expect(await events(...back)).toEqual([]);
    expect(await events(...['10:46', '10:47', '11:30', '13:00'].map(start))).toEqual([]);
    await rig.book('2027-03-01T14:00:00Z');
    expect(await events(...['13:40', '14:31', '14:40'].map(start))).toEqual(both);
  });

  it('put right after it was a day ahead loses nothing and repeats nothing', async () => {
    await rig.book('2027-03-01T14:00:00Z');
    expect(await events(start('08:00'), start('08:05').plus({ days: 1 }))).toEqual([both[1]]);
    await rig.book('2027-03-01T12:00:00Z');
    const right = ['08:06', '11:20', '11:40', '12:31', '13:40', '14:31'].map(start);
    expect(await events(...right)).toEqual([...both, both[0]]);
  });
});

describe.each([
  ['empty', ''],
  ['text', 'soon'],
  ['zero', 0],
  ['negative', -5],
])('Minutes Before that is %s', (_, minutesBefore) => {
  it.each([false, true])('is refused, also in a manual run: %s', async (manual) => {
    rig.host.parameters = { events: ['bookingStartsSoon'], minutesBefore };
    await expect(rig.host.poll({ manual })).rejects.toThrow(
      '"Minutes Before" must be a number of minutes, at least 1',
    );
  });
});

describe('many bookings', () => {
  const MINUTE = 60_000;
  const START = Date.parse('2027-03-01T09:00:00.000Z');

  /** Bookings of some minutes each; many begin, or end, at the very same moment. */
  const world = (starts: number[], minutes: number): Booking[] =>
    starts.map((start, index) => ({
      uid: `u${index}`,
      status: 'accepted',
      start: iso(START + start * MINUTE),
      end: iso(START + (start + minutes) * MINUTE),
      createdAt: iso(START),
      updatedAt: iso(START),
    }));

  /** As the API: inclusive filters, sorted by one time. */
  const serverOf = (bookings: Booking[]): BookingList =>
    listOf(async ({ afterStart, beforeEnd, sortStart, skip }) =>
      bookings
        .filter(({ start }) => at(start) >= at(String(afterStart)))
        .filter(({ end }) => !beforeEnd || at(end) <= at(String(beforeEnd)))
        .sort((a, b) => (sortStart ? at(a.start) - at(b.start) : at(b.end) - at(a.end)))
        .slice(Number(skip), Number(skip) + PAGE),
    );

  const starts = fc.oneof(
    fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 40 }),
    fc.constantFrom(PAGE - 1, PAGE, PAGE + 1, 2 * PAGE).map((count) => Array(count).fill(30)),
    fc.constantFrom(PAGE, 2 * PAGE + 1).map((count) => Array.from(Array(count).keys())),
  );
  /** Minutes until the next poll, and whether n8n starts anew before it. */
  const polls = fc.array(fc.tuple(fc.integer({ min: 0, max: 45 }), fc.boolean()), {
    maxLength: 30,
  });

  it.each<[string, (list: BookingList, before: Reported, now: number) => ReturnType<typeof ended>]>(
    [
      ['ends', ended],
      [
        'is about to start',
        (list, before, now) => startingSoon(list, before, { now, minutes: 15 }),
      ],
    ],
  )('are each reported once when one %s, over pages, moments and restarts', async (_, look) => {
    await fc.assert(
      fc.asyncProperty(starts, polls, async (all, script) => {
        const bookings = world(all, 30);
        const list = serverOf(bookings);
        let now = START;
        let reported: Reported = { checked: now, done: {} };
        let saved = reported;
        const found: string[] = [];
        const rest = Array.from({ length: 40 }, () => [30, false] as [number, boolean]);
        for (const [minutes, restarts] of [...script, ...rest]) {
          now += minutes * MINUTE;
          if (restarts) reported = saved;
          const looked = await look(list, reported, now);
          reported = JSON.parse(JSON.stringify(looked.reported)) as Reported;
          if (looked.bookings.length > 0) saved = reported;
          found.push(...looked.bookings.map(({ uid }) => uid));
        }
        const due = bookings.filter(({ start }) => at(start) > START).map(({ uid }) => uid);
        expect(found.filter((uid) => due.includes(uid)).sort()).toEqual(due.sort());
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 60 },
    );
  });
});
