import { became, call, http, type Loose } from './nodes';

const cloud = 'https://api.cal.com/v1';

const switchedOff = 'API v1 was switched off: this is the same of API v2.';

const get = (path: string, query?: Loose) =>
  became(http('Call', call('GET', `${cloud}${path}`, { query })));

describe('a call of API v1 in the cloud becomes one of the Cal.com node', () => {
  it('for slots, whose times and users have other names', () => {
    const { parameters, notes } = get('/slots', {
      eventTypeId: '123',
      startTime: '={{ $json.start }}',
      endTime: '2030-03-06',
      timeZone: 'Europe/Berlin',
      isTeamEvent: 'false',
    });
    expect(parameters).toMatchObject({
      resource: 'slot',
      operation: 'getMany',
      eventTypeId: { value: '123' },
      start: '={{ $json.start }}',
      end: '2030-03-06T23:59:59Z',
      timeZone: { mode: 'name', value: 'Europe/Berlin' },
    });
    expect(notes).toEqual([
      'isTeamEvent is left out: API v2 has nothing like it here.',
      expect.stringContaining('start: without an offset the API read it as UTC'),
      switchedOff,
    ]);
  });

  it('for slots of several users', () => {
    const address = `${cloud}/slots?usernameList=ada&usernameList=grace&eventTypeSlug=intro&startTime=2030-03-05&endTime=2030-03-06`;
    const { parameters, notes } = became(http('Call', call('GET', address)));
    expect(parameters).toMatchObject({ operation: 'getMany', usernames: 'ada, grace' });
    expect(notes[0]).toBe('eventTypeSlug is left out: API v2 has nothing like it here.');
  });

  it('for a list that API v1 gave as a whole', () => {
    expect(get('/bookings', {}).parameters).toMatchObject({ returnAll: true, oneItem: true });
  });

  it('for a list of bookings, with its order and its dates', () => {
    const { parameters } = get('/bookings', {
      attendeeEmail: '={{ $json.email }}',
      status: 'upcoming',
      sortBy: 'createdAt',
      order: 'desc',
      dateFrom: '2030-01-01',
      take: '10',
    });
    expect(parameters).toMatchObject({
      operation: 'getMany',
      returnAll: false,
      limit: 10,
      filters: { attendeeEmail: '={{ $json.email }}', status: ['upcoming'] },
      sort: { sortCreated: 'desc' },
    });
  });
});
