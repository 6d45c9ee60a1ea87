/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** What n8n and the nodes make of a Cal.com server that crashes, and comes back or not. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox, type LoggedRequest, type Sandbox } from '../../../sandbox';
import {
  importWorkflow,
  listWorkflows,
  publish,
  runWorkflow,
  sideBySide,
  startN8n,
  unpublish,
  using,
  type OwnN8n,
  type SavedCredential,
} from '../harness';
import {
  afterTrigger,
  connect,
  times,
  uidsReceived,
  until,
  visitorBooks,
  waitUntilReceived,
} from '../scenes';

let n8n: OwnN8n;
let sandbox: Sandbox;
let credential: SavedCredential;

beforeAll(async () => {
  [n8n, sandbox] = await Promise.all([
    startN8n(),
    startSandbox({ profile: 'selfHosted', rateLimit: 10_000 }),
  ]);
  credential = await connect(n8n, sandbox);
}, 240_000);

// No test begins with what another has left behind, whatever became of that one.
afterEach(async () => {
  sandbox.clearFailures();
  for (const workflow of await listWorkflows(n8n)) {
    if (workflow.isPublished) await unpublish(n8n, workflow);
  }
  sandbox.reset();
});

afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

const hangs = { kind: 'timeout' } as const;
const webhooks = () => [...sandbox.store.webhooks.values()];
const [start] = times(1);

/** Lets the server crash under a request, and come back now or only after what ran meanwhile. */
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
  try {
    if (backAfter === undefined) return await running;
    await sleep(backAfter);
  } finally {
    await sandbox.resume();
  }
  return await running;
}

/** A workflow that lists the 600 bookings that the server has then. */
async function listing() {
  const { bookings } = sandbox.store;
  const model = bookings.get(await visitorBooks(sandbox, start))!;
  for (let id = 1001; bookings.size < 600; id += 1) {
    bookings.set(`many-${id}`, { ...model, id, uid: `many-${id}` });
  }
  const list = {
    name: 'List',
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { resource: 'booking', operation: 'getMany', returnAll: true },
    credentials: using(credential),
  };
  return await importWorkflow(n8n, sideBySide('List', [list]));
}

const thirdPage = { method: 'GET', path: /bookings\?.*skip=4\d\d/ };

describe('the Cal.com server crashes', () => {
  it('while all bookings are read, and comes back: each is there, once', async () => {
    const list = await listing();
    const execution = await crash(thirdPage, () => runWorkflow(n8n, list), 1500);

    expect([execution.status, execution.error?.message]).toEqual(['success', undefined]);
    const uids = execution.jsonOf('List').map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.sort()).toEqual([...sandbox.store.bookings.keys()].sort());
  });

  it('while all bookings are read, and stays away: an explained error instead of some of them', async () => {
    const list = await listing();
    const execution = await crash(thirdPage, () => runWorkflow(n8n, list));

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
    const uid = await visitorBooks(sandbox, start);
    await waitUntilReceived(n8n, workflow, uid);
    expect(await uidsReceived(n8n, workflow)).toEqual([uid]);
    await unpublish(n8n, workflow);
    expect(webhooks()).toEqual([]);
  });

  it('before it has removed the webhook: the log tells, and the next publishing leaves exactly one', async () => {
    const workflow = await importWorkflow(n8n, afterTrigger(credential));
    await publish(n8n, workflow);
    await crash({ method: 'DELETE', path: /webhooks/ }, () => unpublish(n8n, workflow));
    expect(webhooks()).toHaveLength(1);
    expect(n8n.logs()).toContain('1 webhook(s) in Cal.com could not be removed');

    await publish(n8n, workflow);
    expect(webhooks()).toHaveLength(1);
    const uid = await visitorBooks(sandbox, start);
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
