import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';
import { rows } from './lists';

const server = useRecorder(({ url }) => {
  const { searchParams } = new URL(url, 'http://x');
  const skip = Number(searchParams.get('skip'));
  const data = rows(600).slice(skip, skip + Number(searchParams.get('take')));
  return { body: { status: 'success', data } };
});

const list = { resource: 'booking', operation: 'getMany', simplify: false };

describe('Return All and Limit', () => {
  it('return all rows, each paired with its item', async () => {
    const output = await runNode(server.url, { ...list, returnAll: true }, { items: [{}, {}] });
    expect(output).toHaveLength(1200);
    expect(output[0]).toEqual({ json: { uid: 'row 0' }, pairedItem: { item: 0 } });
    expect(output[1199]).toEqual({ json: { uid: 'row 599' }, pairedItem: { item: 1 } });
  });

  it.each([
    ['true', 600],
    ['false', 50],
    [null, 50],
    ['', 50],
  ])('are understood when an expression gives %p for Return All', async (returnAll, count) => {
    const items = [{ returnAll }];
    const parameters = { ...list, returnAll: '={{ $json.returnAll }}' };
    expect(await runNode(server.url, parameters, { items })).toHaveLength(count);
  });

  it('refuse what is no switch', async () => {
    const run = runNode(server.url, { ...list, returnAll: 'perhaps' });
    await expect(run).rejects.toThrow('"Return All" must be true or false, but is "perhaps"');
    expect(server.requests).toHaveLength(0);
  });

  it('return all rows in one item for each input when the node says so', async () => {
    const one = { ...list, limit: 2, oneItem: true };
    expect(await runNode(server.url, one, { items: [{}, {}] })).toEqual([
      { json: { data: [{ uid: 'row 0' }, { uid: 'row 1' }] }, pairedItem: { item: 0 } },
      { json: { data: [{ uid: 'row 0' }, { uid: 'row 1' }] }, pairedItem: { item: 1 } },
    ]);
  });

  it('return one item for an empty list then, with simplified rows in others', async () => {
    const { reply } = server;
    server.reply = () => ({ body: { status: 'success', data: [] } });
    const one = { ...list, simplify: true, oneItem: true };
    expect(await runNode(server.url, one)).toEqual([
      { json: { data: [] }, pairedItem: { item: 0 } },
    ]);
    server.reply = () => ({ body: { status: 'success', data: [{ uid: 'a', hidden: 1 }] } });
    expect(await runNode(server.url, one)).toMatchObject([{ json: { data: [{ uid: 'a' }] } }]);
    server.reply = reply;
  });

  it('return so many rows', async () => {
    expect(await runNode(server.url, { ...list, limit: 251 })).toHaveLength(251);
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/bookings?take=250&skip=0',
      '/v2/bookings?take=2&skip=249',
    ]);
  });

  it.each([0, -1, 'x', null])('refuse a limit of %p', async (limit) => {
    await expect(runNode(server.url, { ...list, limit } as never)).rejects.toThrow(
      /"Limit" must be at least 1/,
    );
    expect(server.requests).toHaveLength(0);
  });

  it('fail as a whole when a page fails', async () => {
    const { reply } = server;
    server.reply = (request, index) =>
      index === 1
        ? { status: 400, body: { statusCode: 400, message: 'No' } }
        : reply(request, index);
    await expect(runNode(server.url, { ...list, returnAll: true })).rejects.toThrow('No');
  });
});
