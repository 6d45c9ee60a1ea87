import { createHash } from 'node:crypto';
import { omit } from 'lodash';
import { call } from './client';
import { startSandbox, type Sandbox } from '../../sandbox/index';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ tokenLifetime: 60 });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

type Fields = Record<string, string>;

/** Where the consent page sends the browser. */
async function approve(fields: Fields = {}): Promise<URL> {
  const query = new URLSearchParams({
    client_id: sandbox.oauth.clientId,
    redirect_uri: sandbox.oauth.redirectUri,
    response_type: 'code',
    scope: 'PROFILE_READ BOOKING_READ',
    state: 'state-1',
    auto: '1',
    ...fields,
  });
  const route = `GET /auth/oauth2/authorize?${query}`;
  const { headers } = await call(sandbox, route, { authorization: null });
  return new URL(headers.get('location') ?? 'about:blank');
}

const exchange = (body: Fields) =>
  call(sandbox, 'POST /v2/auth/oauth2/token', { authorization: null, body });

const confidential = (code: string | null): Fields => ({
  grant_type: 'authorization_code',
  client_id: sandbox.oauth.clientId,
  client_secret: sandbox.oauth.clientSecret,
  redirect_uri: sandbox.oauth.redirectUri,
  code: code ?? '',
});

it('lets a confidential client in', async () => {
  const target = await approve();
  expect(target.origin + target.pathname).toBe(sandbox.oauth.redirectUri);
  expect(target.searchParams.get('state')).toBe('state-1');

  const { status, body, headers } = await exchange(confidential(target.searchParams.get('code')));

  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).toEqual({
    access_token: expect.any(String),
    refresh_token: expect.any(String),
    token_type: 'bearer',
    expires_in: 60,
    scope: 'PROFILE_READ BOOKING_READ',
  });
  const me = await call(sandbox, 'GET /v2/me', { authorization: `Bearer ${body.access_token}` });
  expect(me.body.data.username).toBe('ada');
});

it('takes forms as well as JSON', async () => {
  const { searchParams } = await approve();
  const response = await fetch(`${sandbox.url}/v2/auth/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(confidential(searchParams.get('code'))),
  });
  expect(response.status).toBe(200);
});

it('asks a person who did not approve yet', async () => {
  const query = new URLSearchParams({
    client_id: sandbox.oauth.clientId,
    redirect_uri: sandbox.oauth.redirectUri,
    scope: '"><script>',
  });
  const { status, body } = await call(sandbox, `GET /auth/oauth2/authorize?${query}`);
  expect(status).toBe(200);
  expect(body).toContain('Sandbox App wants access');
  expect(body).not.toContain('<script>');

  const decide = (decision: string) =>
    fetch(`${sandbox.url}/auth/oauth2/authorize`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...Object.fromEntries(query), scope: 'PROFILE_READ', decision }),
    });
  expect((await decide('allow')).headers.get('location')).toMatch(/\?code=\w+$/);
  expect((await decide('deny')).headers.get('location')).toMatch(/\?error=access_denied$/);
});

it('lets a public client in by PKCE only', async () => {
  const verifier = 'v'.repeat(50);
  const fields = {
    client_id: sandbox.oauth.publicClientId,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  const attempt = async (more: Fields) => {
    const { searchParams } = await approve(fields);
    const body = omit(confidential(searchParams.get('code')), 'client_secret');
    return await exchange({ ...body, client_id: sandbox.oauth.publicClientId, ...more });
  };

  expect((await attempt({ code_verifier: verifier })).status).toBe(200);
  const wrong = await attempt({ code_verifier: 'w'.repeat(50) });
  expect([wrong.status, wrong.body]).toEqual([
    400,
    { error: 'invalid_grant', error_description: 'pkce_verification_failed' },
  ]);
  expect((await attempt({})).body.error_description).toBe('pkce_verification_failed');
});

it.each([
  ['unknown scopes', { scope: 'NOTHING' }, 'invalid_scope'],
  ['scopes beyond the registration', { scope: 'ORG_BOOKING_READ' }, 'invalid_request'],
])('sends %s back', async (_, fields, error) => {
  const client = sandbox.store.oauthClients.get(sandbox.oauth.clientId);
  if (client) client.scopes = ['PROFILE_READ'];
  expect((await approve(fields)).searchParams.get('error')).toBe(error);
});

it('does not redirect to a stranger', async () => {
  const target = await approve({ redirect_uri: 'https://elsewhere.example.com/callback' });
  expect(target.href).toBe('about:blank');
});

it('exchanges a code once', async () => {
  const code = (await approve()).searchParams.get('code');
  expect((await exchange(confidential(code))).status).toBe(200);
  expect((await exchange(confidential(code))).body.error_description).toBe(
    'code_invalid_or_expired',
  );
});

it('refuses a wrong secret', async () => {
  const code = (await approve()).searchParams.get('code');
  const { status, body } = await exchange({ ...confidential(code), client_secret: 'wrong' });
  expect([status, body.error]).toEqual([401, 'invalid_client']);
});

it('replaces the refresh token each time', async () => {
  const code = (await approve()).searchParams.get('code');
  const first = (await exchange(confidential(code))).body;
  const refresh = (token: string) =>
    exchange({
      grant_type: 'refresh_token',
      refresh_token: token,
      client_id: sandbox.oauth.clientId,
      client_secret: sandbox.oauth.clientSecret,
    });

  const second = await refresh(first.refresh_token);
  const again = await refresh(first.refresh_token);

  expect(second.body.scope).toBe(first.scope);
  expect(second.body.refresh_token).not.toBe(first.refresh_token);
  expect([again.status, again.body.error_description]).toEqual([400, 'invalid_refresh_token']);
});
