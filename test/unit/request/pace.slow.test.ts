/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { startSandbox, type Sandbox } from '../../../sandbox';
import { withFastClock } from '../harness/fastClock';
import { runNode } from '../harness/runNode';

// Machines that are busy with other tests may be slow.
jest.setTimeout(60_000);

let sandbox: Sandbox;
let credentials: { apiKey: string };
beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'selfHosted' });
  credentials = { apiKey: sandbox.keys.ada };
});
afterAll(() => sandbox.stop());

const getEventType = { resource: 'eventType', operation: 'get', eventTypeId: '1' };
const items = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));
const refusals = () => sandbox.requests.filter(({ status }) => status === 429).length;

/** Another program with the same key. */
const foreignRequests = async (count: number) =>
  await Promise.all(
    items(count).map(
      async () =>
        await fetch(`${sandbox.url}/v2/me`, {
          headers: { Authorization: `Bearer ${sandbox.keys.ada}` },
        }),
    ),
  );

/** Each test has an account of its own, for the node and for the server. */
let account = 0;
beforeEach(() => {
  sandbox.reset();
  account += 1;
  credentials = { apiKey: sandbox.keys.ada, name: String(account) } as never;
});

describe('500 items against 120 requests per minute', () => {
  it('all succeed in the four minutes that the limit takes, without a 429', async () => {
    await withFastClock(async (clock) => {
      const output = await runNode(sandbox.url, getEventType, { items: items(500), credentials });
      expect(output).toHaveLength(500);
      expect(refusals()).toBe(0);
      expect(clock.seconds()).toBeLessThan(1.1 * 240);
    });
  });

  it('take no longer as writes, which go one after the other', async () => {
    const update = {
      resource: 'profile',
      operation: 'update',
      updateFields: { name: '={{ "Ada " + $json.number }}' },
    };
    await withFastClock(async (clock) => {
      const output = await runNode(sandbox.url, update, { items: items(500), credentials });
      expect(output).toHaveLength(500);
      expect(refusals()).toBe(0);
      expect(clock.seconds()).toBeLessThan(1.1 * 240);
      const names = sandbox.requests.map(({ body }) => (body as { name: string }).name);
      expect(names).toEqual(items(500).map(({ number }) => `Ada ${number}`));
    });
  });

  it('take no longer as writes to a slow server when several are in flight', async () => {
    // Real milliseconds: more than a second of the fast clock.
    sandbox.fail({ method: 'PATCH', failure: { kind: 'delay', milliseconds: 5 } });
    const update = {
      resource: 'profile',
      operation: 'update',
      updateFields: { name: '={{ "Ada " + $json.number }}' },
      requestOptions: { requestsInFlight: 10 },
    };
    await withFastClock(async (clock) => {
      const output = await runNode(sandbox.url, update, { items: items(500), credentials });
      expect(output.map(({ json }) => json.name)).toEqual(
        items(500).map(({ number }) => `Ada ${number}`),
      );
      expect(refusals()).toBe(0);
      expect(clock.seconds()).toBeLessThan(1.1 * 240);
    });
  });

  it('share the pace with other executions of the same account', async () => {
    await withFastClock(async (clock) => {
      const runs = [200, 200, 100].map(
        async (count) =>
          await runNode(sandbox.url, getEventType, { items: items(count), credentials }),
      );
      expect((await Promise.all(runs)).flat()).toHaveLength(500);
      expect(refusals()).toBe(0);
      expect(clock.seconds()).toBeLessThan(1.1 * 240);
    });
  });

  it('are not slowed by the limit of another account', async () => {
    const others = { apiKey: sandbox.keys.grace };
    await withFastClock(
      async (clock) => {
        await Promise.all(
          [credentials, others].map(
            async (own) =>
              await runNode(
                sandbox.url,
                { resource: 'profile', operation: 'get' },
                { items: items(240), credentials: own },
              ),
          ),
        );
        expect(refusals()).toBe(0);
        expect(clock.seconds()).toBeLessThan(1.1 * 60);
      },
      { step: 5 },
    );
  });
});

it('uses the 500 requests per minute of an access token', async () => {
  sandbox.store.tokens.set('access-0001', {
    kind: 'oauth',
    accessToken: 'access-0001',
    refreshToken: 'refresh-0001',
    userId: 1,
    clientId: sandbox.oauth.clientId,
    scopes: ['EVENT_TYPE_READ'],
    expiresAt: '2100-01-01T00:00:00.000Z',
  } as never);
  await withFastClock(
    async (clock) => {
      await runNode(sandbox.url, getEventType, {
        items: items(1000),
        authentication: 'oAuth2',
        credentials: {
          name: String(account),
          oauthTokenData: { access_token: 'access-0001' },
          grantType: 'authorizationCode',
        } as never,
      });
      expect(refusals()).toBe(0);
      expect(clock.seconds()).toBeLessThan(1.1 * 60);
    },
    { step: 5 },
  );
});

describe('a limit that others use too', () => {
  it('is not run into when most of it is gone before the first request', async () => {
    await withFastClock(async (clock) => {
      await foreignRequests(110);
      await runNode(sandbox.url, getEventType, { items: items(100), credentials });
      expect(refusals()).toBe(0);
      expect(clock.seconds()).toBeLessThan(1.1 * 60);
    });
  });

  it('costs one refused request when it is gone already', async () => {
    await withFastClock(async (clock) => {
      await foreignRequests(121);
      const output = await runNode(sandbox.url, getEventType, { items: items(100), credentials });
      expect(output).toHaveLength(100);
      expect(refusals()).toBe(2);
      expect(clock.seconds()).toBeLessThan(1.1 * 60);
    });
  });

  it('leaves room for half of what is left', async () => {
    await withFastClock(async () => {
      // What comes while as many of ours are under way as may be.
      const foreign = async () => {
        while (sandbox.requests.length < 20) await new Promise(setImmediate);
        await foreignRequests(40);
      };
      const [output] = await Promise.all([
        runNode(sandbox.url, getEventType, { items: items(200), credentials }),
        foreign(),
      ]);
      expect(output).toHaveLength(200);
      expect(refusals()).toBe(0);
    });
  });
});

describe('an operation with a limit of its own', () => {
  const guests = {
    resource: 'bookingAttendee',
    operation: 'addGuests',
    bookingUid: 'none',
    guests: { guest: [{ email: 'a@example.com' }] },
  };

  it('waits for that one, while others go on', async () => {
    await withFastClock(async (clock) => {
      const adding = runNode(sandbox.url, guests, {
        items: items(12),
        credentials,
        continueOnFail: true,
      });
      await runNode(sandbox.url, getEventType, { items: items(100), credentials });
      expect(clock.seconds()).toBeLessThan(55);

      const output = await adding;
      expect(output.map(({ json }) => json.error)).toEqual(
        items(12).map(() => expect.stringMatching(/uid=none was not found/)),
      );
      expect(refusals()).toBe(0);
      expect(clock.seconds()).toBeLessThan(1.1 * 120);
    });
  });
});

describe('a wait', () => {
  it('fails at once when it would take longer than allowed, and says for what', async () => {
    await withFastClock(async (clock) => {
      const parameters = { ...getEventType, requestOptions: { maxWait: 20 } };
      const run = runNode(sandbox.url, parameters, { items: items(121), credentials });
      await expect(run).rejects.toThrow(
        /rate limit is used up for another \d+ s, which is longer than this request may wait/,
      );
      expect(clock.seconds()).toBeLessThan(20);
    });
  });

  it('ends at once when the execution is cancelled, and nothing more is sent', async () => {
    await withFastClock(async (clock) => {
      const cancel = new AbortController();
      const run = runNode(sandbox.url, getEventType, {
        items: items(300),
        credentials,
        signal: cancel.signal,
      }).catch((error: Error) => error);
      while (sandbox.requests.length < 120) await new Promise(setImmediate);
      const before = clock.seconds();
      cancel.abort();
      expect(String(await run)).toMatch(/cancelled/);
      expect(clock.seconds() - before).toBeLessThan(1);
      expect(sandbox.requests).toHaveLength(120);
    });
  });

  it('ends when another item fails, and nothing more is sent', async () => {
    sandbox.fail({
      nth: 119,
      failure: { kind: 'status', status: 400, body: { statusCode: 400, message: 'No' } },
    });
    await withFastClock(async (clock) => {
      const run = runNode(sandbox.url, getEventType, { items: items(300), credentials });
      await expect(run).rejects.toMatchObject({
        message: 'No',
        context: { itemIndex: expect.any(Number) },
      });
      expect(clock.seconds()).toBeLessThan(10);
      expect(sandbox.requests.length).toBeLessThan(150);
    });
  });
});
