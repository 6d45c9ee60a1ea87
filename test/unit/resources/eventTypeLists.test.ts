import { runNode } from '../harness/runNode';
import { picked, useEventTypes } from './eventTypeStage';

const { server } = useEventTypes();

describe('lists', () => {
  const getMany = { resource: 'eventType', operation: 'getMany', returnAll: true };

  it('name people as one value and sort', async () => {
    server.reply = () => ({ body: { status: 'success', data: [] } });
    await runNode(server.url, {
      ...getMany,
      filters: { usernames: 'ada, nathan', hostsLimit: 3 },
      sort: { sortCreatedAt: 'desc' },
    });
    expect(server.requests[0].url).toBe('/v2/event-types?usernames=ada,nathan&sortCreatedAt=desc');
  });

  it('are simplified to what workflows use', async () => {
    server.reply = () => ({
      body: { status: 'success', data: [{ id: 7, title: 'Intro', seats: { disabled: true } }] },
    });
    expect((await runNode(server.url, getMany))[0].json).toEqual({ id: 7, title: 'Intro' });
    const [{ json }] = await runNode(server.url, { ...getMany, simplify: false });
    expect(json).toEqual({ id: 7, title: 'Intro', seats: { disabled: true } });
  });

  it('of changes follow the cursor and return one item for each change', async () => {
    server.reply = (_, index) => ({
      body: {
        status: 'success',
        data: { eventTypeId: 7, auditLogs: [{ id: `log-${index}` }] },
        pagination: index === 0 ? { nextCursor: 'more', hasMore: true } : { hasMore: false },
      },
    });
    const output = await runNode(server.url, {
      resource: 'eventType',
      operation: 'getHistory',
      eventTypeId: picked('7'),
      returnAll: true,
    });
    expect(output.map(({ json }) => json.id)).toEqual(['log-0', 'log-1']);
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/event-types/7/history?limit=50',
      '/v2/event-types/7/history?limit=50&cursor=more',
    ]);
  });
});
