import nock from 'nock';
import { useBookings } from './bookingStage';

const { server, run, sent } = useBookings();

describe('get many', () => {
  it('filters and sorts', async () => {
    const filters = {
      status: ['upcoming', 'past'],
      eventTypeIds: '12, 34',
      teamId: { __rl: true, mode: 'id', value: '5' },
      afterStart: '2026-11-23T00:00:00',
      attendeeEmail: 'a+b@example.com',
    };
    const [route] = await sent('getMany', { filters, sort: { sortStart: 'desc' }, limit: 2 });
    expect(route).toBe(
      'GET /v2/bookings?attendeeEmail=a%2Bb%40example.com&eventTypeIds=12,34' +
        '&afterStart=2026-11-22T23%3A00%3A00Z&status=upcoming,past&teamId=5' +
        '&sortStart=desc&take=2&skip=0',
    );
  });

  const undefinedThing = '={{ $json.nobody }}';
  it.each([
    ['attendeeEmail', 'Attendee Email', ''],
    ['attendeeEmail', 'Attendee Email', '   '],
    ['attendeeEmail', 'Attendee Email', undefinedThing],
    ['attendeeName', 'Attendee Name', undefinedThing],
    ['bookingUid', 'Booking UID', undefinedThing],
  ])('does not list the bookings of everybody for the %s %j', async (name, label, value) => {
    await expect(run('getMany', { filters: { [name]: value } })).rejects.toMatchObject({
      message: `"${label}" was added, but is empty`,
      description: expect.stringContaining('remove the filter'),
    });
    expect(server.requests).toEqual([]);
  });

  it('leaves out filters that a scope does not have', async () => {
    const parameters = {
      scope: 'organizationTeam',
      orgId: { __rl: true, mode: 'id', value: '9' },
      teamId: { __rl: true, mode: 'id', value: '5' },
      filters: { userIds: '7', afterUpdatedAt: '2026-11-23T00:00:00Z', attendeeName: 'Ada' },
      limit: 1,
    };
    const [route] = await sent('getMany', parameters);
    expect(route).toBe('GET /v2/organizations/9/teams/5/bookings?attendeeName=Ada&take=1&skip=0');
  });

  it('follows cursors at the newest version, which takes one status', async () => {
    const pages = nock('https://api.cal.com', { reqheaders: { 'cal-api-version': '2026-05-01' } })
      .get('/v2/bookings?status=past&limit=100')
      .reply(200, { status: 'success', data: [{ uid: 'a' }], pagination: { nextCursor: 'c1' } })
      .get('/v2/bookings?status=past&limit=100&cursor=c1')
      .reply(200, { status: 'success', data: [{ uid: 'b' }], pagination: { nextCursor: null } });
    const output = await run(
      'getMany',
      {
        returnAll: true,
        simplify: false,
        newestVersion: true,
        filters: { status: ['upcoming'], singleStatus: 'past' },
      },
      { credentials: { server: 'cloud' } },
    );
    expect(output.map(({ json }) => json)).toEqual([{ uid: 'a' }, { uid: 'b' }]);
    expect(pages.isDone()).toBe(true);
  });

  it('refuses the newest version for a self-hosted server', async () => {
    await expect(run('getMany', { newestVersion: true })).rejects.toThrow('Newest API Version');
    expect(server.requests).toEqual([]);
  });
});
