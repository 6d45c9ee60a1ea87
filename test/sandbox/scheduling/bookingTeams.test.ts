import { ids } from '../../../sandbox/seed';
import { monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { teamIntro } = ids.eventTypes;

const start = `${monday}T09:00:00Z`;

describe('teams', () => {
  it('share out meetings among their hosts', async () => {
    const both = `${monday}T14:00:00Z`;
    const first = await rig.book({ eventTypeId: teamIntro, start: both });
    const second = await rig.book({ eventTypeId: teamIntro, start: both });

    expect([first, second].map(({ data }) => data.hosts[0].username)).toEqual(['ada', 'grace']);
  });

  it('can be asked for a meeting at once', async () => {
    const { data } = await rig.book({ eventTypeId: teamIntro, start, instant: true });

    expect(data).toMatchObject({ status: 'awaiting_host', hosts: [] });
  });

  it('cannot book the parent of a managed type, but each child', async () => {
    const created = await rig.call('POST', `/v2/teams/${ids.team}/event-types`, {
      title: 'Managed',
      slug: 'managed',
      lengthInMinutes: 30,
      schedulingType: 'managed',
      minimumBookingNotice: 0,
      hosts: [{ userId: ids.users.ada }],
    });
    const [parent, child] = created.data;

    expect((await rig.book({ eventTypeId: parent.id, start })).status).toBe(400);
    expect((await rig.book({ eventTypeId: child.id, start })).status).toBe(201);
  });

  it('cannot be booked without hosts', async () => {
    const { data } = await rig.call('POST', `/v2/teams/${ids.team}/event-types`, {
      title: 'Nobody',
      slug: 'nobody',
      lengthInMinutes: 30,
      schedulingType: 'roundRobin',
    });

    expect((await rig.book({ eventTypeId: data.id, start })).status).toBe(422);
  });
});
