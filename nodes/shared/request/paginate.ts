import type { IDataObject } from 'n8n-workflow';
import { get, isEqual } from 'lodash';
import { records, type Output } from '../define/output';
import type { Paging } from '../define/paging';
import type { Call } from './call';
import { request } from './index';
import type { Session } from './session';

interface Listing {
  paging: Paging;
  output?: Output;
  /** The most rows to return; asks for no more than needed. */
  limit?: number;
}

/**
 * The pages of a list, each as it arrives. Ends on a short page, on a missing next page, and on a
 * page or cursor that was there before: a list that ignores paging is read once.
 */
export async function* pages(
  session: Session,
  call: Call,
  { paging, output = records, limit = Infinity }: Listing,
): AsyncGenerator<IDataObject[]> {
  const cursors = new Set<unknown>();
  let previous: IDataObject[] | undefined;
  let cursor: unknown;

  for (let read = 0; read < limit; ) {
    const size = sizeOf(paging, limit, read);
    const answer = await request(session, withPage(call, paging, { size, read, cursor }));
    const rows = output(answer, call);
    if (previous && rows.length > 0 && isEqual(rows, previous)) return;

    yield rows.slice(0, limit - read);
    read += rows.length;
    previous = rows;

    if (paging.kind === 'whole') return;
    if (paging.kind === 'cursor') {
      cursor = get(answer.body, paging.nextPath);
      if (cursor === undefined || cursor === null || cursor === '' || cursors.has(cursor)) return;
      cursors.add(cursor);
    } else if (rows.length < size || get(answer.body, 'pagination.hasNextPage') === false) {
      return;
    } else if (rows.length > size) {
      // More rows than asked for: the list ignores paging and has come whole.
      return;
    }
  }
}

/** How many rows to ask for. Pages that are numbered must all have the same size. */
function sizeOf(paging: Paging, limit: number, read: number): number {
  if (paging.kind === 'whole') return limit;
  return Math.min(paging.max, paging.kind === 'page' ? limit : limit - read);
}

/** All rows of a list, up to the limit. */
export async function fetchAll(
  session: Session,
  call: Call,
  listing: Listing,
): Promise<IDataObject[]> {
  const rows: IDataObject[] = [];
  for await (const page of pages(session, call, listing)) {
    for (const row of page) rows.push(row);
  }
  return rows;
}

function withPage(
  call: Call,
  paging: Paging,
  { size, read, cursor }: { size: number; read: number; cursor: unknown },
): Call {
  switch (paging.kind) {
    case 'whole':
      return call;
    case 'offset': {
      const { limitParam, offsetParam } = paging;
      return { ...call, query: { ...call.query, [limitParam]: size, [offsetParam]: read } };
    }
    case 'cursor':
      return { ...call, query: { ...call.query, limit: size, ...(cursor ? { cursor } : {}) } };
    case 'page':
      return { ...call, query: { ...call.query, take: size, page: Math.floor(read / size) + 1 } };
    case 'bodyOffset':
      return { ...call, body: { ...call.body, limit: size, offset: read } };
  }
}
