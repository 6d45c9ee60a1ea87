/** Memberships of teams and organizations. Nobody grants more than they have. */
import { forbidden, notFound } from '../authenticate';
import { listAnswer } from '../page';
import type { Membership, Role, Row } from '../store';
import type { Handler, SandboxRequest } from '../types';
import { ApiError } from '../types';
import { routes } from '../routes';

const ranks: Role[] = ['MEMBER', 'ADMIN', 'OWNER'];
const scopes = '(/organizations/{orgId}|/teams/{teamId}|/organizations/{orgId}/teams/{teamId})';

export const memberships = routes({
  [`GET ${scopes}/memberships`]: (request) => {
    const { store, query } = request;
    const emails = (query.emails ?? []) as string[];
    const rows = [...store.memberships.values()]
      .filter(({ teamId }) => teamId === placeOf(request))
      .filter(
        ({ userId }) => !emails.length || emails.includes(store.users.get(userId)?.email ?? ''),
      );
    return listAnswer(
      rows.map((row) => shownMembership(row, request)),
      request,
    );
  },
  [`POST ${scopes}/memberships`]: create,
  [`GET ${scopes}/memberships/{membershipId}`]: (request) => ({
    data: shownMembership(find(request), request),
  }),
  [`PATCH ${scopes}/memberships/{membershipId}`]: (request) => {
    const membership = find(request);
    if (request.body.role) checkRank(request, request.body.role);
    return { data: shownMembership(Object.assign(membership, request.body), request) };
  },
  [`DELETE ${scopes}/memberships/{membershipId}`]: (request) => {
    const membership = find(request);
    const { role, userId } = membership;
    if (role === 'OWNER' && (userId === request.user?.id || rankOf(request) < 2)) {
      throw forbidden('Only another owner can remove an owner');
    }
    request.store.memberships.delete(membership.id);
    return { data: shownMembership(membership, request) };
  },
});

/** The team, or else the organization, that the path names. */
function placeOf({ params }: SandboxRequest): number {
  return Number(params.teamId ?? params.orgId);
}

function rankOf(request: SandboxRequest): number {
  const { store, user, params } = request;
  const places = [placeOf(request), Number(params.orgId)];
  const roles = places.map((place) => user && store.membership(user.id, place)?.role);
  return Math.max(...roles.map((role) => (role ? ranks.indexOf(role) : -1)));
}

function checkRank(request: SandboxRequest, role: Role): void {
  if (rankOf(request) < ranks.indexOf(role)) {
    throw forbidden('You cannot assign a role above your own');
  }
}

function find(request: SandboxRequest): Membership {
  const id = Number(request.params.membershipId);
  const membership = request.store.memberships.get(id);
  if (membership?.teamId !== placeOf(request)) throw notFound(`Membership with id ${id} not found`);
  return membership;
}

function create(request: SandboxRequest): ReturnType<Handler> {
  const { store, body } = request;
  const user = [...store.users.values()].find(({ id, email }) =>
    body.email ? email === body.email : id === body.userId,
  );
  if (!user) throw notFound('User not found');
  if (store.membership(user.id, placeOf(request))) {
    throw new ApiError(409, 'User is already a member', 'ConflictException');
  }
  checkRank(request, body.role);
  const membership: Membership = {
    id: store.nextId('membership'),
    userId: user.id,
    teamId: placeOf(request),
    // Whoever is invited by mail has to accept first.
    accepted: body.email ? false : Boolean(body.accepted),
    role: body.role,
    disableImpersonation: Boolean(body.disableImpersonation),
  };
  store.memberships.set(membership.id, membership);
  return { data: shownMembership(membership, request) };
}

function shownMembership(membership: Membership, { store, operation }: SandboxRequest): Row {
  const user = store.users.get(membership.userId);
  return {
    ...membership,
    user: user && {
      avatarUrl: user.avatarUrl,
      email: user.email,
      name: user.name,
      metadata: user.metadata,
      bio: user.bio,
      username: user.username,
    },
    ...(operation.response.keys.includes('attributes') && { attributes: [] }),
  };
}
