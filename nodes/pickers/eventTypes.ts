import type { IDataObject, INodeListSearchItems } from 'n8n-workflow';
import { entry, ifAny, whole, type Lister, type Where } from './listing';

interface Account {
  organizationId?: number | null;
}

const toEntry = (row: IDataObject, owner: string): INodeListSearchItems =>
  entry(row.id, row.title, `${String(row.lengthInMinutes)} min`, row.slug, owner);

/** The event types of the account itself. */
async function personal({ rows }: Where): Promise<INodeListSearchItems[]> {
  return (await rows('/event-types', whole)).map((row) => toEntry(row, 'My Account'));
}

/** Those of the teams outside an organization. Self-hosted servers have none. */
async function ofTeams({ rows }: Where): Promise<INodeListSearchItems[]> {
  const teams = await ifAny(rows('/teams', whole));
  const lists = await Promise.all(
    teams.map(async ({ id, name }) => {
      const types = await ifAny(rows(`/teams/${String(id)}/event-types`, whole));
      return types.map((row) => toEntry(row, `Team ${String(name)}`));
    }),
  );
  return lists.flat();
}

/** Those of the teams inside the account's organization. */
async function ofOrganization({ rows, data }: Where): Promise<INodeListSearchItems[]> {
  const { organizationId } = await data<Account>('/me');
  if (!organizationId) return [];
  const types = await ifAny(rows(`/organizations/${organizationId}/teams/event-types`));
  return types.map((row) => {
    const team = row.team as IDataObject | undefined;
    return toEntry(
      row,
      `Organization Team ${String(team?.name ?? team?.slug ?? row.teamId ?? '')}`,
    );
  });
}

/**
 * Event types with length, slug and owner: those of the chosen team in the scopes of teams, only
 * the own ones where just these can be worked on, else all that the account can reach.
 */
export const eventTypes: Lister = async (where) => {
  const scope = where.parameter('scope');
  if (scope === 'team' || scope === 'teamEventType') {
    return (await where.rows('/teams/{teamId}/event-types', whole)).map((row) =>
      toEntry(row, 'Team'),
    );
  }
  if (scope === 'organizationTeam') {
    const path = '/organizations/{orgId}/teams/{teamId}/event-types';
    return (await where.rows(path, whole)).map((row) => toEntry(row, 'Organization Team'));
  }
  if (scope === 'me' || scope === 'eventType') return await personal(where);
  const found = await Promise.all([personal(where), ofTeams(where), ofOrganization(where)]);
  return found.flat();
};
