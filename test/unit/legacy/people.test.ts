import { zone, useLegacyNode } from './resourceStage';

const { run, sent } = useLegacyNode();

describe('keys that are made of several values', () => {
  it('name a membership by the user and the team', async () => {
    await run(
      { resource: 'membership', operation: 'get', userId: '7', teamId: '={{ 5 }}' },
      { membership: { role: 'MEMBER' } },
    );
    expect(sent()[0].route).toBe('GET /v1/memberships/7_5');
  });

  it('name a selected calendar by the user, the app and the calendar', async () => {
    const deleted = await run({
      resource: 'selectedCalendar',
      operation: 'delete',
      userId: 7,
      integration: 'google_calendar',
      externalId: 'a/b@example.com',
    });
    expect(deleted).toEqual([{ deleted: true }]);
    expect(sent()[0].route).toBe(
      'DELETE /v1/selected-calendars/7_google_calendar_a%2Fb%40example.com',
    );
  });
});

describe('invite', () => {
  const invite = { resource: 'invite', operation: 'create', teamId: 5 };

  it('takes one username, or several addresses', async () => {
    await run({ ...invite, usernameOrEmail: 'ada' });
    await run({ ...invite, usernameOrEmail: 'ada@example.com, grace@example.com' });

    const rest = { teamId: 5, language: 'en', creationSource: 'API_V1' };
    expect(sent().map(({ body }) => body)).toEqual([
      { ...rest, usernameOrEmail: 'ada' },
      { ...rest, usernameOrEmail: ['ada@example.com', 'grace@example.com'] },
    ]);
  });

  it('takes a role for each person', async () => {
    const people = { person: [{ email: 'ada@example.com', role: 'ADMIN' }] };
    await run({ ...invite, inviteBy: 'roles', people });
    expect(sent()[0].body).toMatchObject({
      usernameOrEmail: [{ email: 'ada@example.com', role: 'ADMIN' }],
    });
  });

  it('refuses more people than API v1 takes at once', async () => {
    const many = Array.from({ length: 101 }, (_, index) => `user${index}@example.com`);
    await expect(run({ ...invite, usernameOrEmail: many.join() })).rejects.toThrow(
      'invites at most 100 people at once, but these are 101',
    );
  });
});

it('gives a new API key with the key in it', async () => {
  const answer = { id: 'k1', key: 'cal_new', message: 'Keep it' };
  expect(
    await run(
      {
        resource: 'apiKey',
        operation: 'create',
        additionalFields: { expiresAt: '2027-03-15T10:00:00', timeZone: zone },
      },
      answer,
    ),
  ).toEqual([answer]);
  expect(sent()[0].body).toEqual({ expiresAt: '2027-03-15T09:00:00Z' });
});
