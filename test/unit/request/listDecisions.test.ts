import { cursor, offset, wholeList } from '../../../nodes/shared/operation/paging';
import { decide, MOST_STEPS, shouldOverlap } from '../../../nodes/shared/request/list/decide';
import { Seen } from '../../../nodes/shared/request/list/seen';
import { toldPaging } from '../../../nodes/shared/request/list/told';
import { cut, read, rows, small } from './lists';

const calm = {
  canOverlap: true,
  overlaps: true,
  follows: true,
  hasLoose: false,
  isYoung: false,
  isJoined: false,
  steps: 0,
};

it.each([
  ['follows the one before', {}, 'take'],
  ['does not begin with the last row of the one before', { follows: false }, 'readAgain'],
  [
    'begins with another row that was read in its place',
    { follows: false, isJoined: true },
    'take',
  ],
  ['does not follow, too often', { follows: false, steps: MOST_STEPS }, 'take'],
  ['does not follow, after pages without an overlap', { follows: false, hasLoose: true }, 'rewind'],
  ['holds a row younger than the list', { isYoung: true }, 'take'],
  ['holds one, after pages without an overlap', { isYoung: true, hasLoose: true }, 'rewind'],
  ['cannot be compared', { canOverlap: false, overlaps: false, follows: false }, 'take'],
] as const)('a page that %s', (_, sight, decision) => {
  expect(decide({ ...calm, ...sight })).toBe(decision);
});

it.each([
  [true, 4, false],
  [true, 5, true],
  [false, 4, true],
])(
  'reads a row twice unless the list is calm (%s) and %i rows fill their pages',
  (isStable, left, is) => {
    expect(shouldOverlap(small, { isStable, left })).toBe(is);
  },
);

it('does not read a row twice of pages that have one, but of those that have two', () => {
  expect(shouldOverlap({ ...offset, max: 1 }, { isStable: false, left: 5 })).toBe(false);
  expect(shouldOverlap({ ...offset, max: 2 }, { isStable: false, left: 5 })).toBe(true);
});

it('a row that was on a page that was sure to follow stays so when it comes again', () => {
  const seen = new Seen();
  const [row] = rows(1);
  seen.add([row], false);
  expect([seen.has(row), seen.isJoined(row)]).toEqual([true, false]);
  seen.add([row], true);
  seen.add([row], false);
  expect(seen.isJoined(row)).toBe(true);
});

describe('a list that pages in another way than is expected', () => {
  const call = { method: 'GET' as const, path: '/bookings' };
  const told = (expected: Parameters<typeof toldPaging>[0], body: object) =>
    toldPaging(expected, { call, rows: rows(3), answer: { status: 200, headers: {}, body } }).kind;

  it('is known by its answer', () => {
    const byCursor = { pagination: { nextCursor: 'c2' } };
    const byRows = { pagination: { hasNextPage: true } };
    expect(told(offset, byCursor)).toBe('cursor');
    expect(told(wholeList, byCursor)).toBe('cursor');
    expect(told(wholeList, byRows)).toBe('offset');
    expect(told(cursor(100, 'pagination.nextCursor'), byRows)).toBe('offset');
    expect(told(cursor(100, 'meta.nextCursor'), byCursor)).toBe('cursor');
    expect(told(offset, byRows)).toBe('offset');
    expect(told(wholeList, {})).toBe('whole');
  });

  // Of a request that a user spelled out, nothing is expected.
  it.each([
    ['a short one that tells nothing', 49, {}, {}, { kind: 'told' }],
    ['a long one that tells nothing', 50, {}, {}, { kind: 'offset', max: 50, isGuess: true }],
    ['a long one that is over', 50, {}, { hasNextPage: false }, { kind: 'told' }],
    ['a short one that goes on', 2, {}, { hasNextPage: true }, { kind: 'offset', max: 2 }],
    ['one by cursor', 7, {}, { nextCursor: 'c2' }, { kind: 'cursor', max: 7 }],
    ['one whose size is asked for', 7, { limit: 20 }, { nextCursor: 'c2' }, { max: 20 }],
  ])('is guessed where nothing is known: %s', (_, count, query, pagination, paging) => {
    const answer = { status: 200, headers: {}, body: { pagination } };
    const sight = { call: { ...call, query }, rows: rows(count), answer };
    expect(toldPaging({ kind: 'told' }, sight)).toMatchObject(paging);
  });

  const list = rows(10);

  it.each([
    ['by rows', cursor(4, 'pagination.nextCursor')],
    ['by rows', wholeList],
  ])('is read to its end: %s', async (_, expected) => {
    const { found } = await read(expected, (sent, index) =>
      cut(() => list, 'all')({ ...sent, query: { take: '4', skip: '0', ...sent.query } }, index),
    );
    expect(found).toEqual(list);
  });

  it('is read to its end: by cursor', async () => {
    const { found } = await read(offset, ({ query }) => {
      const from = Number(query.cursor ?? 0);
      const next = from + 4 < list.length ? String(from + 4) : null;
      return {
        status: 'success',
        data: list.slice(from, from + 4),
        pagination: { nextCursor: next },
      };
    });
    expect(found).toEqual(list);
  });
});
