/** Events: pages on which many guests say that they come to one date. */
import { randomUUID } from 'node:crypto';
import type { DateTime } from 'luxon';
import type { Row, Store } from '../../store';

export type GuestStatus = 'confirmed' | 'pending' | 'waitlist' | 'declined' | 'invited';

/** A place of a guest in an event. */
export interface Registration {
  id: string;
  email: string;
  name: string | null;
  status: GuestStatus;
  locationId: string | null;
  /** What the QR code of the guest says. */
  checkInToken: string;
  checkedInAt: string | null;
}

interface CoHost {
  id: string;
  email: string;
  status: 'ACCEPTED' | 'PENDING' | 'DECLINED';
}

export interface Location extends Row {
  id: string;
  type: string;
}

/** An event as the sandbox keeps it. */
export interface Event extends Row {
  uuid: string;
  userId: number;
  teamId: number | null;
  publishedAt: string | null;
  cancelledAt: string | null;
  locations: Location[];
  coHosts: CoHost[];
  registrations: Registration[];
  messages: Row[];
  /** What was sent to whom; no answer shows it. */
  mails: { kind: string; to: string[] }[];
  /** Grows with each change of the locations. */
  revision: number;
}

/** All events, by their UUIDs. */
export const eventsOf = (store: Store): Map<string, Event> =>
  store.collection('events') as unknown as Map<string, Event>;

/** Puts a draft into the store. */
export function addEvent(store: Store, now: DateTime, given: Partial<Event>): Event {
  const { locations = [], ...rest } = given;
  const event: Event = {
    uuid: randomUUID(),
    userId: 0,
    teamId: null,
    description: null,
    visibility: 'PUBLIC',
    capacity: null,
    waitlistEnabled: false,
    requiresApproval: false,
    hidden: false,
    coverImageUrl: null,
    price: null,
    currency: null,
    cancellationReason: null,
    publishedAt: null,
    cancelledAt: null,
    coHosts: [],
    registrations: [],
    messages: [],
    mails: [],
    revision: 0,
    createdAt: now.toUTC().toISO(),
    ...rest,
    locations: locations.map((one) => ({ ...one, id: randomUUID() })),
  };
  eventsOf(store).set(event.uuid, event);
  return event;
}

/**
 * What the page of an event does with a guest, which no operation of the API does: the place is
 * confirmed, or waits for approval or for somebody to leave.
 */
export function register(
  store: Store,
  uuid: string,
  guest: Pick<Registration, 'email'> & Partial<Registration>,
): Registration {
  const event = eventsOf(store).get(uuid)!;
  const isFull = event.capacity !== null && confirmed(event).length >= Number(event.capacity);
  const registration: Registration = {
    id: randomUUID(),
    name: null,
    status: event.requiresApproval ? 'pending' : isFull ? 'waitlist' : 'confirmed',
    locationId: null,
    checkInToken: randomUUID(),
    checkedInAt: null,
    ...guest,
  };
  event.registrations.push(registration);
  return registration;
}

/** The guests who have a place. */
export const confirmed = ({ registrations }: Event): Registration[] =>
  registrations.filter(({ status }) => status === 'confirmed');
