import type { IDataObject } from 'n8n-workflow';
import { compact, partition, uniqBy } from 'lodash';
import { versionFor } from '../shared/api/versions';
import { fill } from '../shared/api/route';
import {
  eventTypeLists,
  eventTypeRows,
  type EventTypeList,
} from '../shared/operation/eventTypeLists';
import { wholeList } from '../shared/operation/paging';
import { fetchAll, statusOf, type Session } from '../shared/request';
import { chosenTypes, type KnownType } from '../shared/webhooks/eventTypes';
import type { TriggerOptions } from '../shared/webhooks/settings';
import { logOf } from './log';

/** So many event types are remembered, and so many are read one by one. */
const MOST_KNOWN = 2_000;
const MOST_READ = 20;

/**
 * The IDs and slugs of the event types that "Only These Event Types" may mean, none where it is
 * empty: those of the account, those of the scope whose webhooks stand at `path`, and those that are
 * named by their IDs. Those known `before` go on to count where something could not be read now.
 * What cannot be found is told in n8n's log: events that tell only the other of ID and slug run the
 * workflow then.
 */
export async function knownTypes(
  session: Session,
  { path, options, before }: { path: string; options: TriggerOptions; before: KnownType[] },
): Promise<KnownType[]> {
  const chosen = chosenTypes(options);
  if (chosen.length === 0) return [];
  const readAll = async (lists: EventTypeList[]) =>
    await Promise.all(lists.map(async (each) => await read(session, each)));
  const listed = await readAll(listsFor(path));
  const isListed = (id: string) => listed.flat().some((row) => String(row?.id) === id);
  const alone = session.server.legacy
    ? []
    : chosen.filter((it) => /^\d+$/.test(it) && !isListed(it));
  const found = [...listed, ...(await readAll(alone.slice(0, MOST_READ).map(one)))].flat();
  const known = compact(found)
    .filter(({ id, slug }) => typeof id === 'number' && typeof slug === 'string')
    .map(({ id, slug }): KnownType => [id as number, slug as string]);
  const all = found.includes(undefined) ? [...known, ...before] : known;
  tellUnknown(session, chosen, all);
  const isChosen = ([id, slug]: KnownType) => chosen.includes(String(id)) || chosen.includes(slug);
  const [named, others] = partition(
    uniqBy(all, ([id]) => id),
    isChosen,
  );
  return [...named, ...others].slice(0, MOST_KNOWN);
}

const one = (id: string): EventTypeList => ({ path: `/event-types/${id}`, paging: wholeList });

/** The lists that hold the event types of a scope whose webhooks stand at this path. */
function listsFor(webhooks: string): EventTypeList[] {
  const [, teamId] = /^\/teams\/(\d+)\/event-types\//.exec(webhooks) ?? [];
  const [, orgId] = /^\/organizations\/(\d+)\//.exec(webhooks) ?? [];
  const { me, team, organization } = eventTypeLists;
  return compact([
    me,
    teamId && { ...team, path: fill(team.path, { teamId }) },
    orgId && { ...organization, path: fill(organization.path, { orgId }) },
  ]);
}

/** The event types of a list; with `undefined` among them when it could not be read. */
async function read(
  session: Session,
  { path, paging }: EventTypeList,
): Promise<Array<IDataObject | undefined>> {
  const call = { method: 'GET' as const, path, version: versionFor(path) };
  return await fetchAll(session, call, { paging, output: eventTypeRows(session.server) }).catch(
    (error: Error) => {
      if (statusOf(error) === 404) return [];
      logOf(session.context).warn(`the event types at ${path} could not be read: ${error.message}`);
      return [undefined];
    },
  );
}

function tellUnknown(session: Session, chosen: string[], known: KnownType[]): void {
  const unknown = chosen.filter(
    (it) => !known.some(([id, slug]) => it === String(id) || it === slug),
  );
  if (unknown.length === 0) return;
  logOf(session.context).warn(
    `"Only These Event Types" names ${unknown.join(', ')}, which is not among the event types of the account. Events that tell only the other of ID and slug run the workflow.`,
  );
}
