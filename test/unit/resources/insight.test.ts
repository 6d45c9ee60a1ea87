import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

it('asks for the figures of a team in the zone of the workflow, under conditions', async () => {
  server.reply = () => ({
    body: { status: 'success', data: { created: { count: 3 }, empty: false } },
  });
  const [{ json }] = await runNode(server.url, {
    resource: 'insight',
    operation: 'getKeyFigures',
    insightScope: 'team',
    selectedTeamId: { __rl: true, mode: 'id', value: '5' },
    options: {
      columnFilters: {
        column: [
          { id: 'status', kind: 'ss', data: '{ "operator": "equals", "operand": "accepted" }' },
        ],
      },
    },
  });
  expect(server.requests[0].body).toEqual({
    scope: 'team',
    selectedTeamId: 5,
    timeZone: 'Europe/Berlin',
    columnFilters: [
      {
        id: 'status',
        value: { type: 'ss', data: { operator: 'equals', operand: 'accepted' } },
      },
    ],
  });
  expect(json).toEqual({ created: { count: 3 } });
});

it('reads the table of responses page by page, by numbers in the body', async () => {
  const rows = Array.from({ length: 120 }, (_, id) => ({ id }));
  server.reply = ({ body }) => {
    const { limit, offset } = body as { limit: number; offset: number };
    return { body: { status: 'success', data: { data: rows.slice(offset, offset + limit) } } };
  };
  const items = await runNode(server.url, {
    resource: 'insight',
    operation: 'getFormResponses',
    startDate: '2026-11-01T00:30:00',
    endDate: '2026-11-30',
    returnAll: true,
  });
  expect(items.map(({ json }) => json)).toEqual(rows);
  expect(server.requests).toHaveLength(2);
  expect(server.requests[0].body).toEqual({
    scope: 'user',
    startDate: '2026-11-01',
    endDate: '2026-11-30',
    limit: 100,
    offset: 0,
  });
});
