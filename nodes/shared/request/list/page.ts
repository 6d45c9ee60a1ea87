import type { IDataObject } from 'n8n-workflow';
import { get } from 'lodash';
import type { Paging } from '../../api/paging';
import type { Call, Answer } from '../../api/call';

/** Where the next page begins. */
export interface PageStart {
  /** Rows before it. */
  skip: number;
  /** Counts from 1. */
  page: number;
  cursor?: unknown;
}

/** The call that asks for so many rows from a place on. */
export function withPage(
  call: Call,
  paging: Paging,
  { skip, page, cursor }: PageStart,
  size: number,
): Call {
  switch (paging.kind) {
    case 'whole':
    case 'told':
      return call;
    case 'offset': {
      const { limitParam, offsetParam } = paging;
      return { ...call, query: { ...call.query, [limitParam]: size, [offsetParam]: skip } };
    }
    case 'cursor': {
      const limited = paging.max === undefined ? {} : { limit: size };
      return { ...call, query: { ...call.query, ...limited, ...(cursor ? { cursor } : {}) } };
    }
    case 'page':
      return { ...call, query: { ...call.query, take: size, page } };
    case 'bodyOffset':
      return { ...call, body: { ...call.body, limit: size, offset: skip } };
  }
}

/** How many rows to ask for when so many are missing. Numbered pages must all have the same size. */
export function sizeOf(paging: Paging, limit: number, missing: number): number {
  if (paging.kind === 'whole' || paging.kind === 'told') return limit;
  return Math.min(paging.max ?? missing, paging.kind === 'page' ? limit : missing);
}

/** Whether so many rows fill all the pages they need: then asking for one row twice takes a page more. */
export const fillsPages = (rows: number, paging: Paging): boolean =>
  'max' in paging && paging.max !== undefined && rows > 0 && rows % paging.max === 0;

/** How many rows the whole list has, where it tells. */
export function totalOf({ body }: Answer): number | undefined {
  const told: unknown = get(body, 'pagination.totalItems') ?? get(body, 'data.total');
  return typeof told === 'number' ? told : undefined;
}

/** When an answer was given, by the clock of the server, in ms since the epoch. */
export function timeOf({ headers }: Answer): number | undefined {
  const time = Date.parse(String(headers.date));
  return Number.isNaN(time) ? undefined : time;
}

/** Whether a row tells that it was made or changed after a time. */
export const isNewer = ({ createdAt, updatedAt }: IDataObject, time = Infinity): boolean =>
  [createdAt, updatedAt].some((told) => typeof told === 'string' && Date.parse(told) > time);

/**
 * Whether an answer says, or its length shows, that no page follows. So far `pages` were read, with
 * `next` rows in all.
 */
export function isLast(
  { kind }: Paging,
  answer: Answer,
  { rows, size, next, pages }: { rows: number; size: number; next: number; pages: number },
): boolean {
  if (kind === 'whole' || kind === 'told') return true;
  if (kind === 'cursor') return false;
  const total = totalOf(answer);
  const more: unknown =
    get(answer.body, 'pagination.hasNextPage') ?? (total === undefined ? undefined : next < total);
  // More rows than asked for: the list ignores paging and has come whole.
  // A server of API v1 may give fewer rows than are asked for, the same round number on each page.
  const isCapped = kind === 'page' && rows > 0 && rows % 10 === 0 && rows * pages === next;
  return more === false || rows === 0 || rows > size || (!more && rows < size && !isCapped);
}
