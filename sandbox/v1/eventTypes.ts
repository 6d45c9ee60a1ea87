/** Event types in the words of API v1, kept where API v2 has them. */
import { managesEventType, personalTypes, teamTypes } from '../scheduling/find';
import { addEventType } from '../scheduling/defaults';
import type { EventType } from '../scheduling/model';
import { shown } from './generic';
import { teamOf } from './people';
import { routes } from './routes';
import type { Json } from '../types';
import { missing, notYours, type LegacyRequest } from './types';

type Row = Record<string, Json>;

/** What API v1 keeps and the newer model has no place for. */
const extras = ({ legacy }: EventType): Row => (legacy ?? {}) as Row;

function toLegacy(request: LegacyRequest, type: EventType): Row {
  const { store } = request;
  const { lengthInMinutes, ownerId, confirmationPolicy, seats } = type;
  const owner = store.users.get(ownerId ?? 0);
  return shown(request)({
    ...type,
    ...extras(type),
    length: lengthInMinutes,
    userId: ownerId,
    owner: owner && { email: owner.email, username: owner.username },
    hosts: type.hosts.map(({ userId, mandatory }) => ({ userId, isFixed: mandatory === true })),
    schedulingType: type.schedulingType?.replace('roundRobin', 'round_robin').toUpperCase() ?? null,
    requiresConfirmation: !('disabled' in confirmationPolicy && confirmationPolicy.disabled),
    seatsPerTimeSlot: 'seatsPerTimeSlot' in seats ? seats.seatsPerTimeSlot : null,
    customInputs: [],
    link: `${store.webUrl}/${owner?.username ?? `team/${type.teamId}`}/${type.slug}`,
  });
}

/** What of a body the newer model understands; everything is kept as it was sent besides. */
function fromLegacy(body: Row): Partial<EventType> {
  const { length, hosts, schedulingType, seatsPerTimeSlot, requiresConfirmation } = body;
  const same = ['title', 'slug', 'description', 'hidden', 'scheduleId', 'slotInterval', 'teamId'];
  const numbers = ['minimumBookingNotice', 'beforeEventBuffer', 'afterEventBuffer'];
  const kinds: Record<string, EventType['schedulingType']> = {
    ROUND_ROBIN: 'roundRobin',
    COLLECTIVE: 'collective',
    MANAGED: 'managed',
  };
  return {
    ...Object.fromEntries(
      [...same, ...numbers].filter((name) => name in body).map((name) => [name, body[name]]),
    ),
    ...(length !== undefined && { lengthInMinutes: length }),
    ...(hosts && {
      hosts: hosts.map(({ userId, isFixed }: Row) => ({ userId, mandatory: isFixed === true })),
    }),
    ...(schedulingType !== undefined && { schedulingType: kinds[schedulingType] ?? null }),
    ...(seatsPerTimeSlot && {
      seats: {
        disabled: false,
        seatsPerTimeSlot,
        showAttendeeInfo: false,
        showAvailabilityCount: false,
      },
    }),
    ...(requiresConfirmation && {
      confirmationPolicy: { type: 'always', blockUnconfirmedBookingsInBooker: false },
    }),
  };
}

/** @throws 404 for an unknown one, 403 for somebody else's */
export function typeOf(request: LegacyRequest, id: unknown = request.params.id): EventType {
  const { store, user } = request;
  const type = store.eventTypes.get(Number(id));
  if (!type) throw missing('Event type');
  if (!managesEventType(store, user, type)) throw notYours();
  return type;
}

export const eventTypes = routes({
  'GET /event-types': (request) => {
    const { store, user, isAdmin, query } = request;
    const owners: number[] = (isAdmin && query.userId) || [user.id];
    return owners
      .flatMap((id) => personalTypes(store, id))
      .filter(({ slug }) => query.slug === undefined || slug === query.slug)
      .map((type) => toLegacy(request, type));
  },
  'POST /event-types': (request) => {
    const { store, user, body } = request;
    const type = addEventType(store, {
      title: body.title,
      slug: body.slug,
      lengthInMinutes: body.length,
      ownerId: body.teamId ? null : (body.userId ?? user.id),
      ...fromLegacy(body),
      legacy: body,
    });
    return toLegacy(request, type);
  },
  'GET /event-types/{id}': (request) => toLegacy(request, typeOf(request)),
  'PATCH /event-types/{id}': (request) => {
    const type = typeOf(request);
    // Hosts that are not named are gone.
    Object.assign(type, { hosts: [] }, fromLegacy(request.body), {
      legacy: { ...extras(type), ...request.body },
    });
    return toLegacy(request, type);
  },
  'DELETE /event-types/{id}': (request) => {
    const { id } = typeOf(request);
    request.store.eventTypes.delete(id);
    return `Event Type with id: ${id} deleted successfully`;
  },
  'GET /teams/{teamId}/event-types': (request) =>
    teamTypes(request.store, teamOf(request).id).map((type) => toLegacy(request, type)),
});
