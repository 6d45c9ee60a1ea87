import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { CalComLegacyApi } from '../../../credentials/CalComLegacyApi.credentials';
import { credentialTest } from '../../../nodes/shared/credentials/credentialTest';
import { json, listen, type Listener, type RequestListener } from './listener';

const KEY = 'cal_secret1';

let server: Listener | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function test(answer: RequestListener, more: ICredentialDataDecryptedObject = {}) {
  server = await listen(answer);
  const context = new CredentialTestContext({} as IWorkflowExecuteAdditionalData);
  const { status, message } = await credentialTest.calComLegacyApiTest.call(context, {
    id: '1',
    name: 'Cal.com',
    type: 'calComLegacyApi',
    data: { baseUrl: server.url, apiKey: KEY, ...more },
  });
  expect(message).not.toContain('secret1');
  return [status, message.replaceAll(`127.0.0.1:${server.port}`, 'HOST')];
}

const page: RequestListener = (_, response) => {
  response.writeHead(403, { 'content-type': 'text/html' });
  response.end('<html>Sign in</html>');
};

describe('test of a legacy key', () => {
  it('succeeds when the server says whose key it is', async () => {
    const answer = json(200, { user: { id: 1 } });

    expect(await test(answer)).toEqual(['OK', 'Connection tested successfully']);
    expect(server!.requests).toEqual([
      expect.objectContaining({ method: 'GET', url: `/v1/me?apiKey=${KEY}` }),
    ]);
  });

  it.each<[string, RequestListener, string]>([
    ['a wrong key', json(401, { error: 'Your API key is not valid.' }), 'does not accept'],
    ['an old key', json(401, { error: 'This API key is expired.' }), 'The API key has expired'],
    ['a locked user', json(403, { error: 'User is locked' }), 'is locked'],
    ['a lost query', json(401, { message: 'No API key provided' }), 'received no API key'],
    ['a missing licence', json(401, { message: 'Invalid license' }), 'a valid licence key'],
    ['a server that has it no more', json(410, {}), 'with a Cal.com API credential'],
    ['an address without it', json(404, { message: 'Cannot GET /v1/me' }), 'check "Base URL"'],
    ['too many requests', json(429, { message: 'Rate limit exceeded' }), 'rate limit is used up'],
    ['a broken server', json(502, {}), 'is having problems'],
    ['a sign-in page', page, 'a web page instead of data'],
    ['another server', json(200, { hello: 'world' }), 'but not as Cal.com does'],
    [
      'a redirect',
      json(301, {}, { location: `https://cal.example.com/api/me?apiKey=${KEY}` }),
      'Enter https://cal.example.com/api as "Base URL"',
    ],
  ])('fails readably with %s', async (_, answer, sentence) => {
    expect(await test(answer)).toEqual(['Error', expect.stringContaining(sentence)]);
  });

  it.each([
    ['', '"Base URL" is empty'],
    ['ftp://cal.example.com', 'must start with https:// or http://'],
    ['https://cal.example.com/v1?apiKey=cal_secret1', 'must not contain "?"'],
  ])('refuses the base URL "%s"', async (baseUrl, sentence) => {
    expect(await test(json(200, {}), { baseUrl })).toEqual([
      'Error',
      expect.stringContaining(sentence),
    ]);
  });
});

describe('a request of the HTTP Request node with a legacy credential', () => {
  const { authenticate } = new CalComLegacyApi();
  const data = { baseUrl: 'https://cal.example.com/api', apiKey: ` ${KEY} ` };
  const send = async (url: string) => {
    if (typeof authenticate !== 'function') throw new Error('no function');
    return await authenticate(data, { url, qs: { take: 5 }, headers: { Accept: 'text/html' } });
  };

  it('gets the key into its query and keeps the rest', async () => {
    expect(await send('https://cal.example.com/api/bookings')).toMatchObject({
      qs: { take: 5, apiKey: KEY },
      headers: { Accept: 'text/html' },
      sendCredentialsOnCrossOriginRedirect: false,
    });
  });

  it('is refused for another server', async () => {
    await expect(send('https://evil.example.com/api/bookings')).rejects.toThrow(
      'This credential is for https://cal.example.com/api and is not sent to evil.example.com.',
    );
  });
});
