import { UserError } from 'n8n-workflow';
import type { Call } from '../../../nodes/shared/api/call';
import { cancelled } from '../../../nodes/shared/request/wait';
import { accountWith, broken, done, refusal } from './retrying';

beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => jest.restoreAllMocks());

const get: Call = { method: 'GET', path: '/me' };
const post: Call = { method: 'POST', path: '/bookings', body: { start: 'x' } };
const put: Call = { ...post, method: 'PUT' };
const patch: Call = { ...post, method: 'PATCH' };
const remove: Call = { method: 'DELETE', path: '/webhooks/1' };
const maxWait = (seconds: number) => ({
  options: { timeout: { read: 10_000, write: 10_000 }, maxWait: seconds, ignoreSslIssues: false },
});

it('sends a request once when it is answered', async () => {
  const { run, tries, lines } = await accountWith([done]);
  expect(await run(get)).toEqual({
    answer: { ...done, headers: {} },
    succeeded: true,
    lost: false,
    tries: 1,
  });
  expect(tries).toHaveLength(1);
  expect(lines).toEqual(['Cal.com: GET /me was answered with 200']);
});

describe('after trouble that may be over soon', () => {
  it.each([500, 502, 503, 504])('of status %d, repeats what does no harm twice', async (status) => {
    for (const call of [get, put, remove, { ...patch, repeatable: true }]) {
      const { run, times } = await accountWith([refusal(status)]);
      expect(await run(call)).toMatchObject({ answer: { status }, lost: true, tries: 4 });
      // Half a second, one, and two.
      expect(times()).toEqual([0, 0.5, 1.5, 3.5]);
    }
  });

  it.each([500, 503])('of status %d, repeats nothing that may be done twice', async (status) => {
    for (const call of [post, patch, { ...get, repeatable: false }]) {
      const { run, tries } = await accountWith([refusal(status), done]);
      expect(await run(call)).toMatchObject({ answer: { status }, lost: true, tries: 1 });
      expect(tries).toHaveLength(1);
    }
  });

  it.each(['ECONNRESET', 'EPIPE'])('of a connection, %s, repeats as well', async (code) => {
    const again = await accountWith([broken(code)]);
    expect(await again.run(get)).toMatchObject({ code, lost: true, tries: 4 });
    expect(again.times()).toEqual([0, 0.5, 1.5, 3.5]);
    const once = await accountWith([broken(code), done]);
    expect(await once.run(post)).toMatchObject({ code, lost: true, tries: 1 });
    expect(once.tries).toHaveLength(1);
  });

  it('of a connection that was refused, repeats everything: nothing was sent', async () => {
    for (const call of [get, post]) {
      const { run, tries } = await accountWith([broken('ECONNREFUSED')]);
      expect(await run(call)).toMatchObject({ code: 'ECONNREFUSED', lost: false, tries: 4 });
      expect(tries).toHaveLength(4);
    }
  });

  it('ends with the first answer', async () => {
    const { run, lines } = await accountWith([refusal(503), broken('ECONNREFUSED'), done]);
    expect(await run(put)).toMatchObject({ succeeded: true, tries: 3 });
    expect(lines).toEqual([
      'Cal.com: PUT /bookings was answered with 503, and waits 0.5 s before it is sent again',
      'Cal.com: PUT /bookings got no answer (ECONNREFUSED), and waits 1.0 s before it is sent again',
      'Cal.com: PUT /bookings was answered with 200',
    ]);
  });

  it('remembers that the request may have been carried out, whatever comes then', async () => {
    const { run } = await accountWith([refusal(500), broken('ECONNREFUSED')]);
    expect(await run(put)).toMatchObject({ code: 'ECONNREFUSED', lost: true, tries: 4 });
  });

  it('waits as long as the answer asks', async () => {
    const { run, times } = await accountWith([refusal(503, 'No', { 'retry-after': '7' }), done]);
    await run(get);
    expect(times()).toEqual([0, 7]);
  });

  it.each([
    [0.4, 1],
    [0.5, 2],
    [1.4, 2],
    [1.6, 3],
  ])('waits no longer than %d s in all: %d tries', async (seconds, count) => {
    const { run, tries, lines } = await accountWith([refusal(503)], maxWait(seconds));
    expect(await run(get)).toMatchObject({ tries: count });
    expect(tries).toHaveLength(count);
    // The last line promises nothing.
    expect(lines.at(-1)).toBe('Cal.com: GET /me was answered with 503');
  });
});

describe('what is final is sent once', () => {
  it.each([400, 401, 403, 404, 409, 422])('as status %d', async (status) => {
    for (const call of [get, post]) {
      const { run, tries } = await accountWith([refusal(status), done]);
      expect(await run(call)).toMatchObject({ answer: { status }, succeeded: false, lost: false });
      expect(tries).toHaveLength(1);
    }
  });

  it.each(['DEPTH_ZERO_SELF_SIGNED_CERT', 'SOMETHING_NEW'])('as %s', async (code) => {
    const error = broken(code);
    const { run, tries } = await accountWith([error, done]);
    expect(await run(get)).toMatchObject({ error, code, lost: false, refused: false });
    expect(tries).toHaveLength(1);
  });

  it('as an answer that n8n throws', async () => {
    const thrown = broken('ERR_BAD_REQUEST', { response: { status: 404, data: { a: 1 } } });
    const { run, tries } = await accountWith([thrown, done]);
    expect(await run(get)).toMatchObject({ answer: { status: 404, body: { a: 1 } }, lost: false });
    expect(tries).toHaveLength(1);
  });
});

describe('a success without what was promised', () => {
  const page = { status: 200, body: '<html>Sign in</html>' };

  it.each<[string, object, Call, number, boolean]>([
    ['nothing', { status: 200, body: '' }, get, 4, true],
    ['half of it', { status: 200, body: '{"status":"succ' }, get, 4, true],
    ['a page, where nothing can have happened', page, get, 1, false],
    ['a page, where something may have', page, post, 1, true],
    ['a page, where it may be repeated', page, put, 4, true],
    ['a page of another success', { ...page, status: 299 }, post, 1, true],
    ['a page that sends elsewhere', { ...page, status: 300 }, post, 1, false],
    ['a page of status 199', { ...page, status: 199 }, post, 1, false],
  ])('has %s', async (_, answer, call, count, lost) => {
    const { run, tries } = await accountWith([answer as typeof page]);
    expect(await run(call)).toMatchObject({ succeeded: false, lost });
    expect(tries).toHaveLength(count);
  });
});

describe('a deletion', () => {
  const gone = refusal(404, 'Webhook not found');

  it.each([
    ['after a lost answer', [broken('ECONNRESET'), gone]],
    ['after several', [refusal(502), broken('ECONNREFUSED'), gone]],
  ])('that finds nothing %s has worked', async (_, endings) => {
    const { run, tries } = await accountWith(endings);
    expect(await run(remove)).toEqual({
      answer: { status: 200, headers: {}, body: { status: 'success' } },
      succeeded: true,
      lost: false,
    });
    expect(tries).toHaveLength(endings.length);
  });

  it.each([
    ['at once', remove, [gone]],
    ['after a try that was not carried out', remove, [broken('ECONNREFUSED'), gone]],
    ['of an operation', remove, [broken('ECONNRESET'), refusal(404, 'Cannot DELETE /v2/x')]],
    [
      'of a page',
      remove,
      [broken('ECONNRESET'), { status: 404, headers: {}, body: '<html>Not found</html>' }],
    ],
    ['of nothing', remove, [broken('ECONNRESET'), { status: 404, headers: {}, body: '' }]],
    ['of a replacement', put, [broken('ECONNRESET'), gone]],
  ])('that finds nothing %s has not', async (_, call, endings) => {
    const { run } = await accountWith(endings);
    expect(await run(call)).toMatchObject({ answer: { status: 404 }, succeeded: false });
  });

  it('that is refused for another reason has not, either', async () => {
    const { run } = await accountWith([broken('ECONNRESET'), refusal(403)]);
    expect(await run(remove)).toMatchObject({ answer: { status: 403 }, lost: true });
  });
});

describe('the rate limit', () => {
  const limited = refusal(429, 'Too many', { 'retry-after': '20' });

  it('is waited for, and counts for no try', async () => {
    const { run, times, lines } = await accountWith([limited, limited, limited, limited, done]);
    expect(await run(post)).toMatchObject({ succeeded: true, lost: false, tries: 1 });
    // The server may end its window a little later than it says.
    expect(times()).toEqual([0, 20.3, 40.6, 60.9, 81.2]);
    expect(lines[0]).toBe(
      'Cal.com: POST /bookings was answered with 429, and waits 20.0 s for the rate limit',
    );
    expect(lines).toHaveLength(5);
  });

  it('is waited for longer each time when it asks for no time at all', async () => {
    const busy = refusal(429, 'Too many', { 'retry-after': '0' });
    const { run, times } = await accountWith([busy, busy, busy, done]);
    await run(get);
    expect(times()).toEqual([0, 0.8, 2.1, 4.4]);
  });

  it('fails the request that may not wait so long, and is told in the log', async () => {
    const { run, tries, lines } = await accountWith([refusal(429)], maxWait(100));
    const error = await run(get).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toMatch(/rate limit is used up for another 61 s/);
    expect(tries).toHaveLength(2);
    expect(lines).toContainEqual(
      expect.stringMatching(/^! Cal.com: GET \/me waits 60.3 s for the rate limit$/),
    );
  });

  it('is told to others of the account by every answer', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' };
    const first = await accountWith([{ ...done, headers }, done]);
    await first.run(get);
    const second = await accountWith([done], {
      ...maxWait(10),
      limiter: first.account.limiter,
    });
    await expect(second.run(get)).rejects.toThrow(/rate limit is used up/);
    expect(second.tries).toHaveLength(0);
  });
});

describe('a cancelled execution', () => {
  it('sends nothing', async () => {
    const { run, tries } = await accountWith([done], { signal: AbortSignal.abort() });
    await expect(run(get)).rejects.toThrow(cancelled());
    expect(tries).toHaveLength(0);
  });

  it('ends a request without an answer, and keeps the answer of one that has it', async () => {
    for (const [ending, ends] of [
      [broken('ERR_CANCELED'), true],
      [done, false],
    ] as const) {
      const cancel = new AbortController();
      const { run, account } = await accountWith([ending], { signal: cancel.signal });
      const { send } = account;
      account.send = async (...how) => {
        cancel.abort();
        return await send(...how);
      };
      if (ends) await expect(run(get)).rejects.toThrow(cancelled());
      else expect(await run(get)).toMatchObject({ succeeded: true });
    }
  });

  it('ends the pause before the next try', async () => {
    const cancel = new AbortController();
    const { run, account, tries } = await accountWith([refusal(503)], { signal: cancel.signal });
    account.logger = { debug: () => cancel.abort(), warn: () => undefined };
    await expect(run(get)).rejects.toThrow(cancelled());
    expect(tries).toHaveLength(1);
  });
});
