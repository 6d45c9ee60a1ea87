/** What a real server delivers, and what it has saved by then. */
import { useListener } from '../../../sandbox/scheduling/listener';
import { bob, day, monday, useSandbox } from '../../../sandbox/scheduling/rig';
import { useSubscriber } from '../../../sandbox/scheduling/subscriber';
import { ids } from '../../../sandbox/seed';
import type { Json, Profile } from '../../../sandbox/types';

const { intro, approval, workshop } = ids.eventTypes;
const place = { type: 'attendeeDefined', location: 'Cafe Z' };
const reason = { cancellationReason: 'Sick' };

function useHeard(profile: Profile) {
  const rig = useSandbox({ profile });
  const listener = useListener();
  const { subscribe, deliveries } = useSubscriber(rig, listener);
  beforeEach(async () => {
    await subscribe();
  });
  return {
    rig,
    listener,
    booked: async (eventTypeId: number, more: Record<string, unknown> = {}) =>
      (await rig.book({ eventTypeId, start: `${monday}T09:00:00Z`, ...more })).data,
    change: (uid: string, action: string, body: unknown = {}, as: 'ada' | null = 'ada') =>
      rig.call('POST', `/v2/bookings/${uid}/${action}`, body, { as }),
    /** The payloads of all deliveries so far. */
    payloads: async (): Promise<Json[]> => (await deliveries()).map(({ json }) => json.payload),
    last: async (): Promise<Json> => (await deliveries()).at(-1)?.json,
  };
}

describe.each<Profile>(['selfHosted', 'cloud'])('deliveries on %s', (profile) => {
  const { rig, listener, booked, change, payloads, last } = useHeard(profile);

  /** The status that a receiver reads back while it is told of something. */
  async function statusDuring(event: string, uid: string, act: () => Promise<unknown>) {
    const read = new Promise<string>((resolve) => {
      listener.answer = {
        during: async ({ json }) => {
          if (json.triggerEvent !== event) return;
          resolve((await rig.call('GET', `/v2/bookings/${uid}`)).data.status);
        },
      };
    });
    await act();
    return await read;
  }

  it('tell of a cancellation before it is saved', async () => {
    const { uid } = await booked(intro);

    expect(await statusDuring('BOOKING_CANCELLED', uid, () => change(uid, 'cancel', reason))).toBe(
      'accepted',
    );
    expect((await last()).payload.status).toBe('CANCELLED');
    expect((await rig.call('GET', `/v2/bookings/${uid}`)).data.status).toBe('cancelled');
  });

  it('tell of a rejection after it is saved', async () => {
    const { uid } = await booked(approval, { location: place });

    expect(await statusDuring('BOOKING_REJECTED', uid, () => change(uid, 'decline'))).toBe(
      'rejected',
    );
  });

  it('carry no metadata when a booking is cancelled or declined', async () => {
    const metadata = { order: '7' };
    const plain = await booked(intro, { metadata });
    await change(plain.uid, 'cancel', reason);
    expect(await last()).toMatchObject({ triggerEvent: 'BOOKING_CANCELLED' });
    expect((await last()).payload).not.toHaveProperty('metadata');

    const asked = await booked(approval, { metadata, location: place });
    await change(asked.uid, 'decline');
    expect(await last()).toMatchObject({ triggerEvent: 'BOOKING_REJECTED' });
    expect((await last()).payload).not.toHaveProperty('metadata');
  });

  it('carry metadata of a plain booking, of a move and of a seat', async () => {
    const metadata = { order: '7' };
    const { uid } = await booked(intro, { metadata });
    await change(uid, 'reschedule', { start: `${day(1)}T09:00:00Z` });
    await booked(workshop, { metadata: { seat: 'A' } });
    const [made, moved, seat] = await payloads();

    expect(made.metadata).toMatchObject(metadata);
    expect(moved.metadata).toMatchObject(metadata);
    expect(seat.metadata).toMatchObject({ seat: 'A' });
  });

  it('name the iCalendar UID of the first booking in a move', async () => {
    const first = await booked(intro);
    const second = await change(first.uid, 'reschedule', { start: `${day(1)}T09:00:00Z` });
    await change(second.data.uid, 'reschedule', { start: `${day(2)}T09:00:00Z` });

    expect((await payloads()).map(({ iCalUID }) => iCalUID)).toEqual([
      first.icsUid,
      first.icsUid,
      first.icsUid,
    ]);
  });

  it('tell of an attendee’s move to be confirmed as a request', async () => {
    const asked = await booked(approval, { location: place });
    await change(asked.uid, 'confirm');
    const body = { start: `${day(1)}T09:00:00Z`, rescheduledBy: bob.email };
    const moved = await change(asked.uid, 'reschedule', body, null);
    const { triggerEvent, payload } = await last();

    expect(moved.data).toMatchObject({ status: 'pending' });
    expect(triggerEvent).toBe('BOOKING_REQUESTED');
    expect(payload).toMatchObject({ uid: moved.data.uid, iCalSequence: 1 });
    expect(payload.uid).not.toBe(asked.uid);
    expect(payload).not.toHaveProperty('rescheduleUid');
  });

  it('tell of a move with the host’s key as confirmed, whatever it says', async () => {
    const asked = await booked(approval, { location: place });
    await change(asked.uid, 'confirm');
    const body = { start: `${day(1)}T09:00:00Z`, rescheduledBy: bob.email };
    const moved = await change(asked.uid, 'reschedule', body);

    expect(moved.data).toMatchObject({ status: 'accepted' });
    expect(await last()).toMatchObject({
      triggerEvent: 'BOOKING_RESCHEDULED',
      payload: { rescheduleUid: asked.uid },
    });
  });

  it('give every seat an iCalendar UID of its own', async () => {
    const a = await booked(workshop, { attendee: { ...bob, email: 'a@example.org' } });
    const b = await booked(workshop, { attendee: { ...bob, email: 'b@example.org' } });
    await change(b.uid, 'cancel', { seatUid: b.seatUid }, null);
    const moved = await change(
      a.uid,
      'reschedule',
      { start: `${day(1)}T09:00:00Z`, seatUid: a.seatUid },
      null,
    );
    const [seatA, seatB, cancelled, seatMoved] = await payloads();

    expect(b.uid).toBe(a.uid);
    expect(seatA.iCalUID).not.toContain(a.uid);
    expect(new Set([seatA.iCalUID, seatB.iCalUID, seatMoved.iCalUID]).size).toBe(3);
    expect(a.icsUid).toBe(seatA.iCalUID);

    expect(cancelled).toMatchObject({
      iCalUID: seatA.iCalUID,
      attendees: [{ email: 'b@example.org' }],
    });
    expect(cancelled).not.toHaveProperty('attendeeSeatId');

    expect(moved.data.seatUid).not.toBe(a.seatUid);
    expect(seatMoved.attendeeSeatId).toBe(moved.data.seatUid);
    expect(moved.data).not.toHaveProperty('rescheduledFromUid');
  });
});

describe('deliveries of requests', () => {
  describe('on a self-hosted server', () => {
    const { booked, change, payloads } = useHeard('selfHosted');

    it('carry the metadata', async () => {
      const { uid } = await booked(approval, { metadata: { order: '7' }, location: place });
      await change(uid, 'confirm');

      expect((await payloads()).map(({ metadata }) => metadata)).toEqual([
        { order: '7' },
        { order: '7' },
      ]);
    });
  });

  describe('on the cloud', () => {
    const { booked, change, payloads } = useHeard('cloud');

    it('carry empty metadata', async () => {
      const { uid } = await booked(approval, { metadata: { order: '7' }, location: place });
      await change(uid, 'confirm');

      expect((await payloads()).map(({ metadata }) => metadata)).toEqual([{}, {}]);
    });
  });

  describe('to local addresses', () => {
    const { rig } = useHeard('selfHosted');

    it('are allowed on a self-hosted server', async () => {
      rig.sandbox.store.allowsLocalWebhooks = false;
      const { status } = await rig.call('POST', '/v2/webhooks', {
        active: true,
        subscriberUrl: 'http://127.0.0.1:9/hook',
        triggers: ['BOOKING_CREATED'],
      });
      rig.sandbox.store.allowsLocalWebhooks = true;

      expect(status).toBe(201);
    });
  });
});

describe.each<Profile>(['selfHosted', 'cloud'])('a booking without an update on %s', (profile) => {
  const { rig, booked } = useHeard(profile);

  it('has updatedAt null, and comes first when sorted by it', async () => {
    const old = await booked(intro);
    const never = await booked(intro, { start: `${monday}T10:00:00Z` });
    rig.sandbox.store.bookings.get(never.uid)!.updatedAt = null;
    const list = async (query: string) => (await rig.call('GET', `/v2/bookings?${query}`)).data;

    expect((await rig.call('GET', `/v2/bookings/${never.uid}`)).data.updatedAt).toBeNull();
    for (const direction of ['asc', 'desc']) {
      const rows: Json[] = await list(`sortUpdatedAt=${direction}`);
      expect(rows.map(({ uid }) => uid)).toEqual([never.uid, old.uid]);
    }
    const since: Json[] = await list('afterUpdatedAt=2020-01-01T00:00:00Z');
    expect(since.map(({ uid }) => uid)).toEqual([old.uid]);
  });
});
