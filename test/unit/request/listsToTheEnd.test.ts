import type { IDataObject } from 'n8n-workflow';
import {
  byCursor,
  cursor,
  managedUsers,
  page,
  wholeList,
} from '../../../nodes/shared/operation/paging';
import { fetchAll } from '../../../nodes/shared/request';
import { sessionWith } from '../harness/session';
import { cut, read, rows, small, uids } from './lists';

const call = { method: 'GET' as const, path: '/x' };
const told = { kind: 'told' as const };

describe('a list that is read', () => {
  const success = (data: IDataObject[], more: object = {}) => ({
    status: 'success',
    data,
    ...more,
  });

  it('in numbered pages asks for each once, in pages of one size', async () => {
    const list = rows(600);
    const { found, sent } = await read(page, ({ query }) => {
      const [take, number] = [Number(query.take), Number(query.page)];
      return success(list.slice((number - 1) * take, number * take));
    });
    expect(uids(found)).toEqual(uids(list));
    expect(sent.map(({ query }) => query)).toEqual(
      ['1', '2', '3'].map((number) => ({ take: '250', page: number })),
    );
  });

  it('in numbered pages that the server cuts shorter goes on', async () => {
    const list = rows(250);
    const { found } = await read(page, ({ query }) =>
      success(list.slice((Number(query.page) - 1) * 100, Number(query.page) * 100)),
    );
    expect(uids(found)).toEqual(uids(list));
  });

  it('as far as the API lets anybody read says that there is more', async () => {
    const list = rows(900);
    const { found, sent, hints } = await read(managedUsers, ({ query }) =>
      success(list.slice(Number(query.offset), Number(query.offset) + Number(query.limit))),
    );
    // From the largest offset that it takes, 250 rows: 500 in all.
    expect(found).toEqual(list.slice(0, 500));
    expect(sent.map(({ query }) => query.offset)).toEqual(['0', '250']);
    expect(hints).toEqual([
      {
        message:
          'Cal.com lists only the first 500 here, and there are more: narrow the list with "Filters" to find the others.',
        type: 'warning',
        location: 'outputPane',
      },
    ]);
  });

  it('ends there as well where n8n has no place to say so, as in a list to pick from', async () => {
    const list = rows(900);
    const session = await sessionWith(({ query }) => {
      const from = Number(query.offset);
      return { body: success(list.slice(from, from + Number(query.limit))) };
    });
    expect(await fetchAll(session, call, { paging: managedUsers })).toEqual(list.slice(0, 500));
  });

  it.each([0, 250, 300, 499])('says nothing when it ends before, with %d rows', async (count) => {
    const list = rows(count);
    const { found, hints } = await read(managedUsers, ({ query }) =>
      success(list.slice(Number(query.offset), Number(query.offset) + Number(query.limit))),
    );
    expect(found).toEqual(list);
    expect(hints).toEqual([]);
  });

  it('from a place that the user spelled out goes on from there', async () => {
    const list = rows(20);
    for (const [from, size] of [
      ['skip', 'take'],
      ['offset', 'limit'],
    ]) {
      const { found } = await read(
        told,
        ({ query }) => {
          const start = Number(query[from] ?? 0);
          const end = start + Number(query[size]);
          return success(list.slice(start, end), { pagination: { hasNextPage: end < 20 } });
        },
        Infinity,
        undefined,
        { [from]: 6, [size]: 5 },
      );
      expect(uids(found)).toEqual(uids(list.slice(6)));
    }
  });

  it('that only looks unfinished is asked once more', async () => {
    const { found, sent } = await read(told, () => success(rows(50)));
    expect(found).toHaveLength(50);
    expect(sent).toHaveLength(2);
  });

  it('that goes on behind a guess is read to its end', async () => {
    const list = rows(130);
    const { found } = await read(told, ({ query }) =>
      success(list.slice(Number(query.skip ?? 0), Number(query.skip ?? 0) + 50)),
    );
    expect(uids(found)).toEqual(uids(list));
  });

  it.each([undefined, null, ''])('by cursor ends where the cursor is %p', async (nextCursor) => {
    const { sent } = await read(byCursor, () => success(rows(3), { pagination: { nextCursor } }));
    expect(sent).toHaveLength(1);
  });

  it('by cursor stops at the limit', async () => {
    const { found, sent } = await read(
      cursor(4, 'meta.nextCursor'),
      (_, index) => success(rows(4, index * 4), { meta: { nextCursor: index + 1 } }),
      6,
    );
    expect(uids(found)).toEqual(uids(rows(6)));
    expect(sent.map(({ query }) => query.limit)).toEqual(['4', '2']);
  });

  it('with a limit begins pages with the last row before where that costs no request more', async () => {
    const answer = cut(() => rows(40), 'all');
    const places = async (limit: number) =>
      (await read(small, answer, limit)).sent.map(({ query }) =>
        [query.skip, query.take].map(Number),
      );
    expect(await places(9)).toEqual([
      [0, 4],
      [3, 4],
      [6, 3],
    ]);
    expect(await places(12)).toEqual([
      [0, 4],
      [4, 4],
      [8, 4],
    ]);
  });

  it('is made of each record, and of plain data where there are many', async () => {
    const list = rows(10_002);
    const session = await sessionWith(() => ({ body: success(list) }));
    const map = ({ uid }: IDataObject) => ({ name: uid, left: undefined });
    const made = await fetchAll(session, call, { paging: wholeList, map });
    expect(made.map(({ name }) => name)).toEqual(uids(list));
    expect('left' in made[9_999]).toBe(true);
    // Written and read again: nothing is left of a key without a value.
    expect('left' in made[10_000]).toBe(false);
  });

  it('stays the very record where nothing is made of it', async () => {
    const list = rows(10_002);
    const session = await sessionWith(() => ({ body: success(list) }));
    const found = await fetchAll(session, call, { paging: wholeList });
    expect(found[10_001]).toBe(list[10_001]);
  });
});
