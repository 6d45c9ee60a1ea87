import type { DateTime } from 'luxon';
import type { Store } from '../store';
import type { EventType } from './model';

/** Which times of an event type are asked for, and what counts as taken. */
export interface Search {
  store: Store;
  now: DateTime;
  eventType: EventType;
  from: DateTime;
  to: DateTime;
  /** Minutes; the type's own length when absent. */
  length?: number;
  /** Bookings that are about to move: their times count as free. */
  ignoring?: string[];
  /** Only these people, when a routing form chose them. */
  onlyHosts?: number[];
  /** Reservations hide slots from others; they do not keep a slot from being booked. */
  heedsReservations?: boolean;
}
