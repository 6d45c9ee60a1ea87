/** What several parts of the nodes ask of a booking that Cal.com has told. */

/** Whether a booking no longer takes place: it was cancelled or declined. */
export const isOff = ({ status }: { status?: unknown }): boolean =>
  status === 'cancelled' || status === 'rejected';

/**
 * Whether a booking is not sure to take place yet: it waits for its confirmation or payment, or for
 * the first host to join at once.
 */
export const isUnconfirmed = ({ status }: { status?: unknown }): boolean =>
  status === 'pending' || status === 'awaiting_host';

/** Whether a booking starts at an instant, however the two are written. */
export const startsAt = ({ start }: { start?: unknown }, instant: string): boolean =>
  Date.parse(String(start)) === Date.parse(instant);

/**
 * The filter of the list of bookings around one that begins at an instant (milliseconds since the
 * epoch). The list knows whole bookings only, and no event type is longer than a day.
 */
export const around = (instant: number) => ({
  afterStart: new Date(instant - 60_000).toISOString(),
  beforeEnd: new Date(instant + 25 * 3_600_000).toISOString(),
});
