import type { IDataObject } from 'n8n-workflow';
import { compact, uniqBy } from 'lodash';
import { versionFor } from '../shared/api/versions';
import { recordsAt } from '../shared/operation/output';
import { offset, wholeList } from '../shared/operation/paging';
import type { Paging } from '../shared/api/paging';
import { fetchAll, statusOf, type Session } from '../shared/request';
import { chosenTypes, type KnownType } from '../shared/webhooks/eventTypes';
import type { TriggerOptions } from '../shared/webhooks/settings';

/** So many event types are remembered. */
const MOST_KNOWN = 2_000;

/**
 * The IDs and slugs of the event types that "Only These Event Types" may mean, none where it is
 * empty: those of the account, those of the scope whose webhooks stand at `path`, and those that are
 * named by their IDs. What cannot be found is told in n8n's log: events that tell only the other of
 * ID and slug run the workflow then.
 */
export async function knownTypes(
  session: Session,
  path: string,
  options: TriggerOptions,
): Promise<KnownType[]> {
  const chosen = chosenTypes(options);
  if (chosen.length === 0) return [];
  const lists = await Promise.all(listsFor(path).map(async (each) => await read(session, each)));
  const found = lists.flat();
  for (const id of chosen.filter((it) => /^\d+$/.test(it))) {
    if (session.server.legacy || found.some((row) => String(row.id) === id)) continue;
    found.push(...(await read(session, { path: `/event-types/${id}`, paging: wholeList })));
  }
  const known = found
    .filter(({ id, slug }) => typeof id === 'number' && typeof slug === 'string')
    .map(({ id, slug }): KnownType => [id as number, slug as string]);
  tellUnknown(session, chosen, known);
  return uniqBy(known, ([id]) => id).slice(0, MOST_KNOWN);
}

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

async function read(session: Session, { path, paging }: List): Promise<IDataObject[]> {
  const output = session.server.legacy ? recordsAt('event_types') : undefined;
  const call = { method: 'GET' as const, path, version: versionFor(path) };
  return await fetchAll(session, call, { paging, output }).catch((error: Error) => {
    if (statusOf(error) === 404) return [];
    warn(session, `the event types at ${path} could not be read: ${error.message}`);
    return [];
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
