import { apiKey, getMe, me, useLegacyServer } from './requestStage';

const { server, run } = useLegacyServer();

describe('address', () => {
  it.each([
    ['', '/v1/me'],
    ['/v1', '/v1/me'],
    ['/v1/', '/v1/me'],
    ['/api', '/api/me'],
    ['/cal/api/v1', '/cal/api/v1/me'],
  ])('of a base URL that ends with "%s" is %s', async (end, path) => {
    server.reply = () => ({ body: me });
    await run(getMe, { credentials: { baseUrl: server.url + end } });

    expect(server.requests[0].url).toBe(`${path}?apiKey=${apiKey}`);
  });

  it('of API v2 is refused before the key is sent there', async () => {
    const asked = run(getMe, { credentials: { baseUrl: `${server.url}/api/v2/` } });
    await expect(asked).rejects.toThrow('"Base URL" ends with /v2, but API v1 is never there.');
    expect(server.requests).toEqual([]);
  });

  it('carries the key in the query, and no header of API v2', async () => {
    server.reply = () => ({ body: me });
    await run(getMe);

    const { authorization, 'cal-api-version': version } = server.requests[0].headers;
    expect([authorization, version]).toEqual([undefined, undefined]);
  });

  it('repeats the name for each entry of a list', async () => {
    server.reply = () => ({ body: { memberships: [] } });
    await run({
      resource: 'membership',
      operation: 'getMany',
      filters: { userIds: '7, 8', teamIds: 5 },
    });

    expect(server.requests[0].url).toBe(
      `/v1/memberships?teamId=5&userId=7&userId=8&apiKey=${apiKey}`,
    );
  });
});

describe('credential sync', () => {
  const list = { resource: 'credentialSync', operation: 'getMany', userId: 7 };
  const credentials = { syncSecret: 'sync-secret-1' };

  it('sends its secret in the header that the server is set up with', async () => {
    server.reply = () => ({ body: { credentials: [] } });
    await run(list, { credentials });
    await run(list, { credentials: { ...credentials, syncHeader: 'x-sync' } });

    const [standard, own] = server.requests.map(({ headers }) => headers);
    expect(standard['calcom-credential-sync-secret']).toBe('sync-secret-1');
    expect(own['x-sync']).toBe('sync-secret-1');
  });

  it('sends it to no other operation', async () => {
    server.reply = () => ({ body: me });
    await run(getMe, { credentials });

    expect(JSON.stringify(server.requests[0].headers)).not.toContain('sync-secret-1');
  });
});
