import { ids } from '../../../sandbox/seed';
import { monday, times, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { organizationTeamIntro } = ids.eventTypes;

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
    const slots = await rig.slots({ usernames: 'ada,grace', organizationSlug: 'any', ...query });

    expect(times(slots, monday)).toEqual(['14:00', '14:30', '15:00', '15:30']);
  });
});
