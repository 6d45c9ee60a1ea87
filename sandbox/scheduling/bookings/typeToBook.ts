/** Which event type a booking is for, and whether the caller may book it. */
import { ApiError } from '../../types';
import type { SandboxRequest } from '../../types';
import {
  badRequest,
  managesEventType,
  notFound,
  personalTypes,
  teamBySlug,
  teamTypes,
} from '../find';
import type { EventType } from '../model';
import type { BookingBody } from './body';

/** @throws 404 when there is none, 400 for a managed parent, 422 for a team type without hosts. */
export function typeToBook({ store, user }: SandboxRequest, body: BookingBody): EventType {
  const type = find(store, body);
  if (type.bookingRequiresAuthentication === true) {
    if (!user) {
      throw new ApiError(
        401,
        'This event type can only be booked with a credential',
        'UnauthorizedException',
      );
    }
    if (!managesEventType(store, user, type)) {
      throw new ApiError(
        403,
        'Only owners, hosts and administrators may book this event type',
        'ForbiddenException',
      );
    }
  }
  if (type.schedulingType === 'managed') {
    throw badRequest(
      `Event type with id=${type.id} is a managed parent; book the child of one of its users instead.`,
    );
  }
  if (type.teamId !== null && !type.hosts.length) {
    throw new ApiError(
      422,
      `Event type with id=${type.id} cannot be booked because it has no hosts.`,
      'UnprocessableEntityException',
    );
  }
  return type;
}

function find(store: SandboxRequest['store'], body: BookingBody): EventType {
  const { eventTypeId, eventTypeSlug, username, teamSlug, organizationSlug } = body;
  if (eventTypeId !== undefined) {
    const found = store.eventTypes.get(eventTypeId);
    if (!found) throw notFound(`Event type with id ${eventTypeId} not found.`);
    return found;
  }
  const within = organizationSlug ? ` within organization ${organizationSlug}` : '';
  const hasSlug = ({ slug }: EventType) => slug === eventTypeSlug;
  if (username !== undefined) {
    const owner = store.userByUsername(username);
    if (!owner) throw notFound(`User with username ${username} not found`);
    const found = personalTypes(store, owner.id).find(hasSlug);
    if (found) return found;
    throw notFound(
      `Event type with slug ${eventTypeSlug} belonging to user ${username}${within} not found.`,
    );
  }
  const team = teamBySlug(store, teamSlug ?? '', organizationSlug);
  if (!team) throw notFound(`Team with slug ${teamSlug} not found`);
  const found = teamTypes(store, team.id).find(hasSlug);
  if (found) return found;
  throw notFound(
    `Event type with slug ${eventTypeSlug} belonging to team ${teamSlug}${within} not found.`,
  );
}
