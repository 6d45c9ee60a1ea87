/** A person's event types: their own by id, everybody's by username. */
import { routes } from '../../routes';
import type { Answer, SandboxRequest } from '../../types';
import type { User } from '../../store';
import { caller, manageable, notFound, organizationBySlug, personalTypes } from '../find';
import { addEventType } from '../defaults';
import type { EventType } from '../model';
import { groupType } from '../slotQueries';
import { eventTypeAnswer, listed, userAnswer } from './answer';
import { checkSlug, fieldsFrom } from './input';
import { remember } from './history';

export const personal = routes({
  'GET /event-types': list,

  'POST /event-types'(request) {
    const { store, profile, body } = request;
    const { id: ownerId } = caller(request);
    checkSlug(personalTypes(store, ownerId), body.slug, 'User');
    const type = addEventType(store, {
      // The community server has no video of its own to fall back to.
      ...(profile === 'selfHosted' && { locations: [] }),
      ...fieldsFrom(request),
      title: body.title,
      slug: body.slug,
      lengthInMinutes: body.lengthInMinutes,
      ownerId,
    });
    remember(request, type, 'CREATED');
    return { status: 201, data: eventTypeAnswer(request, type) };
  },

  'GET /event-types/{eventTypeId}'(request) {
    const { eventTypeId } = request.params;
    const type = manageable(request);
    if (!type) throw notFound(`Event type with id ${eventTypeId} not found`);
    return { data: eventTypeAnswer(request, type) };
  },

  'PATCH /event-types/{eventTypeId}'(request) {
    const { store, body } = request;
    const type = existing(request);
    const others = personalTypes(store, type.ownerId ?? 0).filter((each) => each !== type);
    checkSlug(others, body.slug, 'User');
    Object.assign(type, fieldsFrom(request, type));
    remember(request, type, 'UPDATED');
    return { data: eventTypeAnswer(request, type) };
  },

  'DELETE /event-types/{eventTypeId}'(request) {
    const type = existing(request);
    request.store.eventTypes.delete(type.id);
    const { id, lengthInMinutes, slug, title } = type;
    return { data: { id, lengthInMinutes, slug, title } };
  },
});

/** Without username the caller's own types, and none for a stranger; hidden ones are for their owner. */
function list(request: SandboxRequest): Answer {
  const { store, query, user } = request;
  if (query.usernames) return { data: groupOf(request, query.usernames) };
  const owner = query.username === undefined ? user : ownerNamed(request);
  if (!owner) return { data: [] };
  const isOwn = owner.id === user?.id;
  const found = personalTypes(store, owner.id)
    .filter(({ hidden }) => isOwn || !hidden)
    .filter(({ slug }) => query.eventSlug === undefined || slug === query.eventSlug);
  return {
    data: sorted(found, query.sortCreatedAt).map((type) =>
      eventTypeAnswer(request, listed(type, isOwn)),
    ),
  };
}

function ownerNamed({ store, query }: SandboxRequest): User | undefined {
  const owner = store.userByUsername(query.username);
  const organizationId =
    query.orgId ??
    (query.orgSlug === undefined ? undefined : organizationBySlug(store, query.orgSlug));
  const isInside = organizationId === undefined || owner?.organizationId === organizationId;
  return isInside ? owner : undefined;
}

/** Ids grow with time, so they tell the order of creation. */
export function sorted(types: EventType[], direction?: 'asc' | 'desc'): EventType[] {
  return direction === 'desc' ? types.toReversed() : types;
}

/** The made-up type under which several people can be booked together. */
function groupOf(request: SandboxRequest, usernames: string[]) {
  const { store } = request;
  const users = usernames.flatMap((username) => store.userByUsername(username) ?? []);
  if (users.length < usernames.length) return [];
  const type = eventTypeAnswer(request, {
    ...groupType(store, usernames),
    teamId: null,
    ownerId: 0,
    title: 'Group Meeting',
    customName: 'Group Meeting',
    lengthInMinutesOptions: [15, 30, 45, 60, 90],
    bookingFields: [],
    disableGuests: true,
  });
  return [
    {
      ...type,
      users: users.map(userAnswer),
      bookingUrl: `${store.webUrl}/${usernames.join('+')}/dynamic`,
    },
  ];
}

function existing(request: SandboxRequest): EventType {
  const type = manageable(request);
  if (type && type.teamId === null) return type;
  throw notFound(`Event type with ID=${request.params.eventTypeId} does not exist.`);
}
