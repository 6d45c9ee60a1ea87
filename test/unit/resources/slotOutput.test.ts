import { eventType, range, useSlots } from './slotStage';

const { server, run } = useSlots();

describe('get many', () => {
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

  it('says when the range is empty, which the API answers with nothing', async () => {
    const same = { start: '2026-11-24T00:00:00', end: '2026-11-24T00:00:00' };
    await expect(run('getMany', { ...eventType, ...same })).rejects.toThrow(
      '"End" must be later than "Start"',
    );
    await expect(run('getMany', { ...eventType, ...range })).resolves.toEqual([]);
  });
});
