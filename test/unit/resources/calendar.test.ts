import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

const picked = (value: string) => ({ __rl: true, mode: 'id', value });

describe('busy times', () => {
  const busy = {
    resource: 'calendar',
    operation: 'getBusyTimes',
    calendarsToLoad: {
      calendar: [
        { credentialId: picked('1'), externalId: picked('ada@example.com') },
        { credentialId: picked('2'), externalId: picked('x y') },
      ],
    },
    dateFrom: '2026-11-23T00:00:00',
    dateTo: '2026-11-24',
  };

  it('name calendars in literal brackets, days, and the zone of the workflow', async () => {
    await runNode(server.url, busy);
    expect(server.requests[0].url.split('?')[1].split('&')).toEqual([
      'calendarsToLoad[0][credentialId]=1',
      'calendarsToLoad[0][externalId]=ada%40example.com',
      'calendarsToLoad[1][credentialId]=2',
      'calendarsToLoad[1][externalId]=x%20y',
      'dateFrom=2026-11-23',
      'dateTo=2026-11-24',
      'timeZone=Europe%2FBerlin',
    ]);
  });

  it('can be asked for in another zone, and of an older server', async () => {
    await runNode(server.url, {
      ...busy,
      timeZone: { __rl: true, mode: 'name', value: 'Asia/Tokyo' },
      options: { loggedInUsersTz: 'Asia/Tokyo' },
    });
    expect(server.requests[0].url).toContain('timeZone=Asia%2FTokyo');
    expect(server.requests[0].url).toContain('loggedInUsersTz=Asia%2FTokyo');
  });

  it('need a calendar', async () => {
    await expect(runNode(server.url, { ...busy, calendarsToLoad: {} })).rejects.toThrow(
      'Calendars is required',
    );
  });
});

describe('the list of calendars', () => {
  const getMany = { resource: 'calendar', operation: 'getMany', returnAll: true };

  it('has one item for each calendar, and one for an account that does not work', async () => {
    server.reply = () => ({
      body: {
        status: 'success',
        data: {
          connectedCalendars: [
            {
              credentialId: 1,
              integration: { type: 'google_calendar', title: 'Google Calendar' },
              calendars: [
                { externalId: 'ada@example.com', name: 'Ada', readOnly: false },
                { externalId: 'team@example.com', name: 'Team', readOnly: true },
              ],
            },
            {
              credentialId: 2,
              integration: { type: 'office365_calendar' },
              error: { message: 'Reconnect' },
            },
          ],
          destinationCalendar: { externalId: 'ada@example.com' },
        },
      },
    });
    const google = { integration: 'google_calendar', credentialId: 1 };
    expect((await runNode(server.url, getMany)).map(({ json }) => json)).toEqual([
      {
        ...google,
        externalId: 'ada@example.com',
        name: 'Ada',
        readOnly: false,
        isDestination: true,
      },
      {
        ...google,
        externalId: 'team@example.com',
        name: 'Team',
        readOnly: true,
        isDestination: false,
      },
      { integration: 'office365_calendar', credentialId: 2, error: { message: 'Reconnect' } },
    ]);
  });

  it('is empty when nothing is connected', async () => {
    server.reply = () => ({
      body: { status: 'success', data: { connectedCalendars: [], destinationCalendar: {} } },
    });
    expect(await runNode(server.url, getMany)).toEqual([]);
  });
});

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
