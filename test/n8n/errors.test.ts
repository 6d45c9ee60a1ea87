/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** What n8n keeps and shows of failures, in its own database and over its own interface. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox } from '../../sandbox';
import { importWorkflow, runWorkflow, sideBySide, stopExecutions, using } from './harness';
import { bookEach, connect, times, until } from './scenes';
import { useStage } from './stage';

const stage = useStage();

/** Gets an event type that exists and one that does not. */
const getTwo = (onError?: string) => {
  const common = { type: 'n8n-nodes-cal-com.calCom', credentials: using(stage.credential) };
  const { nodes, ...workflow } = sideBySide('Errors', [
    {
      name: 'IDs',
      type: 'n8n-nodes-base.set',
      typeVersion: 3.4,
      parameters: { mode: 'raw', jsonOutput: '{ "id": ["1", "999"] }' },
    },
    { name: 'Split', type: 'n8n-nodes-base.splitOut', parameters: { fieldToSplitOut: 'id' } },
    {
      ...common,
      name: 'Get',
      parameters: {
        resource: 'eventType',
        operation: 'get',
        eventTypeId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
      },
    },
  ]);
  const then = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
  return {
    ...workflow,
    nodes: nodes.map((node) => (node.name === 'Get' && onError ? { ...node, onError } : node)),
    connections: { Start: then('IDs'), IDs: then('Split'), Split: then('Get') },
  };
};

const known = { message: expect.stringMatching(/^Event type with id 999 not found/) };

it('stops a workflow with our sentence, what to do, and the request ID', async () => {
  const execution = await runWorkflow(stage.n8n, await importWorkflow(stage.n8n, getTwo()));

  expect(execution.status).toBe('error');
  expect(execution.errorOf('Get')).toMatchObject({
    ...known,
    httpCode: '404',
    messages: [],
    description: expect.stringMatching(
      /check the ID.*GET \/event-types\/999 returned status 404\. Request ID: \S+$/,
    ),
  });
  expect(JSON.stringify(execution)).not.toContain(stage.sandbox.keys.ada);
});

it('goes on with the failure as an item when the node says so', async () => {
  const workflow = await importWorkflow(stage.n8n, getTwo('continueRegularOutput'));
  const execution = await runWorkflow(stage.n8n, workflow);

  expect(execution.status).toBe('success');
  expect(execution.itemsOf('Get')).toMatchObject([
    { json: { id: 1, slug: 'intro-call' }, pairedItem: { item: 0 } },
    { json: { error: known.message }, pairedItem: { item: 1 } },
  ]);
});

it('sends failures to the error output, with the item that they belong to', async () => {
  const workflow = await importWorkflow(stage.n8n, getTwo('continueErrorOutput'));
  const execution = await runWorkflow(stage.n8n, workflow);

  expect(execution.jsonOf('Get', 0)).toMatchObject([{ id: 1 }]);
  expect(execution.itemsOf('Get', 1)).toMatchObject([
    { json: { error: known.message }, pairedItem: { item: 1 } },
  ]);
});

it('tells that nothing answers, without an address or a key in what is kept', async () => {
  const elsewhere = await startSandbox({ profile: 'selfHosted' });
  const gone = await connect(stage.n8n, elsewhere);
  await elsewhere.stop();
  const workflow = sideBySide('Gone', [
    {
      name: 'Get',
      type: 'n8n-nodes-cal-com.calCom',
      parameters: { resource: 'profile', operation: 'get', requestOptions: { maxWait: 0 } },
      credentials: using(gone),
    },
  ]);
  const execution = await runWorkflow(stage.n8n, await importWorkflow(stage.n8n, workflow));

  expect(execution.errorOf('Get')).toMatchObject({
    message: expect.stringMatching(/^Nothing answers at 127\.0\.0\.1:\d+$/),
    description: expect.stringMatching(/^Check that the server runs/),
  });
});

describe('a user who stops the execution', () => {
  afterEach(() => stage.sandbox.clearFailures());

  it('while it waits for the next try: nothing more is sent', async () => {
    const headers = { 'Retry-After': '2' };
    stage.sandbox.fail({ path: /^\/v2\/me/, failure: { kind: 'status', status: 503, headers } });
    const look = {
      name: 'Get',
      type: 'n8n-nodes-cal-com.calCom',
      parameters: { resource: 'profile', operation: 'get' },
      credentials: using(stage.credential),
    };
    const workflow = await importWorkflow(stage.n8n, sideBySide('Stop', [look]));
    const looks = () => stage.sandbox.requests.filter(({ path }) => path === '/v2/me').length;
    const before = looks();
    const running = runWorkflow(stage.n8n, workflow);
    await until(() => looks() > before);
    await stopExecutions(stage.n8n, workflow);

    expect((await running).status).toBe('canceled');
    await sleep(3_000);
    expect(looks()).toBe(before + 1);
  });

  it('while a booking is under way: the next one is not begun', async () => {
    const third = { method: 'POST', path: /bookings$/, nth: 3 };
    stage.sandbox.fail({ ...third, failure: { kind: 'delay', milliseconds: 2_000 } });
    const workflow = await importWorkflow(
      stage.n8n,
      bookEach(stage.credential, times(6), {
        resource: 'booking',
        operation: 'create',
        eventTypeId: { __rl: true, mode: 'id', value: String(stage.sandbox.ids.eventTypes.intro) },
      }),
    );
    const begun = () =>
      stage.sandbox.requests.filter(
        ({ method, path }) => method === 'POST' && /bookings$/.test(path),
      ).length;
    const running = runWorkflow(stage.n8n, workflow);
    await until(() => begun() === 3);
    await stopExecutions(stage.n8n, workflow);

    expect((await running).status).toBe('canceled');
    await sleep(3_000);
    expect(begun()).toBe(3);
    expect(stage.sandbox.store.bookings.size).toBeLessThanOrEqual(3);
  });
});
