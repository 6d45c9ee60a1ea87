import { DateTime } from 'luxon';
import { call } from './client';
import { startSandbox, type Sandbox } from '../../sandbox/index';

let sandbox: Sandbox;
let time = DateTime.fromISO('2027-03-01T08:00:00Z');
const start = time;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => time });
});
beforeEach(() => {
  time = start;
  sandbox.reset();
});
afterAll(() => sandbox.stop());

const token = (kind: 'oauth' | 'managed', scopes: string[], userId = 1): string => {
  sandbox.store.tokens.set('token-1', {
    kind,
    scopes,
    userId,
    accessToken: 'token-1',
    refreshToken: 'refresh-1',
    clientId: kind === 'oauth' ? sandbox.oauth.clientId : sandbox.platform.clientId,
    expiresAt: start.plus({ hours: 1 }).toUTC().toISO() ?? '',
    refreshExpiresAt: start.plus({ days: 1 }).toUTC().toISO() ?? '',
  });
  return 'Bearer token-1';
};

describe('API keys', () => {
  it.each([
    ['Bearer cal_sandbox_ada', 200],
    ['cal_sandbox_ada', 200],
    ['bearer cal_sandbox_ada', 401],
    ['Basic cal_sandbox_ada', 401],
    ['Bearer something-else', 401],
    ['Bearer cal_sandbox_expired', 401],
  ])('%s -> %i', async (authorization, status) => {
    expect((await call(sandbox, 'GET /v2/me', { authorization })).status).toBe(status);
  });

  it('are not read from the query', async () => {
    const path = `/v2/me?apiKey=${sandbox.keys.ada}`;
    expect((await call(sandbox, `GET ${path}`, { authorization: null })).status).toBe(401);
  });

  it('die when they are refreshed', async () => {
    const refreshed = await call(sandbox, 'POST /v2/api-keys/refresh', { body: {} });
    const { apiKey } = refreshed.body.data;

    expect((await call(sandbox, 'GET /v2/me')).status).toBe(401);
    const next = await call(sandbox, 'GET /v2/me', { authorization: `Bearer ${apiKey}` });
    expect(next.body.data.username).toBe('ada');
  });

  it('that nobody issued carry no rate limit', async () => {
    const { status, headers } = await call(sandbox, 'GET /v2/me', {
      authorization: `Bearer ${sandbox.keys.unknown}`,
    });
    expect([status, headers.has('x-ratelimit-limit-default')]).toEqual([401, false]);
  });
});

describe('OAuth access tokens', () => {
  it('reach what one of their scopes opens', async () => {
    const authorization = token('oauth', ['PROFILE_READ']);

    expect((await call(sandbox, 'GET /v2/me', { authorization })).status).toBe(200);
    const denied = await call(sandbox, 'PATCH /v2/me', { authorization, body: {} });
    expect(denied.status).toBe(403);
    expect(denied.body.error.message).toContain('PROFILE_WRITE');
  });

  it('of the organization include its teams', async () => {
    const path = 'GET /v2/teams/3/memberships';
    const denied = await call(sandbox, path, { authorization: token('oauth', ['PROFILE_READ']) });
    const allowed = await call(sandbox, path, {
      authorization: token('oauth', ['ORG_MEMBERSHIP_READ']),
    });
    expect([denied.status, allowed.status]).toEqual([403, 200]);
  });

  it('are shut out of what has no scope', async () => {
    const authorization = token('oauth', ['EVENT_TYPE_READ']);
    expect((await call(sandbox, 'GET /v2/workflows', { authorization })).status).toBe(403);
  });

  it('expire with 401', async () => {
    const authorization = token('oauth', ['PROFILE_READ']);
    time = start.plus({ hours: 2 });
    expect((await call(sandbox, 'GET /v2/me', { authorization })).status).toBe(401);
  });

  it('have a larger rate limit', async () => {
    const authorization = token('oauth', ['PROFILE_READ']);
    const { headers } = await call(sandbox, 'GET /v2/me', { authorization });
    expect(headers.get('x-ratelimit-limit-default')).toBe('500');
  });
});

describe('managed users', () => {
  it('expire with 498', async () => {
    const authorization = token('managed', [], 5);
    expect((await call(sandbox, 'GET /v2/me', { authorization })).body.data.username).toBe('mona');

    time = start.plus({ hours: 2 });
    const { status, body } = await call(sandbox, 'GET /v2/me', { authorization });
    expect([status, body.error.message]).toEqual([498, 'ACCESS_TOKEN_IS_EXPIRED']);
  });

  it('may only call from their application', async () => {
    const authorization = token('managed', [], 5);
    const from = (origin: string) =>
      call(sandbox, 'GET /v2/me', { authorization, headers: { origin } });
    expect((await from('https://app.example.com')).status).toBe(200);
    expect((await from('https://elsewhere.example.com')).status).toBe(401);
  });
});

describe('platform clients', () => {
  const client = (secret: string) => ({
    'x-cal-client-id': sandbox.platform.clientId,
    'x-cal-secret-key': secret,
  });
  const users = `GET /v2/oauth-clients/sandbox-platform-client/users`;

  it('win over a key beside them', async () => {
    const { body } = await call(sandbox, users, { headers: client(sandbox.platform.secret) });
    expect(body.data.map(({ username }: { username: string }) => username)).toEqual(['mona']);
  });

  it('need their secret', async () => {
    expect((await call(sandbox, users, { headers: client('wrong') })).status).toBe(401);
    expect((await call(sandbox, users)).status).toBe(401);
  });

  it('hand out tokens for the people they manage', async () => {
    const created = await call(sandbox, 'POST /v2/oauth-clients/sandbox-platform-client/users', {
      headers: client(sandbox.platform.secret),
      body: { email: 'nina@example.com', name: 'Nina' },
    });
    const { user, accessToken } = created.body.data;
    expect(user.email).toBe('nina+sandbox-platform-client@example.com');

    const me = await call(sandbox, 'GET /v2/me', { authorization: `Bearer ${accessToken}` });
    expect(me.body.data.id).toBe(user.id);
  });
});

describe('roles', () => {
  it.each([
    ['GET /v2/organizations/1/memberships', 'teamAdmin', 200],
    ['GET /v2/organizations/1/memberships', 'grace', 403],
    ['GET /v2/organizations/1/attributes', 'grace', 200],
    ['GET /v2/organizations/1/attributes', 'solo', 403],
    ['GET /v2/organizations/7/attributes', 'ada', 403],
    ['GET /v2/teams/3', 'grace', 200],
    ['GET /v2/teams/3', 'solo', 403],
    ['GET /v2/teams/99', 'ada', 404],
    ['GET /v2/organizations/1/teams/3', 'ada', 404],
    ['DELETE /v2/teams/2', 'ada', 403],
    ['GET /v2/me/booking-limits', 'solo', 403],
  ] as const)('%s as %s -> %i', async (route, key, status) => {
    const authorization = `Bearer ${sandbox.keys[key]}`;
    expect((await call(sandbox, route, { authorization })).status).toBe(status);
  });

  it('are not granted beyond the own one', async () => {
    const authorization = `Bearer ${sandbox.keys.teamAdmin}`;
    const add = (role: string) =>
      call(sandbox, 'POST /v2/organizations/1/memberships', {
        authorization,
        body: { userId: 4, role },
      });
    expect((await add('OWNER')).status).toBe(403);
    expect((await add('MEMBER')).status).toBe(201);
    expect((await add('MEMBER')).status).toBe(409);
  });
});
