import type { NodeApiError } from 'n8n-workflow';
import { withFastClock } from '../harness/fastClock';
import type { Recorded, Reply } from '../harness/recorder';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

jest.setTimeout(60_000);

const server = useRecorder();
const endpoint = '/v2/auth/oauth2/token';

/** Answers requests for tokens as `token` says, and all others by the token that they carry. */
const answers = (token: (index: number) => Reply, refusal: string) => (request: Recorded) => {
  if (request.url === endpoint) return token(renewals().length);
  return request.headers.authorization === 'Bearer new-token'
    ? { body: { status: 'success', data: { id: 1 } } }
    : { status: 401, body: { status: 'error', error: { message: refusal } } };
};

const renewals = () => server.requests.filter(({ url }) => url === endpoint);
const others = () => server.requests.filter(({ url }) => url !== endpoint);

let account = 0;

const run = async (maxWait = 300) =>
  await runNode(
    server.url,
    {
      resource: 'webhook',
      operation: 'create',
      subscriberUrl: 'https://hooks.example.com/1',
      triggers: ['BOOKING_CREATED'],
      requestOptions: { maxWait },
    } as never,
    {
      authentication: 'oAuth2',
      credentials: {
        name: String((account += 1)),
        grantType: 'authorizationCode',
        clientId: 'client-0001',
        clientSecret: 'secret-0001',
        accessTokenUrl: `${server.url}${endpoint}`,
        authentication: 'body',
        oauthTokenData: { access_token: 'old-token', refresh_token: 'refresh-0001' },
      } as never,
    },
  );

const given = (): Reply => ({ body: { access_token: 'new-token', token_type: 'bearer' } });

it('renews a token that is refused, and sends the request again with the new one', async () => {
  server.reply = answers(given, 'ApiAuthStrategy - Invalid Bearer token');
  expect(await run()).toHaveLength(1);
  expect(renewals()).toHaveLength(1);
});

it.each([
  ['booking_limit_reached', /no more bookings in this period/],
  ['duration_limit_reached', /no more bookings in this period/],
  ['Google Calendar not connected.', /^Google Calendar not connected/],
  ['These credentials do not belong to you', /belongs to somebody else/],
  ['User not a host of this event', /Only a host may do this/],
])('renews nothing and sends nothing again for %p', async (refusal, sentence) => {
  server.reply = answers(given, refusal);
  await expect(run()).rejects.toThrow(sentence);
  expect(renewals()).toHaveLength(0);
  expect(others()).toHaveLength(1);
});

it('waits when the server has had too many requests for tokens', async () => {
  const busy: Reply = {
    status: 429,
    body: { status: 'error', error: { code: 'ThrottlerException', message: 'Too Many Requests' } },
  };
  server.reply = answers(
    (count) => (count === 1 ? busy : given()),
    'ApiAuthStrategy - Invalid Bearer token',
  );
  await withFastClock(async (clock) => {
    expect(await run()).toHaveLength(1);
    expect(clock.seconds()).toBeGreaterThan(59);
  });
});

it.each<[string, Reply, RegExp]>([
  [
    'too many requests',
    { status: 429, body: { status: 'error', error: { message: 'Too Many Requests' } } },
    /too many requests for new access tokens/,
  ],
  [
    'an unknown client',
    { status: 401, body: { error: 'invalid_client', error_description: 'client_not_found' } },
    /does not accept the OAuth client/,
  ],
  [
    'a connection that has ended',
    { status: 400, body: { error: 'invalid_grant', error_description: 'invalid_refresh_token' } },
    /connection to the account has ended/,
  ],
  ['an error of its own', { status: 500, body: 'Oh no' }, /did not give a new one/],
])('tells of %s in a sentence with advice', async (_, reply, sentence) => {
  server.reply = answers(() => reply, 'ApiAuthStrategy - Invalid Bearer token');
  const error = (await run(0).catch((thrown: unknown) => thrown)) as NodeApiError;
  expect(error.message).toMatch(sentence);
  expect(error.description).toMatch(/[Tt]ry again|credential/);
  expect(`${error.message} ${error.description}`).not.toMatch(/\[object|undefined|secret-0001/);
  expect(others().length).toBeLessThanOrEqual(2);
});
