import { json, listen } from './listener';
import { me, key, useCredentialTest } from './testStage';

const { open, asked, test, testKey } = useCredentialTest();

describe('test of an API key', () => {
  it('succeeds when Cal.com says whose key it is', async () => {
    expect(await testKey(json(200, me))).toEqual({
      status: 'OK',
      message: 'Connection tested successfully',
    });
    expect(asked()).toEqual([
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
    const server = await open(listen(json(200, me)));

    await test('calComKeyApi', { ...key, baseUrl: server.url + end });

    expect(server.requests[0].url).toBe(path);
  });

  it('does not follow a redirect with the key', async () => {
    const other = await listen(json(200, me));
    await testKey(json(301, {}, { location: `${other.url}/v2/me` }));

    expect(other.requests).toEqual([]);
    await other.close();
  });
});
