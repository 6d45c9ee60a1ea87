import { ids } from '../../../sandbox/seed';
import { day, monday, times, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { intro, flexible } = ids.eventTypes;

describe('what is taken', () => {
  it('leaves out the time of a booking', async () => {
    await rig.book({ eventTypeId: intro, start: `${monday}T09:00:00Z` });
    const slots = await rig.slots({ eventTypeId: intro, start: monday, end: monday });

    expect(times(slots, monday)).not.toContain('09:00');
    expect(times(slots, monday)).toEqual(expect.arrayContaining(['08:30', '09:30']));
  });

  it('leaves out bookings of the same host with other event types, and goes on at a round minute', async () => {
    const eventTypeId = await rig.eventType({ lengthInMinutes: 30 });
    await rig.book({ eventTypeId, start: `${monday}T09:10:00Z` });
    const slots = await rig.slots({ eventTypeId: intro, start: monday, end: monday });

    expect(times(slots, monday).slice(0, 4)).toEqual(['08:00', '08:30', '10:00', '10:30']);
  });

  it('keeps buffers before and after, of this type and of the booked one', async () => {
    await rig.book({ eventTypeId: intro, start: `${monday}T10:00:00Z` });
    const buffered = await rig.slots({ eventTypeId: flexible, start: monday, end: monday });

    expect(times(buffered, monday)).not.toEqual(expect.arrayContaining(['09:30']));
    expect(times(buffered, monday)).toEqual(expect.arrayContaining(['09:00', '11:00']));
    expect(times(buffered, monday)).not.toContain('10:30');

    await rig.book({ eventTypeId: flexible, start: `${day(1)}T10:00:00Z` });
    const plain = await rig.slots({ eventTypeId: intro, start: day(1), end: day(1) });
    expect(times(plain, day(1)).slice(2, 5)).toEqual(['09:00', '11:00', '11:30']);
  });

  it('offers the time of a booking that is about to move', async () => {
    const { data } = await rig.book({ eventTypeId: intro, start: `${monday}T09:00:00Z` });
    const query = { eventTypeId: intro, start: monday, end: monday };

    const slots = await rig.slots({ ...query, bookingUidToReschedule: data.uid });
    expect(times(slots, monday)).toContain('09:00');
  });

  it('offers the time of cancelled and declined bookings again', async () => {
    const { data } = await rig.book({ eventTypeId: intro, start: `${monday}T09:00:00Z` });
    await rig.call('POST', `/v2/bookings/${data.uid}/cancel`, { cancellationReason: 'no' });

    const slots = await rig.slots({ eventTypeId: intro, start: monday, end: monday });
    expect(times(slots, monday)).toContain('09:00');
  });

  it.each([
    [true, false],
    [false, true],
  ])('a request blocks the slot only when its type says so (%s)', async (blocks, offered) => {
    const eventTypeId = await rig.eventType({
      confirmationPolicy: { type: 'always', blockUnconfirmedBookingsInBooker: blocks },
    });
    await rig.book({ eventTypeId, start: `${monday}T09:00:00Z` });

    const slots = await rig.slots({ eventTypeId, start: monday, end: monday });
    expect(times(slots, monday).includes('09:00')).toBe(offered);
  });
});
