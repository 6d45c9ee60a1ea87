import { setClock } from '../harness/clock';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

setClock('2026-11-20T08:00:00Z');

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 1 } } }));

const byId = (value: number | string) => ({ __rl: true, mode: 'id', value: String(value) });

it('lasts whole days from the first to the last one, for each item its own', async () => {
  await runNode(
    server.url,
    {
      resource: 'outOfOffice',
      operation: 'create',
      start: '={{ $json.from }}',
      end: '={{ $json.to }}',
      additionalFields: { reason: 'vacation', toUserId: byId(2) },
    },
    {
      items: [
        { from: '2026-12-21', to: '2026-12-31' },
        { from: '2027-01-05T00:00:00', to: '2027-01-05T23:59:59' },
      ],
    },
  );
  const more = { reason: 'vacation', toUserId: 2 };
  expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
    ['/v2/me/ooo', { start: '2026-12-21T00:00:00Z', end: '2026-12-31T23:59:59Z', ...more }],
    ['/v2/me/ooo', { start: '2027-01-05T00:00:00Z', end: '2027-01-05T23:59:59Z', ...more }],
  ]);
});

it.each(['America/New_York', 'Asia/Tokyo'])(
  'takes days as the records of Cal.com hold them, in %s',
  async (timezone) => {
    const days = { start: '2026-12-21T00:00:00.000Z', end: '2026-12-31T23:59:59.999Z' };
    const create = { resource: 'outOfOffice', operation: 'create' };
    await runNode(server.url, { ...create, ...days }, { timezone });
    expect(server.requests[0].body).toMatchObject({
      start: '2026-12-21T00:00:00Z',
      end: '2026-12-31T23:59:59Z',
    });
  },
);

it('is refused when it ends before it begins', async () => {
  const create = { resource: 'outOfOffice', operation: 'create' };
  await expect(
    runNode(server.url, { ...create, start: '2026-12-24', end: '2026-12-23' }),
  ).rejects.toThrow(/"Last Day" is .* before the range begins/);
  expect(server.requests).toEqual([]);
});

it.each(['2027-01-05T14:00', '2027-01-05T09:00:00+01:00'])(
  'is refused from a time of day on, which would be lost: %s',
  async (start) => {
    const create = { resource: 'outOfOffice', operation: 'create' };
    await expect(runNode(server.url, { ...create, start, end: '2027-01-06' })).rejects.toThrow(
      /"First Day" must be a day, but has the time/,
    );
    expect(server.requests).toEqual([]);
  },
);

it('of members is listed for the organization, by person and in order', async () => {
  server.reply = () => ({ body: { status: 'success', data: [] } });
  await runNode(server.url, {
    resource: 'outOfOffice',
    operation: 'getMany',
    scope: 'organization',
    orgId: byId(9),
    filters: { email: 'ada@example.com' },
    sort: { sortStart: 'desc' },
  });
  expect(server.requests[0].url).toBe(
    '/v2/organizations/9/ooo?email=ada%40example.com&sortStart=desc&take=50&skip=0',
  );
});

it('is removed by its number', async () => {
  const remove = { resource: 'outOfOffice', operation: 'delete', scope: 'teamUser' };
  const ids = { teamId: byId(5), userId: byId(4), oooId: '12' };
  await expect(runNode(server.url, { ...remove, ...ids })).resolves.toEqual([
    { json: { deleted: true }, pairedItem: { item: 0 } },
  ]);
  expect(server.requests[0]).toMatchObject({ method: 'DELETE', url: '/v2/teams/5/users/4/ooo/12' });
});
