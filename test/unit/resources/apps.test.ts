import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({ body: { status: 'success' } }));

const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const team = { scope: 'organizationTeam', orgId: picked('1'), teamId: picked('2') };

describe('conferencing apps', () => {
  it('have no default until one is chosen', async () => {
    const getDefault = { resource: 'app', operation: 'getDefault' };
    expect((await runNode(server.url, getDefault))[0].json).toEqual({ appSlug: null });

    server.reply = () => ({ body: { status: 'success', data: { appSlug: 'zoom' } } });
    expect((await runNode(server.url, getDefault))[0].json).toEqual({ appSlug: 'zoom' });
  });

  it('become the default by path, of a member by body', async () => {
    const setDefault = { resource: 'app', operation: 'setDefault' };
    const output = await runNode(
      server.url,
      { ...setDefault, app: picked('={{ $json.app }}') },
      { items: [{ app: 'zoom' }, { app: 'msteams' }] },
    );
    await runNode(server.url, {
      ...setDefault,
      scope: 'organizationUser',
      orgId: picked('1'),
      userId: picked('5'),
      appSlug: 'google-meet',
    });
    expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
      ['/v2/conferencing/zoom/default', undefined],
      ['/v2/conferencing/msteams/default', undefined],
      ['/v2/organizations/1/users/5/conferencing/default', { appSlug: 'google-meet' }],
    ]);
    expect(output.map(({ json }) => json)).toEqual([{ success: true }, { success: true }]);
  });
});

describe('the connect link of Stripe', () => {
  beforeEach(() => {
    server.reply = () => ({ body: { status: 'success', data: {} } });
  });
  const getUrl = { resource: 'app', operation: 'getStripeConnectUrl' };
  const back = {
    returnTo: 'https://example.com/ok?a=b',
    onErrorReturnTo: 'https://example.com/no',
  };
  const query =
    '?returnTo=https%3A%2F%2Fexample.com%2Fok%3Fa%3Db&onErrorReturnTo=https%3A%2F%2Fexample.com%2Fno';

  it('of the account may say where to return', async () => {
    await runNode(server.url, getUrl);
    await runNode(server.url, { ...getUrl, options: back });
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/stripe/connect',
      `/v2/stripe/connect${query}`,
    ]);
  });

  it('of a team must say where to return', async () => {
    await runNode(server.url, { ...getUrl, ...team, ...back });
    expect(server.requests[0].url).toBe(`/v2/organizations/1/teams/2/stripe/connect${query}`);
    await expect(
      runNode(server.url, { ...getUrl, ...team, ...back, returnTo: ' ' }),
    ).rejects.toThrow('"Return URL" is required');
  });
});
