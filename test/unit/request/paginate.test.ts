import type { IDataObject } from 'n8n-workflow';
import { recordsAt } from '../../../nodes/shared/operation/output';
import { cursor, offset, wholeList } from '../../../nodes/shared/operation/paging';
import { pages } from '../../../nodes/shared/request';
import { sessionWith } from '../harness/session';
import { cut, read, rows, small, uids, type Answer } from './lists';

describe('offset paging', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 1],
    // A page that is exactly full may be the last, if nothing says so.
    [4, 2],
    [5, 2],
    [6, 2],
    [7, 3],
    [8, 3],
    [40, 14],
  ])('reads %d rows with pages of 4 in %d requests', async (count, requests) => {
    const { found, sent } = await read(
      small,
      cut(() => rows(count)),
    );
    expect(uids(found)).toEqual(uids(rows(count)));
    expect(sent).toHaveLength(requests);
  });

  it.each([
    [4, 1],
    [5, 2],
    [7, 2],
  ])('ends where the answer says so: %d rows in %d requests', async (count, requests) => {
    const { found, sent } = await read(
      small,
      cut(() => rows(count), 'more'),
    );
    expect(found).toHaveLength(count);
    expect(sent).toHaveLength(requests);
  });

  it('goes on after a short page when the answer says that there is more', async () => {
    const capped: Answer = ({ query }) => {
      const skip = Number(query.skip);
      return {
        status: 'success',
        data: rows(10).slice(skip, skip + 3),
        pagination: { hasNextPage: skip + 3 < 10 },
      };
    };
    expect(uids((await read(small, capped)).found)).toEqual(uids(rows(10)));
  });

  it.each([1, 3, 4, 5, 6, 9])('asks for no more than a limit of %d needs', async (limit) => {
    const { found, sent } = await read(
      small,
      cut(() => rows(20)),
      limit,
    );
    expect(uids(found)).toEqual(uids(rows(limit)));
    const asked = sent.map(({ query }) => Number(query.skip) + Number(query.take));
    expect(Math.max(...asked)).toBe(limit);
  });

  it('works in the body as well', async () => {
    const { found, sent } = await read(
      { kind: 'bodyOffset', max: 4 },
      cut(() => rows(9)),
    );
    expect(uids(found)).toEqual(uids(rows(9)));
    expect(sent[1].body).toEqual({ limit: 4, offset: 3 });
  });
});

describe('a list that tells its total', () => {
  it.each([
    [1, 1],
    [4, 1],
    [5, 2],
    [8, 2],
    [11, 3],
    [12, 3],
    [40, 10],
    [41, 11],
  ])(
    'is read with as few requests as can be: %d rows in %d pages of 4',
    async (count, requests) => {
      for (const tells of ['total', 'all'] as const) {
        const { found, sent } = await read(
          small,
          cut(() => rows(count), tells),
        );
        expect(uids(found)).toEqual(uids(rows(count)));
        expect(sent).toHaveLength(requests);
      }
    },
  );

  it.each([
    [1_000, 4],
    [1_001, 5],
    [10_000, 40],
  ])('%d bookings take %d requests', async (count, requests) => {
    const { found, sent } = await read(
      offset,
      cut(() => rows(count), 'all'),
    );
    expect(found).toHaveLength(count);
    expect(sent).toHaveLength(requests);
  });

  it('asks twice for the last row of a page where that takes no request more', async () => {
    const { sent } = await read(
      small,
      cut(() => rows(11), 'all'),
    );
    expect(sent.map(({ query }) => query.skip)).toEqual(['0', '3', '7']);
  });

  it('may give fewer rows than were asked for', async () => {
    const list = rows(11);
    const { found, sent } = await read(small, ({ query }) => {
      const skip = Number(query.skip);
      const data = list.slice(skip, skip + Math.min(3, Number(query.take)));
      return { status: 'success', data, pagination: { totalItems: 11 } };
    });
    expect(uids(found)).toEqual(uids(list));
    expect(sent.length).toBeLessThan(7);
  });

  it('takes no request more for a limit that fills its pages', async () => {
    const { found, sent } = await read(
      small,
      cut(() => rows(20), 'all'),
      8,
    );
    expect(uids(found)).toEqual(uids(rows(8)));
    expect(sent.map(({ query }) => [query.skip, query.take])).toEqual([
      ['0', '4'],
      ['4', '4'],
    ]);
  });

  it('tells it in the data when it is asked for in the body', async () => {
    const table: Answer = ({ body }) => {
      const skip = Number(body?.offset);
      const data = rows(8).slice(skip, skip + Number(body?.limit));
      return { status: 'success', data: { total: 8, data } };
    };
    const output = recordsAt('data.data');
    const { found, sent } = await read({ kind: 'bodyOffset', max: 4 }, table, Infinity, output);
    expect(uids(found)).toEqual(uids(rows(8)));
    expect(sent.map(({ body }) => body)).toEqual([
      { limit: 4, offset: 0 },
      { limit: 4, offset: 4 },
    ]);
  });
});

describe('a list that ignores paging', () => {
  it.each([2, 4, 5, 40])('is read once when it has %d rows', async (count) => {
    const { found } = await read(small, () => ({ status: 'success', data: rows(count) }));
    expect(uids(found)).toEqual(uids(rows(count)));
  });

  it('is not asked again when it gave more rows than were asked for', async () => {
    const { sent } = await read(small, () => ({ status: 'success', data: rows(5) }));
    expect(sent).toHaveLength(1);
  });

  it('is read once without IDs, too', async () => {
    const data = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
    const { found, sent } = await read(small, () => ({ status: 'success', data }));
    expect(found).toEqual(data);
    expect(sent).toHaveLength(2);
  });

  it('ends even when it always shows its rows in another order', async () => {
    let turn = 0;
    const shuffled = () => {
      turn += 1;
      return [...rows(4).slice(turn % 4), ...rows(4).slice(0, turn % 4)];
    };
    const { found } = await read(small, () => ({ status: 'success', data: shuffled() }));
    expect(uids(found).sort()).toEqual(uids(rows(4)));
  });
});

describe('cursor paging', () => {
  const byCursor = cursor(4, 'pagination.nextCursor');
  const page = (data: IDataObject[], nextCursor?: unknown) => ({
    status: 'success',
    data,
    pagination: { nextCursor },
  });

  it('follows the cursor to its end', async () => {
    const { found, sent } = await read(byCursor, ({ query }) => {
      const start = Number(query.cursor ?? 0);
      return page(rows(9).slice(start, start + 4), start + 4 < 9 ? start + 4 : null);
    });
    expect(uids(found)).toEqual(uids(rows(9)));
    expect(sent.map(({ query }) => query.cursor)).toEqual([undefined, '4', '8']);
  });

  it('ends at a cursor that was there before', async () => {
    const { found, sent } = await read(byCursor, (_, index) => page(rows(4, index * 4), index % 2));
    expect(found).toHaveLength(12);
    expect(sent).toHaveLength(3);
  });

  it('ends at a page that was there before, whatever the cursor', async () => {
    const { found } = await read(byCursor, (_, index) => page(rows(4), `cursor ${index}`));
    expect(uids(found)).toEqual(uids(rows(4)));
  });

  it('reads over an empty page, but not for ever', async () => {
    const gap = await read(byCursor, (_, index) =>
      page(index === 1 ? [] : rows(2, index * 2), index < 2 ? index + 1 : null),
    );
    expect(gap.found).toHaveLength(4);
    const endless = await read(byCursor, (_, index) => page([], index + 1));
    expect(endless.sent.length).toBeLessThanOrEqual(4);
  });

  it('leaves out rows that moved to a later page', async () => {
    const { found } = await read(byCursor, (_, index) =>
      page(rows(4, index * 3), index < 2 ? index + 1 : undefined),
    );
    expect(uids(found)).toEqual(uids(rows(10)));
  });
});

it('reads a whole list with one request', async () => {
  const { found, sent } = await read(wholeList, () => ({ status: 'success', data: rows(600) }));
  expect(found).toHaveLength(600);
  expect(sent).toEqual([{ method: 'GET', path: '/bookings', query: {}, body: undefined }]);
});

it('hands over each page as it arrives', async () => {
  const seen: number[] = [];
  const session = await sessionWith((sent) => ({ body: cut(() => rows(10))(sent, 0) }));
  for await (const page of pages(session, { method: 'GET', path: '/x' }, { paging: small })) {
    seen.push(page.length);
    if (seen.length === 2) break;
  }
  expect(seen).toEqual([4, 3]);
});
