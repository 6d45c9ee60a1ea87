import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

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
