import { DateTime } from 'luxon';
import { ids } from '../seed';
import { day, monday, times, useSandbox } from './rig';

const rig = useSandbox();
const { intro, flexible } = ids.eventTypes;

const berlin = { timeZone: 'Europe/Berlin' };

/** A schedule of Ada's in Berlin. */
async function schedule(settings: Record<string, unknown>): Promise<number> {
  const { data } = await rig.call('POST', '/v2/schedules', {
    name: 'Test',
    timeZone: 'Europe/Berlin',
    isDefault: false,
    ...settings,
  });
  return data.id;
}

describe('the form of the answer', () => {
  it('groups by date in the zone of the query, with its offset', async () => {
    const slots = await rig.slots({ eventTypeId: intro, start: monday, end: day(1), ...berlin });

    expect(Object.keys(slots)).toEqual([monday, day(1)]);
    expect(slots[monday]).toHaveLength(16);
    expect(slots[monday][0]).toEqual({ start: `${monday}T09:00:00.000+01:00` });
    expect(slots[monday][15]).toEqual({ start: `${monday}T16:30:00.000+01:00` });
  });

  it('is in UTC without a zone, and has ends in the range format', async () => {
    const query = { eventTypeSlug: 'intro-call', username: 'ada', start: monday, end: monday };
    const slots = await rig.slots({ ...query, format: 'range' });

    expect(slots[monday][0]).toEqual({
      start: `${monday}T08:00:00.000Z`,
      end: `${monday}T08:30:00.000Z`,
    });
  });

  it('moves slots to the date that they have in the zone of the query', async () => {
    const query = { eventTypeId: intro, start: monday, end: monday };
    const slots = await rig.slots({ ...query, timeZone: 'Pacific/Auckland' });

    expect(times(slots, monday)).toEqual(['21:00', '21:30', '22:00', '22:30', '23:00', '23:30']);
    expect(times(slots, day(1))[0]).toBe('00:00');
  });

  it.each([
    ['a weekend', { start: day(5), end: day(6) }],
    ['an end before the start', { start: day(2), end: day(1) }],
    ['the past', { start: '2020-01-01', end: '2020-01-31' }],
  ])('is empty for %s', async (_, range) => {
    expect(await rig.slots({ eventTypeId: intro, ...range })).toEqual({});
  });

  it('includes the day of an end at midnight, but not of any other end', async () => {
    const query = { eventTypeId: intro, start: monday };
    const midnight = await rig.slots({ ...query, end: `${day(1)}T00:00:00Z` });
    const noon = await rig.slots({ ...query, end: `${day(1)}T08:00:00Z` });

    expect(times(midnight, day(1))).toHaveLength(16);
    expect(times(noon, day(1))).toEqual(['08:00']);
  });

  it.each([
    ['an unknown event type', 'eventTypeId=4711', 404, 'Event Type not found'],
    ['an unknown slug', 'eventTypeSlug=nope&username=ada', 404, 'Event Type not found'],
    ['an unknown user', 'eventTypeSlug=intro-call&username=nobody', 404, /nobody/],
    ['an unknown team', 'eventTypeSlug=team-intro&teamSlug=nobody', 404, /nobody/],
    ['a group of one', 'usernames=ada', 400, /at least 2/],
    ['a query that names nobody', 'username=ada', 400, /usernames/],
    ['a zone that does not exist', `eventTypeId=${intro}&timeZone=Mars/Base`, 400, /IANA/],
  ])('refuses %s', async (_, query, status, text) => {
    const reply = await rig.call('GET', `/v2/slots?${query}&start=${monday}&end=${monday}`);

    expect(reply).toMatchObject({ status, message: expect.stringMatching(text) });
  });
});

describe('availability', () => {
  it('stays at the same local time when the clocks change', async () => {
    const slots = await rig.slots({ eventTypeId: intro, start: '2027-03-26', end: '2027-03-29' });

    expect(slots['2027-03-26'][0].start).toBe('2027-03-26T08:00:00.000Z');
    expect(slots['2027-03-29'][0].start).toBe('2027-03-29T07:00:00.000Z');
  });

  it.each([
    ['an hour fewer in spring', '2027-03-28', ['00:00', '01:00', '03:00', '04:00']],
    [
      'an hour more in autumn',
      '2027-10-31',
      ['00:00', '01:00', '02:00', '02:00', '03:00', '04:00'],
    ],
  ])('has %s', async (_, date, expected) => {
    const nights = [{ days: ['Sunday'], startTime: '00:00', endTime: '05:00' }];
    const scheduleId = await schedule({ availability: nights });
    const eventTypeId = await rig.eventType({ scheduleId });
    const start = DateTime.fromISO(date).minus({ days: 1 }).toFormat('yyyy-MM-dd');

    expect(times(await rig.slots({ eventTypeId, start, end: date, ...berlin }), date)).toEqual(
      expected,
    );
  });

  it('follows the overrides of a date alone', async () => {
    const scheduleId = await schedule({
      overrides: [
        { date: day(1), startTime: '10:00', endTime: '12:00' },
        { date: day(1), startTime: '20:00', endTime: '21:00' },
        { date: day(2), startTime: '00:00', endTime: '00:00' },
        { date: day(5), startTime: '08:00', endTime: '09:00' },
      ],
    });
    const eventTypeId = await rig.eventType({ scheduleId });
    const slots = await rig.slots({ eventTypeId, start: monday, end: day(6), ...berlin });

    expect(times(slots, day(1))).toEqual(['10:00', '11:00', '20:00']);
    expect(slots).not.toHaveProperty(day(2));
    expect(times(slots, day(5))).toEqual(['08:00']);
  });

  it('uses the default schedule when the type names none', async () => {
    const afternoons = [{ days: ['Monday'], startTime: '14:00', endTime: '15:00' }];
    await rig.call('POST', '/v2/schedules', {
      name: 'Afternoons',
      timeZone: 'Europe/Berlin',
      isDefault: true,
      availability: afternoons,
    });
    const slots = await rig.slots({ eventTypeId: intro, start: monday, end: day(6), ...berlin });

    expect(Object.keys(slots)).toEqual([monday]);
    expect(times(slots, monday)).toEqual(['14:00', '14:30']);
  });

  it('lets meetings run until midnight', async () => {
    const nights = [{ days: ['Monday'], startTime: '22:00', endTime: '23:59' }];
    const eventTypeId = await rig.eventType({
      scheduleId: await schedule({ availability: nights }),
    });

    const slots = await rig.slots({ eventTypeId, start: monday, end: day(1), ...berlin });
    expect(times(slots, monday)).toEqual(['22:00', '23:00']);
  });
});

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
