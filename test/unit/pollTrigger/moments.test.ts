import { DateTime } from 'luxon';
import type { ReadPage } from '../../../nodes/CalComPollTrigger/bookings';
import { ended, type Reported } from '../../../nodes/CalComPollTrigger/moments';
import { told, useRig } from './rig';

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

  it('does not come for a booking that was called off or moved', async () => {
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
    const read: ReadPage = async ({ beforeEnd }) =>
      isListed(end, String(beforeEnd)) ? [booking] : [];

    let reported: Reported = { checked: Date.parse('2027-03-01T09:59:00Z'), done: {} };
    const found: string[] = [];
    for (const now of ['10:00', '10:00', '10:01', '10:02']) {
      const looked = await ended(read, reported, Date.parse(`2027-03-01T${now}:00Z`));
      reported = JSON.parse(JSON.stringify(looked.reported)) as Reported;
      found.push(...looked.bookings.map(({ uid }) => uid));
    }
    expect(found).toEqual(['a']);
  });
});
