import type { IDataObject } from 'n8n-workflow';
import { at, nathan, picked, types, type Stage } from './stage';

export const EMAIL = nathan.attendeeEmail;
export const PHONE = '+4915112345678';
export const mine = { attendeeEmail: EMAIL };

/** What Cal.com stores of a local time. */
export const at000 = (local: string) => at(local).replace('Z', '.000Z');

/** What there is to look up, move and cancel on a stage. */
export function bookedOn(stage: Stage) {
  const booked = async (
    start: string,
    parameters: object = {},
  ): Promise<IDataObject & { uid: string }> => {
    const eventType = picked(types.intro);
    const made = await stage.run('book', { eventType, start, ...nathan, ...parameters });
    expect(made).toMatchObject({ booked: true, alreadyBooked: false });
    stage.calls();
    return made as IDataObject & { uid: string };
  };
  return {
    booked,
    /** A seat in the workshop. */
    seat: (email: string, start = '2026-11-24 10:00') =>
      booked(start, {
        eventType: picked(types.workshop),
        attendeeEmail: email,
        attendeeName: email,
      }),
    /** A place in the series of four weekly lessons from Tuesday on. */
    series: () => booked('2026-11-24 14:00', { eventType: picked(types.weekly) }),
    statuses: () => stage.bookings().map(({ status }) => status),
    starts: () =>
      stage
        .bookings()
        .filter(({ status }) => status === 'accepted')
        .map(({ start }) => start)
        .sort(),
  };
}
