import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { cursor, offset, whole, type Paging } from '../../../nodes/shared/define/paging';
import { fetchAll, pages } from '../../../nodes/shared/request';
import { startRecorder, type Recorder } from '../harness/recorder';
import { runNode } from '../harness/runNode';
import { sessionWith, type Sent } from '../harness/session';

const rows = (count: number, from = 0): IDataObject[] =>
  Array.from({ length: count }, (_, index) => ({ uid: `row ${from + index}` }));
const uids = (list: IDataObject[]) => list.map(({ uid }) => uid);

type Answer = (sent: Sent, index: number) => unknown;

/** Reads a list whose answers `answer` makes; fails when that takes more than 100 requests. */
async function read(paging: Paging, answer: Answer, limit = Infinity) {
  const sent: Sent[] = [];
  const session = await sessionWith((request) => {
    sent.push(request);
    if (sent.length > 100) throw new Error('The list was not read to an end');
    return { body: answer(request, sent.length - 1) };
  });
  const call = { method: 'GET' as const, path: '/bookings' };
  return { found: await fetchAll(session, call, { paging, limit }), sent };
}

const small = { ...offset, max: 4 };

/** A page of a list by `take` and `skip`, as the server cuts it. */
const cut =
  (list: () => IDataObject[], more?: boolean): Answer =>
  ({ query, body }) => {
    const skip = Number(query.skip ?? body?.offset);
    const take = Number(query.take ?? body?.limit);
    const data = list().slice(skip, skip + take);
    const pagination = { hasNextPage: skip + take < list().length };
    return { status: 'success', data, ...(more && { pagination }) };
  };

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
      cut(() => rows(count), true),
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

describe('a list that ignores paging', () => {
  it.each([2, 4, 5, 40])('is read once when it has %d rows', async (count) => {
    const { found } = await read(small, () => ({ status: 'success', data: rows(count) }));
    expect(uids(found)).toEqual(uids(rows(count)));
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

describe('a list that changes while it is read', () => {
  it('shows rows once that new ones push to the next page', async () => {
    let list = rows(8);
    const { found } = await read(small, (sent, index) => {
      if (index === 1) list = [{ uid: 'new 1' }, { uid: 'new 2' }, ...list];
      return cut(() => list)(sent, index);
    });
    expect(uids(found)).toEqual(uids(rows(8)));
  });

  it('misses no row when others above are removed', async () => {
    let list = rows(12);
    const { found } = await read(small, (sent, index) => {
      if (index === 1) list = list.slice(3);
      return cut(() => list)(sent, index);
    });
    expect(uids(found)).toEqual(uids(rows(12)));
  });

  it('misses no row when so many are removed that the next page is empty', async () => {
    let list = rows(6);
    const { found } = await read(small, (sent, index) => {
      if (index === 1) list = list.slice(4);
      return cut(() => list)(sent, index);
    });
    expect(uids(found)).toEqual(uids(rows(6)));
  });

  it('misses no row when a page is answered with the one before', async () => {
    const list = rows(14);
    const { found } = await read(small, (sent, index) =>
      index === 2 ? { status: 'success', data: list.slice(3, 7) } : cut(() => list)(sent, index),
    );
    expect(uids(found)).toEqual(uids(list));
  });

  it('shows every row that was there all the time exactly once, whatever happens', async () => {
    const change = fc.record({
      before: fc.integer({ min: 1, max: 12 }),
      at: fc.nat(40),
      remove: fc.nat(6),
      add: fc.nat(2),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(40),
        fc.array(change, { maxLength: 4 }),
        fc.boolean(),
        async (count, changes, tells) => {
          let list = rows(count);
          const removed = new Set<unknown>();
          let added = 0;
          const { found } = await read(small, (sent, index) => {
            for (const { before, at, remove, add } of changes) {
              if (before !== index) continue;
              const fresh = Array.from({ length: add }, () => ({ uid: `new ${(added += 1)}` }));
              list = [...list];
              for (const gone of list.splice(at, remove, ...fresh)) removed.add(gone.uid);
            }
            return cut(() => list, tells)(sent, index);
          });
          const shown = uids(found);
          expect(new Set(shown).size).toBe(shown.length);
          const stayed = uids(rows(count)).filter((uid) => !removed.has(uid));
          expect(shown).toEqual(expect.arrayContaining(stayed));
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('reads a whole list with one request', async () => {
  const { found, sent } = await read(whole, () => ({ status: 'success', data: rows(600) }));
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

describe('Return All and Limit of the node', () => {
  let server: Recorder;
  beforeAll(async () => {
    server = await startRecorder(({ url }) => {
      const { searchParams } = new URL(url, 'http://x');
      const skip = Number(searchParams.get('skip'));
      const data = rows(600).slice(skip, skip + Number(searchParams.get('take')));
      return { body: { status: 'success', data } };
    });
  });
  beforeEach(() => {
    server.requests = [];
  });
  afterAll(() => server.stop());
  const list = { resource: 'booking', operation: 'getMany', simplify: false };

  it('return all rows, each paired with its item', async () => {
    const output = await runNode(server.url, { ...list, returnAll: true }, { items: [{}, {}] });
    expect(output).toHaveLength(1200);
    expect(output[0]).toEqual({ json: { uid: 'row 0' }, pairedItem: { item: 0 } });
    expect(output[1199]).toEqual({ json: { uid: 'row 599' }, pairedItem: { item: 1 } });
  });

  it('return so many rows', async () => {
    expect(await runNode(server.url, { ...list, limit: 251 })).toHaveLength(251);
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/bookings?take=250&skip=0',
      '/v2/bookings?take=2&skip=249',
    ]);
  });

  it.each([0, -1, 'x', null])('refuse a limit of %p', async (limit) => {
    await expect(runNode(server.url, { ...list, limit } as never)).rejects.toThrow(
      /Limit must be at least 1/,
    );
    expect(server.requests).toHaveLength(0);
  });

  it('fail as a whole when a page fails', async () => {
    const { reply } = server;
    server.reply = (request, index) =>
      index === 1
        ? { status: 400, body: { statusCode: 400, message: 'No' } }
        : reply(request, index);
    await expect(runNode(server.url, { ...list, returnAll: true })).rejects.toThrow('No');
    server.reply = reply;
  });
});
