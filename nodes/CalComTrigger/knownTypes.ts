import type { IDataObject } from 'n8n-workflow';
import { compact, partition, uniqBy } from 'lodash';
import { versionFor } from '../shared/api/versions';
import { recordsAt } from '../shared/operation/output';
import { offset, wholeList } from '../shared/operation/paging';
import type { Paging } from '../shared/api/paging';
import { fetchAll, statusOf, type Session } from '../shared/request';
import { chosenTypes, type KnownType } from '../shared/webhooks/eventTypes';
import type { TriggerOptions } from '../shared/webhooks/settings';

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
  const readAll = async (lists: List[]) =>
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

const one = (id: string): List => ({ path: `/event-types/${id}`, paging: wholeList });

interface List {
  path: string;
  paging: Paging;
}

function listsFor(webhooks: string): List[] {
  const [ofTeam] = /^\/teams\/[^/]+\/event-types(?=\/)/.exec(webhooks) ?? [];
  const [organization] = /^\/organizations\/[^/]+/.exec(webhooks) ?? [];
  return compact([
    { path: '/event-types', paging: wholeList },
    ofTeam && { path: ofTeam, paging: wholeList },
    organization && { path: `${organization}/teams/event-types`, paging: offset },
  ]);
}

/** The event types of a list; with `undefined` among them when it could not be read. */
async function read(
  session: Session,
  { path, paging }: List,
): Promise<Array<IDataObject | undefined>> {
  const output = session.server.legacy ? recordsAt('event_types') : undefined;
  const call = { method: 'GET' as const, path, version: versionFor(path) };
  return await fetchAll(session, call, { paging, output }).catch((error: Error) => {
    if (statusOf(error) === 404) return [];
    warn(session, `the event types at ${path} could not be read: ${error.message}`);
    return [undefined];
  });
}

function tellUnknown(session: Session, chosen: string[], known: KnownType[]): void {
  const unknown = chosen.filter(
    (it) => !known.some(([id, slug]) => it === String(id) || it === slug),
  );
  if (unknown.length === 0) return;
  warn(
    session,
    `"Only These Event Types" names ${unknown.join(', ')}, which is not among the event types of the account. Events that tell only the other of ID and slug run the workflow.`,
  );
}

const warn = ({ context }: Session, message: string): void =>
  context.logger.warn(`${context.getNode().name}: ${message}`);
