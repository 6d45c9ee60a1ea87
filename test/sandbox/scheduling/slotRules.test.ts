import { ids } from '../../../sandbox/seed';
import { day, monday, times, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { flexible, grace } = ids.eventTypes;

describe('rules of the event type', () => {
  it('keeps the minimum notice', async () => {
    rig.at(`${monday}T14:10:00Z`);
    const slots = await rig.slots({ eventTypeId: grace, start: monday, end: monday });

    // Grace works from 14:00 UTC on and wants an hour's notice.
    expect(times(slots, monday)[0]).toBe('15:20');
  });

  it.each([
    ['calendar days', { type: 'calendarDays', value: 2 }, [0, 1, 2]],
    ['business days', { type: 'businessDays', value: 5 }, [0, 1, 2, 3, 4, 7]],
    [
      'days with slots, when it rolls',
      { type: 'calendarDays', value: 6, rolling: true },
      [0, 1, 2, 3, 4, 7],
    ],
    ['a range of dates', { type: 'range', value: [day(2), day(3)] }, [2, 3]],
  ])('keeps a booking window of %s', async (_, bookingWindow, days) => {
    const eventTypeId = await rig.eventType({ bookingWindow });
    const slots = await rig.slots({ eventTypeId, start: monday, end: day(13) });

    expect(Object.keys(slots)).toEqual(days.map(day));
  });

  it('starts in the interval of the type, shifted by its offset', async () => {
    const eventTypeId = await rig.eventType({ slotInterval: 20, offsetStart: 5 });
    const slots = await rig.slots({ eventTypeId, start: monday, end: monday });

    expect(times(slots, monday).slice(0, 3)).toEqual(['08:05', '08:25', '08:45']);
    expect(times(slots, monday).at(-1)).toBe('14:45');
  });

  it('cuts slots to the length asked for', async () => {
    const query = { eventTypeId: flexible, start: monday, end: monday, format: 'range' };
    const slots = await rig.slots({ ...query, duration: 60 });

    expect(slots[monday]).toHaveLength(8);
    expect(slots[monday][0].end).toBe(`${monday}T09:00:00.000Z`);
  });

  it('keeps the number and the minutes of meetings a day', async () => {
    const once = await rig.eventType({ bookingLimitsCount: { day: 1 } });
    const hour = await rig.eventType({ bookingLimitsDuration: { day: 60 } });
    await rig.book({ eventTypeId: once, start: `${monday}T08:00:00Z` });
    await rig.book({ eventTypeId: hour, start: `${day(1)}T08:00:00Z` });

    const range = { start: monday, end: day(2) };
    expect(Object.keys(await rig.slots({ eventTypeId: once, ...range }))).toEqual([day(1), day(2)]);
    expect(Object.keys(await rig.slots({ eventTypeId: hour, ...range }))).toEqual([monday, day(2)]);
  });

  it('shows one slot a day to types that want no more', async () => {
    const eventTypeId = await rig.eventType({ onlyShowFirstAvailableSlot: true });
    const slots = await rig.slots({ eventTypeId, start: monday, end: day(1) });

    expect(Object.values(slots).map((each) => each.length)).toEqual([1, 1]);
  });
});
