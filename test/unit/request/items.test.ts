/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { INodeExecutionData } from 'n8n-workflow';
import { BOOKING } from '../harness/recorder';
import { runNode } from '../harness/runNode';
import { sessionWith } from '../harness/session';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

const items = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A request for each item, answered in another order than it was asked; every third is refused. */
const read = {
  resource: 'booking',
  operation: 'get',
  simplify: false,
  bookingUid: '={{ "uid" + $json.number }}',
};
const answerOutOfOrder = () => {
  server.reply = async ({ url }) => {
    const number = Number(/uid(\d+)/.exec(url)![1]);
    await turns((number * 37) % 50);
    return number % 3 === 0
      ? { status: 400, body: { statusCode: 400, message: `No ${number}` } }
      : {
          body: {
            status: 'success',
            data: ['a', 'b'].map((half) => ({ ...BOOKING, uid: `${half}${number}` })),
          },
        };
  };
};

describe('items that go together', () => {
  it.each([1, 7, undefined])(
    'keep their order, their pairing and their own failures (%p at once)',
    async (requestsInFlight) => {
      answerOutOfOrder();
      const output = await runNode(
        server.url,
        { ...read, requestOptions: { requestsInFlight } } as never,
        { items: items(60), continueOnFail: true },
      );
      const expected = items(60).flatMap(({ number }): INodeExecutionData[] =>
        number % 3 === 0
          ? [{ json: { error: `No ${number}` }, pairedItem: { item: number } }]
          : ['a', 'b'].map((half) => ({
              json: { ...BOOKING, uid: `${half}${number}` },
              pairedItem: { item: number },
            })),
      );
      expect(output).toMatchObject(expected);
      expect(output).toHaveLength(expected.length);
    },
  );

  it('each carry the error of their own, with their number', async () => {
    answerOutOfOrder();
    const output = (await runNode(server.url, read, {
      items: items(10),
      continueOnFail: true,
    })) as Array<INodeExecutionData & { error?: { context: { itemIndex: number } } }>;
    const failed = output.filter(({ error }) => error);
    expect(failed.map(({ error }) => error!.context.itemIndex)).toEqual([0, 3, 6, 9]);
  });

  it('are not started any more after a failure', async () => {
    server.reply = async ({ url }) => {
      if (url.endsWith('uid2')) return { status: 400, body: { statusCode: 400, message: 'No' } };
      await turns(50);
      return { body: { status: 'success', data: {} } };
    };
    const parameters = { ...read, requestOptions: { requestsInFlight: 4 } };
    await expect(runNode(server.url, parameters, { items: items(40) })).rejects.toMatchObject({
      message: 'No',
      context: { itemIndex: 2 },
    });
    expect(server.requests.length).toBeLessThan(8);
  });

  it('fail one by one for what is wrong with their values', async () => {
    server.reply = () => ({ body: { status: 'success', data: BOOKING } });
    const output = await runNode(
      server.url,
      { ...read, bookingUid: '={{ $json.uid }}' },
      { items: [{ uid: 'a' }, {}, { uid: '..' }, { uid: 'b' }], continueOnFail: true },
    );
    expect(output.map(({ json, pairedItem }) => [json.error ?? json.uid, pairedItem])).toEqual([
      ['x', { item: 0 }],
      [expect.stringMatching(/is required/), { item: 1 }],
      [expect.stringMatching(/cannot be ".."/), { item: 2 }],
      ['x', { item: 3 }],
    ]);
  });
});

describe('when the execution is cancelled', () => {
  const write = {
    resource: 'profile',
    operation: 'update',
    updateFields: { name: '={{ "Ada " + $json.number }}' },
  };

  it.each(['apiKey', 'oAuth2', 'platform'] as const)(
    'a request under way is broken off, and no other is sent (%s)',
    async (authentication) => {
      server.reply = async () => await new Promise(() => {});
      const cancel = new AbortController();
      const running = runNode(server.url, write, {
        authentication,
        items: items(5),
        signal: cancel.signal,
      });
      const ended = running.catch((error: Error) => error.message);
      while (server.requests.length === 0) await turns(1);
      cancel.abort();
      expect(await ended).toMatch(/cancelled/);
      await turns(50);
      expect(server.requests).toHaveLength(1);
    },
    5000,
  );

  it('no item is begun any more with Continue on Fail, either', async () => {
    const cancel = new AbortController();
    server.reply = () => {
      cancel.abort();
      return { body: { status: 'success', data: {} } };
    };
    const signal = cancel.signal;
    await runNode(server.url, write, { items: items(5), continueOnFail: true, signal });
    expect(server.requests).toHaveLength(1);
  });
});

describe('an account', () => {
  it('has one limiter for all executions, nodes and pickers of the process', async () => {
    const [one, other] = [
      await sessionWith(() => ({ body: {} })),
      await sessionWith(() => ({ body: {} })),
    ];
    expect(one.limiter).not.toBe(other.limiter);
    const { openSession } = await import('../../../nodes/shared/request');
    expect((await openSession(one.context, 'apiKey')).limiter).toBe(one.limiter);
  });
});
