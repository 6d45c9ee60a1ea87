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

  const ways: [string, object, object][] = [
    [
      'a user link',
      { slotsOf: 'username', username: 'ada', eventTypeSlug: 'intro' },
      { username: 'ada', eventTypeSlug: 'intro' },
    ],
    [
      'a team link',
      { slotsOf: 'teamSlug', teamSlug: 'sales', eventTypeSlug: 'demo' },
      { teamSlug: 'sales', eventTypeSlug: 'demo' },
    ],
    [
      'several people',
      { slotsOf: 'usernames', usernames: 'ada, grace' },
      { usernames: 'ada,grace' },
    ],
  ];
  it.each(ways)('finds slots of %s', async (_, parameters, sent) => {
    const filters = { organizationSlug: 'acme', format: 'range', duration: 30 };
    await run('getMany', { ...eventType, ...range, ...parameters, filters });
    const { start, end, timeZone, ...rest } = query();
    expect([start, end, timeZone]).not.toContain(undefined);
    expect(rest).toEqual({
      ...sent,
      organizationSlug: 'acme',
      format: 'range',
      duration: '30',
    });
  });

  it('returns one item for each slot, the earliest first, in UTC and local time', async () => {
    const seats = { seatsTotal: 4, seatsRemaining: 3, seatsBooked: 1, bookingUid: 'b' };
    server.reply = () => ({
      body: {
        data: {
          '2026-10-25': [
            { start: '2026-10-25T02:30:00.000+01:00', end: '2026-10-25T03:00:00.000+01:00' },
            { start: '2026-10-25T02:30:00.000+02:00', ...seats },
          ],
          '2026-10-24': [{ start: '2026-10-23T22:00:00.000Z' }],
        },
        status: 'success',
      },
    });
    const output = await run('getMany', { ...eventType, ...range });
    expect(output.map(({ json }) => json)).toEqual([
      {
        start: '2026-10-23T22:00:00.000Z',
        date: '2026-10-24',
        startLocal: '2026-10-24T00:00:00.000+02:00',
        timeZone: 'Europe/Berlin',
      },
      {
        start: '2026-10-25T00:30:00.000Z',
        date: '2026-10-25',
        startLocal: '2026-10-25T02:30:00.000+02:00',
        timeZone: 'Europe/Berlin',
        ...seats,
      },
      {
        start: '2026-10-25T01:30:00.000Z',
        end: '2026-10-25T02:00:00.000Z',
        date: '2026-10-25',
        startLocal: '2026-10-25T02:30:00.000+01:00',
        endLocal: '2026-10-25T03:00:00.000+01:00',
        timeZone: 'Europe/Berlin',
      },
    ]);
  });

  it('returns up to the limit, for each item its own slots', async () => {
    const items = [{ id: 7 }, { id: 8 }];
    server.reply = ({ url }) => ({
      body: {
        status: 'success',
        data: {
          '2026-11-23': [
            { start: '2026-11-23T09:00:00Z', of: url.includes('=7') },
            { start: '2026-11-23T10:00:00Z' },
          ],
        },
      },
    });
    const parameters = { eventTypeId: '={{ $json.id }}', limit: 1 };
    const output = await run('getMany', { ...parameters, ...range }, { items });
    expect(output.map(({ json, pairedItem }) => [json.of, pairedItem])).toEqual([
      [true, { item: 0 }],
      [false, { item: 1 }],
    ]);
  });

  it('says when the range is empty, which the API answers with nothing', async () => {
    const same = { start: '2026-11-24T00:00:00', end: '2026-11-24T00:00:00' };
    await expect(run('getMany', { ...eventType, ...same })).rejects.toThrow(
      'End must be later than Start',
    );
    await expect(run('getMany', { ...eventType, ...range })).resolves.toEqual([]);
  });
});

describe('reservations', () => {
  const reservationUid = '29bd8cc9';
  const held = { ...eventType, slotStart: '2026-11-30T10:00:00' };

  it('are made for a slot of the zone, and changed with the whole body', async () => {
    const body = { eventTypeId: 7, slotStart: '2026-11-30T09:00:00Z' };
    const options = { reservationDuration: 10, slotDuration: 30 };
    await run('reserve', { ...held, options });
    await run('updateReservation', { ...held, reservationUid });
    expect(server.requests.map(({ method, url, body: sent }) => [method, url, sent])).toEqual([
      ['POST', '/v2/slots/reservations', { ...body, ...options }],
      ['PATCH', `/v2/slots/reservations/${reservationUid}`, body],
    ]);
  });

  it('that are gone are an error, with its item', async () => {
    server.reply = () => ({ body: { status: 'success', data: null } });
    await expect(run('getReservation', { reservationUid })).rejects.toMatchObject({
      message: expect.stringContaining('There is no reservation with this UID'),
      context: { itemIndex: 0 },
    });
  });

  it('are released', async () => {
    server.reply = () => ({ body: { status: 'success' } });
    expect(await run('deleteReservation', { reservationUid })).toEqual([
      { json: { deleted: true }, pairedItem: { item: 0 } },
    ]);
  });
});
