import { ids } from '../../../sandbox/seed';
import { useListener } from '../../../sandbox/scheduling/listener';
import { day, monday, useSandbox } from '../../../sandbox/scheduling/rig';
import { useSubscriber } from '../../../sandbox/scheduling/subscriber';

const { intro, approval } = ids.eventTypes;

/** When `booked` books, and a time to which it can be moved. */
export const start = `${monday}T09:00:00Z`;
export const next = `${day(1)}T10:00:00Z`;

export const reason = { cancellationReason: 'Sick' };

/** A sandbox, and what tests do with bookings of its introductory call: each answers the booking. */
export function useBookings() {
  const rig = useSandbox();
  const change = (uid: string, action: string, body: unknown = {}, as?: 'ada' | 'solo' | null) =>
    rig.call('POST', `/v2/bookings/${uid}/${action}`, body, { as });
  const read = async (uid: string) => (await rig.call('GET', `/v2/bookings/${uid}`)).data;
  const booked = async (body: Record<string, unknown> = {}) =>
    (await rig.book({ eventTypeId: intro, start, ...body })).data;
  /** One that the host has to confirm. */
  const requested = () =>
    booked({ eventTypeId: approval, location: { type: 'attendeeDefined', location: 'Cafe Z' } });
  return { rig, change, read, booked, requested };
}

/** The same with a listener, and what its webhooks have brought. */
export function useHeardBookings() {
  const bookings = useBookings();
  const listener = useListener();
  return { ...bookings, listener, ...useSubscriber(bookings.rig, listener) };
}
