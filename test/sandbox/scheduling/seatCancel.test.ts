import { next, useSeats } from './seatStage';

const { seat, change, emails } = useSeats();

describe('cancelling', () => {
  it('gives one seat back', async () => {
    const first = await seat('a');
    const { data } = await seat('b');
    const reply = await change(data.uid, 'cancel', { seatUid: first.data.seatUid });

    expect(reply).toMatchObject({ status: 200, data: { status: 'accepted' } });
    expect(emails(reply.data)).toEqual(['b@example.org']);
  });

  it('ends the meeting with the last seat', async () => {
    const { data } = await seat('a');

    expect((await change(data.uid, 'cancel', { seatUid: data.seatUid })).data.status).toBe(
      'cancelled',
    );
  });

  it('without a seat is for hosts, and cancels everybody', async () => {
    const { data } = await seat('a');
    const reason = { cancellationReason: 'Sick' };

    expect((await change(data.uid, 'cancel', reason)).status).toBe(401);
    expect((await change(data.uid, 'cancel', reason, 'ada')).data.status).toBe('cancelled');
  });

  it('refuses an unknown seat and one of another booking', async () => {
    const { data } = await seat('a');
    const other = await seat('b', { start: next });

    expect((await change(data.uid, 'cancel', { seatUid: 'nope' })).status).toBe(404);
    expect((await change(data.uid, 'cancel', { seatUid: other.data.seatUid })).status).toBe(400);
  });
});
