import { ids } from '../../../sandbox/seed';
import { day, monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { intro, weekly } = ids.eventTypes;

const start = `${monday}T09:00:00Z`;

describe('recurring types', () => {
  it('make one booking for each occurrence, with a uid in common', async () => {
    const { status, data } = await rig.book({ eventTypeId: weekly, start, recurrenceCount: 3 });

    expect(status).toBe(201);
    expect(data.map((each: { start: string }) => each.start.slice(0, 10))).toEqual([
      monday,
      day(7),
      day(14),
    ]);
    expect(new Set(data.map((each: { uid: string }) => each.uid)).size).toBe(3);
    const [{ recurringBookingUid }] = data;
    const series = await rig.call('GET', `/v2/bookings/${recurringBookingUid}`);
    expect(series.data).toHaveLength(3);
  });

  it('book all occurrences of the type when no number is given', async () => {
    const { data } = await rig.book({ eventTypeId: weekly, start });

    expect(data).toHaveLength(4);
  });

  it('keep the local time of the attendee when the clocks change', async () => {
    const first = '2027-03-23T09:00:00Z';
    const { data } = await rig.book({ eventTypeId: weekly, start: first, recurrenceCount: 2 });

    expect(data[1].start).toBe('2027-03-30T08:00:00.000Z');
  });

  it('book nothing when one of the occurrences is taken', async () => {
    await rig.book({ eventTypeId: intro, start: `${day(7)}T09:00:00Z` });
    const { status } = await rig.book({ eventTypeId: weekly, start });

    expect(status).toBe(400);
    expect(rig.sandbox.store.bookings.size).toBe(1);
  });
});
