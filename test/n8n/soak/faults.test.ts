/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** What n8n and the nodes make of crashes: of n8n itself, and of the Cal.com server. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox, type LoggedRequest, type Sandbox } from '../../sandbox';
import {
  importWorkflow,
  listExecutions,
  publish,
  runWorkflow,
  sideBySide,
  startN8n,
  unpublish,
  using,
  waitForExecutions,
  type N8n,
  type SavedCredential,
  type SavedWorkflow,
} from '../harness';
import {
  afterPolling,
  afterTrigger,
  bookEach,
  connect,
  times,
  tuesday,
  uidsReceived,
  until,
  visitorBooks,
  waitUntilReceived,
} from '../scenes';

let n8n: N8n;
let sandbox: Sandbox;
let credential: SavedCredential;

beforeAll(async () => {
  [n8n, sandbox] = await Promise.all([
    startN8n(),
    startSandbox({ profile: 'selfHosted', rateLimit: 10_000 }),
  ]);
  credential = await connect(n8n, sandbox);
}, 240_000);

afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

const webhooks = () => [...sandbox.store.webhooks.values()];

/** The starts of all bookings of a day, in order of time; a time that is there twice was booked twice. */
const bookedOn = (day: Date): string[] =>
  [...sandbox.store.bookings.values()]
    .map(({ start }) => start)
    .filter((start) => start.startsWith(day.toISOString().slice(0, 10)))
    .sort();

const free = times(10, tuesday(35));
const hangs = { kind: 'timeout' } as const;

describe('n8n is killed while it books two lists, with two triggers published', () => {
  const [guarded, plain, other] = [14, 21, 28].map((days) => tuesday(days));
  const [meanwhile, later] = times(2, other);
  let withGuard: SavedWorkflow;
  let withoutGuard: SavedWorkflow;
  let triggered: SavedWorkflow;
  let polled: SavedWorkflow;
  /** Starts that were booked before. */
  let made: Record<'guarded' | 'plain', string[]>;
  /** UIDs of the deliveries that n8n had accepted. */
  let accepted: string[];
  /** UID of a booking that was made while n8n was gone. */
  let missed: string;

  beforeAll(async () => {
    withGuard = await importWorkflow(
      n8n,
      bookEach(credential, times(8, guarded), {
        resource: 'appointment',
        operation: 'book',
        eventType: { __rl: true, mode: 'link', value: 'ada/intro-call' },
      }),
    );
    withoutGuard = await importWorkflow(
      n8n,
      bookEach(credential, times(8, plain), {
        resource: 'booking',
        operation: 'create',
        eventTypeId: { __rl: true, mode: 'id', value: String(sandbox.ids.eventTypes.intro) },
      }),
    );
    polled = await importWorkflow(n8n, afterPolling(credential));
    await publish(n8n, polled);
    triggered = await importWorkflow(n8n, afterTrigger(credential));
    await publish(n8n, triggered);

    // Two bookings, one of each list in the end, are made without an answer that says so.
    sandbox.fail({
      method: 'POST',
      path: /bookings$/,
      processed: true,
      nth: [5, 6],
      failure: hangs,
    });
    const runs = [withGuard, withoutGuard].map((one) => runWorkflow(n8n, one).catch(() => {}));
    await until(() => bookedOn(guarded).length + bookedOn(plain).length === 6);
    await sandbox.deliveries.settled();
    await n8n.kill();
    await Promise.all(runs);
    sandbox.clearFailures();

    made = { guarded: bookedOn(guarded), plain: bookedOn(plain) };
    const delivered = sandbox.deliveries.log.filter(({ status }) => status === 200);
    accepted = delivered.map(({ body }) => JSON.parse(body).payload.uid);
    missed = await visitorBooks(sandbox, meanwhile);
    await n8n.restart();
  }, 180_000);

  it('leaves both runs as crashed, and nothing goes on by itself', async () => {
    for (const workflow of [withGuard, withoutGuard]) {
      const [{ status }] = await waitForExecutions(n8n, workflow);
      expect(status).toBe('crashed');
    }
    expect({ guarded: bookedOn(guarded), plain: bookedOn(plain) }).toEqual(made);
  });

  it('books the rest, and nothing twice, when Appointment > Book runs again', async () => {
    const again = await runWorkflow(n8n, withGuard);

    expect([again.status, again.error?.message]).toEqual(['success', undefined]);
    const answers = again.jsonOf('Book').map(({ alreadyBooked }) => alreadyBooked);
    expect(answers).toEqual(times(8, guarded).map((start) => made.guarded.includes(start)));
    expect(bookedOn(guarded)).toEqual(times(8, guarded));
  });

  it('fails at the first time that is booked when Booking > Create runs again', async () => {
    const again = await runWorkflow(n8n, withoutGuard);

    expect([again.status, again.error?.message]).toEqual([
      'error',
      'The time is not free (any more)',
    ]);
    expect(bookedOn(plain)).toEqual(made.plain);
  });

  it('has kept all accepted deliveries, and runs once for the next booking', async () => {
    expect(webhooks()).toHaveLength(1);
    const uid = await visitorBooks(sandbox, later);
    await waitUntilReceived(n8n, triggered, uid);
    const executions = await listExecutions(n8n, triggered);
    // Those that were under way are in n8n's list, with their data: someone has to press Retry.
    const crashed = executions.filter(({ status }) => status === 'crashed');
    for (const { id } of crashed) await n8n.rest('POST', `/executions/${id}/retry`, {});
    await waitForExecutions(n8n, triggered, executions.length + crashed.length);

    const received = await uidsReceived(n8n, triggered);
    expect(received.filter((one) => one === uid)).toEqual([uid]);
    expect(received.filter((one) => accepted.includes(one)).sort()).toEqual(accepted.sort());
    await unpublish(n8n, triggered);
    expect(webhooks()).toEqual([]);
  });

  it('finds by polling what was booked while n8n was gone, each once', async () => {
    const [, , muchLater] = times(3, other);
    await waitUntilReceived(n8n, polled, missed);
    await n8n.kill();
    const another = await visitorBooks(sandbox, muchLater);
    await n8n.restart();
    await waitUntilReceived(n8n, polled, another);

    const received = await uidsReceived(n8n, polled);
    expect(received.filter((uid) => [missed, another].includes(uid))).toEqual([missed, another]);
    expect(received).toEqual([...new Set(received)]);
    expect(received).toEqual(expect.arrayContaining(accepted));
    await unpublish(n8n, polled);
  });
});

describe('the Cal.com server crashes', () => {
  const ROWS = 600;
  let list: SavedWorkflow;

  beforeAll(async () => {
    const { bookings } = sandbox.store;
    const model = bookings.get(await visitorBooks(sandbox, free.shift()!))!;
    for (let id = 1000; id < 1000 + ROWS; id++) {
      bookings.set(`many-${id}`, { ...model, id, uid: `many-${id}` });
    }
    list = await importWorkflow(
      n8n,
      sideBySide('List', [
        {
          name: 'List',
          type: 'n8n-nodes-cal-com.calCom',
          parameters: { resource: 'booking', operation: 'getMany', returnAll: true },
          credentials: using(credential),
        },
      ]),
    );
  });

  /** Lets the server crash under a request, and come back or not; answers what ran meanwhile. */
  async function crash<T>(
    during: { method: string; path: RegExp; processed?: boolean },
    meanwhile: () => Promise<T>,
    backAfter?: number,
  ) {
    sandbox.requests.length = 0;
    sandbox.fail({ ...during, nth: 1, failure: hangs });
    const running = meanwhile();
    const isMeant = ({ method, path, query }: LoggedRequest) =>
      method === during.method && during.path.test(`${path}?${new URLSearchParams(query)}`);
    await until(() => sandbox.requests.some(isMeant));
    await sandbox.pause();
    if (backAfter !== undefined) {
      await sleep(backAfter);
      await sandbox.resume();
    }
    return await running;
  }

  it('while all bookings are read, and comes back: each is there, once', async () => {
    const execution = await crash(
      { method: 'GET', path: /bookings\?.*skip=500/ },
      () => runWorkflow(n8n, list),
      1500,
    );

    expect([execution.status, execution.error?.message]).toEqual(['success', undefined]);
    const uids = execution.jsonOf('List').map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.sort()).toEqual([...sandbox.store.bookings.keys()].sort());
  });

  it('while all bookings are read, and stays away: an explained error instead of some of them', async () => {
    const execution = await crash({ method: 'GET', path: /bookings\?.*skip=500/ }, () =>
      runWorkflow(n8n, list),
    );
    await sandbox.resume();

    expect([execution.status, execution.jsonOf('List')]).toEqual(['error', []]);
    expect(execution.errorOf('List')).toMatchObject({
      message: expect.stringMatching(/^Nothing answers at/),
    });
  });

  it.each([
    ['before it has registered the webhook', false],
    ['after it has registered the webhook', true],
  ])('%s, and comes back: publishing goes on until there is exactly one', async (_, processed) => {
    const workflow = await importWorkflow(n8n, afterTrigger(credential));
    await crash(
      { method: 'POST', path: /webhooks/, processed },
      () => publish(n8n, workflow),
      3000,
    );

    expect(webhooks()).toHaveLength(1);
    const uid = await visitorBooks(sandbox, free.shift()!);
    await waitUntilReceived(n8n, workflow, uid);
    expect(await uidsReceived(n8n, workflow)).toEqual([uid]);
    await unpublish(n8n, workflow);
    expect(webhooks()).toEqual([]);
  });

  it('before it has removed the webhook: the log tells, and the next publishing leaves exactly one', async () => {
    const workflow = await importWorkflow(n8n, afterTrigger(credential));
    await publish(n8n, workflow);
    await crash({ method: 'DELETE', path: /webhooks/ }, () => unpublish(n8n, workflow));
    await sandbox.resume();
    expect(webhooks()).toHaveLength(1);
    expect(n8n.logs()).toContain('1 webhook(s) in Cal.com could not be removed');

    await publish(n8n, workflow);
    expect(webhooks()).toHaveLength(1);
    const uid = await visitorBooks(sandbox, free.shift()!);
    await waitUntilReceived(n8n, workflow, uid);
    expect(await uidsReceived(n8n, workflow)).toEqual([uid]);
    await unpublish(n8n, workflow);
    expect(webhooks()).toEqual([]);
  });

  it('after it has removed the webhook, and comes back: unpublishing is content', async () => {
    const workflow = await importWorkflow(n8n, afterTrigger(credential));
    await publish(n8n, workflow);
    await crash(
      { method: 'DELETE', path: /webhooks/, processed: true },
      () => unpublish(n8n, workflow),
      1000,
    );

    expect(webhooks()).toEqual([]);
  });
});
