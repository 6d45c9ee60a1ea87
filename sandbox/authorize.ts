/** What a caller may do: OAuth scopes, and roles in the organization and team that a path names. */
import type { ContractOperation } from '../contract';
import { forbidden, notFound, type Caller } from './authenticate';
import type { Role, Store, User } from './store';

const ranks: Record<Role, number> = { MEMBER: 1, ADMIN: 2, OWNER: 3 };

/**
 * Refuses what the caller has no right to.
 * @throws {ApiError} 403, or 404 for a team that is not where the path says
 */
export function authorize(
  operation: ContractOperation,
  caller: Caller,
  params: Record<string, string>,
  store: Store,
): void {
  if (operation.auth === 'none') return;
  checkScopes(operation, caller);
  const { user } = caller;
  if (user) checkPlace(operation, user, params, store);
}

/** One of the operation's scopes suffices; ORG_x includes TEAM_x. No scope listed: closed to tokens. */
function checkScopes({ scopes }: ContractOperation, { kind, scopes: granted = [] }: Caller): void {
  if (kind !== 'oauth') return;
  const has = (scope: string) =>
    granted.includes(scope) || granted.includes(scope.replace(/^TEAM_/, 'ORG_'));
  if (!scopes.some(has)) {
    throw forbidden(
      `insufficient_scope: token does not have the required scopes. Required: ${scopes.join(', ')}`,
    );
  }
}

function checkPlace(
  { path, role }: ContractOperation,
  user: User,
  params: Record<string, string>,
  store: Store,
): void {
  const orgId = path.includes('{orgId}') ? Number(params.orgId) : undefined;
  const teamId = path.includes('{teamId}') ? Number(params.teamId) : undefined;
  const rank = (id?: number) => {
    const membership = id === undefined ? undefined : store.membership(user.id, id);
    return membership?.accepted ? ranks[membership.role] : 0;
  };

  if (orgId !== undefined && (!store.organizations.has(orgId) || !rank(orgId))) {
    throw forbidden(`User is not a member of the organization with id=${orgId}`);
  }
  if (teamId !== undefined) {
    const team = store.teams.get(teamId);
    if (!team || (orgId !== undefined && team.organizationId !== orgId)) {
      throw notFound(`Team with id=${teamId} not found`);
    }
    const inOrganization = orgId ?? team.organizationId ?? undefined;
    if (!rank(teamId) && rank(inOrganization) < ranks.ADMIN) {
      throw forbidden(`User is not a member of the team with id=${teamId}`);
    }
  }
  if (!role) return;

  const [where, needed] = role.split(' ');
  const minimum = needed === 'admin' ? ranks.ADMIN : ranks.MEMBER;
  // An organization's admin passes every check of its teams.
  const allowed = rank(where === 'team' ? teamId : orgId) >= minimum || rank(orgId) >= ranks.ADMIN;
  if (!allowed) throw forbidden(`User needs the role of ${role}`);
}
