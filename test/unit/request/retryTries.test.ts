import { omit } from 'lodash';
import type { Call } from '../../../nodes/shared/api/call';
import { accountWith, broken, done, refusal } from './retrying';

beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => jest.restoreAllMocks());

const get: Call = { method: 'GET', path: '/me' };
const post: Call = { method: 'POST', path: '/bookings', body: { start: 'x' } };

describe('what is sent', () => {
  const sent = async (call: Call) => {
    const { run, tries } = await accountWith([done]);
    await run(call);
    const { method, url, headers, ...rest } = tries[0].request;
    return { method, url, headers: omit(headers, 'Authorization 1'), ...rest };
  };

  it('is the method, the address and what is accepted', async () => {
    expect(await sent({ ...get, query: { take: 1 } })).toEqual({
      method: 'GET',
      url: 'http://cal.example.com/v2/me?take=1',
      headers: { Accept: 'application/json' },
    });
  });

  it('is JSON with its version', async () => {
    expect(await sent({ ...post, version: '2024-08-13' })).toEqual({
      method: 'POST',
      url: 'http://cal.example.com/v2/bookings',
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'cal-api-version': '2024-08-13',
      },
      body: '{"start":"x"}',
    });
  });

  it.each([null, undefined, ''])('has no version where it is %p', async (version) => {
    expect((await sent({ ...get, version })).headers).toEqual({ Accept: 'application/json' });
  });

  it('may be a file', async () => {
    const file = { part: 'f', fileName: 'a.png', type: 'image/png', content: Buffer.from('x') };
    const { headers, body } = await sent({ ...post, file });
    expect(headers).toMatchObject({
      'Content-Type': expect.stringMatching(/^multipart\/form-data; boundary=/),
    });
    expect(String(body)).toContain('filename="a.png"');
  });

  it.each(['2024-8-13', 'v2024-08-13', '2024-08-13x', 'latest'])(
    'is nothing for the version %s',
    async (version) => {
      const { run, tries } = await accountWith([done]);
      await expect(run({ ...get, version })).rejects.toThrow(
        `"API Version" must be a date such as 2024-08-13, but is "${version}"`,
      );
      expect(tries).toHaveLength(0);
    },
  );

  it('is the same in each try, whatever n8n adds', async () => {
    const { run, tries } = await accountWith([refusal(503), refusal(503), done]);
    await run(get);
    expect(tries.map(({ request }) => Object.keys(request.headers!))).toEqual(
      [1, 2, 3].map((number) => ['Accept', `Authorization ${number}`]),
    );
  });
});

describe('a server that is silent', () => {
  const timeout = { read: 30, write: 50 };
  const options = { options: { timeout, maxWait: 3000, ignoreSslIssues: false } };

  it('is asked twice, and once more only if it answered in between', async () => {
    const { run, tries, account } = await accountWith(['silent'], options);
    const silent = { code: 'ETIMEDOUT', silence: 30, lost: true, refused: false };
    expect(await run(get)).toMatchObject({ ...silent, tries: 2 });
    expect(account.state.isSilent).toBe(true);
    expect(await run(get)).toMatchObject({ ...silent, tries: 1 });
    expect(tries).toHaveLength(3);
    const { send } = account;
    account.send = async () => ({ statusCode: 200, headers: {}, body: done.body });
    expect(await run(get)).toMatchObject({ succeeded: true });
    expect(account.state.isSilent).toBe(false);
    account.send = send;
    expect(await run(get)).toMatchObject({ ...silent, tries: 2 });
  });

  it('is told by n8n, too', async () => {
    const { run, tries } = await accountWith([broken('ECONNABORTED')], options);
    expect(await run(get)).toMatchObject({ code: 'ECONNABORTED', silence: 30, tries: 2 });
    expect(tries).toHaveLength(2);
  });

  it('is not one that refuses or breaks off', async () => {
    const { run, account } = await accountWith([broken('ECONNRESET')], options);
    expect(await run(get)).not.toHaveProperty('silence');
    expect(account.state.isSilent).toBe(false);
  });

  it('may be asked four times when it speaks in between', async () => {
    const { run } = await accountWith(['silent', refusal(503)], options);
    expect(await run(get)).toMatchObject({ answer: { status: 503 }, tries: 4 });
  });

  it('has its own time for reads and for anything else', async () => {
    const { run, tries } = await accountWith([done], options);
    await run(get);
    await run(post);
    await run({ ...post, method: 'DELETE' });
    expect(tries.map(({ how }) => how.timeout)).toEqual([30, 50, 50]);
    expect(tries.every(({ how }) => how.deadline instanceof AbortSignal)).toBe(true);
  });

  it('is silent when its answer comes after the time', async () => {
    const { run, account } = await accountWith([done], options);
    account.send = async (_, { deadline }) =>
      await new Promise((_resolve, reject) => {
        const late = broken('x', { response: { status: 400, data: {} } });
        deadline.addEventListener('abort', () => reject(late));
      });
    const ended = await run(get);
    expect(ended).toMatchObject({ code: 'ETIMEDOUT', silence: 30 });
    expect(ended.answer).toBeUndefined();
  });
});

describe('an access token', () => {
  const oAuth2 = { authentication: 'oAuth2' as const };
  const old = refusal(401, 'ApiAuthStrategy - Invalid Bearer token');

  it('that is refused is renewed once, and the request sent again', async () => {
    const { run, tries } = await accountWith([old, done], oAuth2);
    expect(await run(post)).toMatchObject({ succeeded: true, tries: 1 });
    expect(tries.map(({ how }) => how.renews)).toEqual([false, true]);
  });

  it('that is refused again is not renewed again', async () => {
    const { run, tries } = await accountWith([old], oAuth2);
    expect(await run(post)).toMatchObject({ answer: { status: 401 } });
    expect(tries).toHaveLength(2);
  });

  it.each([
    ['a refusal that is about something else', [refusal(401, 'booking_limit_reached')], oAuth2],
    ['another status', [refusal(403, 'ApiAuthStrategy - Invalid Bearer token')], oAuth2],
    ['a lost connection', [broken('ECONNRESET')], oAuth2],
    ['an error that says nothing', [new Error('odd')], oAuth2],
    ['a key', [old], {}],
    ['a success', [done], oAuth2],
  ])('is not renewed after %s', async (_, endings, account) => {
    const { run, tries } = await accountWith(endings, account);
    await run(post);
    expect(tries.map(({ how }) => how.renews)).toEqual([false]);
  });

  it('that cannot be renewed now is asked for again', async () => {
    const { run, times } = await accountWith([broken('ESTATUS', { body: '{}' }), done], oAuth2);
    expect(await run(post)).toMatchObject({ succeeded: true, tries: 2 });
    expect(times()).toEqual([0, 0.5]);
  });

  it('is asked for again after a minute when too many were', async () => {
    const busy = broken('ESTATUS', { body: '{"message":"Too Many Requests"}' });
    const { run, times } = await accountWith([busy, done], oAuth2);
    expect(await run(post)).toMatchObject({ succeeded: true, tries: 2 });
    expect(times()).toEqual([0, 60]);
  });

  it('that is never given again is not asked for', async () => {
    const over = broken('EAUTH', { body: '{"error":"invalid_grant"}' });
    const { run, tries } = await accountWith([over, done], oAuth2);
    expect(await run(post)).toMatchObject({ code: 'TOKEN_RENEWAL', lost: false });
    expect(tries).toHaveLength(1);
  });
});
