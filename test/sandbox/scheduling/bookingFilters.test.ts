import { ids } from '../../../sandbox/seed';
import { bob, day, monday } from '../../../sandbox/scheduling/rig';
import { useList } from './listStage';

const { rig, list, book } = useList();

const { intro, weekly, approval, teamIntro } = ids.eventTypes;

describe('filters', () => {
  let uids: Record<string, string>;

  beforeEach(async () => {
    const past = await book(intro, `${monday}T08:00:00Z`);
    const upcoming = await book(intro, `${day(2)}T09:00:00Z`, {
      attendee: { ...bob, name: 'Cleo', email: 'cleo@example.org' },
    });
    const cancelled = await book(intro, `${day(2)}T10:00:00Z`);
    await rig.call('POST', `/v2/bookings/${cancelled.uid}/cancel`, { cancellationReason: 'no' });
    const unconfirmed = await book(approval, `${day(2)}T11:00:00Z`, {
      location: { type: 'attendeeDefined', location: 'Cafe' },
    });
    const [recurring] = await book(weekly, `${day(3)}T09:00:00Z`, { recurrenceCount: 1 });
    const team = await book(teamIntro, `${day(4)}T09:00:00Z`);
    uids = {
      past: past.uid,
      upcoming: upcoming.uid,
      cancelled: cancelled.uid,
      unconfirmed: unconfirmed.uid,
      recurring: recurring.uid,
      team: team.uid,
    };
    rig.at(`${day(1)}T00:00:00Z`);
  });

  it.each([
    ['status=upcoming', ['upcoming', 'recurring', 'team']],
    ['status=past', ['past']],
    ['status=cancelled', ['cancelled']],
    ['status=unconfirmed', ['unconfirmed']],
    ['status=recurring', ['recurring']],
    ['status=past,cancelled', ['past', 'cancelled']],
    ['attendeeEmail=cleo@example.org', ['upcoming']],
    ['attendeeName=Cleo', ['upcoming']],
    [`eventTypeId=${approval}`, ['unconfirmed']],
    [`eventTypeIds=${approval},${weekly}`, ['unconfirmed', 'recurring']],
    [`teamId=${ids.team}`, ['team']],
    [`teamsIds=${ids.team},${ids.organizationTeam}`, ['team']],
    [`afterStart=${day(3)}T00:00:00Z`, ['recurring', 'team']],
    [`beforeEnd=${day(1)}T00:00:00Z`, ['past']],
    [`afterStart=${day(2)}T00:00:00Z&beforeEnd=${day(2)}T10:30:00Z`, ['upcoming', 'cancelled']],
    [`afterCreatedAt=${day(1)}T00:00:00Z`, []],
    [`beforeUpdatedAt=${day(1)}T00:00:00Z&status=past`, ['past']],
  ])('%s', async (query, expected) => {
    expect(await list(query, undefined, uids)).toEqual(expected);
  });

  it('bookingUid', async () => {
    expect(await list(`bookingUid=${uids.team}`)).toEqual([uids.team]);
  });

  it.each([
    [`/v2/teams/${ids.team}/bookings`, ['team']],
    [`/v2/organizations/${ids.organization}/teams/${ids.organizationTeam}/bookings`, []],
    [`/v2/organizations/${ids.organization}/users/${ids.users.grace}/bookings`, []],
  ])('the scope of %s', async (path, expected) => {
    expect(await list('sortStart=asc', path, uids)).toEqual(expected);
  });

  it('the scope of an organization, with the people to look for', async () => {
    const path = `/v2/organizations/${ids.organization}/bookings`;

    expect(await list(`userIds=${ids.users.ada}`, path)).toHaveLength(6);
    expect(await list(`userIds=${ids.users.grace}`, path)).toEqual([]);
  });

  it('shows people the bookings that they attend', async () => {
    const attendee = { name: 'Otto', email: 'otto@example.com', timeZone: 'Europe/Berlin' };
    const { uid } = await book(intro, `${day(2)}T14:00:00Z`, { attendee });
    const { data } = await rig.call('GET', '/v2/bookings', undefined, { as: 'solo' });

    expect(data).toMatchObject([{ uid }]);
  });
});
