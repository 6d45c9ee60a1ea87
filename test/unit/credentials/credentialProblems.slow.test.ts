import { json, type RequestListener } from './listener';
import { error, page, refusedKey, useCredentialTest } from './testStage';

const { problemWith } = useCredentialTest();

describe('test of an API key', () => {
  it.each<[string, RequestListener, string]>([
    ['an unknown key', json(401, error('CustomThrottlerGuard - Invalid API Key')), refusedKey],
    ['no access', json(403, error('Forbidden')), refusedKey],
    [
      'an expired key',
      json(401, error('ApiAuthStrategy - api key - Your api key is expired')),
      'The key or token has expired. Create a new one in Cal.com.',
    ],
    [
      'an expired token of a managed user',
      json(498, error('ACCESS_TOKEN_IS_EXPIRED')),
      'The key or token has expired. Create a new one in Cal.com.',
    ],
    [
      'too many requests',
      json(429, error('CustomThrottlerGuard - Too many requests. Please try again later.')),
      'Cal.com has had too many requests. Try again in a minute.',
    ],
    [
      'an address that is not the API',
      json(404, error('Cannot GET /v2/me')),
      'Cal.com answers at HOST, but its API v2 is not under http://HOST/v2. Check the address.',
    ],
    [
      'another server with JSON',
      json(200, { hello: 'world' }),
      'A server answers at HOST, but not as Cal.com does (HTTP 200). Check the address.',
    ],
    [
      'another server that calls its answer a success',
      json(200, { status: 'success', data: [] }),
      'A server answers at HOST, but not as Cal.com does (HTTP 200). Check the address.',
    ],
    [
      'another server without that path',
      json(404, { statusCode: 404, message: 'Cannot GET /v2/me' }),
      'A server answers at HOST, but not as Cal.com does (HTTP 404). Check the address.',
    ],
    [
      'an empty answer',
      (_, response) => void response.writeHead(204).end(),
      'A server answers at HOST, but not as Cal.com does (HTTP 204). Check the address.',
    ],
    [
      'plain text',
      (_, response) => void response.end('OK'),
      'A server answers at HOST, but not as Cal.com does (HTTP 200). Check the address.',
    ],
    [
      'a web page',
      page(200),
      'HOST answers with a web page instead of data (HTTP 200). Enter the address of the API, perhaps http://HOST/api, and check that no sign-in page of a proxy stands before it.',
    ],
    [
      'the web page of a proxy that keeps us out',
      page(403),
      'HOST answers with a web page instead of data (HTTP 403). Enter the address of the API, perhaps http://HOST/api, and check that no sign-in page of a proxy stands before it.',
    ],
    [
      'a proxy without the server behind it',
      page(502, '<html><h1>502 Bad Gateway</h1></html>'),
      'HOST answers with an error of its own (HTTP 502): the API seems to be down. Try again later.',
    ],
    [
      'a redirect to the same path elsewhere',
      json(301, {}, { location: 'https://cal.example.com/api/v2/me' }),
      'HOST sends requests on to another address. Enter https://cal.example.com/api as Base URL.',
    ],
    [
      'a redirect to a sign-in page',
      json(302, {}, { location: '/login?next=%2Fv2%2Fme' }),
      'HOST sends requests on to http://HOST/login, which is not the API. Check the address.',
    ],
    [
      'a connection that breaks off',
      (request) => void request.socket.destroy(),
      'HOST closes the connection without an answer. Check the Base URL.',
    ],
  ])('tells in one sentence about %s', async (_, answer, sentence) => {
    expect(await problemWith(answer)).toBe(sentence);
  });
});
