/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { startHttps, startProxy, type Proxy } from '../harness/proxy';
import { BOOKING } from '../harness/recorder';
import { runNode, type RunOptions } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 1 } } }));

const run = async (requestOptions: object, options: RunOptions = {}, url = server.url) =>
  await runNode(url, { resource: 'profile', operation: 'get', requestOptions } as never, options);

const items = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));

describe('Proxy', () => {
  let proxy: Proxy;
  beforeEach(async () => {
    proxy = await startProxy();
  });
  afterEach(() => proxy.stop());

  it.each(['http://', ''])(
    'sends requests through an address with "%s" before it',
    async (start) => {
      const output = await run({ proxy: proxy.url.replace('http://', start) });
      expect(output[0].json).toMatchObject({ id: 1 });
      expect(proxy.seen).toEqual([`GET ${server.url}/v2/me`]);
      expect(server.requests).toHaveLength(1);
    },
  );

  it('signs in with the name and password in its address', async () => {
    await run({ proxy: proxy.url.replace('://', '://n8n:p%40ss%@') });
    expect(proxy.authorization).toBe(`Basic ${Buffer.from('n8n:p@ss%').toString('base64')}`);
  });

  it('is used by OAuth2 accounts, too', async () => {
    await run({ proxy: proxy.url }, { authentication: 'oAuth2' });
    expect(proxy.seen).toHaveLength(1);
  });

  it.each(['socks5://127.0.0.1:1080', 'http://', 'not a proxy'])(
    'is refused when it is %p, instead of going without',
    async (address) => {
      await expect(run({ proxy: address })).rejects.toThrow(
        /"Proxy" must be the address of an HTTP/,
      );
      expect(server.requests).toHaveLength(0);
    },
  );

  it('that does not answer is told apart from Cal.com', async () => {
    await expect(run({ proxy: 'http://127.0.0.1:1', maxWait: 0 })).rejects.toThrow(
      /^The proxy 127.0.0.1:1 cannot be reached/,
    );
  });
});

describe('Ignore SSL Issues', () => {
  let secure: Awaited<ReturnType<typeof startHttps>>;
  beforeAll(async () => {
    secure = await startHttps(server.url);
  });
  afterAll(() => secure.stop());

  it('left off, refuses a certificate that nobody vouches for, at the first try', async () => {
    await expect(run({}, {}, secure.url)).rejects.toMatchObject({
      message: expect.stringMatching(/^The certificate of 127.0.0.1:\d+ cannot be verified$/),
      description: expect.stringMatching(/Ignore SSL Issues/),
    });
    expect(server.requests).toHaveLength(0);
  });

  it.each(['apiKey', 'oAuth2', 'platform'] as const)(
    'of the request accepts it (%s)',
    async (kind) => {
      const output = await run({ ignoreSslIssues: true }, { authentication: kind }, secure.url);
      expect(output).toHaveLength(1);
    },
  );

  it.each(['apiKey', 'oAuth2', 'platform'] as const)(
    'of the credential accepts it (%s)',
    async (kind) => {
      const secrets = {
        apiKey: { apiKey: 'cal_test_key' },
        oAuth2: { oauthTokenData: { access_token: 'token' }, grantType: 'authorizationCode' },
        platform: { clientId: 'client', clientSecret: 'secret-of-client' },
      }[kind];
      const output = await run(
        {},
        { authentication: kind, credentials: { ...secrets, ignoreSSLIssues: true } as never },
        secure.url,
      );
      expect(output).toHaveLength(1);
    },
  );
});

describe('Timeout', () => {
  it('gives up an unanswered request after so many milliseconds', async () => {
    server.reply = async () => await new Promise(() => {});
    const start = Date.now();
    await expect(run({ timeout: 100, maxWait: 0 })).rejects.toThrow(/did not answer in time/);
    expect(Date.now() - start).toBeGreaterThanOrEqual(95);
    expect(Date.now() - start).toBeLessThan(2000);
  });

  it('may be longer than a timer can be', async () => {
    server.reply = async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      return { body: { status: 'success', data: { id: 1 } } };
    };
    expect(await run({ timeout: 1e10, maxWait: 0 })).toHaveLength(1);
  });
});

describe('Requests in Flight', () => {
  /** The most requests that were under way at once. */
  const most = async (requestOptions: object, operation: object) => {
    let underWay = 0;
    let peak = 0;
    server.reply = async () => {
      underWay += 1;
      peak = Math.max(peak, underWay);
      for (let turn = 0; turn < 20; turn += 1)
        await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return { body: { status: 'success', data: { id: 1 } } };
    };
    const parameters = { ...operation, requestOptions } as never;
    // The first answer of a server tells whether it limits requests.
    await runNode(server.url, parameters);
    peak = 0;
    await runNode(server.url, parameters, { items: items(120) });
    return peak;
  };
  const read = { resource: 'profile', operation: 'get' };
  const write = { resource: 'profile', operation: 'update', updateFields: { name: 'Ada' } };

  it('left out, lets reads go together and writes one after the other', async () => {
    expect(await most({}, read)).toBeGreaterThan(10);
    expect(await most({}, write)).toBe(1);
  });

  it('says how many go together', async () => {
    expect(await most({ requestsInFlight: 4 }, read)).toBe(4);
    expect(await most({ requestsInFlight: '3' }, write)).toBe(3);
  });

  it('keeps the order of the items', async () => {
    server.reply = async ({ url }) => {
      const turns = 100 - 10 * Number(/uid(\d)/.exec(url)![1]);
      for (let turn = 0; turn < turns; turn += 1)
        await new Promise((resolve) => setImmediate(resolve));
      return { body: { status: 'success', data: { ...BOOKING, uid: url } } };
    };
    const parameters = {
      resource: 'booking',
      operation: 'confirm',
      simplify: false,
      bookingUid: '={{ "uid" + $json.number }}',
      requestOptions: { requestsInFlight: 10 },
    };
    const output = await runNode(server.url, parameters as never, { items: items(10) });
    expect(output).toEqual(
      items(10).map(({ number }) => ({
        json: { ...BOOKING, uid: `/v2/bookings/uid${number}/confirm` },
        pairedItem: { item: number },
      })),
    );
  });
});

it('values that an expression left empty are as if they were not there', async () => {
  const requestOptions = { requestsInFlight: '', timeout: ' ', maxWait: null, proxy: ' ' };
  expect(await run(requestOptions)).toHaveLength(1);
});

describe('values that cannot be meant', () => {
  it.each([
    [{ requestsInFlight: 0 }, '"Requests in Flight" must be a number of at least 1, but is 0'],
    [
      { requestsInFlight: 'many' },
      '"Requests in Flight" must be a number of at least 1, but is "many"',
    ],
    [{ timeout: -5 }, '"Timeout" must be a number of at least 1, but is -5'],
    [{ timeout: null, maxWait: 'x' }, '"Max Wait" must be a number of at least 0, but is "x"'],
    [{ maxWait: [1] }, '"Max Wait" must be a number of at least 0, but is a list'],
  ])('%j are refused before anything is sent', async (requestOptions, message) => {
    await expect(run(requestOptions)).rejects.toThrow(message);
    expect(server.requests).toHaveLength(0);
  });
});
