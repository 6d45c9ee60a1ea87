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
      '"Calendars" is required',
    );
  });
});
