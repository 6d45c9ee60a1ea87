import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

const picked = (value: string) => ({ __rl: true, mode: 'id', value });

describe('single requests', () => {
  it('save several feeds at once', async () => {
    await runNode(server.url, {
      resource: 'calendar',
      operation: 'saveIcsFeed',
      urls: 'https://example.com/a.ics, https://example.com/b.ics',
      additionalFields: { readOnly: true },
    });
    expect(server.requests[0].body).toEqual({
      urls: ['https://example.com/a.ics', 'https://example.com/b.ics'],
      readOnly: true,
    });
  });

  it('remove a selected calendar by query, once for each item', async () => {
    const output = await runNode(
      server.url,
      {
        resource: 'calendar',
        operation: 'removeSelectedCalendar',
        credentialId: picked('={{ $json.account }}'),
        externalId: picked('ada@example.com'),
        integration: 'google_calendar',
      },
      { items: [{ account: 1 }, { account: '2' }] },
    );
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'DELETE /v2/selected-calendars?credentialId=1&externalId=ada%40example.com&integration=google_calendar',
      'DELETE /v2/selected-calendars?credentialId=2&externalId=ada%40example.com&integration=google_calendar',
    ]);
    expect(output.map(({ json }) => json)).toEqual([{ deleted: true }, { deleted: true }]);
  });

  it('disconnect an account by its credential', async () => {
    await runNode(server.url, {
      resource: 'calendar',
      operation: 'disconnect',
      calendar: 'office365',
      credentialId: picked('42'),
    });
    expect([server.requests[0].url, server.requests[0].body]).toEqual([
      '/v2/calendars/office365/disconnect',
      { id: 42 },
    ]);
  });
});
