import { ids } from '../../../sandbox/seed';
import { useHeardBookings } from './bookingStage';

const { rig, booked, subscribe, deliveries } = useHeardBookings();
const { intro, workshop, teamIntro } = ids.eventTypes;

describe('who hears of a booking', () => {
  const heard = async () => (await deliveries()).map(({ path }) => path).sort();
  const ofType = (id: number) => `/v2/event-types/${id}/webhooks`;
  const ofTeamType = `/v2/teams/${ids.team}/event-types/${teamIntro}/webhooks`;
  const ofOrganization = `/v2/organizations/${ids.organization}/webhooks`;

  beforeEach(async () => {
    for (const path of [
      '/v2/webhooks',
      ofType(intro),
      ofType(workshop),
      ofTeamType,
      ofOrganization,
    ]) {
      await subscribe(path);
    }
  });

  it('the organizer, the event type and the organization', async () => {
    await booked();

    expect(await heard()).toEqual([ofType(intro), ofOrganization, '/v2/webhooks'].sort());
  });

  it('of a team: not the organizer', async () => {
    await booked({ eventTypeId: teamIntro });

    expect(await heard()).toEqual([ofOrganization, ofTeamType].sort());
  });
});

it('the webhook of a managed type hears of its children', async () => {
  const { data } = await rig.call('POST', `/v2/teams/${ids.team}/event-types`, {
    title: 'Managed',
    slug: 'managed',
    lengthInMinutes: 30,
    minimumBookingNotice: 0,
    schedulingType: 'managed',
    hosts: [{ userId: ids.users.ada }],
  });
  const [parent, child] = data;
  const path = `/v2/teams/${ids.team}/event-types/${parent.id}/webhooks`;
  await subscribe(path);
  await booked({ eventTypeId: child.id });

  expect((await deliveries()).map((each) => each.path)).toEqual([path]);
});
