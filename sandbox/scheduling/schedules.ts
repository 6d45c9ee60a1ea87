/** Schedules: the caller's own, those of an organization's members, and a team's. */
import { listAnswer } from '../page';
import { ApiError } from '../types';
import type { Answer, Handlers, SandboxRequest } from '../types';
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

export const schedules: Handlers = {
  SchedulesController_2024_06_11_getSchedules: (request) => list(request, [own(request)]),
  SchedulesController_2024_06_11_createSchedule: (request) => create(request, own(request)),
  SchedulesController_2024_06_11_getSchedule: (request) => get(request, own(request)),
  SchedulesController_2024_06_11_updateSchedule: (request) => update(request, own(request)),
  SchedulesController_2024_06_11_deleteSchedule: (request) => remove(request, own(request)),
  SchedulesController_2024_06_11_getDefaultSchedule(request) {
    const found = request.store.schedules.get(caller(request).defaultScheduleId ?? 0);
    return { data: found ?? null };
  },

  OrganizationsSchedulesController_getOrganizationSchedules: (request) =>
    list(request, memberIds(request.store, Number(request.params.orgId))),
  OrganizationsSchedulesController_getUserSchedules: (request) => list(request, [member(request)]),
  OrganizationsSchedulesController_createUserSchedule: (request) =>
    create(request, member(request)),
  OrganizationsSchedulesController_getUserSchedule: (request) => get(request, member(request)),
  OrganizationsSchedulesController_updateUserSchedule: (request) =>
    update(request, member(request)),
  OrganizationsSchedulesController_deleteUserSchedule: (request) =>
    remove(request, member(request)),

  OrganizationsTeamsSchedulesController_getTeamSchedules: listOfTeam,
  OrganizationsTeamsSchedulesController_getUserSchedules: (request) =>
    list(request, [member(request)]),
  TeamsSchedulesController_getTeamSchedules: listOfTeam,
};

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
  throw new ApiError(
    403,
    `Schedule with ID=${id} does not belong to user ${ownerId}`,
    'ForbiddenException',
  );
}

function makeDefault(store: Store, schedule: Schedule): void {
  for (const each of store.schedules.values()) {
    if (each.ownerId === schedule.ownerId) each.isDefault = each === schedule;
  }
  const owner = store.users.get(schedule.ownerId);
  if (owner) owner.defaultScheduleId = schedule.id;
}
