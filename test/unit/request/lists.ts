/** Lists that a test makes up, and how they are read. */
import type { IDataObject } from 'n8n-workflow';
import type { Call } from '../../../nodes/shared/api/call';
import { records, type Output } from '../../../nodes/shared/api/envelope';
import { offset } from '../../../nodes/shared/operation/paging';
import type { Paging } from '../../../nodes/shared/api/paging';
import { fetchAll } from '../../../nodes/shared/request';
import { sessionWith, type Sent } from '../harness/session';

/** Rows with UIDs that count on. */
export const rows = (count: number, from = 0): IDataObject[] =>
  Array.from({ length: count }, (_, index) => ({ uid: `row ${from + index}` }));

/** The UIDs of rows. */
export const uids = (list: IDataObject[]) => list.map(({ uid }) => uid);

export type Answer = (sent: Sent, index: number) => unknown;

/** When the first page of a list is answered, in ms since the epoch; each other one a minute later. */
export const begun = Date.parse('2026-11-20T12:00:00Z');

/**
 * Reads a list whose answers `answer` makes, and what is said on the node meanwhile; fails when that
 * takes more than 100 requests.
 */
export async function read(
  paging: Paging,
  answer: Answer,
  limit = Infinity,
  output: Output = records,
  query?: Call['query'],
) {
  const sent: Sent[] = [];
  const hints: unknown[] = [];
  const session = await sessionWith((request) => {
    sent.push(request);
    if (sent.length > 100) throw new Error('The list was not read to an end');
    const date = new Date(begun + (sent.length - 1) * 60_000).toUTCString();
    return { headers: { date }, body: answer(request, sent.length - 1) };
  });
  Object.assign(session.context, { addExecutionHints: (hint: unknown) => hints.push(hint) });
  const call = { method: 'GET' as const, path: '/bookings', query };
  return { found: await fetchAll(session, call, { paging, limit, output }), sent, hints };
}

/** Pages of four rows. */
export const small = { ...offset, max: 4 };

/** What a list tells about itself: nothing, whether there is more, or how many rows it has. */
export type Tells = 'nothing' | 'more' | 'total' | 'all';

/** A page of a list by `take` and `skip`, as the server cuts it. */
export const cut =
  (list: () => IDataObject[], tells: Tells = 'nothing'): Answer =>
  ({ query, body }) => {
    const skip = Number(query.skip ?? body?.offset);
    const take = Number(query.take ?? body?.limit);
    const data = list().slice(skip, skip + take);
    const more = { hasNextPage: skip + take < list().length };
    const total = { totalItems: list().length };
    const pagination = {
      nothing: undefined,
      more,
      total,
      all: { ...more, ...total },
    }[tells];
    return { status: 'success', data, ...(pagination && { pagination }) };
  };
