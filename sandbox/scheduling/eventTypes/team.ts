/** Event types of teams, alone or inside an organization (cloud). */
import { randomUUID } from 'node:crypto';
import { listAnswer } from '../../page';
import { routes } from '../../routes';
import type { Answer, SandboxRequest } from '../../types';
import type { Store } from '../../store';
import { badRequest, notFound, personalTypes, teamTypes } from '../find';
import { addEventType } from '../defaults';
import type { EventType, Host } from '../model';
import { eventTypeAnswer, listed } from './answer';
import { remember } from './history';
import { checkSlug, fieldsFrom } from './input';
import { sorted } from './personal';

const create = (request: SandboxRequest): Answer => {
  const { store, body } = request;
  const teamId = Number(request.params.teamId);
  checkSlug(teamTypes(store, teamId), body.slug, 'Team');
  const type = addEventType(store, {
    ...fieldsFrom(request),
    title: body.title,
    slug: body.slug,
    lengthInMinutes: body.lengthInMinutes,
    teamId,
    schedulingType: body.schedulingType,
    assignAllTeamMembers: body.assignAllTeamMembers ?? false,
    hosts: hostsFrom(request, teamId),
  });
  remember(request, type, 'CREATED');
  if (type.schedulingType !== 'managed')
    return { status: 201, data: eventTypeAnswer(request, type) };
  for (const { userId } of type.hosts) addChild(store, type, userId);
  return { status: 201, data: family(request, type) };
};

const update = (request: SandboxRequest): Answer => {
  const { store, body } = request;
  const type = existing(request);
  const teamId = Number(request.params.teamId);
  if (type.schedulingType === 'managed' && body.schedulingType) {
    throw badRequest('A managed event type cannot be converted');
  }
  checkSlug(
    teamTypes(store, teamId).filter((each) => each !== type),
    body.slug,
    'Team',
  );
  const fields = fieldsFrom(request, type);
  const { schedulingType, assignAllTeamMembers, hosts } = body;
  Object.assign(
    type,
    fields,
    schedulingType && { schedulingType },
    assignAllTeamMembers !== undefined && { assignAllTeamMembers },
    (hosts || assignAllTeamMembers) && { hosts: hostsFrom(request, teamId) },
  );
  remember(request, type, 'UPDATED');
  if (type.schedulingType !== 'managed') return { data: eventTypeAnswer(request, type) };
  adjustChildren(store, type, fields);
  return { data: family(request, type) };
};

const list = (request: SandboxRequest): Answer => {
  const { store, params, query, user } = request;
  const teamId = Number(params.teamId);
  const isMember = user !== undefined && store.membership(user.id, teamId) !== undefined;
  const found = teamTypes(store, teamId)
    .filter(({ hidden }) => isMember || !hidden)
    .filter(({ slug }) => query.eventSlug === undefined || slug === query.eventSlug);
  return {
    data: sorted(found, query.sortCreatedAt).map((type) =>
      eventTypeAnswer(request, {
        ...listed(type, isMember),
        hosts: type.hosts.slice(0, query.hostsLimit),
      }),
    ),
  };
};

const get = (request: SandboxRequest): Answer => ({
  data: eventTypeAnswer(request, existing(request)),
});

const remove = (request: SandboxRequest): Answer => {
  const { store } = request;
  const { id, title } = existing(request);
  for (const child of children(store, id)) store.eventTypes.delete(child.id);
  store.eventTypes.delete(id);
  return { data: { id, title } };
};

/** Nobody is called: the sandbox only says that it would. */
const phoneCall = (request: SandboxRequest): Answer => {
  existing(request);
  return { status: 201, data: { callId: randomUUID(), agentId: randomUUID() } };
};

const all = '(/organizations/{orgId})?/teams/{teamId}/event-types';
const one = `${all}/{eventTypeId}`;

export const team = routes({
  [`GET ${all}`]: list,
  [`POST ${all}`]: create,
  [`GET ${one}`]: get,
  [`PATCH ${one}`]: update,
  [`DELETE ${one}`]: remove,
  [`POST ${one}/create-phone-call`]: phoneCall,

  'GET /organizations/{orgId}/teams/event-types'(request) {
    const { store, params } = request;
    const inside = [...store.teams.values()].filter(
      ({ organizationId }) => organizationId === Number(params.orgId),
    );
    const types = inside.flatMap(({ id }) => teamTypes(store, id));
    return listAnswer(
      types.map((type) => eventTypeAnswer(request, listed(type, true))),
      request,
    );
  },
});

function existing({ store, params }: SandboxRequest): EventType {
  const type = store.eventTypes.get(Number(params.eventTypeId));
  if (type && type.teamId === Number(params.teamId)) return type;
  throw notFound(`Event type with id ${params.eventTypeId} not found`);
}

/** @throws 400 for hosts who are not in the team, and for hosts beside all members. */
function hostsFrom({ store, body }: SandboxRequest, teamId: number): Host[] {
  const members = [...store.memberships.values()]
    .filter((membership) => membership.teamId === teamId)
    .map(({ userId }) => userId);
  const given: Host[] = body.hosts ?? [];
  const strangers = given.filter(({ userId }) => !members.includes(userId));
  if (strangers.length) {
    const names = strangers.map(({ userId }) => userId).join(', ');
    throw badRequest(`Invalid hosts: ${names} are not members of team ${teamId}`);
  }
  if (body.hosts && body.assignAllTeamMembers && body.schedulingType !== 'roundRobin') {
    throw badRequest('hosts and assignAllTeamMembers exclude each other');
  }
  const ids = body.assignAllTeamMembers ? members : given.map(({ userId }) => userId);
  return ids.map((userId) => ({
    mandatory: body.schedulingType === 'collective',
    priority: 'medium',
    userId,
    ...given.find((host) => host.userId === userId),
  }));
}

function children(store: Store, parentId: number): EventType[] {
  return [...store.eventTypes.values()].filter(
    ({ parentEventTypeId }) => parentEventTypeId === parentId,
  );
}

/** The copy of a managed type that one member owns; it replaces a type of theirs with the same slug. */
function addChild(store: Store, parent: EventType, ownerId: number): void {
  for (const type of personalTypes(store, ownerId)) {
    if (type.slug === parent.slug) store.eventTypes.delete(type.id);
  }
  const child: EventType = {
    ...structuredClone(parent),
    id: store.nextId('eventType'),
    ownerId,
    teamId: null,
    hosts: [],
    schedulingType: null,
    parentEventTypeId: parent.id,
  };
  store.eventTypes.set(child.id, child);
}

function adjustChildren(store: Store, parent: EventType, fields: Partial<EventType>): void {
  const owners = parent.hosts.map(({ userId }) => userId);
  const present = children(store, parent.id);
  for (const child of present) {
    if (owners.includes(child.ownerId ?? 0)) Object.assign(child, structuredClone(fields));
    else store.eventTypes.delete(child.id);
  }
  for (const userId of owners) {
    if (!present.some(({ ownerId }) => ownerId === userId)) addChild(store, parent, userId);
  }
}

/** Managed types answer an array: the parent, then its children. */
function family(request: SandboxRequest, parent: EventType) {
  const { store } = request;
  const shown = children(store, parent.id).map((child) => ({
    ...eventTypeAnswer(request, { ...child, teamId: parent.teamId, schedulingType: 'managed' }),
    teamId: null,
    hosts: [],
  }));
  return [eventTypeAnswer(request, parent), ...shown];
}
