import { json, listen, listenTls } from './listener';
import { me, key, useCredentialTest } from './testStage';

const { open, asked, test } = useCredentialTest();

describe('test of an API key', () => {
  it('tells that nothing listens, and what localhost means in a container', async () => {
    const gone = await listen(json(200, me));
    await gone.close();

    expect(await test('calComKeyApi', { ...key, baseUrl: gone.url })).toEqual({
      status: 'Error',
      message: `Nothing answers at 127.0.0.1:${gone.port}. Check that the server runs. If n8n runs in a container, this address means that container.`,
    });
  });

  it('tells that there is no such server', async () => {
    expect(await test('calComKeyApi', { ...key, baseUrl: 'https://cal.invalid' })).toEqual({
      status: 'Error',
      message:
        'There is no server named cal.invalid. Check "Base URL" in the credential, and that n8n can reach it.',
    });
  });

  it('tells that a server speaks HTTP only', async () => {
    const server = await open(listen(json(200, me)));

    expect(
      await test('calComKeyApi', { ...key, baseUrl: server.url.replace('http:', 'https:') }),
    ).toEqual({
      status: 'Error',
      message: `127.0.0.1:${server.port} does not use the protocol in "Base URL". Check whether "Base URL" must start with http:// or with https://.`,
    });
  });

  it('trusts an unknown certificate only when told to', async () => {
    const server = await open(listenTls(json(200, me)));
    const data = { ...key, baseUrl: server.url };

    expect(await test('calComKeyApi', data)).toEqual({
      status: 'Error',
      message: `The certificate of 127.0.0.1:${server.port} cannot be verified. Renew it. If the server is your own and the connection is safe, turn on "Ignore SSL Issues" in the credential or under Request Options.`,
    });
    expect(asked()).toEqual([]);
    expect(await test('calComKeyApi', { ...data, ignoreSSLIssues: true })).toMatchObject({
      status: 'OK',
    });
  });

  it('tells what is wrong with a base URL before anything is sent', async () => {
    expect(
      await test('calComKeyApi', { ...key, baseUrl: 'https://a:secret1@cal.example.com' }),
    ).toEqual({
      status: 'Error',
      message: '"Base URL" must not contain a user name or password.',
    });
  });
});
