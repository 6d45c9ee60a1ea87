import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 3 } } }));

const run = (operation: string, parameters: object = {}, options = {}) =>
  runNode(server.url, { resource: 'schedule', operation, ...parameters }, options);

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const hours = { startTime: '09:00', endTime: '17:00' };

describe('create', () => {
  it('sends hours and days off, times in any form that people write', async () => {
    const additionalFields = {
      availability: {
        hours: [
          { days: ['Monday', 'Friday'], startTime: '9:00', endTime: '5 PM' },
          { days: 'Saturday, Sunday', startTime: '08:30:00', endTime: '12' },
        ],
      },
      overrides: { day: [{ date: '2026-12-24', startTime: '00:00', endTime: '00:00' }] },
    };
    await run('create', { name: 'Mornings', additionalFields });
    expect(server.requests[0].body).toEqual({
      name: 'Mornings',
      timeZone: 'Europe/Berlin',
      isDefault: false,
      availability: [
        { days: ['Monday', 'Friday'], startTime: '09:00', endTime: '17:00' },
        { days: ['Saturday', 'Sunday'], startTime: '08:30', endTime: '12:00' },
      ],
      overrides: [{ date: '2026-12-24', startTime: '00:00', endTime: '00:00' }],
    });
  });

  it('takes zone and days of each item', async () => {
    const items = [
      { zone: 'Asia/Tokyo', day: '2026-12-24T20:00:00Z' },
      { zone: 'America/New_York', day: '2026-12-24T20:00:00Z' },
    ];
    await run(
      'create',
      {
        name: 'Days off',
        isDefault: true,
        timeZone: { __rl: true, mode: 'name', value: '={{ $json.zone }}' },
        additionalFields: { overrides: { day: [{ date: '={{ $json.day }}', ...hours }] } },
      },
      { items },
    );
    expect(server.requests.map(({ body }) => body)).toEqual([
      {
        name: 'Days off',
        timeZone: 'Asia/Tokyo',
        isDefault: true,
        overrides: [{ date: '2026-12-25', ...hours }],
      },
      {
        name: 'Days off',
        timeZone: 'America/New_York',
        isDefault: true,
        overrides: [{ date: '2026-12-24', ...hours }],
      },
    ]);
  });

  it.each([
    ['hours', { availability: { hours: [{ startTime: '5 pm', endTime: '09:00' }] } }],
    [
      'hours over midnight',
      { availability: { hours: [{ startTime: '22:00', endTime: '00:00' }] } },
    ],
    [
      'a day',
      { overrides: { day: [{ date: '2026-12-24', startTime: '17:00', endTime: '9 am' }] } },
    ],
  ])('refuses %s that end before they begin', async (_, additionalFields) => {
    const items = [{ name: 'Day' }, { name: 'Night' }];
    const parameters = { name: '={{ $json.name }}', additionalFields };
    await expect(run('create', parameters, { items })).rejects.toMatchObject({
      message: expect.stringMatching(
        /^"Until" is 0\d:00, which is before the range begins: \d\d:00$/,
      ),
      description: expect.stringContaining('at 23:59 at the latest'),
      context: { itemIndex: 0 },
    });
    expect(server.requests).toEqual([]);
  });

  it('refuses what is no day', async () => {
    const additionalFields = { overrides: { day: [{ date: 'next whenever', ...hours }] } };
    await expect(run('create', { name: 'x', additionalFields })).rejects.toThrow(
      '"Date" cannot be read as a day: "next whenever". Write it like 2026-03-29.',
    );
    expect(server.requests).toEqual([]);
  });

  it('refuses what is no time of day', async () => {
    const additionalFields = { availability: { hours: [{ ...hours, startTime: 'noonish' }] } };
    await expect(run('create', { name: 'x', additionalFields })).rejects.toThrow(
      '"From" must be a time of day such as 09:00, but is "noonish"',
    );
    expect(server.requests).toEqual([]);
  });
});

describe('update', () => {
  const scheduleId = { __rl: true, mode: 'id', value: '3' };

  it('replaces lists as a whole, and keeps one that has no rows', async () => {
    const updateFields = { availability: { hours: [hours] }, overrides: {}, isDefault: true };
    await run('update', { scheduleId, updateFields });
    expect(server.requests[0]).toMatchObject({
      method: 'PATCH',
      url: '/v2/schedules/3',
      body: {
        availability: [{ days: weekdays, startTime: '09:00', endTime: '17:00' }],
        isDefault: true,
      },
    });
    expect(server.requests[0].body).not.toHaveProperty('overrides');
    expect(server.requests[0].headers['cal-api-version']).toBe('2024-06-11');
  });

  it('of a member of the organization takes no version date', async () => {
    const orgId = { __rl: true, mode: 'id', value: '9' };
    const userId = { __rl: true, mode: 'id', value: '4' };
    const parameters = { scope: 'organizationUser', orgId, userId, scheduleId };
    await run('update', { ...parameters, updateFields: { name: 'Late' } });
    const [{ url, headers, body }] = server.requests;
    expect(url).toBe('/v2/organizations/9/users/4/schedules/3');
    expect(headers['cal-api-version']).toBeUndefined();
    expect(body).toEqual({ name: 'Late' });
  });
});

describe('get many', () => {
  it('reads the own list at once, and the list of a team page by page', async () => {
    server.reply = () => ({ body: { status: 'success', data: [{ id: 1 }] } });
    await run('getMany', { returnAll: true });
    await run('getMany', {
      scope: 'organizationTeam',
      orgId: { __rl: true, mode: 'id', value: '9' },
      teamId: { __rl: true, mode: 'id', value: '5' },
      returnAll: true,
      filters: { eventTypeId: { __rl: true, mode: 'id', value: '7' } },
    });
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/schedules',
      '/v2/organizations/9/teams/5/schedules?eventTypeId=7&take=250&skip=0',
    ]);
  });
});
