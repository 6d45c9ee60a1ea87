import { json, listen, type RequestListener } from './listener';
import { error, useCredentialTest } from './testStage';

const { open, asked, test } = useCredentialTest();

describe('test of a Platform client', () => {
  const client = { server: 'selfHosted', clientId: 'cm1/a+b', clientSecret: 'secret1' };

  async function testClient(answer: RequestListener) {
    const server = await open(listen(answer));
    return await test('calComPlatformApi', { ...client, baseUrl: server.url });
  }

  it('succeeds when the client may list its managed users', async () => {
    expect(await testClient(json(200, { status: 'success', data: [] }))).toMatchObject({
      status: 'OK',
    });
    expect(asked()).toEqual([
      expect.objectContaining({
        url: '/v2/oauth-clients/cm1%2Fa%2Bb/users?limit=1',
        headers: expect.objectContaining({
          'x-cal-client-id': 'cm1/a+b',
          'x-cal-secret-key': 'secret1',
        }),
      }),
    ]);
  });

  it.each([401, 403, 404])('tells about a wrong client or secret (HTTP %i)', async (status) => {
    const { message } = await testClient(json(status, error('OAuth client not found')));

    expect(message).toBe(
      'Cal.com does not know the Platform client. Check "Client ID" in the credential, and that it belongs to the server chosen there.',
    );
  });
});
