import { setClock } from '../harness/clock';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

setClock('2026-11-20T08:00:00Z');

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 1 } } }));

const byId = (value: number | string) => ({ __rl: true, mode: 'id', value: String(value) });
const answers = { pair: [{ name: 'department', value: '={{ $json.department }}' }] };
const form = { resource: 'routingForm', routingFormId: byId('f1') };
const items = [{ department: 'Sales' }, { department: 'Support' }];

it('sends the answers of each item as the body, and the time to look at in the query', async () => {
  await runNode(
    server.url,
    { ...form, operation: 'calculateSlots', start: '2026-11-24', end: '2026-11-24', answers },
    { items },
  );
  const url =
    '/v2/routing-forms/f1/calculate-slots?start=2026-11-23T23%3A00%3A00Z&end=2026-11-24T22%3A59%3A59Z&timeZone=Europe%2FBerlin';
  expect(server.requests.map((request) => [request.url, request.body])).toEqual([
    [url, { department: 'Sales' }],
    [url, { department: 'Support' }],
  ]);
});

it('stores answers for later, in the organization of the form', async () => {
  await runNode(
    server.url,
    {
      ...form,
      operation: 'createResponse',
      scope: 'organization',
      orgId: byId(9),
      start: '2026-11-24T10:00:00Z',
      end: '2026-11-25T10:00:00Z',
      timeZone: { __rl: true, mode: 'name', value: 'Asia/Tokyo' },
      answers,
      options: { queueResponse: true },
    },
    { items: items.slice(0, 1) },
  );
  const [{ url, body }] = server.requests;
  const { pathname, searchParams } = new URL(url, server.url);
  expect(pathname).toBe('/v2/organizations/9/routing-forms/f1/responses');
  expect(Object.fromEntries(searchParams)).toEqual({
    start: '2026-11-24T10:00:00Z',
    end: '2026-11-25T10:00:00Z',
    timeZone: 'Asia/Tokyo',
    queueResponse: 'true',
  });
  expect(body).toEqual({ department: 'Sales' });
});

it('replaces stored answers under the name that the API has for them', async () => {
  const update = { ...form, operation: 'updateResponse', scope: 'organization', orgId: byId(9) };
  await runNode(server.url, { ...update, responseId: '12', answers }, { items });
  expect(server.requests.map(({ body }) => body)).toEqual([
    { response: { department: 'Sales' } },
    { response: { department: 'Support' } },
  ]);
});
