/** Schedules: the caller's own, those of an organization's members, and a team's. */
import { listAnswer } from '../page';
import { routes } from '../routes';
import { refuseWith } from '../refuse';
import type { Answer, SandboxRequest } from '../types';
import type { Store } from '../store';
import { caller, notFound } from './find';
import { addSchedule } from './defaults';
import type { Schedule } from './model';

const own = (request: SandboxRequest) => caller(request).id;

/** The person in the path. @throws 404 for somebody who is not in the organization. */
function member({ store, params }: SandboxRequest): number {
  const userId = Number(params.userId);
  if (store.membership(userId, Number(params.orgId ?? params.teamId))) return userId;
  throw notFound(`User with id=${userId} is not a member of the organization`);
}

const ofMember = '/organizations/{orgId}/users/{userId}/schedules';

export const schedules = routes({
  'GET /schedules': (request) => list(request, [own(request)]),
  'POST /schedules': (request) => create(request, own(request)),
  'GET /schedules/{scheduleId}': (request) => get(request, own(request)),
  'PATCH /schedules/{scheduleId}': (request) => update(request, own(request)),
  'DELETE /schedules/{scheduleId}': (request) => remove(request, own(request)),
  'GET /schedules/default'(request) {
    const found = request.store.schedules.get(caller(request).defaultScheduleId ?? 0);
    return { data: found ?? null };
  },

  'GET /organizations/{orgId}/schedules': (request) =>
    list(request, memberIds(request.store, Number(request.params.orgId))),
  [`GET ${ofMember}`]: (request) => list(request, [member(request)]),
  [`POST ${ofMember}`]: (request) => create(request, member(request)),
  [`GET ${ofMember}/{scheduleId}`]: (request) => get(request, member(request)),
  [`PATCH ${ofMember}/{scheduleId}`]: (request) => update(request, member(request)),
  [`DELETE ${ofMember}/{scheduleId}`]: (request) => remove(request, member(request)),

  'GET (/organizations/{orgId})?/teams/{teamId}/schedules': listOfTeam,
  'GET /organizations/{orgId}/teams/{teamId}/users/{userId}/schedules': (request) =>
    list(request, [member(request)]),
});

function list(request: SandboxRequest, ownerIds: number[]): Answer {
  const found = [...request.store.schedules.values()].filter(({ ownerId }) =>
    ownerIds.includes(ownerId),
  );
  return listAnswer(found, request);
}

/** The members' schedules; with an event type, only those of its hosts. */
function listOfTeam(request: SandboxRequest): Answer {
  const { store, params, query } = request;
  const hosts = store.eventTypes.get(query.eventTypeId)?.hosts.map(({ userId }) => userId);
  const members = memberIds(store, Number(params.teamId));
  return list(
    request,
    query.eventTypeId === undefined ? members : members.filter((id) => hosts?.includes(id)),
  );
}

function memberIds(store: Store, teamId: number): number[] {
  return [...store.memberships.values()]
    .filter((membership) => membership.teamId === teamId)
    .map(({ userId }) => userId);
}

function create({ store, body }: SandboxRequest, ownerId: number): Answer {
  const { name, timeZone, availability, overrides, isDefault } = body;
  const schedule = addSchedule(store, {
    ownerId,
    name,
    timeZone,
    ...(availability && { availability }),
    ...(overrides && { overrides }),
  });
  if (isDefault) makeDefault(store, schedule);
  return { status: 201, data: schedule };
}

function get({ store, params }: SandboxRequest, ownerId: number): Answer {
  return { data: scheduleOf(store, params.scheduleId, ownerId) };
}

/** Lists that are sent replace the old ones as a whole. */
function update({ store, params, body }: SandboxRequest, ownerId: number): Answer {
  const schedule = scheduleOf(store, params.scheduleId, ownerId);
  const { isDefault, ...changes } = body;
  Object.assign(schedule, changes);
  if (isDefault) makeDefault(store, schedule);
  return { data: schedule };
}

/** Deletes even the default schedule without complaint, as the server does. */
function remove({ store, params }: SandboxRequest, ownerId: number): Answer {
  if (!store.schedules.has(Number(params.scheduleId))) {
    throw refuseWith(400, 'Schedule with ID=… does not exist.', params.scheduleId);
  }
  const schedule = scheduleOf(store, params.scheduleId, ownerId);
  store.schedules.delete(schedule.id);
  const owner = store.users.get(ownerId);
  if (owner?.defaultScheduleId === schedule.id) owner.defaultScheduleId = null;
  return {};
}

/** @throws 404 for an unknown schedule, 403 for somebody else's. */
function scheduleOf(store: Store, id: string, ownerId: number): Schedule {
  const schedule = store.schedules.get(Number(id));
  if (!schedule) throw notFound(`Schedule with ID=${id} does not exist.`);
  if (schedule.ownerId === ownerId) return schedule;
  throw refuseWith(403, 'User with ID=… does not own schedule with ID=…', ownerId, id);
}

function makeDefault(store: Store, schedule: Schedule): void {
  for (const each of store.schedules.values()) {
    if (each.ownerId === schedule.ownerId) each.isDefault = each === schedule;
  }
  const owner = store.users.get(schedule.ownerId);
  if (owner) owner.defaultScheduleId = schedule.id;
}
