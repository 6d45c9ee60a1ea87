import { ids } from '../../../sandbox/seed';
import { useSandbox } from '../../../sandbox/scheduling/rig';
import type { Call } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();
const { intro, teamIntro } = ids.eventTypes;

const plain = { title: 'Test', slug: 'test', lengthInMinutes: 30 };
const newest: Call = { version: '2026-06-12' };

const slugs = ({ data }: { data: Array<{ slug: string }> }) => data.map(({ slug }) => slug);

describe('teams', () => {
  const path = `/v2/teams/${ids.team}/event-types`;
  const { ada, grace, otto } = ids.users;
  const team = (body: Record<string, unknown>) => rig.call('POST', path, { ...plain, ...body });

  it('show hosts and team', async () => {
    const { data } = await rig.call('GET', `${path}/${teamIntro}`);

    expect(data).toMatchObject({
      teamId: ids.team,
      schedulingType: 'roundRobin',
      team: { slug: 'friends', bannerUrl: null },
      hosts: [
        { userId: ada, username: 'ada', priority: 'medium' },
        { userId: grace, username: 'grace', priority: 'medium' },
      ],
    });
    expect(data).not.toHaveProperty('users');
  });

  it('can let all members host', async () => {
    const { data } = await team({ schedulingType: 'collective', assignAllTeamMembers: true });

    expect(data.hosts).toHaveLength(3);
    expect(data.assignAllTeamMembers).toBe(true);
  });

  it('make a copy of a managed type for each host, and keep them alike', async () => {
    const { data } = await team({
      schedulingType: 'managed',
      hosts: [{ userId: ada }, { userId: grace }],
    });
    const [parent, ...children] = data;

    expect(data.map(({ ownerId }: { ownerId: number }) => ownerId)).toEqual([null, ada, grace]);
    expect(children.map((each: Record<string, unknown>) => each.parentEventTypeId)).toEqual([
      parent.id,
      parent.id,
    ]);
    const changed = await rig.call('PATCH', `${path}/${parent.id}`, { title: 'Better' });
    expect(changed.data.map(({ title }: { title: string }) => title)).toEqual([
      'Better',
      'Better',
      'Better',
    ]);
    expect(slugs(await rig.call('GET', '/v2/event-types'))).toContain('test');

    await rig.call('DELETE', `${path}/${parent.id}`);
    expect(slugs(await rig.call('GET', '/v2/event-types'))).not.toContain('test');
  });

  it.each([
    ['a slug twice', { schedulingType: 'roundRobin', slug: 'team-intro' }],
    ['hosts from outside', { schedulingType: 'roundRobin', hosts: [{ userId: otto }] }],
    [
      'hosts beside all members',
      { schedulingType: 'collective', assignAllTeamMembers: true, hosts: [{ userId: ada }] },
    ],
  ])('refuse %s', async (_, body) => {
    expect((await team(body)).status).toBe(400);
  });

  it('list their types to anybody, and all of an organization page by page', async () => {
    const open = await rig.call('GET', `${path}?eventSlug=team-intro&hostsLimit=1`, undefined, {
      as: null,
      version: '2024-06-14',
    });
    expect(open.data).toMatchObject([{ slug: 'team-intro', hosts: [{ userId: ada }] }]);

    const all = await rig.call(
      'GET',
      `/v2/organizations/${ids.organization}/teams/event-types?take=1`,
    );
    expect(slugs(all)).toEqual(['team-intro']);
  });

  it('tell how meetings are spread; a personal type cannot', async () => {
    const config = (id: number) =>
      rig.call('GET', `/v2/event-types/${id}/scheduling-config`, undefined, newest);

    expect((await config(teamIntro)).data).toMatchObject({
      eventTypeId: teamIntro,
      schedulingType: 'roundRobin',
    });
    expect((await config(intro)).status).toBe(422);
  });
});
