import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({
  body: { status: 'success', data: { id: 'e1', source: 'google' } },
}));

const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const tokyo = { __rl: true, mode: 'name', value: 'Asia/Tokyo' };

describe('a new event', () => {
  const create = {
    resource: 'calendarEvent',
    operation: 'create',
    title: 'Planning',
    start: '2026-11-23T10:00:00',
    end: '2026-11-23T11:00:00',
  };

  it('has its times in UTC with the zone of the workflow', async () => {
    await runNode(server.url, create);
    const [{ method, url, body }] = server.requests;
    expect([method, url]).toEqual(['POST', '/v2/calendars/google/events']);
    expect(body).toEqual({
      title: 'Planning',
      start: { time: '2026-11-23T09:00:00Z', timeZone: 'Europe/Berlin' },
      end: { time: '2026-11-23T10:00:00Z', timeZone: 'Europe/Berlin' },
    });
  });

  it('of a connection names its calendar and reads times in the chosen zone', async () => {
    await runNode(server.url, {
      ...create,
      scope: 'calendarConnection',
      connectionId: picked('42'),
      additionalFields: {
        calendarId: picked('team@example.com'),
        timeZone: tokyo,
        attendees: { attendee: [{ email: 'nathan@example.com', name: '' }] },
      },
    });
    const [{ url, body }] = server.requests;
    expect(url).toBe('/v2/calendars/connections/42/events?calendarId=team%40example.com');
    expect(body).toMatchObject({
      start: { time: '2026-11-23T01:00:00Z', timeZone: 'Asia/Tokyo' },
      attendees: [{ email: 'nathan@example.com' }],
    });
  });
});

describe('an event', () => {
  it('is read by the path that cloud and self-hosted servers share', async () => {
    const output = await runNode(
      server.url,
      { resource: 'calendarEvent', operation: 'get', eventUid: '={{ $json.uid }}' },
      { items: [{ uid: 'a/b' }, { uid: 'c' }] },
    );
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/calendars/google/event/a%2Fb',
      '/v2/calendars/google/event/c',
    ]);
    expect(output[1]).toEqual({ json: { id: 'e1' }, pairedItem: { item: 1 } });
  });

  it('is moved without touching anything else', async () => {
    await runNode(server.url, {
      resource: 'calendarEvent',
      operation: 'update',
      eventUid: 'e1',
      updateFields: { start: '2026-11-23T10:00:00+02:00', timeZone: tokyo },
    });
    const [{ method, url, body }] = server.requests;
    expect([method, url]).toEqual(['PATCH', '/v2/calendars/google/events/e1']);
    expect(body).toEqual({ start: { time: '2026-11-23T08:00:00Z', timeZone: 'Asia/Tokyo' } });
  });

  it('is removed even though the server says nothing', async () => {
    server.reply = () => ({ status: 204 });
    const output = await runNode(server.url, {
      resource: 'calendarEvent',
      operation: 'delete',
      eventUid: 'e1',
    });
    expect(output[0].json).toEqual({ deleted: true });
  });
});

it('lists events of a span, read and returned in the chosen zone', async () => {
  server.reply = () => ({ body: { status: 'success', data: [{ id: 'e1' }, { id: 'e2' }] } });
  const output = await runNode(server.url, {
    resource: 'calendarEvent',
    operation: 'getMany',
    from: '2026-11-23T00:00:00',
    to: '2026-11-24T00:00:00',
    filters: { timeZone: tokyo },
  });
  expect(server.requests[0].url).toBe(
    '/v2/calendars/google/events?from=2026-11-22T15%3A00%3A00Z&to=2026-11-23T15%3A00%3A00Z&timeZone=Asia%2FTokyo',
  );
  expect(output).toHaveLength(2);
});
