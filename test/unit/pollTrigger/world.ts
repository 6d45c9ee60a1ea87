import { omit } from 'lodash';
import {
  at,
  iso,
  PAGE,
  type Booking,
  type BookingList,
  type Query,
} from '../../../nodes/CalComPollTrigger/bookings';
import {
  readUpdates,
  startFrom,
  type MayGoOn,
  type Progress,
} from '../../../nodes/CalComPollTrigger/updates';

export const MINUTE = 60_000;
const START = Date.parse('2027-03-01T12:00:00.000Z');

/** A list of which pages can be read. */
export const listOf = (page: BookingList['page']): BookingList => ({
  page,
  async *pages(query) {
    for (let skip = 0; ; skip += PAGE) {
      const rows = await page({ ...query, skip });
      yield rows;
      if (rows.length < PAGE) return;
    }
  },
});

/** Bookings of a server whose clock is `now`; rows become visible when their transaction commits. */
class World {
  now = START;
  rows = new Map<string, Booking & { visibleAt: number }>();
  requests = 0;
  /** Runs between two pages of one poll. */
  meanwhile: () => void = () => {};

  create(uid: string, { lag = 0, ...more }: { lag?: number } & Partial<Booking> = {}): void {
    const time = iso(this.now);
    this.rows.set(uid, {
      uid,
      status: 'accepted',
      start: iso(this.now + 24 * 60 * MINUTE),
      end: iso(this.now + 25 * 60 * MINUTE),
      createdAt: time,
      updatedAt: time,
      visibleAt: this.now + lag,
      title: uid,
      eventTypeId: 7,
      ...more,
    });
  }

  change(uid: string, more: Partial<Booking>): void {
    const row = this.rows.get(uid)!;
    this.rows.set(uid, { ...row, ...more, updatedAt: iso(this.now) });
  }

  /** Replaces the people of a booking with seats, without a touch to its update time. */
  seat(uid: string, ...people: Array<[seatUid: string, name: string]>): void {
    const row = this.rows.get(uid)!;
    const attendees = people.map(([seatUid, name]) => ({
      seatUid,
      name,
      email: `${name}@example.org`,
    }));
    this.rows.set(uid, { ...row, attendees });
  }

  /**
   * As the API: inclusive filters, which leave out what has no such time; sorted by time, those
   * without one first, and then by ID.
   */
  page = async ({ skip = 0, ...query }: Query): Promise<Booking[]> => {
    const { afterUpdatedAt, afterCreatedAt, afterStart, eventTypeIds } = query;
    const { sortUpdatedAt, sortCreated, sortStart } = query;
    const types = eventTypeIds === undefined ? undefined : String(eventTypeIds).split(',');
    this.requests += 1;
    const isSince = (time: string | null, limit: unknown) =>
      limit === undefined || (time !== null && at(time) >= at(String(limit)));
    const turn = (sortUpdatedAt ?? sortCreated ?? sortStart) === 'asc' ? 1 : -1;
    const timeOf = ({ updatedAt, createdAt, start }: Booking) => {
      const time = sortUpdatedAt ? updatedAt : sortCreated ? createdAt : start;
      return time === null ? -Infinity * turn : at(time);
    };
    const found = [...this.rows.values()]
      .filter(({ visibleAt }) => visibleAt <= this.now)
      .filter(({ updatedAt }) => isSince(updatedAt, afterUpdatedAt))
      .filter(({ createdAt }) => isSince(createdAt, afterCreatedAt))
      .filter(({ start }) => isSince(start, afterStart))
      .filter(({ eventTypeId }) => types?.includes(String(eventTypeId)) ?? true)
      .sort((a, b) => {
        const [x, y] = [timeOf(a), timeOf(b)];
        return (x === y ? 0 : turn * (x - y)) || (a.uid < b.uid ? -1 : 1);
      })
      .slice(Number(skip), Number(skip) + PAGE)
      .map((row) => omit(row, 'visibleAt') as Booking);
    this.meanwhile();
    return found;
  };
}

/** A server and a trigger that polls it, both as new for each test. */
export class Account {
  world = new World();
  progress!: Progress;
  /** As n8n keeps it: saved when the trigger starts and when it has something to report. */
  saved!: Progress;

  /** Starts the trigger. */
  async begin(): Promise<void> {
    this.progress = await startFrom(listOf(this.world.page));
    this.saved = this.progress;
  }

  /** What one poll reports, as `kind uid`; the progress survives as JSON, as n8n keeps it. */
  async poll(mayGoOn?: MayGoOn): Promise<string[]> {
    const { updates, progress } = await readUpdates(
      listOf(this.world.page),
      this.progress,
      mayGoOn,
    );
    this.progress = JSON.parse(JSON.stringify(progress)) as Progress;
    if (updates.length > 0) this.saved = this.progress;
    return updates.map(({ kind, booking, previousUid, seat }) => {
      const [{ name } = { name: '' }] = (booking.attendees ?? []) as Array<{ name: string }>;
      const from = seat && kind === 'movedBooking' ? ` from ${String(previousUid)}` : '';
      return `${kind.replace('Booking', '')} ${booking.uid}${seat ? ` of ${name}${from}` : ''}`;
    });
  }

  later(minutes: number): void {
    this.world.now += minutes * MINUTE;
  }
}
