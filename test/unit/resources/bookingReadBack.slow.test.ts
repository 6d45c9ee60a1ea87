/** Changes of bookings that fail, or lose their answer, after they were carried out: read back. */
import type { IDataObject } from 'n8n-workflow';
import { picked, types, useStage, wanted } from '../appointment/stage';

const stage = useStage();
const run = (operation: string, parameters: object) =>
  stage.run(operation, { resource: 'booking', ...parameters });
const booked = async (parameters: object = {}) =>
  (await stage.run('book', { ...wanted, ...parameters })) as IDataObject & { uid: string };
const statuses = () => stage.bookings().map(({ status }) => status);
const cancellationReason = 'Sick';

describe('Cancel of a booking and later ones', () => {
  const andLater = (bookingUid: unknown) =>
    run('cancel', { bookingUid, extent: 'series', cancellationReason });

  it('cancels a booking that is no series, though Cal.com calls that wrong', async () => {
    const { uid } = await booked();
    expect(await andLater(uid)).toMatchObject({ uid, status: 'cancelled', cancellationReason });
    expect(statuses()).toEqual(['cancelled']);
  });

  it('says that nothing shows it where a server does nothing', async () => {
    const { uid } = await booked();
    const message = `Booking with bookingUid=${uid} is not part of a recurring booking.`;
    stage.sandbox.fail({
      path: /cancel$/,
      failure: { kind: 'status', status: 400, body: { status: 'error', error: { message } } },
    });
    await expect(andLater(uid)).rejects.toMatchObject({
      message: expect.stringContaining('The booking is not part of a series'),
      description: expect.stringContaining('Nothing in Cal.com shows that it was carried out'),
    });
  });
});

it('Appointment > Cancel of this and later cancels a booking that is no series', async () => {
  const { uid } = await booked();
  expect(await stage.run('cancel', { bookingUid: uid, extent: 'following' })).toMatchObject({
    cancelled: true,
    count: 1,
  });
});

/** What is done to a booking, of which event type, and what the output shows then. */
const changes: Record<string, { type?: number; more: object; shows: object }> = {
  cancel: { more: { cancellationReason }, shows: { status: 'cancelled' } },
  confirm: { type: types.approval, more: {}, shows: { status: 'accepted' } },
  decline: { type: types.approval, more: {}, shows: { status: 'rejected' } },
  reschedule: {
    more: { start: '2026-11-25T10:00' },
    shows: { status: 'accepted', start: '2026-11-25T09:00:00.000Z' },
  },
};

describe.each(Object.entries(changes))('%s, when its answer is lost', (operation, change) => {
  const { type = types.intro, more, shows } = change;
  const lost = async (processed: boolean) => {
    const { uid } = await booked({ eventType: picked(type) });
    const path = new RegExp(`${operation}$`);
    stage.sandbox.fail({ method: 'POST', path, processed, failure: { kind: 'reset' } });
    return await run(operation, { bookingUid: uid, ...more });
  };

  it('tells what was done', async () => {
    expect(await lost(true)).toMatchObject(shows);
  });

  it('says that nothing shows it where it was not done', async () => {
    await expect(lost(false)).rejects.toMatchObject({
      description: expect.stringContaining('Nothing in Cal.com shows that it was carried out'),
    });
  });
});

describe('a seat', () => {
  const seat = async () => {
    const { uid, seatUid } = await booked({ eventType: picked(types.workshop) });
    return { bookingUid: uid, extent: 'seat', seatUid };
  };
  const losing = (path: RegExp, processed: boolean) =>
    stage.sandbox.fail({ method: 'POST', path, processed, failure: { kind: 'reset' } });

  it('that was cancelled is told so', async () => {
    const one = await seat();
    losing(/cancel$/, true);
    expect(await run('cancel', { ...one, cancellationReason })).toMatchObject({
      uid: one.bookingUid,
      attendees: [],
    });
  });

  it('that was moved has an unknown UID: it may have been done', async () => {
    const one = await seat();
    losing(/reschedule$/, true);
    await expect(run('reschedule', { ...one, start: '2026-11-25T10:00' })).rejects.toMatchObject({
      description: expect.stringContaining('may still have been carried out: check'),
    });
  });

  it('that was not moved is told so', async () => {
    const one = await seat();
    losing(/reschedule$/, false);
    await expect(run('reschedule', { ...one, start: '2026-11-25T10:00' })).rejects.toMatchObject({
      description: expect.stringContaining('Nothing in Cal.com shows'),
    });
  });
});
