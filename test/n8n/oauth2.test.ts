import { DateTime } from 'luxon';
import { scopePresets } from '../../nodes/shared/credentials/scopes';
import {
  connectOAuth2,
  createCredential,
  importWorkflow,
  runWorkflow,
  sideBySide,
  using,
  type SavedCredential,
} from './harness';
import { useStage } from './stage';

/** By how much the sandbox's clock is ahead. */
let minutesLater = 0;

const stage = useStage({
  sandbox: { autoApprove: true, now: () => DateTime.utc().plus({ minutes: minutesLater }) },
});

beforeEach(() => {
  stage.sandbox.reset();
  minutesLater = 0;
});
const clients = {
  confidential: () => ({
    grantType: 'authorizationCode',
    clientId: stage.sandbox.oauth.clientId,
    clientSecret: stage.sandbox.oauth.clientSecret,
  }),
  public: () => ({ grantType: 'pkce', clientId: stage.sandbox.oauth.publicClientId }),
};

async function connect(kind: keyof typeof clients, more: Record<string, unknown> = {}) {
  const credential = await createCredential(stage.n8n, 'calComOAuth2Api', {
    server: 'selfHosted',
    baseUrl: stage.sandbox.url,
    ...clients[kind](),
    ...more,
  });
  await connectOAuth2(stage.n8n, credential);
  return credential;
}

/** Runs one operation of the Cal.com node. */
async function run(credential: SavedCredential, parameters: Record<string, unknown>) {
  const node = {
    name: 'Cal.com',
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { authentication: 'oAuth2', ...parameters },
    credentials: using(credential),
  };
  return runWorkflow(stage.n8n, await importWorkflow(stage.n8n, sideBySide('OAuth2', [node])));
}

const listBookings = { resource: 'booking', operation: 'getMany' };
const readProfile = { resource: 'profile', operation: 'get' };

const EXCHANGE = '/v2/auth/oauth2/token';
const tokenRequests = () => stage.sandbox.requests.filter(({ path }) => path === EXCHANGE);
const seen = () => stage.sandbox.requests.map(({ path, status }) => `${path} ${status}`);

describe.each(['confidential', 'public'] as const)('a %s client', (kind) => {
  it('signs in and works', async () => {
    const credential = await connect(kind);
    const { status, jsonOf } = await run(credential, readProfile);

    expect(status).toBe('success');
    expect(jsonOf('Cal.com')).toMatchObject([{ username: 'ada' }]);
  });

  it('goes on when its token has expired, each time with a new refresh token', async () => {
    const credential = await connect(kind);
    const used: unknown[] = [];
    for (const minutes of [31, 62]) {
      minutesLater = minutes;
      stage.sandbox.requests.length = 0;
      const { status, jsonOf } = await run(credential, readProfile);

      expect([status, jsonOf('Cal.com')]).toMatchObject(['success', [{ username: 'ada' }]]);
      expect(seen().slice(-2)).toEqual([`${EXCHANGE} 200`, '/v2/me 200']);
      const refreshes = tokenRequests().map(({ body }) => body as Record<string, string>);
      expect(refreshes).toMatchObject([{ grant_type: 'refresh_token' }]);
      used.push(refreshes[0].refresh_token);
    }
    expect(new Set(used).size).toBe(2);
  });
});

it('proves a public client by PKCE and a confidential one by its secret, never by both', async () => {
  await connect('confidential');
  await connect('public');

  const bodies = tokenRequests().map(({ body }) => body as Record<string, string>);
  expect(bodies.map((body) => Object.keys(body).sort())).toEqual([
    ['client_id', 'client_secret', 'code', 'grant_type', 'redirect_uri'],
    ['client_id', 'code', 'code_verifier', 'grant_type', 'redirect_uri'],
  ]);
});

it.each(Object.entries(scopePresets))('asks for the scopes of %s', async (preset, scopes) => {
  await connect('confidential', { scopePreset: preset });

  expect([...stage.sandbox.store.tokens.values()].map((token) => token.scopes)).toEqual([scopes]);
});

it('asks for the scopes that the user names', async () => {
  await connect('confidential', {
    scopePreset: 'custom',
    customScopes: 'BOOKING_READ, PROFILE_READ',
  });

  expect([...stage.sandbox.store.tokens.values()].map(({ scopes }) => scopes)).toEqual([
    ['BOOKING_READ', 'PROFILE_READ'],
  ]);
});

it('sends the version date, although n8n leaves OAuth2 requests as they are', async () => {
  const credential = await connect('confidential');
  await run(credential, listBookings);

  const { path, status, headers } = stage.sandbox.requests.at(-1)!;
  expect([path, status, headers['cal-api-version']]).toEqual(['/v2/bookings', 200, '2024-08-13']);
});

it('names the scope that is missing', async () => {
  const credential = await connect('confidential', {
    scopePreset: 'custom',
    customScopes: 'PROFILE_READ',
  });
  const { status, error } = await run(credential, listBookings);

  expect(status).toBe('error');
  expect(error).toMatchObject({
    message: 'The OAuth2 account lacks a scope that this operation needs',
    description: expect.stringContaining('needed: BOOKING_READ'),
  });
});
