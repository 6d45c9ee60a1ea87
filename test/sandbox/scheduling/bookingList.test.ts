import { ids } from '../seed';
import { bob, day, monday, useSandbox } from './rig';

const rig = useSandbox();
const { intro, weekly, approval, teamIntro } = ids.eventTypes;

/** Uids of the listed bookings, as the names under which a test booked them. */
async function list(query: string, path = '/v2/bookings', names: Record<string, string> = {}) {
  const { status, body, data } = await rig.call('GET', `${path}?${query}`);
  expect([status, body]).toEqual([200, body]);
  const byUid = Object.fromEntries(Object.entries(names).map(([name, uid]) => [uid, name]));
  return data.map(({ uid }: { uid: string }) => byUid[uid] ?? uid);
}

const book = async (eventTypeId: number, start: string, more: Record<string, unknown> = {}) => {
  const { status, data, message } = await rig.book({ eventTypeId, start, ...more });
  expect([status, message]).toEqual([201, undefined]);
  return data;
};

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

describe('order and paging', () => {
  let starts: string[];

  beforeEach(async () => {
    starts = [3, 1, 2].map((days) => `${day(days)}T09:00:00.000Z`);
    for (const start of starts) await book(intro, start);
  });

  const page = async (query: string) => {
    const { data, body } = await rig.call('GET', `/v2/bookings?${query}`);
    return {
      starts: data.map(({ start }: { start: string }) => start),
      pagination: body.pagination,
    };
  };

  it.each([
    ['sortStart=asc', [1, 2, 0]],
    ['sortStart=desc', [0, 2, 1]],
    ['sortEnd=asc', [1, 2, 0]],
    ['sortCreated=asc', [0, 1, 2]],
    ['sortCreated=desc', [2, 1, 0]],
  ])('%s', async (query, order) => {
    expect((await page(query)).starts).toEqual(order.map((index) => starts[index]));
  });

  it('pages by take and skip, and says what is left', async () => {
    const first = await page('take=2&sortCreated=asc');
    const last = await page('take=2&skip=2&sortCreated=asc');

    expect(first.starts).toEqual(starts.slice(0, 2));
    expect(first.pagination).toEqual({
      returnedItems: 2,
      totalItems: 3,
      itemsPerPage: 2,
      remainingItems: 1,
      currentPage: 1,
      totalPages: 2,
      hasNextPage: true,
      hasPreviousPage: false,
    });
    expect(last.starts).toEqual(starts.slice(2));
    expect(last.pagination).toMatchObject({
      currentPage: 2,
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  it('is empty beyond the end', async () => {
    expect(await page('take=2&skip=100')).toMatchObject({
      starts: [],
      pagination: { returnedItems: 0, currentPage: 2, totalPages: 2, hasNextPage: false },
    });
  });

  it('pages by cursor at the newest date', async () => {
    const version = '2026-05-01';
    const first = await rig.call('GET', '/v2/bookings?limit=2&sortCreated=asc', undefined, {
      version,
    });
    const { nextCursor, hasMore } = first.body.pagination;
    const path = `/v2/bookings?limit=2&sortCreated=asc&cursor=${nextCursor}`;
    const last = await rig.call('GET', path, undefined, { version });

    expect([first.data.length, hasMore]).toEqual([2, true]);
    expect([last.data.length, last.body.pagination.nextCursor ?? null]).toEqual([1, null]);
  });
});
