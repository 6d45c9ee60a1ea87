/** Lookups that several handlers share; a miss is answered as the server answers it. */
import { DateTime } from 'luxon';
import { ApiError } from '../types';
import type { SandboxRequest } from '../types';
import type { Store, Team, User } from '../store';
import { noType } from './defaults';
import type { Booking, EventType } from './model';

/** The 404 of a handler. */
export const notFound = (message: string) => new ApiError(404, message, 'NotFoundException');

/** The 400 of a handler. */
export const badRequest = (message: string) => new ApiError(400, message);

/** An error in the framework's own shape `{statusCode, message}`. */
export const bareError = (status: number, message: string) =>
  new ApiError(status, message, '', { shape: 'B' });

/** The team with a slug; inside the organization when one is named. */
export function teamBySlug(
  store: Store,
  slug: string,
  organizationSlug?: string,
): Team | undefined {
  const organizationId = organizationSlug && organizationBySlug(store, organizationSlug);
  return [...store.teams.values()].find(
    (team) => team.slug === slug && (!organizationId || team.organizationId === organizationId),
  );
}

/** The id of the organization with a slug. */
export function organizationBySlug(store: Store, slug: string): number {
  const found = [...store.organizations.values()].find((each) => each.slug === slug);
  if (!found) throw notFound(`Organization with slug ${slug} not found`);
  return found.id;
}

/** The event types of a person, without those of teams. */
export function personalTypes(store: Store, userId: number): EventType[] {
  return [...store.eventTypes.values()].filter(({ ownerId }) => ownerId === userId);
}

/** The event types of a team. */
export function teamTypes(store: Store, teamId: number): EventType[] {
  return [...store.eventTypes.values()].filter((each) => each.teamId === teamId);
}

/** Bookings outlive their event type. */
export function eventTypeOf(store: Store, { eventTypeId }: Booking): EventType {
  return store.eventTypes.get(eventTypeId) ?? noType;
}

/** @throws 404 in the words of the server. */
export function bookingByUid(store: Store, uid: string): Booking {
  const found = store.bookings.get(uid);
  if (!found) throw notFound(`Booking with uid=${uid} was not found in the database`);
  return found;
}

/** The occurrences that share a recurring uid, in order of their start. */
export function occurrences(store: Store, recurringBookingUid: string): Booking[] {
  return [...store.bookings.values()]
    .filter((booking) => booking.recurringBookingUid === recurringBookingUid)
    .sort((a, b) => a.start.localeCompare(b.start));
}

/** The host in whose calendar a booking stands. */
export function organizer(store: Store, booking: Booking): User {
  const found = store.users.get(booking.hostIds[0]);
  if (!found) throw new Error(`booking ${booking.uid} has no organizer`);
  return found;
}

/** Owner or host of the type, or administrator of its team or organization. */
export function managesEventType(store: Store, user: User | undefined, type: EventType): boolean {
  if (!user) return false;
  if (type.ownerId === user.id || type.hosts.some(({ userId }) => userId === user.id)) return true;
  const team = type.teamId === null ? undefined : store.teams.get(type.teamId);
  const groups = [type.teamId, team?.organizationId].filter((id) => typeof id === 'number');
  return groups.some((id) => {
    const membership = store.membership(user.id, id);
    return membership?.accepted === true && membership.role !== 'MEMBER';
  });
}

/** Reads an ISO instant; without offset it is UTC. @throws 400 when it is none. */
export function instant(text: string, name: string): DateTime {
  const time = DateTime.fromISO(text, { zone: 'utc' });
  if (!time.isValid) throw badRequest(`Invalid ${name} date`);
  return time;
}

/** The form in which the server writes instants: UTC with milliseconds. */
export function iso(time: DateTime): string {
  return time.toUTC().toJSDate().toISOString();
}

/** Whose key it is. The pipeline lets nobody without one reach an operation that needs it. */
export function caller({ user }: SandboxRequest): User {
  if (!user) throw new ApiError(401, 'No user behind this credential', 'UnauthorizedException');
  return user;
}

/** The type of the path, if the caller has to do with it. */
export function manageable({ store, params, user }: SandboxRequest): EventType | undefined {
  const type = store.eventTypes.get(Number(params.eventTypeId));
  return type && managesEventType(store, user, type) ? type : undefined;
}
