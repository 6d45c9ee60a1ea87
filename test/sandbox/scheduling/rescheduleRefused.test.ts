import { ids } from '../../../sandbox/seed';
import { next, reason, useBookings } from './bookingStage';
import { day } from '../../../sandbox/scheduling/rig';

const { rig, change, booked, requested } = useBookings();
const { intro } = ids.eventTypes;

describe('rescheduling', () => {
  it('names the successor of a booking that was moved already', async () => {
    const { uid } = await booked();
    const { data } = await change(uid, 'reschedule', { start: next });

    expect(await change(uid, 'reschedule', { start: `${day(2)}T10:00:00Z` })).toMatchObject({
      status: 400,
      message: expect.stringContaining(data.uid),
    });
  });

  it('moves a booking once, however many ask for it at the same time', async () => {
    const { uid } = await booked();
    const times = [1, 2, 3].map((days) => `${day(days)}T10:00:00Z`);
    const replies = await Promise.all(
      times.map((time) => change(uid, 'reschedule', { start: time })),
    );

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
  });

  it('refuses what is cancelled', async () => {
    const { uid } = await booked();
    await change(uid, 'cancel', reason);

    expect(await change(uid, 'reschedule', { start: next })).toMatchObject({
      status: 400,
      message: `Can't reschedule booking with uid=${uid} because it has been cancelled. Please provide uid of a booking that is not cancelled.`,
    });
  });

  it.each([
    ['the attendee', 'bob@example.org', 'pending'],
    ['the owner', 'ada@example.com', 'accepted'],
  ])('of a type with confirmation by %s is %s', async (_, rescheduledBy, status) => {
    const { uid } = await requested();
    const { data } = await change(uid, 'reschedule', { start: next, rescheduledBy }, null);

    expect(data.status).toBe(status);
  });

  it('refuses unknown properties, as the body is strict', async () => {
    const { uid } = await booked();

    expect(await change(uid, 'reschedule', { start: next, rescheduleReason: 'x' })).toMatchObject({
      status: 400,
      message: expect.stringContaining('rescheduleReason should not exist'),
    });
  });

  it('is up to the type, except for its host', async () => {
    await rig.call('PATCH', `/v2/event-types/${intro}`, {
      disableRescheduling: { disabled: true },
    });
    const { uid } = await booked();

    expect((await change(uid, 'reschedule', { start: next }, null)).status).toBe(400);
    expect((await change(uid, 'reschedule', { start: next })).status).toBe(201);
  });
});
