import type { IDataObject, NodeApiError } from 'n8n-workflow';
import { withFastClock } from '../harness/fastClock';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';
import type { Reply } from '../harness/recorder';

jest.setTimeout(60_000);

const server = useRecorder();
let account = 0;

async function run(parameters: IDataObject): Promise<{ output?: unknown; error?: NodeApiError }> {
  account += 1;
  return await withFastClock(
    async () =>
      await runNode(server.url, parameters as never, {
        credentials: { name: String(account) },
      }).then(
        (items) => ({ output: items.map(({ json }) => json) }),
        (error: NodeApiError) => ({ error }),
      ),
  );
}

const eventTypeId = { __rl: true, mode: 'id', value: '1' };

const operations: Record<string, IDataObject> = {
  read: { resource: 'eventType', operation: 'get', eventTypeId },
  list: { resource: 'booking', operation: 'getMany' },
  update: {
    resource: 'eventType',
    operation: 'update',
    eventTypeId,
    settings: { title: 'Changed' },
  },
  cancel: {
    resource: 'booking',
    operation: 'cancel',
    bookingUid: 'abc1',
    cancellationReason: 'Sick',
  },
  delete: { resource: 'eventType', operation: 'delete', eventTypeId },
  'guided search': {
    resource: 'appointment',
    operation: 'findTimes',
    eventType: eventTypeId,
  },
};

/** Answers that say success by their status, and nothing of the kind in their body. */
const hollow: Record<string, Reply> = {
  'an error in the body': { body: { status: 'error', error: { message: 'Not today' } } },
  'an empty object': { body: {} },
  'an empty list': { body: [] },
  'a web page': {
    headers: { 'content-type': 'text/html' },
    body: '<html><title>Sign in</title></html>',
  },
  nothing: { body: undefined },
  'no content': { status: 204, body: undefined },
  'half an answer': { body: '{"status":"success","da' },
  'another program': { body: { hello: 'world' } },
};

const cases = Object.keys(operations).flatMap((name) =>
  Object.keys(hollow).map((kind) => [kind, name] as const),
);

it.each(cases)('a success that holds %s is a failure (%s)', async (kind, name) => {
  server.reply = () => hollow[kind];
  const { error, output } = await run(operations[name]);
  expect(output).toBeUndefined();
  expect(error!.constructor.name).toBe('NodeApiError');
  expect(error!.message).not.toMatch(/undefined|TypeError|\[object/);
  const isWrite = server.requests.some(({ method }) => method !== 'GET');
  if (isWrite) expect(error!.description).toMatch(/may still have been carried out/);
});

it('a read that is confirmed without data is a failure, a write is not', async () => {
  server.reply = () => ({ body: { status: 'success' } });
  expect((await run(operations.read)).error!.message).toMatch(/did not confirm/);
  expect((await run(operations.list)).error!.message).toMatch(/did not confirm/);
  expect((await run(operations.delete)).output).toEqual([{ deleted: true }]);
});

it('no content is a success where it is promised', async () => {
  server.reply = () => ({ status: 204, body: undefined });
  const { output } = await run({ resource: 'profile', operation: 'clearBookingLimits' });
  expect(output).toEqual([{ deleted: true }]);
});

it.each([
  [
    'the page of a proxy',
    { body: '<html>Not found</html>', headers: { 'content-type': 'text/html' } },
    false,
  ],
  ['nothing', { body: undefined }, false],
  ['an answer of Cal.com', { body: { status: 'error', error: { message: 'Not found' } } }, true],
])(
  'a delete whose answer was lost counts as done by %s only if it is Cal.com',
  async (_, reply, done) => {
    server.reply = (__, index) =>
      index === 0 ? { status: 502, body: {} } : { status: 404, ...reply };
    const { output, error } = await run(operations.delete);
    expect(output).toEqual(done ? [{ deleted: true }] : undefined);
    expect(error === undefined).toBe(done);
  },
);
