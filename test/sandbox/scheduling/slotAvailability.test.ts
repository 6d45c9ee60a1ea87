import { DateTime } from 'luxon';
import { ids } from '../../../sandbox/seed';
import { day, monday, times, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { intro } = ids.eventTypes;

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
