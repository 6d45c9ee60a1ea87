/** Users, teams, memberships, invites and keys of API v1, kept where API v2 has them. */
import { randomUUID } from 'node:crypto';
import { pick } from 'lodash';
import type { Membership, Team, User } from '../store';
import { generic, shown } from './generic';
import { joined } from '../routes';
import { routes } from './routes';
import { missing, notYours, refuse, type LegacyRequest } from './types';

const userOf = ({ store, params, user, isAdmin }: LegacyRequest): User => {
  const id = Number(params.userId);
  if (id !== user.id && !isAdmin) throw notYours();
  const found = store.users.get(id);
  if (!found) throw missing('User');
  return found;
};

const row = (thing: object) => ({ ...thing }) as Record<string, unknown>;

const users = routes({
  'GET /me': (request) => shown(request)(row(request.user)),
  'GET /users': (request) => {
    const { store, user, isAdmin, query } = request;
    const all = [...store.users.values()]
      .filter(({ id }) => isAdmin || id === user.id)
      .filter(({ email }) => !query.email || query.email.includes(email));
    return paged(
      all.map((each) => shown(request)(row(each))),
      query,
    );
  },
  'POST /users': (request) => {
    const { store, isAdmin, body } = request;
    if (!isAdmin) throw notYours();
    const { ada } = Object.fromEntries([...store.users.values()].map((one) => [one.username, one]));
    const made: User = { ...ada, ...body, id: store.nextId('user'), defaultScheduleId: null };
    store.users.set(made.id, made);
    return shown(request)(row(made));
  },
  'GET /users/{userId}': (request) => shown(request)(row(userOf(request))),
  'PATCH /users/{userId}': (request) =>
    shown(request)(row(Object.assign(userOf(request), request.body))),
  'DELETE /users/{userId}': (request) => {
    const { id } = userOf(request);
    request.store.users.delete(id);
    return `User with id: ${id} deleted successfully`;
  },
});

/** Only pages when both numbers are sent. */
export function paged<T>(rows: T[], { page, take }: LegacyRequest['query']): T[] {
  return page && take ? rows.slice((page - 1) * take, page * take) : rows;
}

/** @throws 404 for an unknown team, 403 for one in which the caller has no or too small a role */
export function teamOf({ store, params, user }: LegacyRequest, roles?: string[]): Team {
  const team = store.teams.get(Number(params.teamId));
  if (!team) throw missing('Team');
  const role = store.membership(user.id, team.id)?.role;
  if (!role || (roles && !roles.includes(role))) throw notYours();
  return team;
}

const admins = ['ADMIN', 'OWNER'];

const teams = routes({
  'GET /teams': (request) =>
    [...request.store.teams.values()]
      .filter(({ id }) => request.store.membership(request.user.id, id))
      .map((team) => shown(request)(row(team))),
  'POST /teams': (request) => {
    const { store, body, user } = request;
    const { ownerId = user.id, slug = null, ...facts } = body;
    const id = store.nextId('team');
    store.teams.set(id, { id, organizationId: facts.parentId ?? null, slug, ...facts });
    addMembership(request, { userId: ownerId, teamId: id, role: 'OWNER' });
    return shown(request)(row(store.teams.get(id)!));
  },
  'GET /teams/{teamId}': (request) => shown(request)(row(teamOf(request))),
  'PATCH /teams/{teamId}': (request) =>
    shown(request)(row(Object.assign(teamOf(request, admins), request.body))),
  'DELETE /teams/{teamId}': (request) => {
    const { id } = teamOf(request, ['OWNER']);
    request.store.teams.delete(id);
    return `Team with id: ${id} deleted successfully`;
  },
  'PATCH /teams/{teamId}/publish': (request) => {
    const { id } = teamOf(request, admins);
    return { message: `Team with id: ${id} published`, url: `${request.store.webUrl}/team/${id}` };
  },
});

function addMembership(
  { store }: LegacyRequest,
  { userId, teamId, role = 'MEMBER', accepted = true }: Partial<Membership>,
): Membership {
  const id = store.nextId('membership');
  const made = {
    id,
    userId: userId!,
    teamId: teamId!,
    role,
    accepted,
    disableImpersonation: false,
  };
  store.memberships.set(id, made);
  return made;
}

function membershipOf({ store, params }: LegacyRequest): Membership {
  const found = store.membership(Number(params.userId), Number(params.teamId));
  if (!found) throw missing('Membership');
  return found;
}

/** A membership, with its team where that is asked for. */
const membershipShown = (request: LegacyRequest) => (membership: Membership) => ({
  ...pick(shown(request)(row(membership)), [
    'userId',
    'teamId',
    'accepted',
    'role',
    'disableImpersonation',
  ]),
  id: `${membership.userId}_${membership.teamId}`,
  ...(request.query.include === 'team' && { team: request.store.teams.get(membership.teamId) }),
});

const memberships = routes({
  'GET /memberships': (request) => {
    const { store, user, isAdmin, query } = request;
    const wanted = (name: 'userId' | 'teamId', value: number) =>
      !query[name] || query[name].includes(value);
    return [...store.memberships.values()]
      .filter(({ userId }) => isAdmin || userId === user.id)
      .filter(({ userId, teamId }) => wanted('userId', userId) && wanted('teamId', teamId))
      .map(membershipShown(request));
  },
  'POST /memberships': (request) => {
    const { body, params } = request;
    teamOf({ ...request, params: { ...params, teamId: String(body.teamId) } }, admins);
    return membershipShown(request)(addMembership(request, body));
  },
  'GET /memberships/{userId}_{teamId}': (request) =>
    membershipShown(request)(membershipOf(request)),
  'PATCH /memberships/{userId}_{teamId}': (request) =>
    membershipShown(request)(Object.assign(membershipOf(request), request.body)),
  'DELETE /memberships/{userId}_{teamId}': (request) => {
    const { id } = membershipOf(request);
    request.store.memberships.delete(id);
    return 'Membership deleted successfully';
  },
  'POST /invites': (request) => {
    const { body, params } = request;
    teamOf({ ...request, params: { ...params, teamId: String(body.teamId) } }, admins);
    const invited = [body.usernameOrEmail].flat();
    if (invited.length > 100) throw refuse(400, 'You are limited to 100 invites at once');
    return { success: true, message: `${invited.length} invited` };
  },
});

const apiKeys = routes({
  'POST /api-keys': (request) => {
    const { store, user, body } = request;
    const key = `cal_${randomUUID().replaceAll('-', '')}`;
    const made = generic({ ...request, body: { ...body, createdAt: request.now().toISO() } });
    store.apiKeys.set(key, { key, userId: body.userId ?? user.id });
    return {
      ...(made as object),
      key,
      message: 'API key created. Keep it: it is not shown again.',
    };
  },
});

export const people = joined(users, teams, memberships, apiKeys);
