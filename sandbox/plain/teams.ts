/** Teams, inside organizations and on their own, and the people in an organization. */
import { randomUUID } from 'node:crypto';
import { omit } from 'lodash';
import { forbidden, notFound } from '../authenticate';
import { listAnswer } from '../page';
import { shown } from '../generic';
import type { Role, Row, Team, User } from '../store';
import type { Handler, SandboxRequest } from '../types';
import { ApiError } from '../types';
import { routes } from '../routes';

export const teams = routes({
  'GET /teams': (request) => list(request, mine(request)),
  'GET /organizations/{orgId}/teams': (request) =>
    list(
      request,
      [...request.store.teams.values()].filter((team) => inOrganization(team, request)),
    ),
  'GET /organizations/{orgId}/teams/me': (request) =>
    list(
      request,
      mine(request).filter((team) => inOrganization(team, request)),
    ),
  'POST (/organizations/{orgId})?/teams': createTeam,
  'GET (/organizations/{orgId})?/teams/{teamId}': (request) => ({
    data: shownTeam(teamOf(request), request),
  }),
  'PATCH (/organizations/{orgId})?/teams/{teamId}': (request) => ({
    data: shownTeam(Object.assign(teamOf(request, 'change'), request.body), request),
  }),
  'DELETE (/organizations/{orgId})?/teams/{teamId}': (request) => {
    const team = teamOf(request, 'change');
    request.store.teams.delete(team.id);
    return { data: shownTeam(team, request) };
  },
  'POST (/organizations/{orgId})?/teams/{teamId}/invite': ({ store }) => {
    const token = randomUUID();
    return { data: { token, inviteLink: `${store.webUrl}/teams?token=${token}` } };
  },

  'GET /organizations/{orgId}/users': (request) => {
    const { emails = [], teamIds = [] } = request.query as {
      emails?: string[];
      teamIds?: number[];
    };
    const { store } = request;
    const users = organizationUsers(request).filter(
      ({ id, email }) =>
        (emails.length === 0 || emails.includes(email)) &&
        (teamIds.length === 0 || teamIds.some((teamId) => store.membership(id, teamId))),
    );
    return listAnswer(
      users.map((user) => shownMember(user, request)),
      request,
    );
  },
  'POST /organizations/{orgId}/users': createUser,
  'PATCH /organizations/{orgId}/users/{userId}': (request) => ({
    data: shownMember(Object.assign(memberOf(request), request.body), request),
  }),
  'DELETE /organizations/{orgId}/users/{userId}': (request) => {
    const { store } = request;
    const user = memberOf(request);
    store.users.delete(user.id);
    for (const [id, { userId }] of store.memberships) {
      if (userId === user.id) store.memberships.delete(id);
    }
    return { data: shownMember(user, request) };
  },
});

function mine({ store, user }: SandboxRequest): Team[] {
  return [...store.teams.values()].filter(
    ({ id }) => user && store.membership(user.id, id)?.accepted,
  );
}

function inOrganization({ organizationId }: Team, { params }: SandboxRequest): boolean {
  return organizationId === Number(params.orgId);
}

function list(request: SandboxRequest, found: Team[]) {
  return listAnswer(
    found.map((team) => shownTeam(team, request)),
    request,
  );
}

function shownTeam(team: Team, request: SandboxRequest): Row {
  const row = { ...team, parentId: team.organizationId, isOrganization: false };
  // Only there while a team waits for its payment.
  return omit(shown(row, request), 'message', 'paymentLink', 'pendingTeam');
}

/** Teams of an organization are changed under the organization's path only. */
function teamOf({ store, params }: SandboxRequest, purpose?: 'change'): Team {
  const team = store.teams.get(Number(params.teamId));
  if (!team) throw notFound(`Team with id=${params.teamId} not found`);
  if (purpose === 'change' && team.organizationId !== null && !params.orgId) {
    throw forbidden('Teams of an organization are managed by the organization');
  }
  return team;
}

function createTeam(request: SandboxRequest): ReturnType<Handler> {
  const { store, body, params, user } = request;
  const id = store.nextId('team');
  const organizationId = params.orgId ? Number(params.orgId) : null;
  const slug = body.slug ?? String(body.name).toLowerCase().replace(/\W+/g, '-');
  if ([...store.teams.values()].some((team) => team.slug === slug)) {
    throw new ApiError(400, `Team with slug ${slug} already exists`);
  }
  const team: Team = {
    ...omit(body, 'autoAcceptCreator'),
    id,
    name: body.name,
    organizationId,
    slug,
  };
  store.teams.set(id, team);
  if (user) addMember(request, user.id, id, 'OWNER');
  return { data: shownTeam(team, request) };
}

/** Adds somebody to a team or organization. */
function addMember(
  { store }: Pick<SandboxRequest, 'store'>,
  userId: number,
  teamId: number,
  role: Role,
): void {
  const id = store.nextId('membership');
  const membership = { id, userId, teamId, role, accepted: true, disableImpersonation: false };
  store.memberships.set(id, membership);
}

function organizationUsers({ store, params }: SandboxRequest): User[] {
  return [...store.users.values()].filter(({ id }) => store.membership(id, Number(params.orgId)));
}

function memberOf(request: SandboxRequest): User {
  const id = Number(request.params.userId);
  const user = organizationUsers(request).find((one) => one.id === id);
  if (!user) throw notFound(`User with id ${id} is not part of the organization`);
  return user;
}

function createUser(request: SandboxRequest): ReturnType<Handler> {
  const { store, body, params } = request;
  const organizationId = Number(params.orgId);
  if ([...store.users.values()].some(({ email }) => email === body.email)) {
    throw new ApiError(409, 'A user already exists with that email', 'ConflictException');
  }
  const id = store.nextId('user');
  const user: User = {
    id,
    name: body.email,
    email: body.email,
    username: String(body.email).split('@')[0],
    timeZone: 'Europe/London',
    weekStart: 'Sunday',
    timeFormat: 12,
    defaultScheduleId: null,
    organizationId,
    bio: null,
    avatarUrl: null,
    locale: 'en',
    metadata: {},
    ...omit(body, 'organizationRole', 'autoAccept'),
  };
  store.users.set(id, user);
  addMember(request, id, organizationId, body.organizationRole ?? 'MEMBER');
  return { data: shownMember(user, request) };
}

function shownMember(user: User, request: SandboxRequest): Row {
  const { organizationId } = user;
  const profile = { id: user.id, username: user.username, organizationId };
  return shown({ emailVerified: null, invitedTo: organizationId, profile, ...user }, request);
}
