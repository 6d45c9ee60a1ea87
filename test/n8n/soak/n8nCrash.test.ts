/** What is lost, or done twice, when n8n is killed while it books, or while deliveries come in. */
import { startSandbox, type Sandbox } from '../../../sandbox';
import {
  importWorkflow,
  listWorkflows,
  publish,
  runWorkflow,
  startN8n,
  unpublish,
  waitForExecutions,
  type OwnN8n,
  type SavedCredential,
  type SavedWorkflow,
} from '../harness';
import {
  afterPolling,
  afterTrigger,
  bookEach,
  connect,
  times,
  uidsReceived,
  until,
  visitorBooks,
  waitUntilReceived,
} from '../scenes';
import { Outcomes, stream } from './stream';

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
  await n8n.restart();
  for (const workflow of await listWorkflows(n8n)) {
    if (workflow.isPublished) await unpublish(n8n, workflow);
  }
  sandbox.reset();
});

afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

const webhooks = () => [...sandbox.store.webhooks.values()];

/** The starts of all bookings, in order of time; a time that is there twice was booked twice. */
const booked = (): string[] =>
  [...sandbox.store.bookings.values()].map(({ start }) => start).sort();

describe('n8n is killed while it books a list', () => {
  const starts = times(8);

  /** Lets n8n die when the answer to the fourth booking, which was made, is under way. */
  async function dieWhileBooking(parameters: Record<string, unknown>): Promise<SavedWorkflow> {
    const workflow = await importWorkflow(n8n, bookEach(credential, starts, parameters));
    const fourth = { method: 'POST', path: /bookings$/, processed: true, nth: 4 };
    sandbox.fail({ ...fourth, failure: { kind: 'timeout' } });
    const running = runWorkflow(n8n, workflow).catch(() => {});
    await until(() => booked().length === 4);
    await n8n.kill();
    await running;
    sandbox.clearFailures();
    await n8n.restart();

    const [{ status }] = await waitForExecutions(n8n, workflow);
    expect(status).toBe('crashed');
    expect(booked()).toEqual(starts.slice(0, 4));
    return workflow;
  }

  it('Appointment > Book books the rest, and nothing twice, when it runs again', async () => {
    const workflow = await dieWhileBooking({
      resource: 'appointment',
      operation: 'book',
      eventType: { __rl: true, mode: 'link', value: 'ada/intro-call' },
    });
    const again = await runWorkflow(n8n, workflow);

    expect([again.status, again.error?.message]).toEqual(['success', undefined]);
    const already = again.jsonOf('Book').map(({ alreadyBooked }) => alreadyBooked);
    expect(already).toEqual(starts.map((_, index) => index < 4));
    expect(booked()).toEqual(starts);
  });

  it('Booking > Create fails at the first time that is booked when it runs again', async () => {
    const workflow = await dieWhileBooking({
      resource: 'booking',
      operation: 'create',
      eventTypeId: { __rl: true, mode: 'id', value: String(sandbox.ids.eventTypes.intro) },
    });
    const again = await runWorkflow(n8n, workflow);

    expect([again.status, again.error?.message]).toEqual([
      'error',
      'The time is not free (any more)',
    ]);
    expect(booked()).toEqual(starts.slice(0, 4));
  });
});

describe('n8n is killed while deliveries come in', () => {
  const slow = { type: 'n8n-nodes-base.wait', typeVersion: 1.1, parameters: { amount: 2 } };

  it('each that was accepted is an execution that ended well or that Retry runs, once', async () => {
    const workflow = await importWorkflow(n8n, afterTrigger(credential, {}, slow));
    await publish(n8n, workflow);
    const [{ subscriberUrl, secret }] = webhooks();
    let dying: Promise<void> | undefined;
    const { accepted, refused } = await stream(
      { url: subscriberUrl, secret: String(secret) },
      (begun) => {
        if (begun === 40) dying = n8n.kill();
        return begun < 60;
      },
    );
    await dying;
    expect(accepted.length).toBeGreaterThan(10);
    expect(refused.length).toBeGreaterThan(10);
    await n8n.restart();

    const outcomes = await Outcomes.open(n8n);
    /** Whether every accepted delivery is in an execution that ended in one of these ways. */
    const areAll = async (...ways: string[]) => {
      const ended = (await outcomes.of(workflow)).filter(({ status }) => ways.includes(status));
      const known = new Set(ended.flatMap(({ uids }) => uids));
      return accepted.every((uid) => known.has(uid));
    };
    // n8n begins what it had written down. What it had begun without reaching the first node, it
    // calls crashed only at its second start.
    const isSettled = () => areAll('success', 'crashed');
    await until(isSettled, 10_000).catch(async () => {
      await n8n.restart();
      await until(isSettled);
    });
    const crashed = (await outcomes.of(workflow)).filter(({ status }) => status === 'crashed');
    expect(crashed.length).toBeGreaterThan(0);
    for (const { id } of crashed) await n8n.rest('POST', `/executions/${id}/retry`, {});
    await until(() => areAll('success'), 60_000);

    const after = await outcomes.of(workflow);
    const executed = after.flatMap(({ status, uids }) => (status === 'success' ? uids : []));
    expect(executed.filter((uid) => accepted.includes(uid)).sort()).toEqual([...accepted].sort());
    expect(executed).toEqual([...new Set(executed)]);
  });

  it('the webhook is still the only one, works, and goes when the workflow is unpublished', async () => {
    const workflow = await importWorkflow(n8n, afterTrigger(credential));
    await publish(n8n, workflow);
    const [before, after] = times(2);
    const first = await visitorBooks(sandbox, before);
    await waitUntilReceived(n8n, workflow, first);
    await n8n.kill();
    await n8n.restart();

    expect(webhooks()).toHaveLength(1);
    const second = await visitorBooks(sandbox, after);
    await waitUntilReceived(n8n, workflow, second);
    expect(await uidsReceived(n8n, workflow)).toEqual([first, second]);
    await unpublish(n8n, workflow);
    expect(webhooks()).toEqual([]);
  });

  it('the polling trigger finds what was booked while n8n was gone, once', async () => {
    const workflow = await importWorkflow(n8n, afterPolling(credential));
    await publish(n8n, workflow);
    const [first, second, third] = times(3);
    const before = await visitorBooks(sandbox, first);
    await n8n.kill();
    const meanwhile = await visitorBooks(sandbox, second);
    await n8n.restart();
    await waitUntilReceived(n8n, workflow, meanwhile);
    const later = await visitorBooks(sandbox, third);
    await waitUntilReceived(n8n, workflow, later);

    expect(await uidsReceived(n8n, workflow)).toEqual([before, meanwhile, later]);
  }, 240_000);
});
