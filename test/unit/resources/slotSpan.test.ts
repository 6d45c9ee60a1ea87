import { setClock } from '../harness/clock';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

setClock('2026-09-01T00:00:00Z');

const server = useRecorder(() => ({ body: { data: {}, status: 'success' } }));

const run = (operation: string, parameters: object = {}, options = {}) =>
  runNode(server.url, { resource: 'slot', operation, ...parameters }, options);

const eventType = { eventTypeId: { __rl: true, mode: 'id', value: '7' } };

const range = { start: '2026-11-23', end: '2026-11-24' };

/** The query of the only request, decoded. */
const query = () => Object.fromEntries(new URLSearchParams(server.requests[0].url.split('?')[1]));

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
