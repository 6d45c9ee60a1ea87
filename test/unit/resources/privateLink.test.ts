import { setClock } from '../harness/clock';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

setClock('2026-11-20T08:00:00Z');

const server = useRecorder(() => ({ body: { status: 'success', data: { linkId: 'l1' } } }));

const picked = (value: string) => ({ __rl: true, mode: 'id', value });

it('makes links that end at a moment of the chosen zone, without a version date', async () => {
  await runNode(
    server.url,
    {
      resource: 'privateLink',
      operation: 'create',
      eventTypeId: picked('={{ $json.id }}'),
      additionalFields: {
        expiresAt: '2026-12-01T00:00:00',
        timeZone: { __rl: true, mode: 'name', value: 'America/New_York' },
        maxUsageCount: 3,
      },
    },
    { items: [{ id: 4 }, { id: 5 }] },
  );
  expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
    ['/v2/event-types/4/private-links', { expiresAt: '2026-12-01T05:00:00Z', maxUsageCount: 3 }],
    ['/v2/event-types/5/private-links', { expiresAt: '2026-12-01T05:00:00Z', maxUsageCount: 3 }],
  ]);
  expect(server.requests[0].headers).not.toHaveProperty('cal-api-version');
});

it('removes a link by its ID, as one segment of the path', async () => {
  const output = await runNode(server.url, {
    resource: 'privateLink',
    operation: 'delete',
    eventTypeId: picked('4'),
    linkId: 'a/b',
  });
  expect([server.requests[0].method, server.requests[0].url]).toEqual([
    'DELETE',
    '/v2/event-types/4/private-links/a%2Fb',
  ]);
  expect(output[0].json).toEqual({ deleted: true });
});
