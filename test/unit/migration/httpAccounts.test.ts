import { became, call, dated, http, type Loose } from './nodes';

const url = 'https://api.cal.com/v2/me';

const using = (type: string, credential: Loose) =>
  http('Me', { ...call('GET', url, { headers: dated }), authentication: type, ...credential });

it.each([
  [
    'a general OAuth2 credential',
    using('genericCredentialType', { genericAuthType: 'oAuth2Api' }),
    'oAuth2',
    'Cal.com OAuth2 API',
  ],
  [
    'the OAuth2 credential of this package',
    using('predefinedCredentialType', { nodeCredentialType: 'calComOAuth2Api' }),
    'oAuth2',
    'Cal.com OAuth2 API',
  ],
  [
    "n8n's own credential",
    using('predefinedCredentialType', { nodeCredentialType: 'calApi' }),
    'apiKey',
    'Cal.com API',
  ],
  [
    'the secret of a platform client',
    http('Me', call('GET', url, { headers: { 'x-cal-client-id': 'c', 'X-Cal-Secret-Key': 's' } })),
    'platform',
    'Cal.com Platform API',
  ],
])('a call with %s is made with the same', (_, original, authentication, credential) => {
  const made = became(original);
  expect(made.parameters).toMatchObject({ resource: 'profile', authentication });
  expect(made.credential).toBe(credential);
});

it.each([
  ['a secret', { 'x-cal-secret-key': 'eyJhbGciOi' }],
  ['a key with a prefix of its own', { Authorization: 'Bearer acme_0123456789' }],
])('%s that stood in the workflow is told of', (_, headers) => {
  expect(became(http('Me', call('GET', url, { headers }))).notes.join()).toContain(
    'The workflow contained an API key',
  );
});

it.each(['={{ $json.key }}', '=Bearer {{ $vars.key }}', "={{ 'Bearer ' + $json.key }}"])(
  'of %s, which is read from elsewhere, nothing is said',
  (authorization) => {
    const headers = { ...dated, authorization };
    expect(became(http('Me', call('GET', url, { headers }))).notes).toEqual([]);
  },
);
