import type { IDataObject, INodeListSearchItems } from 'n8n-workflow';
import { uniqBy } from 'lodash';
import { eventTypeLists as lists, eventTypeRows } from '../shared/operation/eventTypeLists';
import { fill } from '../shared/api/route';
import { unless } from '../shared/request';
import { entry, wholeList, type Lister, type Where } from './listing';

interface Account {
  organizationId?: number | null;
}

const toEntry = (row: IDataObject, owner: string): INodeListSearchItems =>
  entry(row.id, row.title, owner, `${String(row.lengthInMinutes ?? row.length)} min`, row.slug);

/** The event types of the account itself. */
async function personal({ rows, session }: Where): Promise<INodeListSearchItems[]> {
  const { path, paging } = lists.me;
  return (await rows(path, paging, eventTypeRows(session.server))).map((row) =>
    toEntry(row, 'My Account'),
  );
}

/** An event type with the words for whose it is. */
interface Owned {
  row: IDataObject;
  owner: string;
}

/** Those of the teams outside an organization. Self-hosted servers have none. */
async function ofTeams({ rows, part }: Where): Promise<Owned[]> {
  const teams = await part('the event types of teams', rows('/teams', wholeList));
  const found = await Promise.all(
    teams.map(async ({ id, name }) => {
      const owner = `Team ${String(name)}`;
      const types = rows(fill(lists.team.path, { teamId: String(id) }), lists.team.paging);
      return (await part(`the event types of ${owner}`, types)).map((row) => ({ row, owner }));
    }),
  );
  return found.flat();
}

/** Those of the teams inside the account's organization. */
async function ofOrganization({ rows, data }: Where): Promise<Owned[]> {
  const { organizationId } = await data<Account>('/me');
  if (!organizationId) return [];
  const { path, paging } = lists.organization;
  const types = await rows(fill(path, { orgId: String(organizationId) }), paging);
  return types.map((row) => {
    const team = row.team as IDataObject | undefined;
    const name = String(team?.name ?? team?.slug ?? row.teamId ?? '');
    return { row, owner: `Organization Team ${name}` };
  });
}

/** The list of teams may hold those of the organization as well: each event type counts once. */
async function shared(where: Where): Promise<Owned[]> {
  const found = await Promise.all([
    where.part('the event types of the organization', ofOrganization(where)),
    ofTeams(where),
  ]);
  return uniqBy(found.flat(), ({ row }) => row.id);
}

/**
 * Everything about one event type; undefined when the account cannot read it, be it that it is
 * somebody else's or that it was deleted.
 */
export async function eventType(where: Where, id: number): Promise<IDataObject | undefined> {
  const own = await where.data<IDataObject>(`/event-types/${id}`).catch(unless(401, 403, 404));
  if (own) return own;
  return (await shared(where)).map(({ row }) => row).find((row) => row.id === id);
}

/**
 * Event types with owner, length and slug: those of the chosen team in the scopes of teams, only
 * the own ones where just these can be worked on, else all that the account can reach.
 */
export const eventTypes: Lister = async (where) => {
  const { rows, parameter, part, notes } = where;
  const scope = parameter('scope');
  if (scope === 'team' || scope === 'teamEventType') {
    const { path, paging } = lists.team;
    return (await rows(path, paging)).map((row) => toEntry(row, 'Team'));
  }
  if (scope === 'organizationTeam') {
    const { path, paging } = lists.organizationTeam;
    return (await rows(path, paging)).map((row) => toEntry(row, 'Organization Team'));
  }
  const own = personal(where);
  if (scope === 'me' || scope === 'eventType') return await own;
  const [mine, others] = await Promise.all([part('your own event types', own), shared(where)]);
  // Where nothing at all can be read, the reason is told as an error.
  if (mine.length + others.length === 0 && notes.length > 0) return await own;
  return [...mine, ...others.map(({ row, owner }) => toEntry(row, owner))];
};
