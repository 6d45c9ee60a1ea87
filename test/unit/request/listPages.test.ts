import type { IDataObject } from 'n8n-workflow';
import type { Paging } from '../../../nodes/shared/api/paging';
import {
  byCursor,
  cursor,
  managedUsers,
  offset,
  page,
  wholeList,
} from '../../../nodes/shared/operation/paging';
import {
  fillsPages,
  isLast,
  isNewer,
  sizeOf,
  timeOf,
  totalOf,
  withPage,
} from '../../../nodes/shared/request/list/page';
import { identityOf } from '../../../nodes/shared/request/list/seen';
import { toldPaging } from '../../../nodes/shared/request/list/told';
import { rows } from './lists';

const call = {
  method: 'GET' as const,
  path: '/x',
  query: { status: 'past', take: 3 },
  body: { where: 'y' },
};
const answered = (body: object = {}, headers = {}) => ({ status: 200, headers, body });
const told: Paging = { kind: 'told' };
const inBody: Paging = { kind: 'bodyOffset', max: 4 };

describe('the call for a page', () => {
  const place = { skip: 8, page: 3 };

  it.each<[string, Paging, object]>([
    ['a whole list', wholeList, call],
    ['a list as the answers tell', told, call],
    ['rows', offset, { ...call, query: { status: 'past', take: 4, skip: 8 } }],
    [
      'rows of managed users',
      managedUsers,
      { ...call, query: { status: 'past', take: 3, limit: 4, offset: 8 } },
    ],
    ['numbered pages', page, { ...call, query: { status: 'past', take: 4, page: 3 } }],
    ['the body', inBody, { ...call, body: { where: 'y', limit: 4, offset: 8 } }],
    [
      'the first page of a cursor',
      cursor(100, 'meta.nextCursor'),
      { ...call, query: { status: 'past', take: 3, limit: 4 } },
    ],
    // How many rows such a page may have is not documented: nothing is asked for.
    ['the first page of a cursor of any size', byCursor, call],
  ])('asks for it by %s', (_, paging, expected) => {
    expect(withPage(call, paging, place, 4)).toEqual(expected);
  });

  it('carries the cursor that the page before told', () => {
    const { query } = withPage(call, byCursor, { ...place, cursor: 'c2' }, 4);
    expect(query).toEqual({ ...call.query, cursor: 'c2' });
  });
});

describe('how many rows are asked for', () => {
  it.each<[string, Paging, number, number, number]>([
    ['all that are missing', offset, 20, 15, 15],
    ['the most that a page has', offset, 1000, 900, 250],
    ['the most that a page has, of all', offset, Infinity, Infinity, 250],
    // Numbered pages of another size would begin elsewhere.
    ['pages of one size, however few are missing', page, 300, 50, 250],
    ['pages as small as the limit', page, 7, 7, 7],
    ['all that are missing by an open cursor', byCursor, 20, 15, 15],
    ['a limit of a whole list', wholeList, 20, 15, 20],
    ['a limit of any list', told, 20, 15, 20],
  ])('are %s', (_, paging, limit, missing, size) => {
    expect(sizeOf(paging, limit, missing)).toBe(size);
  });
});

it.each<[number, Paging, boolean]>([
  [250, offset, true],
  [500, offset, true],
  [251, offset, false],
  [100, offset, false],
  [8, inBody, true],
  [100, cursor(100, 'x'), true],
  [NaN, offset, false],
  // No size is known to fill.
  [100, byCursor, false],
  [100, wholeList, false],
])('%d rows fill their pages of %j: %p', (count, paging, fills) => {
  expect(fillsPages(count, paging)).toBe(fills);
});

describe('what an answer tells', () => {
  it.each([
    [{ pagination: { totalItems: 7 } }, 7],
    [{ data: { total: 0 } }, 0],
    [{ pagination: { totalItems: '7' } }, undefined],
    [{ total: 7 }, undefined],
    [{}, undefined],
  ])('of the total: %j', (body, total) => {
    expect(totalOf(answered(body))).toBe(total);
  });

  it('of its time, by the clock of the server', () => {
    const date = 'Fri, 20 Nov 2026 12:00:00 GMT';
    expect(timeOf(answered({}, { date }))).toBe(Date.UTC(2026, 10, 20, 12));
    expect(timeOf(answered({}, { date: 'now' }))).toBeUndefined();
    expect(timeOf(answered())).toBeUndefined();
  });
});

it.each([
  [{ createdAt: '2026-11-20T12:00:01Z' }, true],
  [{ createdAt: '2026-11-20T11:00:00Z', updatedAt: '2026-11-20T12:00:01Z' }, true],
  [{ createdAt: '2026-11-20T12:00:00Z' }, false],
  [{ createdAt: '2026-11-19T12:00:00Z', updatedAt: null }, false],
  [{ createdAt: Date.UTC(2030) }, false],
  [{}, false],
])('a row with %j is newer than a time: %p', (row, newer) => {
  expect(isNewer(row as IDataObject, Date.UTC(2026, 10, 20, 12))).toBe(newer);
  expect(isNewer(row as IDataObject)).toBe(false);
});

describe('a page is the last', () => {
  const full = { rows: 4, size: 4, next: 8, pages: 2 };
  const more = (hasNextPage: boolean) => answered({ pagination: { hasNextPage } });
  const total = (totalItems: number) => answered({ pagination: { totalItems } });
  const silent = answered();
  const numbered: Paging = { kind: 'page', max: 250 };
  const capped = { rows: 100, size: 250, next: 200, pages: 2 };

  it.each<[string, Paging, ReturnType<typeof answered>, Partial<typeof full>, boolean]>([
    ['of a whole list', wholeList, more(true), {}, true],
    ['of a list as the answers tell', told, more(true), {}, true],
    // The cursor tells, even when a page of it is empty.
    ['of a cursor', byCursor, more(false), { rows: 0 }, false],
    ['when it says so', offset, more(false), {}, true],
    ['not when it says that there is more', offset, more(true), {}, false],
    ['not when it is short and says that there is more', offset, more(true), { rows: 3 }, false],
    ['when it is empty, whatever it says', offset, more(true), { rows: 0 }, true],
    ['when more came than was asked for', offset, more(true), { rows: 5 }, true],
    ['when all rows of the total were read', offset, total(8), {}, true],
    ['not when rows of the total are left', offset, total(9), {}, false],
    ['not when it is short and rows of the total are left', offset, total(9), { rows: 3 }, false],
    ['not when it is full and says nothing', offset, silent, {}, false],
    ['when it is short and says nothing', offset, silent, { rows: 3 }, true],
    // A server of API v1 may cut all its pages at a round number.
    ['not when all pages have the same round number', numbered, silent, capped, false],
    ['when it has another number', numbered, silent, { ...capped, rows: 90 }, true],
    ['when the number is not round', numbered, silent, { ...capped, rows: 99, next: 198 }, true],
    ['when it is empty, as all before', numbered, silent, { ...capped, rows: 0, next: 0 }, true],
    ['when rows are not numbered by page', offset, silent, capped, true],
  ])('%s', (_, paging, answer, sight, is) => {
    expect(isLast(paging, answer, { ...full, ...sight })).toBe(is);
  });
});

it.each([
  [{ uid: 'a', id: 1 }, 'a'],
  [{ id: 1 }, '1'],
  [{ id: 0 }, '0'],
  [{ uid: '' }, undefined],
  [{ uid: null, id: 'b' }, 'b'],
  [{ id: { of: 1 } }, undefined],
  [{ name: 'a' }, undefined],
  [undefined, undefined],
])('a row %j is known by %p', (row, identity) => {
  expect(identityOf(row as IDataObject)).toBe(identity);
});

describe('how a list goes on that was not expected', () => {
  const goesOn = answered({ pagination: { hasNextPage: true } });
  const of = (path: string, query?: object) => ({ ...call, path, query: query as never });
  const byTake = { limitParam: 'take', offsetParam: 'skip' };
  const byLimit = { limitParam: 'limit', offsetParam: 'offset' };

  it.each([
    ['/bookings', undefined, byTake],
    ['/bookings', { take: 5 }, byTake],
    ['/bookings', { limit: 5 }, byLimit],
    ['/bookings', { offset: 5 }, byLimit],
    ['/bookings', { limit: 5, take: 5 }, byTake],
    ['/bookings', { offset: 5, skip: 5 }, byTake],
    ['/oauth-clients/c1/users', undefined, byLimit],
    ['/oauth-clients/c1/users/7', undefined, byTake],
    ['/oauth-clients/c1/webhooks', undefined, byTake],
    ['/oauth-clients/c1/x/users', undefined, byTake],
    ['/x/oauth-clients/c1/users', undefined, byTake],
  ])('is named as the list names it: %s with %j', (path, query, names) => {
    const sight = { call: of(path, query), answer: goesOn, rows: rows(3) };
    expect(toldPaging(wholeList, sight)).toEqual({
      kind: 'offset',
      max: 250,
      ...names,
      isGuess: false,
    });
    expect(toldPaging(told, sight)).toMatchObject({ kind: 'offset', max: 3, ...names });
  });

  it.each(['pagination', 'meta', 'data'])('is found by the cursor in %s', (place) => {
    const answer = answered({ [place]: { nextCursor: 'c2' } });
    expect(toldPaging(offset, { call: of('/x'), answer, rows: rows(3) })).toEqual({
      kind: 'cursor',
      max: 100,
      nextPath: `${place}.nextCursor`,
    });
  });

  it('is found by another cursor than the one that was expected', () => {
    const answer = answered({ pagination: { nextCursor: 'c2' } });
    const expected = cursor(7, 'meta.nextCursor');
    expect(toldPaging(expected, { call: of('/x'), answer, rows: rows(3) })).toEqual({
      kind: 'cursor',
      max: 100,
      nextPath: 'pagination.nextCursor',
    });
  });

  it('stays as it is in numbered pages and in the body, and where the cursor is as expected', () => {
    const answer = answered({
      meta: { nextCursor: 'c2' },
      pagination: { hasNextPage: true, nextCursor: 'c3' },
    });
    for (const expected of [page, inBody, cursor(7, 'meta.nextCursor')]) {
      expect(toldPaging(expected, { call: of('/x'), answer, rows: rows(3) })).toBe(expected);
    }
  });

  it('is over where nothing tells of more', () => {
    const sight = { call: of('/x'), answer: answered(), rows: rows(600) };
    expect(toldPaging(wholeList, sight)).toBe(wholeList);
    const short = { ...sight, rows: rows(3) };
    expect(toldPaging(told, short)).toBe(told);
    const over = answered({ pagination: { hasNextPage: false } });
    expect(toldPaging(told, { ...sight, answer: over })).toBe(told);
  });
});
