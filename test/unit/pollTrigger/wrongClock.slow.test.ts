import { DateTime } from 'luxon';
import { told, useRig } from './rig';

const rig = useRig();

/** A booking as the server stamped it while its clock was years ahead. */
async function bookInTheFuture(): Promise<string> {
  const { uid } = await rig.book();
  Object.assign(rig.sandbox.store.bookings.get(uid)!, { updatedAt: '2099-01-01T00:00:00.000Z' });
  return uid;
}

it('a booking that carries a time of years ahead is told once, and hides none after it', async () => {
  await rig.host.poll();
  const uid = await bookInTheFuture();
  rig.pass(1);
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CREATED', uid]]);
  rig.pass(1);
  const later = await rig.book('2027-03-03T09:00:00Z');
  rig.pass(1);
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CREATED', later.uid]]);
  await rig.call('POST', `/bookings/${later.uid}/cancel`, { cancellationReason: 'x' });
  rig.pass(10);
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CANCELLED', later.uid]]);
  rig.pass(10);
  expect(await rig.host.poll()).toBeUndefined();
});

it('one that is there when the trigger is published hides none either', async () => {
  await rig.book('2027-03-04T09:00:00Z');
  await bookInTheFuture();
  rig.pass(30);
  expect(await rig.host.poll()).toBeUndefined();
  rig.pass(1);
  const { uid } = await rig.book('2027-03-03T09:00:00Z');
  rig.pass(1);
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CREATED', uid]]);
});

it("while n8n's clock is years behind nothing is told twice, and nothing is lost", async () => {
  await rig.book('2027-03-04T09:00:00Z');
  const behind = async () => {
    const now = Date.now();
    jest.setSystemTime(DateTime.fromISO('2020-01-01T00:00:00Z').toMillis());
    const items = await rig.host.poll();
    jest.setSystemTime(now);
    return told(items);
  };
  expect(await behind()).toBeUndefined();
  const { uid } = await rig.book('2027-03-03T09:00:00Z');
  rig.pass(1);
  expect(await behind()).toEqual([['BOOKING_CREATED', uid]]);
  rig.pass(1);
  expect(await behind()).toBeUndefined();
  rig.pass(1);
  expect(await rig.host.poll()).toBeUndefined();
  const next = await rig.book('2027-03-05T09:00:00Z');
  rig.pass(1);
  expect(told(await rig.host.poll())).toEqual([['BOOKING_CREATED', next.uid]]);
});
