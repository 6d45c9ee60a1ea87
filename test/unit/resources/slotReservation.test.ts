import { eventType, useSlots } from './slotStage';

const { server, run } = useSlots();

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
