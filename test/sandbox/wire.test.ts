import { DateTime } from 'luxon';
import { startSandbox, type Sandbox } from '../../sandbox/index';
import account from './wire/account.json';
import errors from './wire/errors.json';
import http from './wire/http.json';
import versionMatrix from './wire/versionMatrix.json';
import versions from './wire/versions.json';
import { replay, type Exchange } from './wireCompare';

/** The exchanges were seen on a community server on this day. */
const now = DateTime.fromISO('2026-11-20T03:51:00Z');
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'selfHosted', now: () => now });
});
beforeEach(() => sandbox.limiter.clear());
afterAll(() => sandbox.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(sandbox.url + path, {
    headers: { authorization: `Bearer ${sandbox.keys.ada}`, ...headers },
  });

describe('account', () => replay(account as Exchange[], () => sandbox));
describe('errors', () => replay(errors as Exchange[], () => sandbox));
describe('HTTP', () => {
  replay(http as Exchange[], () => sandbox);

  it('answers 304 to whoever has the answer already', async () => {
    const etag = (await get('/v2/me')).headers.get('etag') ?? '';

    const again = await get('/v2/me', { 'if-none-match': etag });

    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
  });

  it('refuses a path that cannot be decoded', async () => {
    const answer = await get('/v2/bookings/%zz');

    expect([answer.status, await answer.json()]).toMatchObject([400, { status: 'error' }]);
    expect(sandbox.requests.at(-1)).toMatchObject({ path: '/v2/bookings/%zz', status: 400 });
  });

  it('refuses bodies over 100 kB in the shape of the framework', async () => {
    const answer = await fetch(`${sandbox.url}/v2/schedules`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'x'.repeat(101 * 1024) }),
    });

    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({ statusCode: 413, message: 'request entity too large' });
  });
});

describe('versions', () => {
  beforeAll(async () => {
    const answer = await fetch(`${sandbox.url}/v2/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cal-api-version': '2024-08-13' },
      body: JSON.stringify({
        start: '2026-11-25T09:00:00Z',
        eventTypeId: sandbox.ids.eventTypes.intro,
        attendee: { name: 'Carl', email: 'carl@example.org', timeZone: 'America/New_York' },
      }),
    });
    expect(answer.status).toBe(201);
  });

  replay(versions as Exchange[], () => sandbox);

  const cells = versionMatrix.routes.flatMap(({ path, oldKey, answers }) =>
    answers.map((answer, index) => ({
      path,
      oldKey,
      answer,
      version: versionMatrix.versions[index],
    })),
  );
  it.each(cells)('$path at $version: $answer', async ({ path, oldKey, answer, version }) => {
    const response = await get(path, version === null ? {} : { 'cal-api-version': version });
    const body = (await response.json()) as { data?: object; error?: { message: string } };

    if (answer === 'none') {
      expect(body.error?.message).toBe(`Cannot GET ${path}`);
    } else {
      expect(response.status).toBe(200);
      const [first] = [body.data].flat();
      const isOld = oldKey !== undefined && first !== undefined && oldKey in first;
      expect(isOld).toBe(answer === 'old');
    }
  });
});

describe('rate limit', () => {
  it('blocks a key for 60 seconds when it exceeds 120 requests', async () => {
    for (let count = 1; count < 120; count++) await get('/v2/me');
    const last = await get('/v2/me');
    const blocked = await get('/v2/me');
    const body = await blocked.json();

    expect([last.status, last.headers.get('x-ratelimit-remaining-default')]).toEqual([200, '0']);
    expect([blocked.status, blocked.headers.get('x-ratelimit-remaining-default')]).toEqual([
      429,
      '0',
    ]);
    expect(blocked.headers.get('x-ratelimit-reset-default')).toBe('60');
    expect(blocked.headers.has('retry-after')).toBe(false);
    const text = 'CustomThrottlerGuard - Too many requests. Please try again later.';
    expect(body).toEqual({
      status: 'error',
      timestamp: expect.any(String),
      path: '/v2/me',
      error: { code: 'ThrottlerException', message: text, details: text },
    });
  });
});
