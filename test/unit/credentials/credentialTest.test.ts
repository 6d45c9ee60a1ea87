import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { credentialTest } from '../../../nodes/shared/credentialTest';
import { json, listen, listenTls, type Listener, type RequestListener } from './listener';

const me = { status: 'success', data: { id: 1, email: 'ada@example.com', username: 'ada' } };

/** An error as the API sends it. */
const error = (message: string) => ({
  status: 'error',
  timestamp: '2026-11-20T03:52:08.828Z',
  path: '/v2/me',
  error: { code: 'SomeException', message, details: { message, statusCode: 401 } },
});

const page =
  (status: number, text = '<!DOCTYPE html><title>Sign in</title>'): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end(`\n${text}`);
  };

let server: Listener | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function test(type: string, data: ICredentialDataDecryptedObject) {
  const context = new CredentialTestContext({} as IWorkflowExecuteAdditionalData);
  return await credentialTest[`${type}Test`].call(context, {
    id: '1',
    name: 'Cal.com',
    type,
    data,
  });
}

const key = { server: 'selfHosted', apiKey: 'cal_secret1' };

async function testKey(answer: RequestListener, more: ICredentialDataDecryptedObject = {}) {
  server = await listen(answer);
  return await test('calComKeyApi', { ...key, baseUrl: server.url, ...more });
}

async function problemWith(answer: RequestListener) {
  const { status, message } = await testKey(answer);
  expect(status).toBe('Error');
  expect(message).not.toContain('secret1');
  return message.replaceAll(`127.0.0.1:${server!.port}`, 'HOST');
}

const refusedKey =
  'Cal.com does not accept this API key. Check that it is complete, not deleted, and from the Server chosen above.';

describe('test of an API key', () => {
  it('succeeds when Cal.com says whose key it is', async () => {
    expect(await testKey(json(200, me))).toEqual({
      status: 'OK',
      message: 'Connection tested successfully',
    });
    expect(server!.requests).toEqual([
      expect.objectContaining({
        method: 'GET',
        url: '/v2/me',
        headers: expect.objectContaining({ authorization: 'Bearer cal_secret1' }),
      }),
    ]);
  });

  it.each([
    ['/api/v2', '/api/v2/me'],
    ['/v2/', '/v2/me'],
    ['//', '/v2/me'],
  ])('understands a base URL that ends with %s', async (end, path) => {
    server = await listen(json(200, me));

    await test('calComKeyApi', { ...key, baseUrl: server.url + end });

    expect(server.requests[0].url).toBe(path);
  });

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

  it('does not follow a redirect with the key', async () => {
    const other = await listen(json(200, me));
    await testKey(json(301, {}, { location: `${other.url}/v2/me` }));

    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('tells that nothing listens, and what localhost means in a container', async () => {
    const gone = await listen(json(200, me));
    await gone.close();

    expect(await test('calComKeyApi', { ...key, baseUrl: gone.url })).toEqual({
      status: 'Error',
      message: `Nothing answers at 127.0.0.1:${gone.port}. Check the Base URL. If n8n runs in a container, this address means that container.`,
    });
  });

  it('tells that there is no such server', async () => {
    expect(await test('calComKeyApi', { ...key, baseUrl: 'https://cal.invalid' })).toEqual({
      status: 'Error',
      message: 'There is no server named cal.invalid. Check the Base URL.',
    });
  });

  it('tells that a server speaks HTTP only', async () => {
    server = await listen(json(200, me));

    expect(
      await test('calComKeyApi', { ...key, baseUrl: server.url.replace('http:', 'https:') }),
    ).toEqual({
      status: 'Error',
      message: `127.0.0.1:${server.port} does not speak HTTPS. If it should not, start the Base URL with http://.`,
    });
  });

  it('trusts an unknown certificate only when told to', async () => {
    server = await listenTls(json(200, me));
    const data = { ...key, baseUrl: server.url };

    expect(await test('calComKeyApi', data)).toEqual({
      status: 'Error',
      message: `The certificate of 127.0.0.1:${server.port} cannot be verified. Renew it, or turn on Ignore SSL Issues.`,
    });
    expect(server.requests).toEqual([]);
    expect(await test('calComKeyApi', { ...data, ignoreSSLIssues: true })).toMatchObject({
      status: 'OK',
    });
  });

  it('tells what is wrong with a base URL before anything is sent', async () => {
    expect(
      await test('calComKeyApi', { ...key, baseUrl: 'https://a:secret1@cal.example.com' }),
    ).toEqual({
      status: 'Error',
      message: 'Base URL must not hold a user name or password.',
    });
  });
});

describe('test of a Platform client', () => {
  const client = { server: 'selfHosted', clientId: 'cm1/a b', clientSecret: 'secret1' };

  async function testClient(answer: RequestListener) {
    server = await listen(answer);
    return await test('calComPlatformApi', { ...client, baseUrl: server.url });
  }

  it('succeeds when the client may list its managed users', async () => {
    expect(await testClient(json(200, { status: 'success', data: [] }))).toMatchObject({
      status: 'OK',
    });
    expect(server!.requests).toEqual([
      expect.objectContaining({
        url: '/v2/oauth-clients/cm1%2Fa%20b/users?limit=1',
        headers: expect.objectContaining({
          'x-cal-client-id': 'cm1/a b',
          'x-cal-secret-key': 'secret1',
        }),
      }),
    ]);
  });

  it.each([401, 403, 404])('tells about a wrong client or secret (HTTP %i)', async (status) => {
    const { message } = await testClient(json(status, error('OAuth client not found')));

    expect(message).toBe(
      'Cal.com does not accept this client ID with this secret. Check both, and that the client is from the Server chosen above.',
    );
  });
});
