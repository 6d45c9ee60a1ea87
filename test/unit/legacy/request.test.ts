import type { INodeParameters } from 'n8n-workflow';
import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import { startSandbox, type Sandbox } from '../../sandbox';
import { withFastClock } from '../harness/fastClock';
import type { Reply } from '../harness/recorder';
import { runNode, secretsOf, type RunOptions } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const { apiKey } = secretsOf.legacy;
const calComV1 = new CalComV1();

const server = useRecorder();

const run = async (parameters: INodeParameters, options: RunOptions = {}) =>
  await runNode(server.url, parameters, {
    node: calComV1,
    authentication: 'legacy',
    ...options,
  });

const getMe = { resource: 'user', operation: 'getMe', simplify: false };
const me = { user: { id: 1, name: 'Ada' } };

async function refusal(reply: Reply, parameters: INodeParameters = getMe) {
  server.reply = () => reply;
  return (await run(parameters).catch((error: unknown) => error)) as Error & {
    description?: string;
  };
}

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

describe('a list with pages', () => {
  const row = (id: number) => ({ id });
  const rows = Array.from({ length: 600 }, (_, index) => row(index + 1));

  const answerPage = (recorded: { url: string }) => {
    const { searchParams } = new URL(recorded.url, server.url);
    const [take, page] = ['take', 'page'].map((name) => Number(searchParams.get(name)));
    return { body: { bookings: rows.slice((page - 1) * take, page * take) } };
  };

  const list = { resource: 'booking', operation: 'getMany', simplify: false };

  it('is read to its end, with both numbers in each request', async () => {
    server.reply = answerPage;
    const items = await run({ ...list, returnAll: true });

    expect(items.map(({ json }) => json.id)).toEqual(rows.map(({ id }) => id));
    expect(server.requests.map(({ url }) => url)).toEqual([
      `/v1/bookings?take=250&page=1&apiKey=${apiKey}`,
      `/v1/bookings?take=250&page=2&apiKey=${apiKey}`,
      `/v1/bookings?take=250&page=3&apiKey=${apiKey}`,
    ]);
  });

  it('is read as far as the limit, in pages of one size', async () => {
    server.reply = answerPage;
    const items = await run({ ...list, limit: 300 });

    expect(items).toHaveLength(300);
    expect(items.at(-1)!.json).toEqual(row(300));
    expect(server.requests).toHaveLength(2);
  });

  it('is read once from a server that ignores pages', async () => {
    server.reply = () => ({ body: { bookings: rows } });

    expect(await run({ ...list, returnAll: true })).toHaveLength(600);
    expect(server.requests).toHaveLength(1);
  });
});

describe('an error', () => {
  it('says what the server says, without the address and the key', async () => {
    const error = await refusal({
      status: 400,
      body: {
        message: `title is required, see /v1/event-types?apiKey=${apiKey}`,
        url: `/v1/event-types?apiKey=${apiKey}`,
        method: 'POST',
        data: null,
      },
    });

    expect(error.message).toBe('title is required, see /v1/event-types?apiKey=***');
    expect(JSON.stringify(error)).not.toContain(apiKey);
  });

  it.each<[string, Reply, string]>([
    [
      'no server at all',
      { status: 410, body: { status: 'error', error: { message: 'Decommissioned' } } },
      'There is no API v1 at this address (any more)',
    ],
    [
      'the page of a newer web application',
      { status: 404, headers: { 'content-type': 'text/html' }, body: '<html>Not found</html>' },
      'There is no API v1 at this address (any more)',
    ],
    [
      'the server of API v2',
      { status: 404, body: { status: 'error', error: { message: 'Cannot GET /v1/me' } } },
      'There is no API v1 at this address (any more)',
    ],
    [
      'an unknown record',
      { status: 404, body: { message: 'Booking not found', url: '/v1/bookings/1' } },
      'Booking not found',
    ],
    [
      'a wrong key',
      { status: 401, body: { error: 'Your API key is not valid.' } },
      'The server does not accept the API key',
    ],
    [
      'an old key',
      { status: 401, body: { error: 'This API key is expired.' } },
      'The API key has expired',
    ],
    [
      'a proxy that cuts off the query',
      { status: 401, body: { message: 'No API key provided' } },
      'The server got no API key',
    ],
    [
      'a server without licence',
      { status: 401, body: { message: 'Invalid license' } },
      'Invalid license',
    ],
    [
      'a field that the server does not know',
      { status: 400, body: { message: "Unrecognized key(s) in object: 'note'" } },
      "Unrecognized key(s) in object: 'note'",
    ],
  ])('explains the answer of %s', async (_, reply, message) => {
    const error = await refusal(reply);

    expect(error.message).toBe(message);
    expect(error.description).toMatch(/\w/);
  });

  it('points to the Cal.com node when API v1 is gone', async () => {
    const { description } = await refusal({ status: 410, body: {} });

    expect(description).toContain('Use the Cal.com node');
  });
});

describe('the rate limit of 30 requests in a minute', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ legacy: 'on' });
  });
  afterAll(() => sandbox.stop());

  it('lets 70 items pass in the two minutes that it takes, without a refusal', async () => {
    await withFastClock(async (clock) => {
      const items = await runNode(sandbox.url, getMe, {
        node: calComV1,
        authentication: 'legacy',
        credentials: { apiKey: sandbox.keys.ada },
        items: Array.from({ length: 70 }, (_, number) => ({ number })),
      });

      expect(items).toHaveLength(70);
      expect(sandbox.requests.filter(({ status }) => status === 429)).toEqual([]);
      expect(clock.seconds()).toBeGreaterThan(110);
      expect(clock.seconds()).toBeLessThan(140);
    });
  }, 60_000);
});
