import { createRunExecutionData } from 'n8n-workflow';
import { runNode, type RunOptions } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({ body: { status: 'success', data: { charged: true } } }));

const charge = { resource: 'credit', operation: 'charge', credits: 5, creditFor: 'SMS' };

/** The references that the charges of a run carry. */
async function references(options: RunOptions = {}): Promise<string[]> {
  server.requests = [];
  await runNode(server.url, charge, options);
  return server.requests.map(({ body }) => (body as { externalRef: string }).externalRef);
}

const execution = (id: string) => ({ id, data: createRunExecutionData({}) });

describe('the reference of a charge', () => {
  const first = execution('100');

  it('is a short text without anything of the workflow in it', async () => {
    const [reference] = await references({ execution: first });
    expect(reference).toMatch(/^[0-9a-f]{64}$/);
    expect(server.requests[0].body).toEqual({
      credits: 5,
      creditFor: 'SMS',
      externalRef: reference,
    });
  });

  it('stays the same when n8n retries the execution under a new ID with its data', async () => {
    const stored = JSON.parse(JSON.stringify(first.data));
    const retry = { id: '101', data: stored };
    expect(await references({ execution: retry })).toEqual(await references({ execution: first }));
  });

  it('differs for each execution, node, run in a loop, and item', async () => {
    const items = [{ n: 1 }, { n: 1 }];
    const all = [
      ...(await references({ execution: first, items })),
      ...(await references({ execution: first, items, runIndex: 1 })),
      ...(await references({ execution: first, items, nodeId: 'node-2' })),
      ...(await references({ execution: execution('102'), items })),
    ];
    expect(new Set(all).size).toBe(8);
  });

  it('falls back to the execution ID in an n8n without resume tokens', async () => {
    const { resumeToken, ...old } = first.data;
    expect(resumeToken).toBeDefined();
    const [one] = await references({ execution: { id: '100', data: old } });
    const [other] = await references({ execution: { id: '101', data: old } });
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(other).not.toBe(one);
  });

  it('cannot be left empty, and nothing is charged then', async () => {
    await expect(runNode(server.url, { ...charge, externalRef: '' })).rejects.toThrow(
      '"External Reference" is required',
    );
    expect(server.requests).toEqual([]);
  });
});

it('charges again with the same reference after an answer was lost', async () => {
  server.reply = (_, index) =>
    index === 0 ? { status: 502, body: '' } : { body: { status: 'success', data: {} } };
  await runNode(server.url, charge);
  const [lost, repeated] = server.requests.map(({ body }) => body);
  expect(repeated).toEqual(lost);
});
