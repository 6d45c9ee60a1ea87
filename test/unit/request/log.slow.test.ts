import { startSandbox, type Sandbox } from '../../../sandbox';
import { withFastClock } from '../harness/fastClock';
import { runNode } from '../harness/runNode';

jest.setTimeout(60_000);

let sandbox: Sandbox;
let lines: { debug: string[]; warn: string[] };
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => {
  sandbox.reset();
  lines = { debug: [], warn: [] };
});
afterAll(() => sandbox.stop());

let account = 0;

/** As an account of its own, so that no rate limit is known yet. */
const run = async (parameters: object, { maxWait = 300, items = [{}] } = {}) =>
  await runNode(sandbox.url, { ...parameters, requestOptions: { maxWait } } as never, {
    items,
    credentials: { apiKey: sandbox.keys.ada, name: String((account += 1)) },
    logger: {
      debug: (...told: unknown[]) => lines.debug.push(told.map(String).join(' ')),
      warn: (...told: unknown[]) => lines.warn.push(told.map(String).join(' ')),
    },
  });

const get = {
  resource: 'webhook',
  operation: 'get',
  webhookId: 'secret-of-w1',
};

const create = {
  resource: 'booking',
  operation: 'create',
  eventTypeId: { __rl: true, mode: 'id', value: '1' },
  start: '2031-03-04T10:00:00',
  attendeeName: 'Nathan Somebody',
  attendeeEmail: 'nathan@example.com',
};

it('holds a line for each answer, with the path but no value of it', async () => {
  await run(get).catch(() => undefined);
  expect(lines).toEqual({
    debug: ['Cal.com: GET /webhooks/:id was answered with 404'],
    warn: [],
  });
});

it('says what is waited for, and how long', async () => {
  sandbox.fail({ nth: 1, failure: { kind: 'status', status: 503 } });
  sandbox.fail({ nth: 2, failure: { kind: 'reset' } });
  await withFastClock(async () => await run({ resource: 'profile', operation: 'get' }));
  expect(lines.debug).toEqual([
    expect.stringMatching(
      /^Cal\.com: GET \/me was answered with 503, and waits 0\.[5-7]\d? s before it is sent again$/,
    ),
    expect.stringMatching(
      /^Cal\.com: GET \/me got no answer \(ECONNRESET\), and waits 1\.\d s before it is sent again$/,
    ),
    'Cal.com: GET /me was answered with 200',
  ]);
});

it('warns of long waits for the rate limit, once for all requests that wait', async () => {
  sandbox.fail({ nth: 1, failure: { kind: 'status', status: 429 } });
  await withFastClock(
    async () => await run({ resource: 'profile', operation: 'get' }, { items: [{}, {}, {}, {}] }),
  );
  expect(lines.debug[0]).toMatch(/answered with 429, and waits 6\d\.\d s for the rate limit$/);
  expect(lines.warn).toEqual([
    expect.stringMatching(/^Cal\.com: GET \/me waits 6\d\.\d s for the rate limit$/),
  ]);
});

it.each([
  [true, 'what it did was found'],
  [false, 'nothing shows that it was carried out'],
])('warns of a write whose answer was lost (carried out: %s)', async (processed, outcome) => {
  sandbox.fail({ method: 'POST', processed, failure: { kind: 'reset' } });
  await withFastClock(async () => await run(create).catch(() => undefined));
  expect(lines.warn).toEqual([
    `Cal.com: the answer to POST /bookings was lost; ${outcome}, and it was not sent again`,
  ]);
});

it('holds no value, no body and no secret, however a request ends', async () => {
  const values = /nathan|somebody|secret-of|cal_sandbox|2031|127\.0\.0\.1|refused/i;
  for (const failure of [
    { kind: 'status' as const, status: 400, body: { message: 'refused Nathan Somebody' } },
    { kind: 'status' as const, status: 429, headers: { 'retry-after': '1' } },
    { kind: 'truncated' as const },
    { kind: 'reset' as const },
  ]) {
    for (const parameters of [get, create]) {
      sandbox.fail({ failure });
      await withFastClock(async () => await run(parameters, { maxWait: 5 }).catch(() => undefined));
      sandbox.reset();
    }
  }
  const all = [...lines.debug, ...lines.warn];
  expect(all.length).toBeGreaterThan(15);
  expect(all.filter((line) => values.test(line))).toEqual([]);
});
