/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import { call } from './client';
import { failures, startSandbox, type Failure, type Sandbox } from '../../sandbox/index';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

const post = () =>
  call(sandbox, 'POST /v2/teams', { body: { name: `Team ${sandbox.requests.length}` } });
const teams = () => [...sandbox.store.teams.values()].length;

/** What an HTTP client makes of the next request. */
async function outcome(failure: Failure, method: 'GET' | 'POST' = 'GET', processed = false) {
  sandbox.fail({ failure, processed });
  return await axios({
    method,
    url: `${sandbox.url}/v2/${method === 'GET' ? 'me' : 'teams'}`,
    headers: { authorization: `Bearer ${sandbox.keys.ada}` },
    data: method === 'GET' ? undefined : { name: `Team ${teams()}` },
    timeout: 500,
    maxRedirects: 0,
    responseType: 'text',
    transformResponse: (text: string) => text,
    validateStatus: () => true,
  }).then(
    ({ status, data, headers }) => ({ status, data: String(data), headers, code: undefined }),
    ({ code }) => ({ status: undefined, data: '', headers: {} as Record<string, string>, code }),
  );
}

it('answers as it is told to', async () => {
  const limited = await outcome(failures.tooManyRequests(7));
  expect([limited.status, limited.headers['x-ratelimit-reset-default']]).toEqual([429, '7']);
  sandbox.clearFailures();

  const bare = await outcome(failures.tooManyRequests());
  expect([bare.status, bare.headers['x-ratelimit-reset-default']]).toEqual([429, undefined]);
  sandbox.clearFailures();

  const gateway = await outcome(failures.badGateway());
  expect([gateway.status, gateway.headers['content-type']]).toEqual([502, 'text/html']);
  expect(gateway.data).toContain('Bad Gateway');
  sandbox.clearFailures();

  const unavailable = await outcome(failures.unavailable(3));
  expect([unavailable.status, unavailable.headers['retry-after']]).toEqual([503, '3']);
  sandbox.clearFailures();

  expect((await outcome(failures.internalError())).status).toBe(500);
});

it('breaks connections and answers', async () => {
  expect((await outcome({ kind: 'timeout' })).code).toBe('ECONNABORTED');
  sandbox.clearFailures();
  expect((await outcome({ kind: 'reset' })).code).toBe('ECONNRESET');
  sandbox.clearFailures();
  expect((await outcome({ kind: 'resetInside' })).code).toMatch(/ECONNRESET|ERR_BAD_RESPONSE/);
  sandbox.clearFailures();

  const truncated = await outcome({ kind: 'truncated' });
  expect(truncated.status).toBe(200);
  expect(() => JSON.parse(truncated.data)).toThrow();
  sandbox.clearFailures();

  expect(await outcome({ kind: 'empty' })).toMatchObject({ status: 200, data: '' });
  sandbox.clearFailures();
  const typed = await outcome({ kind: 'contentType', contentType: 'text/plain' });
  expect([typed.headers['content-type'], JSON.parse(typed.data).status]).toEqual([
    'text/plain',
    'success',
  ]);
  sandbox.clearFailures();
  const redirected = await outcome({ kind: 'redirect', location: 'https://example.com/' });
  expect([redirected.status, redirected.headers.location]).toEqual([302, 'https://example.com/']);
});

it('waits before it answers', async () => {
  const before = Date.now();
  expect((await outcome({ kind: 'delay', milliseconds: 100 })).status).toBe(200);
  expect(Date.now() - before).toBeGreaterThanOrEqual(95);
});

it('fails before or after carrying a request out', async () => {
  const before = teams();
  await outcome({ kind: 'reset' }, 'POST');
  expect(teams()).toBe(before);
  sandbox.clearFailures();

  await outcome({ kind: 'reset' }, 'POST', true);
  expect(teams()).toBe(before + 1);
  sandbox.clearFailures();

  const answer = await outcome(failures.badGateway(), 'POST', true);
  expect([answer.status, teams()]).toEqual([502, before + 2]);
});

it('picks requests by method, path and turn', async () => {
  sandbox.fail({
    method: 'POST',
    path: /^\/v2\/teams$/,
    nth: [2, 3],
    failure: failures.badGateway(),
  });

  const statuses = [];
  for (let turn = 0; turn < 4; turn++) statuses.push((await post()).status);

  expect(statuses).toEqual([201, 502, 502, 201]);
  expect((await call(sandbox, 'GET /v2/teams')).status).toBe(200);
});

it('answers a page twice', async () => {
  const page = (skip: number) =>
    call(sandbox, `GET /v2/organizations/1/users?take=1&skip=${skip}`).then(
      ({ body }) => body.data[0].username,
    );
  sandbox.fail({ path: /users/, nth: 2, failure: { kind: 'repeatPage' } });

  expect([await page(0), await page(1), await page(2)]).toEqual(['ada', 'ada', 'tilda']);
});

it('goes away and comes back on the same port with all it knew', async () => {
  await post();
  const before = teams();
  sandbox.fail({ failure: { kind: 'timeout' } });
  const broken = expect(call(sandbox, 'GET /v2/me')).rejects.toThrow();
  while (sandbox.requests.length < 2) await sleep(10);

  await sandbox.pause();
  await broken;
  await expect(call(sandbox, 'GET /v2/me')).rejects.toThrow();

  await sandbox.resume();
  sandbox.clearFailures();
  expect((await call(sandbox, 'GET /v2/teams')).status).toBe(200);
  expect(teams()).toBe(before);
});

it('keeps a log of what came in', async () => {
  sandbox.fail({ nth: 2, failure: { kind: 'reset' } });
  await post();
  await expect(post()).rejects.toThrow();
  await call(sandbox, 'GET /v2/nowhere?a=1');

  expect(sandbox.requests).toMatchObject([
    { method: 'POST', path: '/v2/teams', body: { name: 'Team 0' }, status: 201 },
    { method: 'POST', path: '/v2/teams', status: undefined },
    { method: 'GET', path: '/v2/nowhere', query: { a: '1' }, status: 404 },
  ]);
});
