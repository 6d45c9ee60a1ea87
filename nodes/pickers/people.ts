import type { IDataObject } from 'n8n-workflow';
import { managedUsers as pagingOfManagedUsers } from '../shared/operation/paging';
import { entry, pathOf, wholeList, type Lister } from './listing';

interface Account {
  organizationId?: number | null;
  organization?: { id?: number; name?: string; slug?: string } | null;
}

/** The organization of the account, so that nobody hunts for its ID, and those that it manages. */
export const organizations: Lister = async ({ rows, data, part }) => {
  const { organizationId, organization } = await data<Account>('/me');
  const own = organization?.id ?? organizationId;
  if (!own) return [];
  const path = pathOf('organization', own, '/organizations');
  const managed = await part('the organizations that yours manages', rows(path));
  return [
    entry(own, organization?.name ?? organization?.slug ?? `Organization ${own}`, 'Yours'),
    ...managed.map((row) => entry(row.id, row.name, row.slug, 'Managed')),
  ];
};

/** Organizations that the chosen one manages. */
export const managedOrganizations: Lister = async ({ rows, inScope }) =>
  (await rows(inScope('/organizations', 'organization'))).map((row) =>
    entry(row.id, row.name, row.slug),
  );

/** Teams of the chosen organization, or those outside of organizations. */
export const teams: Lister = async ({ rows, inScope, parameter }) => {
  const inside = parameter('scope').startsWith('organization') || parameter('orgId') !== '';
  const found = await (inside
    ? rows(inScope('/teams', 'organization'))
    : rows('/teams', wholeList));
  return found.map((row) => entry(row.id, row.name, row.slug));
};

const person = (row: IDataObject) => entry(row.id, row.name ?? row.username, row.email);

const member = (row: IDataObject) => {
  const user = (row.user ?? {}) as IDataObject;
  return entry(row.userId ?? user.id, user.name ?? user.username, user.email, row.role);
};

/** Members of the chosen team or organization, or of the account's own organization. */
export const members: Lister = async ({ rows, data, inScope, parameter }) => {
  const scope = parameter('scope');
  if (['team', 'teamUser'].includes(scope) || parameter('resource') === 'bookingLimitPool') {
    return (await rows(inScope('/memberships', 'team'))).map(member);
  }
  if (scope === 'organizationTeam' || scope === 'organizationTeamUser') {
    return (await rows(inScope('/memberships', 'organizationTeam'))).map(member);
  }
  const paging = { kind: 'offset', max: 1000, limitParam: 'take', offsetParam: 'skip' } as const;
  if (parameter('orgId') !== '') {
    return (await rows(inScope('/users', 'organization'), paging)).map(person);
  }
  const { organizationId } = await data<Account>('/me');
  if (!organizationId) return [];
  return (await rows(pathOf('organization', organizationId, '/users'), paging)).map(person);
};

/** Memberships of the chosen team or organization. */
export const memberships: Lister = async ({ rows, inScope }) => {
  const path = inScope('/memberships', 'organizationTeam', 'team', 'organization');
  return (await rows(path)).map((row) => ({ ...member(row), value: row.id as number }));
};

/** Managed users of the chosen OAuth client. */
export const managedUsers: Lister = async ({ rows, inScope }) => {
  return (await rows(inScope('/users', 'oAuthClient'), pagingOfManagedUsers)).map(person);
};
