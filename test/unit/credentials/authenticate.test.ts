import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { CalComKeyApi } from '../../../credentials/CalComKeyApi.credentials';
import { operations } from '../../../contract';
import * as stage from './authenticateStage';
import { json, listen, listenTls, type Listener } from './listener';

const ok = json(200, { status: 'success' });
let server: Listener;

beforeEach(async () => {
  server = await listen(ok);
});
afterEach(async () => {
  await server.close();
});

const key = (more: ICredentialDataDecryptedObject = {}): ICredentialDataDecryptedObject => ({
  server: 'selfHosted',
  baseUrl: server.url,
  apiKey: 'cal_secret1',
  ...more,
});

const send = async (options: IHttpRequestOptions, credentials = key(), type = 'calComKeyApi') =>
  await stage.send(options, credentials, type);

const sendAsHttpRequestNode = async (options: object, credentials = key(), type = 'calComKeyApi') =>
  await stage.sendAsHttpRequestNode(options, credentials, type);

/** What both ways to send throw, as the user reads it. */
async function refusals(
  url: string,
  credentials: ICredentialDataDecryptedObject = key(),
): Promise<string[]> {
  const tries = [send({ url }, credentials), sendAsHttpRequestNode({ uri: url }, credentials)];
  const results = await Promise.allSettled(tries);
  return results.map((result) =>
    result.status === 'rejected' ? String((result.reason as Error).message) : 'sent',
  );
}

describe('a request with an API key', () => {
  it('carries the key as a bearer token and the date that its address takes', async () => {
    await send({ url: `${server.url}/v2/slots?eventTypeId=1` });
    await sendAsHttpRequestNode({
      uri: `${server.url}/api/v2/bookings/abc/cancel`,
      method: 'POST',
    });

    expect(server.requests).toEqual([
      {
        method: 'GET',
        url: '/v2/slots?eventTypeId=1',
        headers: expect.objectContaining({
          authorization: 'Bearer cal_secret1',
          'cal-api-version': '2024-09-04',
        }),
      },
      {
        method: 'POST',
        url: '/api/v2/bookings/abc/cancel',
        headers: expect.objectContaining({
          authorization: 'Bearer cal_secret1',
          'cal-api-version': '2024-08-13',
        }),
      },
    ]);
  });

  it('carries the date of the contract for every operation', async () => {
    const { authenticate } = new CalComKeyApi();
    if (typeof authenticate !== 'function') throw new Error('not a function');
    const cloud = { server: 'cloud', apiKey: 'k' };

    const dates = await Promise.all(
      operations.map(async ({ method, path }) => {
        const url = `https://api.cal.com${path.replace(/\{\w+\}/g, '17')}`;
        const { headers } = await authenticate(cloud, { method, url });
        return headers?.['cal-api-version'] ?? null;
      }),
    );

    expect(dates).toEqual(operations.map(({ version }) => version));
  });

  it.each(['cal-api-version', 'Cal-Api-Version'])('keeps the date in a header %s', async (name) => {
    await send({ url: `${server.url}/v2/bookings`, headers: { [name]: '2026-02-25' } });

    expect(server.requests[0].headers['cal-api-version']).toBe('2026-02-25');
  });

  it('keeps other headers, but no authorization of another spelling', async () => {
    await send({
      url: `${server.url}/v2/me`,
      headers: { authorization: 'Bearer other', 'x-request-id': '7' },
    });

    const { headers } = server.requests[0];
    expect(headers).toMatchObject({
      authorization: 'Bearer cal_secret1',
      'x-request-id': '7',
    });
    expect(headers).not.toHaveProperty('cal-api-version');
  });

  it('joins a relative address with its base as n8n does', async () => {
    await send({ baseURL: `${server.url}/v2`, url: '/event-types/1' });

    expect(server.requests[0]).toMatchObject({
      url: '/v2/event-types/1',
      headers: { 'cal-api-version': '2024-06-14' },
    });
  });

  it('carries a pasted key without the blanks around it', async () => {
    await send({ url: `${server.url}/v2/me` }, key({ apiKey: ' cal_secret1\n' }));

    expect(server.requests[0].headers.authorization).toBe('Bearer cal_secret1');
  });

  it.each(['Bearer cal_secret1', '"cal_secret1"', "'cal_secret1' ", '\u200bcal_secret1\ufeff'])(
    'is read as it is meant when %p is pasted',
    async (apiKey) => {
      await send({ url: `${server.url}/v2/me` }, key({ apiKey }));

      expect(server.requests[0].headers.authorization).toBe('Bearer cal_secret1');
    },
  );

  it.each(['cal_sécret1', 'cal secret1', 'cal_secret1\ncal_secret2'])(
    'is refused when %p is no key, without being repeated',
    async (apiKey) => {
      for (const message of await refusals(`${server.url}/v2/me`, key({ apiKey }))) {
        expect(message).toMatch(/^"API Key" in the credential contains a character/);
        expect(message).not.toContain('cret1');
      }
      expect(server.requests).toEqual([]);
    },
  );

  it('is not sent to another server, and says so without the key', async () => {
    const other = await listen(ok);

    expect(await refusals(`${other.url}/v2/me`)).toEqual(
      Array(2).fill(
        `This credential is for ${server.url} and is not sent to 127.0.0.1:${other.port}. ` +
          `Call an address that starts with ${server.url}/v2, or choose another credential.`,
      ),
    );
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it.each([
    'https://api.cal.eu/v2/me',
    'http://api.cal.com/v2/me',
    'https://api.cal.com:8443/v2/me',
    'https://api.cal.com@evil.example/v2/me',
    'https://api.cal.com.evil.example/v2/me',
    'https:\\\\evil.example/v2/me',
    '//evil.example/v2/me',
    '/v2/me',
    'nonsense',
  ])('of the cloud is not sent to %s', async (url) => {
    const cloud = { server: 'cloud', apiKey: 'cal_secret1' };

    for (const message of await refusals(url, cloud)) {
      expect(message).toMatch(
        /^This credential is for https:\/\/api\.cal\.com and is not sent to /,
      );
      expect(message).not.toContain('secret1');
    }
  });

  it('does not follow a redirect to another host', async () => {
    await server.close();
    server = await listen(json(302, {}, { location: 'http://localhost:9/v2/me' }));

    for (const message of await refusals(`${server.url}/v2/me`)) {
      expect(message).toMatch(/Domain not allowed/);
    }
  });

  it('leaves the key behind on a redirect to another port of the host', async () => {
    const other = await listen(ok);
    await server.close();
    server = await listen(json(302, {}, { location: `${other.url}/v2/me` }));

    await send({ url: `${server.url}/v2/me` });
    await sendAsHttpRequestNode({ uri: `${server.url}/v2/me` });

    expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      undefined,
    ]);
    await other.close();
  });

  it('trusts an unknown certificate only when told to', async () => {
    const secure = await listenTls(ok);
    const url = `${secure.url}/v2/me`;

    expect(await refusals(url, key({ baseUrl: secure.url }))).not.toContain('sent');
    expect(await refusals(url, key({ baseUrl: secure.url, ignoreSSLIssues: true }))).toEqual([
      'sent',
      'sent',
    ]);
    await secure.close();
  });

  it('tells what is wrong with the base URL', async () => {
    expect(await refusals(`${server.url}/v2/me`, key({ baseUrl: '' }))).toEqual(
      Array(2).fill(
        '"Base URL" is empty. Enter your Cal.com address, e.g. https://cal.example.com.',
      ),
    );
  });
});

describe('a request of a Platform client', () => {
  it('carries both headers and the date', async () => {
    const client = {
      server: 'selfHosted',
      baseUrl: server.url,
      clientId: 'cm1',
      clientSecret: 'secret1',
    };
    await send({ url: `${server.url}/v2/bookings` }, client, 'calComPlatformApi');

    const { headers } = server.requests[0];
    expect(headers).toMatchObject({
      'x-cal-client-id': 'cm1',
      'x-cal-secret-key': 'secret1',
      'cal-api-version': '2024-08-13',
    });
    expect(headers).not.toHaveProperty('authorization');
  });

  it('goes to no other port of the host either', async () => {
    const other = await listen(ok);
    await server.close();
    server = await listen(json(302, {}, { location: `${other.url}/v2/me` }));
    const client = {
      server: 'selfHosted',
      baseUrl: server.url,
      clientId: 'cm1',
      clientSecret: 'secret1',
    };
    const url = `${server.url}/v2/bookings`;
    await send({ url }, client, 'calComPlatformApi').catch(() => undefined);
    await sendAsHttpRequestNode({ uri: url }, client, 'calComPlatformApi').catch(() => undefined);

    expect(server.requests).toHaveLength(2);
    expect(other.requests).toEqual([]);
    await other.close();
  });
});
