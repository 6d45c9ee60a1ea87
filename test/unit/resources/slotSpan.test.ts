import { eventType, range, useSlots } from './slotStage';

const { server, run, query } = useSlots();

describe('get many', () => {
  it('searches whole days in the zone of the workflow', async () => {
    await run('getMany', { ...eventType, ...range });
    expect(query()).toEqual({
      eventTypeId: '7',
      start: '2026-11-22T23:00:00Z',
      end: '2026-11-24T22:59:59Z',
      timeZone: 'Europe/Berlin',
    });
    expect(server.requests[0].headers['cal-api-version']).toBe('2024-09-04');
  });

  const zone = (value: string) => ({ timeZone: { __rl: true, mode: 'name', value } });

  const ends: [string, string, string, string][] = [
    ['a time in the chosen zone', '2026-11-24T12:00:00', 'Asia/Kolkata', '2026-11-24T06:30:00Z'],
    ['a time with an offset', '2026-11-24T12:00:00-05:00', 'UTC', '2026-11-24T17:00:00Z'],
    [
      'midnight UTC, which the API takes for the whole day',
      '2026-11-25T00:00:00Z',
      'UTC',
      '2026-11-24T23:59:59Z',
    ],
    ['a day without midnight', '2026-09-06', 'America/Santiago', '2026-09-07T02:59:59Z'],
  ];

  it.each(ends)('ends at %s', async (_, end, name, sent) => {
    await run('getMany', { ...eventType, start: '2026-09-01', end, ...zone(name) });
    expect(query()).toMatchObject({ end: sent, timeZone: name });
  });
});
