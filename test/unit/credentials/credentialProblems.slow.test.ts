import { json, type RequestListener } from './listener';
import { error, page, refusedKey, useCredentialTest } from './testStage';

const { problemWith } = useCredentialTest();

describe('test of an API key', () => {
  it.each<[string, RequestListener, string]>([
    ['an unknown key', json(401, error('CustomThrottlerGuard - Invalid API Key')), refusedKey],
    [
      'no access',
      json(403, error('Forbidden')),
      'Cal.com does not allow this. The account may lack a role, a plan or an OAuth scope for it. For teams inside an organization, choose the scope Organization Team.',
    ],
    [
      'an expired key',
      json(401, error('ApiAuthStrategy - api key - Your api key is expired')),
      "The API key has expired. Create a new one in Cal.com's settings and enter it in the credential.",
    ],
    [
      'an expired token of a managed user',
      json(498, error('ACCESS_TOKEN_IS_EXPIRED')),
      'The access token of the managed user has expired. Get a new one with Managed User > Refresh Tokens and enter it in the credential.',
    ],
    [
      'an address that is not the API',
      json(404, error('Cannot GET /v2/me')),
      'There is no Cal.com API at http://HOST/v2. Check "Base URL" in the credential: it may have to end with /api.',
    ],
    [
      'another server with JSON',
      json(200, { hello: 'world' }),
      'A server answers at HOST, but not as Cal.com does. Check "Base URL" in the credential, and that n8n can reach it.',
    ],
    [
      'another server that calls its answer a success',
      json(200, { status: 'success', data: [] }),
      'A server answers at HOST, but not as Cal.com does. Check "Base URL" in the credential, and that n8n can reach it.',
    ],
    [
      'another server without that path',
      json(404, { statusCode: 404, message: 'Cannot GET /v2/me' }),
      'There is no Cal.com API at http://HOST/v2. Check "Base URL" in the credential: it may have to end with /api.',
    ],
    [
      'an empty answer',
      (_, response) => void response.writeHead(204).end(),
      'The response arrived incomplete. The network, a proxy or the server had a problem. Try again.',
    ],
    [
      'plain text',
      (_, response) => void response.end('OK'),
      'A server answers at HOST, but not as Cal.com does. Check "Base URL" in the credential, and that n8n can reach it.',
    ],
    [
      'a web page',
      page(200),
      'HOST returned a web page instead of data. Check that "Base URL" in the credential is the address of the API, perhaps ending in /api, and that no proxy shows a sign-in page first.',
    ],
    [
      'the web page of a proxy that keeps us out',
      page(403),
      'HOST returned a web page instead of data. Check that "Base URL" in the credential is the address of the API, perhaps ending in /api, and that no proxy shows a sign-in page first.',
    ],
    [
      'a proxy without the server behind it',
      page(502, '<html><h1>502 Bad Gateway</h1></html>'),
      'HOST is having problems. The server, or a proxy in front of it, cannot respond at the moment. Try again later.',
    ],
    [
      'a redirect to the same path elsewhere',
      json(301, {}, { location: 'https://cal.example.com/api/v2/me' }),
      'The server redirects requests to another address, which n8n does not follow. Enter https://cal.example.com/api as "Base URL" in the credential.',
    ],
    [
      'a redirect to a sign-in page',
      json(302, {}, { location: '/login?next=%2Fv2%2Fme' }),
      'The server redirects requests to another address, which n8n does not follow. Check "Base URL" in the credential: it leads to http://HOST, but not to the API.',
    ],
    [
      'a connection that breaks off',
      (request) => void request.socket.destroy(),
      'HOST broke off the connection. The network, a proxy or the server had a problem. Try again.',
    ],
  ])('tells in one sentence about %s', async (_, answer, sentence) => {
    expect(await problemWith(answer)).toBe(sentence);
  });

  it('tells in one sentence about too many requests, without waiting', async () => {
    const answer = json(429, error('CustomThrottlerGuard - Too many requests.'));
    expect(await problemWith(answer)).toMatch(
      /^Cal\.com's rate limit is used up for another 6\d s/,
    );
  });
});
