/** Lists: the part of the rows that was asked for, and what the server says about the rest. */
import type { Answer, SandboxRequest } from './types';

/** The paging object of offset lists; beyond the end it names the last page. */
function pageInfo(totalItems: number, take: number, skip: number): Record<string, unknown> {
  const returnedItems = Math.max(0, Math.min(take, totalItems - skip));
  const totalPages = Math.ceil(totalItems / take);
  return {
    returnedItems,
    totalItems,
    itemsPerPage: take,
    remainingItems: Math.max(0, totalItems - skip - take),
    currentPage: Math.min(totalPages, Math.floor(skip / take) + 1),
    totalPages,
    hasNextPage: skip + take < totalItems,
    hasPreviousPage: skip > 0 && totalItems > 0,
  };
}

/** Answers a list in the way of paging that the contract states for the operation. */
export function listAnswer(rows: unknown[], { operation, query, body }: SandboxRequest): Answer {
  const { pagination } = operation;
  const { kind, limitParam = 'take', offsetParam = 'skip', cursorParam = 'cursor' } = pagination;
  const asked = kind === 'body-offset' ? body : query;
  const limit = Number(asked[limitParam] ?? pagination.default ?? pagination.max ?? 250);

  if (kind === 'none') return { data: rows };
  if (kind === 'body-offset') {
    const from = Number(asked[offsetParam] ?? 0);
    return { data: { total: rows.length, data: rows.slice(from, from + limit) } };
  }
  if (kind === 'offset') {
    const from = Number(asked[offsetParam] ?? 0);
    return {
      data: rows.slice(from, from + limit),
      ...(pagination.nextPath && { pagination: pageInfo(rows.length, limit, from) }),
    };
  }
  const from = Number(String(query[cursorParam] ?? '').slice(-12)) || 0;
  const page = rows.slice(from, from + limit);
  const hasMore = from + limit < rows.length;
  const cursor = { nextCursor: hasMore ? cursorTo(from + limit) : null, hasMore };
  return cursorAnswer(page, cursor, pagination.itemsPath, pagination.nextPath);
}

/** Some of the lists want a UUID as cursor. */
function cursorTo(offset: number): string {
  return `00000000-0000-4000-8000-${String(offset).padStart(12, '0')}`;
}

/** Cursor lists hold their rows and their cursor in different places. */
function cursorAnswer(
  page: unknown[],
  cursor: Record<string, unknown>,
  itemsPath = 'data',
  nextPath: string | null = null,
): Answer {
  const [, key] = itemsPath.split('.');
  const holder = nextPath?.split('.')[0];
  const data = key ? { [key]: page, ...(holder === 'data' && cursor) } : page;
  if (holder === 'meta') return { bare: { status: 'success', data, meta: cursor } };
  return holder === 'pagination' ? { data, pagination: cursor } : { data };
}
