import { startSandbox } from '../../../sandbox/index';
import { useLegacy } from './rig';

const { call } = useLegacy();

describe('addresses', () => {
  it.each(['/v1/me', '/api/v1/me', '/api/me'])('answers at %s', async (path) => {
    expect(await call(`GET ${path}`)).toMatchObject({
      status: 200,
      body: { user: { id: 1, email: 'ada@example.com' } },
    });
  });

  it('leaves API v2 where it is', async () => {
    expect((await call('GET /api/v2/me')).status).toBe(401);
  });

  it('answers what it does not know with a page', async () => {
    expect(await call('GET /v1/nothing')).toMatchObject({
      status: 404,
      body: expect.stringContaining('<html>'),
    });
  });

  it('refuses methods that a path does not have', async () => {
    expect(await call('DELETE /v1/me')).toMatchObject({ status: 405 });
  });

  it('is gone from the cloud, and absent from newer servers', async () => {
    const [cloud, own] = await Promise.all([
      startSandbox(),
      startSandbox({ profile: 'selfHosted' }),
    ]);

    expect(await call('GET /v1/me', { from: cloud })).toMatchObject({ status: 410 });
    expect(await call('GET /v1/me', { from: own })).toMatchObject({
      status: 404,
      body: { error: { message: expect.stringContaining('Cannot GET /v1/me') } },
    });
    await Promise.all([cloud.stop(), own.stop()]);
  });
});

describe('keys', () => {
  it.each([
    ['no key', null, { message: 'No API key provided' }],
    ['an unknown key', 'cal_nobody', { error: 'Your API key is not valid.' }],
    ['an old key', 'cal_sandbox_expired', { error: 'This API key is expired.' }],
  ])('are refused: %s', async (_, key, body) => {
    expect(await call('GET /v1/me', { key })).toMatchObject({ status: 401, body });
  });

  it('lets a user make thirty requests in a minute, and tells when the next may go', async () => {
    const strict = await startSandbox({ legacy: 'on' });
    let last = await call('GET /v1/me', { from: strict });
    for (let count = 1; count < 31; count += 1) last = await call('GET /v1/me', { from: strict });

    expect(last).toMatchObject({ status: 429, body: { message: 'Rate limit exceeded' } });
    const reset = Number(last.headers.get('x-ratelimit-reset'));
    expect(reset - Date.now()).toBeGreaterThan(50_000);
    expect(reset - Date.now()).toBeLessThanOrEqual(61_000);
    await strict.stop();
  });
});
