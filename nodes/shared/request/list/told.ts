import type { IDataObject } from 'n8n-workflow';
import { get } from 'lodash';
import type { Answer, Call } from '../../api/call';
import type { Paging } from '../../api/paging';

/** Where the API puts the cursor of the next page. */
const CURSORS = ['pagination.nextCursor', 'meta.nextCursor', 'data.nextCursor'];

/** A list that tells nothing about its paging is unfinished when a page has at least so many rows. */
const SMALLEST_PAGE = 50;

/** The largest page of lists by cursor, and of those by rows. */
const LARGEST = { cursor: 100, offset: 250 };

/**
 * How a list goes on, as its answer tells: servers of other versions page in other ways than is
 * expected, and of a request that a user spelled out nothing is expected.
 */
export function toldPaging(
  expected: Paging,
  { call, answer, rows }: { call: Call; answer: Answer; rows: IDataObject[] },
): Paging {
  const isFree = expected.kind === 'told';
  if (expected.kind === 'page' || expected.kind === 'bodyOffset') return expected;
  const nextPath = CURSORS.find((path) => typeof get(answer.body, path) === 'string');
  if (nextPath) {
    if (expected.kind === 'cursor' && get(answer.body, expected.nextPath)) return expected;
    return { kind: 'cursor', max: sizeIn(call, isFree ? rows.length : LARGEST.cursor), nextPath };
  }
  if (expected.kind === 'offset') return expected;
  const more: unknown = get(answer.body, 'pagination.hasNextPage');
  const isLong = isFree && more === undefined && rows.length >= SMALLEST_PAGE;
  if (more !== true && !isLong) return expected;
  return {
    kind: 'offset',
    max: isFree ? rows.length : LARGEST.offset,
    ...namesIn(call),
    isGuess: isLong,
  };
}

/** The size of page that the user asks for, where they do. */
const sizeIn = ({ query }: Call, otherwise: number): number => Number(query?.limit) || otherwise;

/** What the list calls the number of rows and the rows before them. Managed users are listed by the second pair. */
function namesIn({ path, query = {} }: Call): { limitParam: string; offsetParam: string } {
  const byLimit =
    /^\/oauth-clients\/[^/]+\/users$/.test(path) ||
    (('limit' in query || 'offset' in query) && !('take' in query || 'skip' in query));
  return byLimit
    ? { limitParam: 'limit', offsetParam: 'offset' }
    : { limitParam: 'take', offsetParam: 'skip' };
}
