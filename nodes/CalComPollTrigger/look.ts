import type { Happened, PollEvent } from './asDelivery';
import type { BookingList } from './bookings';
import { ended, startingSoon, type Reported } from './moments';
import { readUpdates, startFrom, type MayGoOn, type Progress } from './updates';

/** What a published trigger remembers from poll to poll. */
export interface Memory {
  /** Server and list that it is about; another one starts anew. */
  place: string;
  /** How many polls have written it. */
  count: number;
  updates?: Progress;
  soon?: Reported;
  ended?: Reported;
}

interface Wanted {
  chosen: PollEvent[];
  /** Minutes before its start at which a booking is reported. */
  minutes: number;
  mayGoOn: MayGoOn;
}

/** What the chosen events tell since what is remembered, and what is to be remembered of it. */
export async function look(
  list: BookingList,
  { place, count, ...before }: Memory,
  { chosen, minutes, mayGoOn }: Wanted,
): Promise<{ happened: Happened[]; after: Memory }> {
  const now = Date.now();
  const after: Memory = { place, count };
  const happened: Happened[] = [];
  const begin: Reported = { checked: now, done: {} };
  const isChosen = ({ event }: Happened) =>
    chosen.includes(event === 'movedBooking' ? 'changedBooking' : event);

  if (chosen.some((event) => /^(new|changed|cancelled)Booking$/.test(event))) {
    if (before.updates) {
      const { updates, progress } = await readUpdates(list, before.updates, mayGoOn);
      happened.push(...updates.map(({ kind, ...update }) => ({ event: kind, ...update })));
      after.updates = progress;
    } else {
      after.updates = await startFrom(list);
    }
  }
  if (chosen.includes('bookingStartsSoon')) {
    const found = await startingSoon(list, before.soon ?? begin, { now, minutes });
    happened.push(
      ...found.bookings.map((it) => ({ event: 'bookingStartsSoon' as const, booking: it })),
    );
    after.soon = found.reported;
  }
  if (chosen.includes('bookingEnded')) {
    const found = await ended(list, before.ended ?? begin, now);
    happened.push(...found.bookings.map((it) => ({ event: 'bookingEnded' as const, booking: it })));
    after.ended = found.reported;
  }
  return { happened: happened.filter(isChosen), after };
}
