/** Which event type a booking is for, and whether the caller may book it. */
import { refuse } from '../../refuse';
import type { SandboxRequest } from '../../types';
import { managesEventType, notFound, personalTypes, teamBySlug, teamTypes } from '../find';
import type { EventType } from '../model';
import type { BookingBody } from './body';

/** @throws 404 when there is none, 400 for a managed parent, 422 for a team type without hosts. */
export function typeToBook({ store, user }: SandboxRequest, body: BookingBody): EventType {
  const type = find(store, body);
  if (type.bookingRequiresAuthentication === true) {
    if (!user) {
      throw refuse(
        'checkBookingRequiresAuthentication - request must be authenticated by passing credentials …',
        'belonging to event type owner, host or team admin or owner',
      );
    }
    if (!managesEventType(store, user, type)) {
      throw refuse(
        'checkBookingRequiresAuthentication - user is not authorized to access this event type. …',
        'User has to be either event type owner, host, team admin or owner.',
      );
    }
  }
  if (type.schedulingType === 'managed') {
    throw refuse(
      "Event type with id=… is the parent managed event type that can't be booked. You have to …",
      type.id,
      'provide the child event type id aka id of event type that has been assigned to one of the users.',
    );
  }
  if (type.teamId !== null && !type.hosts.length) {
    throw refuse(
      "Can't book this team event type because it has no hosts. Please, add at least 1 host to …",
      `event type with id=${type.id}`,
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
