import { ids } from '../../../sandbox/seed';
import { bob, day, monday, useSandbox } from '../../../sandbox/scheduling/rig';

export const { workshop } = ids.eventTypes;

const start = `${monday}T09:00:00Z`;

export const next = `${day(1)}T09:00:00Z`;

/** A sandbox and the workshop in it, which several people can book. */
export function useSeats() {
  const rig = useSandbox();
  const seat = async (name: string, more: Record<string, unknown> = {}) =>
    await rig.book(
      { eventTypeId: workshop, start, attendee: { ...bob, email: `${name}@example.org` }, ...more },
      { as: null },
    );
  const change = (uid: string, action: string, body: unknown, as: 'ada' | null = null) =>
    rig.call('POST', `/v2/bookings/${uid}/${action}`, body, { as });
  const emails = ({ attendees }: { attendees: Array<{ email: string }> }) =>
    attendees.map(({ email }) => email);
  return { rig, seat, change, emails };
}
