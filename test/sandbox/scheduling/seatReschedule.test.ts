import { monday } from '../../../sandbox/scheduling/rig';
import { next, useSeats } from './seatStage';

const { rig, seat, change, emails } = useSeats();

describe('rescheduling', () => {
  it('moves one seat to a meeting of its own', async () => {
    await seat('a');
    const { data } = await seat('b');
    const reply = await change(data.uid, 'reschedule', { start: next, seatUid: data.seatUid });

    expect(reply).toMatchObject({
      status: 201,
      data: {
        start: next.replace('Z', '.000Z'),
        seatUid: expect.not.stringContaining(data.seatUid),
      },
    });
    expect(emails(reply.data)).toEqual(['b@example.org']);
    expect(emails((await rig.call('GET', `/v2/bookings/${data.uid}`)).data)).toEqual([
      'a@example.org',
    ]);
  });

  it('moves one seat into a meeting that is there', async () => {
    const there = await seat('a', { start: next });
    const { data } = await seat('b');
    const reply = await change(data.uid, 'reschedule', { start: next, seatUid: data.seatUid });

    expect(reply.data.uid).toBe(there.data.uid);
    expect(emails(reply.data)).toEqual(['a@example.org', 'b@example.org']);
  });

  it('does not move one seat over the meeting that the others keep', async () => {
    await seat('a');
    const { data } = await seat('b');
    const body = { start: `${monday}T09:30:00Z`, seatUid: data.seatUid };

    expect((await change(data.uid, 'reschedule', body)).status).toBe(400);
  });

  it('needs a seat, except for the host, who moves everybody', async () => {
    await seat('a');
    const { data } = await seat('b');

    expect((await change(data.uid, 'reschedule', { start: next })).status).toBe(400);
    const reply = await change(data.uid, 'reschedule', { start: next }, 'ada');
    expect(emails(reply.data)).toEqual(['a@example.org', 'b@example.org']);
  });

  it('takes no reason with a seat', async () => {
    const { data } = await seat('a');
    const body = { start: next, seatUid: data.seatUid, reschedulingReason: 'Clash' };

    expect((await change(data.uid, 'reschedule', body)).status).toBe(400);
  });
});
