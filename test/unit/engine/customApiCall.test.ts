import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({ body: { status: 'success', data: [{ id: 1 }] } }));

const send = (parameters: object, options = {}) =>
  runNode(
    server.url,
    { resource: 'customApiCall', operation: 'send', method: 'GET', ...parameters },
    options,
  );

it.each([
  ['/bookings', '/v2/bookings'],
  ['v2/bookings?status=past', '/v2/bookings?status=past'],
  ['/api/v2/bookings', '/v2/bookings'],
])('takes %s for %s, with the date of that path', async (path, url) => {
  await expect(send({ path })).resolves.toEqual([{ json: { id: 1 }, pairedItem: { item: 0 } }]);
  expect(server.requests[0].url).toBe(url);
  expect(server.requests[0].headers['cal-api-version']).toBe('2024-08-13');
});

it('takes a whole address of the server, and of no other', async () => {
  await send({ path: `${server.url}/v2/me` });
  expect(server.requests[0].url).toBe('/v2/me');
  const strangers = [
    'https://example.com/v2/me',
    '//example.com/me',
    '/../admin',
    '/a/%2e%2e/b',
    '',
  ];
  for (const path of strangers) {
    await expect(send({ path })).rejects.toThrow(/"Path" (must|is required)/);
  }
  expect(server.requests).toHaveLength(1);
});

it.each([
  // Of one booking, all would be listed; of one webhook, all deleted.
  ['=/bookings/{{ $json.uid }}', '"Path" has a gap: "/bookings/"', 'it found nothing'],
  ['=/bookings/{{ $json.uid }}?take=1', '"Path" has a gap: "/bookings/?take=1"', 'nothing'],
  ['=/bookings/{{ $json.uid }}/cancel', '"Path" has a gap: "/bookings//cancel"', 'nothing'],
  ['/bookings/undefined', '"Path" has a gap: "/bookings/undefined"', 'nothing'],
  ['=/bookings/{{ String({}) }}', '"Path" has a gap: "/bookings/[object Object]"', 'nothing'],
  ['/bookings/{bookingUid}', '"Path" still has a placeholder: "/bookings/{bookingUid}"', '$json'],
  ['/bookings/:uid/cancel', '"Path" still has a placeholder: "/bookings/:uid/cancel"', '$json'],
  ['GET /me', '"Path" must not contain the method: "GET /me"', 'Choose GET in "Method"'],
  ['/v1/bookings', '"Path" is one of API v1: "/v1/bookings"', 'API v2'],
  ['/', '"Path" has a gap: "/"', 'slash'],
])('refuses %s and says why', async (path, message, description) => {
  await expect(send({ path, method: 'DELETE' })).rejects.toMatchObject({
    message,
    description: expect.stringContaining(description),
  });
  expect(server.requests).toEqual([]);
});

it.each([
  { path: '/bookings', query: { pair: [{ name: 'attendeeEmail', value: '={{ $json.email }}' }] } },
  { path: '=/bookings?attendeeEmail={{ $json.email }}' },
])('refuses an empty filter, without which everything would be listed: %j', async (call) => {
  await expect(send(call)).rejects.toMatchObject({
    message: 'The query parameter "attendeeEmail" is empty',
    description: expect.stringContaining('the previous step may have found nothing'),
  });
  expect(server.requests).toEqual([]);
});

it.each([
  ['={{ false }}', 'false'],
  ['={{ 0 }}', '0'],
])('sends a value that is there: %s', async (value, sent) => {
  await send({ path: '/bookings', query: { pair: [{ name: 'given', value }] } });
  expect(server.requests[0].url).toBe(`/v2/bookings?given=${sent}`);
});

it('follows the cursor of the answers with Return All', async () => {
  server.reply = ({ url }) => ({
    body: url.includes('cursor=b')
      ? { status: 'success', data: [{ id: 2 }], pagination: { nextCursor: null } }
      : { status: 'success', data: [{ id: 1 }], pagination: { nextCursor: 'b' } },
  });
  const output = await send({ path: '/bookings', returnAll: true });
  expect(output.map(({ json }) => json.id)).toEqual([1, 2]);
});

it('follows the offset while the answers say that there is more', async () => {
  server.reply = ({ url }) => ({
    body: {
      status: 'success',
      data: [{ id: url }],
      pagination: { hasNextPage: !url.includes('skip=2') },
    },
  });
  const output = await send({
    path: '/bookings',
    returnAll: true,
    query: { pair: [{ name: 'take', value: '1' }] },
  });
  expect(output.map(({ json }) => json.id)).toEqual([
    '/v2/bookings?take=1',
    '/v2/bookings?take=1&skip=1',
    '/v2/bookings?take=1&skip=2',
  ]);
});

it('ends with Return All, and shows each row once, where a list ignores paging', async () => {
  const rows = Array.from({ length: 100 }, (_, id) => ({ id, name: `Row ${id}` }));
  let turn = 0;
  server.reply = () => {
    turn += 37;
    const data = [...rows.slice(turn % 100), ...rows.slice(0, turn % 100)];
    return { body: { status: 'success', data } };
  };
  const output = await send({ path: '/bookings', returnAll: true });
  expect(output.map(({ json }) => json.id).sort((a, b) => Number(a) - Number(b))).toEqual(
    rows.map(({ id }) => id),
  );
  expect(server.requests).toHaveLength(2);
});

it('shows a row once that moved to the next page', async () => {
  const page = (from: number) => [{ id: from }, { id: from + 1 }, { name: `${from} has no ID` }];
  server.reply = (_, index) => ({
    body: { status: 'success', data: page(index), pagination: { hasNextPage: index < 2 } },
  });
  const output = await send({ path: '/bookings', returnAll: true });
  expect(output.map(({ json }) => json.id ?? json.name)).toEqual([
    0,
    1,
    '0 has no ID',
    2,
    '1 has no ID',
    3,
    '2 has no ID',
  ]);
  expect(server.requests.at(-1)!.url).toBe('/v2/bookings?take=3&skip=6');
});

it('sends a body, and refuses what is no JSON object before any request', async () => {
  await send({ method: 'POST', path: '/bookings/x/cancel', body: '{"cancellationReason":"Sick"}' });
  expect(server.requests[0].body).toEqual({ cancellationReason: 'Sick' });
  await expect(send({ method: 'POST', path: '/x', body: '{oops' })).rejects.toThrow(
    'not valid JSON',
  );
  await expect(send({ method: 'POST', path: '/x', body: '[1]' })).rejects.toThrow('JSON object');
  expect(server.requests).toHaveLength(1);
});

it('keeps a query parameter that stands several times, in the path and in the rows', async () => {
  await send({
    path: '/bookings?status=past&status=upcoming&take=1',
    query: {
      pair: [
        { name: 'eventTypeIds', value: '1,2' },
        { name: 'status', value: 'cancelled' },
      ],
    },
  });
  expect(server.requests[0].url).toBe(
    '/v2/bookings?status=past&status=upcoming&status=cancelled&take=1&eventTypeIds=1%2C2',
  );
});

it.each([
  [{ access_token: 'a', expires_in: 1800 }, [{ access_token: 'a', expires_in: 1800 }]],
  [{ status: 'success' }, [{ status: 'success' }]],
  [
    [{ id: 1 }, { id: 2 }],
    [{ id: 1 }, { id: 2 }],
  ],
  [{ status: 'success', data: null }, []],
])('puts out an answer without data as it is: %p', async (body, records) => {
  server.reply = () => ({ body });
  expect((await send({ path: '/anything' })).map(({ json }) => json)).toEqual(records);
});

describe('the API version', () => {
  it.each([' 2024-08-13 ', '"2024-08-13"', "'2024-08-13'"])(
    'is read as it is meant: %p',
    async (apiVersion) => {
      await send({ path: '/me', options: { apiVersion } });
      expect(server.requests[0].headers['cal-api-version']).toBe('2024-08-13');
    },
  );

  it('that was sent stands in a hint and in the full response', async () => {
    const hints: string[] = [];
    const onHint = (message: string) => hints.push(message);
    const [{ json }] = await send(
      { path: '/bookings', options: { fullResponse: true } },
      { onHint },
    );
    expect(json).toMatchObject({ status: 200, apiVersion: '2024-08-13' });
    await send({ path: '/bookings', options: { apiVersion: '2027-01-01' } }, { onHint });
    expect(hints).toEqual([
      'Sent with the API version 2024-08-13.',
      expect.stringMatching(
        /^Sent with the API version 2027-01-01\. This node knows 2024-08-13 for this path/,
      ),
    ]);
  });

  it('that the server does not know for the path is told', async () => {
    server.reply = () => ({
      status: 404,
      body: { status: 'error', error: { message: 'Cannot GET /v2/bookings' } },
    });
    await expect(
      send({ path: '/bookings', options: { apiVersion: '2024-09-04' } }),
    ).rejects.toMatchObject({
      message: 'This server has nothing at this path with the API version 2024-09-04',
      description: expect.stringContaining('Leave "API Version" empty'),
    });
  });
});

describe('Return All', () => {
  it('follows a list by limit and offset, with every page in full when that is wanted', async () => {
    const list = Array.from({ length: 130 }, (_, id) => ({ id }));
    server.reply = ({ url }) => {
      const query = new URL(url, 'http://any').searchParams;
      const from = Number(query.get('offset') ?? 0);
      return {
        body: {
          status: 'success',
          data: list.slice(from, from + Number(query.get('limit') ?? 50)),
        },
      };
    };
    const path = '/oauth-clients/c1/users';
    expect(await send({ path, returnAll: true })).toHaveLength(130);
    const full = await send({ path, returnAll: true, options: { fullResponse: true } });
    expect(full.length).toBeGreaterThanOrEqual(3);
    expect(full.every(({ json }) => json.status === 200)).toBe(true);
  });
});
