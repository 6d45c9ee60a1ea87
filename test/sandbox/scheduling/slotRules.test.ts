import { ids } from '../seed';
import { bob, day, monday, times, useSandbox } from './rig';

const rig = useSandbox();
const { workshop, flexible, grace, organizationTeamIntro } = ids.eventTypes;

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

describe('seats', () => {
  it('counts them, and names the booking that has some', async () => {
    const { data } = await rig.book({ eventTypeId: workshop, start: `${monday}T08:00:00Z` });
    const slots = await rig.slots({ eventTypeId: workshop, start: monday, end: monday });

    expect(slots[monday].slice(0, 2)).toEqual([
      {
        start: `${monday}T08:00:00.000Z`,
        seatsBooked: 1,
        seatsRemaining: 3,
        seatsTotal: 4,
        attendeesCount: 1,
        bookingUid: data.uid,
      },
      { start: `${monday}T09:00:00.000Z`, seatsBooked: 0, seatsRemaining: 4, seatsTotal: 4 },
    ]);
  });

  it('takes a full meeting from the offer', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      const attendee = { ...bob, email: `${name}@example.org` };
      await rig.book({ eventTypeId: workshop, start: `${monday}T08:00:00Z`, attendee });
    }
    const slots = await rig.slots({ eventTypeId: workshop, start: monday, end: monday });

    expect(times(slots, monday)[0]).toBe('09:00');
  });
});

describe('several hosts', () => {
  const hosts = [ids.users.ada, ids.users.grace].map((userId) => ({ userId }));
  const query = { start: monday, end: monday };

  const teamType = async (settings: Record<string, unknown>) => {
    const { data } = await rig.call('POST', `/v2/teams/${ids.team}/event-types`, {
      title: 'Team',
      slug: 'team-test',
      lengthInMinutes: 60,
      minimumBookingNotice: 0,
      hosts,
      ...settings,
    });
    return data.id as number;
  };

  it('round robin offers what any host can take', async () => {
    // Berlin 09-17 and New York 09-17.
    const slots = await rig.slots({ eventTypeSlug: 'team-intro', teamSlug: 'friends', ...query });

    expect(times(slots, monday)[0]).toBe('08:00');
    expect(times(slots, monday).at(-1)).toBe('21:30');
    expect(times(slots, monday)).toHaveLength(28);
  });

  it('round robin goes on offering a time until all hosts are taken', async () => {
    const eventTypeId = await teamType({ schedulingType: 'roundRobin' });
    const start = `${monday}T14:00:00Z`;
    const first = await rig.book({ eventTypeId, start });
    expect(times(await rig.slots({ eventTypeId, ...query }), monday)).toContain('14:00');

    const second = await rig.book({ eventTypeId, start });
    expect(times(await rig.slots({ eventTypeId, ...query }), monday)).not.toContain('14:00');
    expect(first.data.hosts[0].username).not.toBe(second.data.hosts[0].username);
  });

  it('round robin with a mandatory host needs that one as well', async () => {
    const eventTypeId = await teamType({
      schedulingType: 'roundRobin',
      hosts: [hosts[0], { ...hosts[1], mandatory: true }],
    });

    expect(times(await rig.slots({ eventTypeId, ...query }), monday)).toEqual(['14:00', '15:00']);
  });

  it('collective offers what all hosts can take', async () => {
    const eventTypeId = await teamType({ schedulingType: 'collective' });

    expect(times(await rig.slots({ eventTypeId, ...query }), monday)).toEqual(['14:00', '15:00']);
  });

  it('finds the type of a team inside an organization', async () => {
    const named = { eventTypeSlug: 'team-intro', teamSlug: 'sales', organizationSlug: 'acme' };

    expect(await rig.slots({ ...named, ...query })).toEqual(
      await rig.slots({ eventTypeId: organizationTeamIntro, ...query }),
    );
  });

  it('a group of people needs all of them', async () => {
    const slots = await rig.slots({ usernames: 'ada,grace', ...query });

    expect(times(slots, monday)).toEqual(['14:00', '14:30', '15:00', '15:30']);
  });
});
