import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { get, isPlainObject } from 'lodash';
import { json, record } from '../../../shared/operation/convert';
import { shown } from '../../../shared/wording/shown';
import type { Guide } from '../../../shared/operation/operation';
import { records } from '../../../shared/api/envelope';
import type { Answer } from '../../../shared/api/call';
import type { Method } from '../../../shared/api/route';
import { request, type Call, type Session } from '../../../shared/request';
import { versionFor } from '../../../shared/api/versions';

/** Lists without a paging object are taken for unfinished when a page has at least this many rows. */
const SMALLEST_PAGE = 100;

/**
 * Sends a request that the user spelled out, with our credential, version date, pace and errors.
 * With Return All it follows cursors and offsets, whichever the answer speaks of.
 */
export async function callApi({ session, values, zone }: Guide): Promise<IDataObject[]> {
  const place = { zone, now: Date.now() };
  const options = (values.options ?? {}) as IDataObject;
  const path = pathOf(values.path, session);
  const body = json(values.body, { ...place, label: 'Body' });
  if (body !== undefined && !isPlainObject(body)) {
    throw new UserError(`Body must be a JSON object, but is ${shown(body)}`);
  }
  const rows = get(values, 'query.pair', []) as unknown[];
  const call: Call = {
    method: values.method as Method,
    path: path.replace(/\?.*$/s, ''),
    query: {
      ...Object.fromEntries(new URLSearchParams(/\?(.*)$/s.exec(path)?.[1] ?? '')),
      ...(record(rows, { ...place, label: 'Query' }) as IDataObject | undefined),
    },
    ...(body !== undefined && { body: body as IDataObject }),
    answers: 'anything',
    version: (options.apiVersion as string | undefined) || versionFor(path),
  };
  const answer = await request(session, call);
  if (options.fullResponse === true) return [{ ...answer, body: answer.body as IDataObject }];
  return values.returnAll === true ? await follow(session, call, answer) : records(answer);
}

/** The path from behind `/v2`; of a whole address only when it is one of the credential's server. */
function pathOf(typed: unknown, { server }: Session): string {
  const text = typeof typed === 'string' ? typed.trim() : '';
  const path = (text.startsWith(server.api) ? text.slice(server.api.length) : text)
    .replace(/^\/?(api\/)?v2(?=[/?]|$)/i, '')
    .replace(/^(?!\/)/, '/');
  const strange = /^\/[a-z][a-z\d+.-]*:|^\/\/|\\|\p{Cc}|(^|\/)(\.|%2e){1,2}(\/|\?|$)/iu.test(path);
  if (text === '' || strange) {
    throw new UserError(
      `Path must be one of this API, such as /bookings, but is ${shown(typed)}. Other servers are not called with this credential.`,
    );
  }
  return path;
}

/** All rows, each once; ends with the first page that has none that is new, whatever it says. */
async function follow(session: Session, call: Call, first: Answer): Promise<IDataObject[]> {
  const all = records(first);
  const seen = new Set(all.map(keyOf));
  const cursors = new Set<unknown>();
  let read = Number(call.query?.skip ?? 0) + all.length;
  for (let answer = first, page = all.slice(); ; ) {
    const next = nextQuery(answer, page, read);
    if (!next || ('cursor' in next && cursors.has(next.cursor))) return all;
    cursors.add(next.cursor);
    answer = await request(session, { ...call, query: { ...call.query, ...next } });
    page = records(answer);
    const fresh = page.filter((row) => !seen.has(keyOf(row)));
    if (fresh.length === 0) return all;
    for (const row of fresh) {
      all.push(row);
      seen.add(keyOf(row));
    }
    read += page.length;
  }
}

/** What tells a row from others: its ID, or all of it. */
const keyOf = (row: IDataObject): string => JSON.stringify(row.uid ?? row.id ?? row);

/** What the next page must be asked for with, or undefined at the end of the list. */
function nextQuery({ body }: Answer, page: IDataObject[], read: number): IDataObject | undefined {
  const data = get(body, 'data') as unknown;
  const cursor: unknown =
    get(body, 'pagination.nextCursor') ?? get(body, 'meta.nextCursor') ?? get(data, 'nextCursor');
  if (cursor !== undefined && cursor !== null) return { cursor: cursor as string };
  const more: unknown = get(body, 'pagination.hasNextPage');
  const maybe = more === undefined && Array.isArray(data) && page.length >= SMALLEST_PAGE;
  return more === true || maybe ? { skip: read } : undefined;
}
