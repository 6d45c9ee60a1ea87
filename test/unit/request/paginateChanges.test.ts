import fc from 'fast-check';
import type { Sent } from '../harness/session';
import { begun, cut, read, rows, small, uids, type Tells } from './lists';

/** From which row on each page was asked for. */
const places = (sent: Sent[]): number[] => sent.map(({ query }) => Number(query.skip));

describe('a list that changes while it is read', () => {
  it('shows rows once that new ones push to the next page', async () => {
    let list = rows(8);
    const { found, sent } = await read(small, (sent, index) => {
      if (index === 1) list = [{ uid: 'new 1' }, { uid: 'new 2' }, ...list];
      return cut(() => list)(sent, index);
    });
    expect(uids(found)).toEqual(uids(rows(8)));
    // Each page begins with the last row of the one before, and nothing has to be read again.
    expect(places(sent)).toEqual([0, 3, 6, 9]);
  });

  it('misses no row when others above are removed', async () => {
    let list = rows(12);
    const { found, sent } = await read(small, (sent, index) => {
      if (index === 1) list = list.slice(3);
      return cut(() => list)(sent, index);
    });
    expect(uids(found)).toEqual(uids(rows(12)));
    expect(places(sent)).toEqual([0, 3, 0, 3, 6]);
  });

  it('goes back twice as far each time, and no further than needed', async () => {
    let list = rows(40);
    const { found, sent } = await read(small, (sent, index) => {
      if (index === 7) list = list.slice(10);
      return cut(() => list)(sent, index);
    });
    expect(uids(found)).toEqual(uids(rows(40)));
    // Row 21, the last one before, stands at 11 now.
    expect(places(sent).slice(0, 12)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 17, 9, 12, 15]);
  });

  it('ends when nothing stays where it was, however often it is asked', async () => {
    let made = 0;
    const { found } = await read(small, (sent, index) => {
      const list = rows(12, (made += 12));
      return cut(() => list)(sent, index);
    });
    expect(new Set(uids(found)).size).toBe(found.length);
  });

  it('misses no row when so many are removed that the next page is empty', async () => {
    let list = rows(6);
    const { found, sent } = await read(small, (sent, index) => {
      if (index === 1) list = list.slice(4);
      return cut(() => list)(sent, index);
    });
    expect(uids(found)).toEqual(uids(rows(6)));
    expect(places(sent)).toEqual([0, 3, 0]);
  });

  it.each([
    ['nothing', 14],
    ['all', 14],
    ['all', 16],
  ] as const)(
    'misses no row when it tells %s and a page is answered with the one before',
    async (tells, count) => {
      const list = rows(count);
      const answer = cut(() => list, tells);
      const { found } = await read(small, (sent, index) => {
        const page = answer(sent, index) as { data: unknown };
        return index === 2 ? { ...page, data: list.slice(3, 7) } : page;
      });
      expect(uids(found)).toEqual(uids(list));
    },
  );

  it('reads a page again with the row before it when the total changes', async () => {
    let list = rows(16);
    const { found, sent } = await read(small, (sent, index) => {
      if (index === 2) list = list.slice(1);
      return cut(() => list, 'all')(sent, index);
    });
    expect(uids(found)).toEqual(uids(rows(16)));
    expect(places(sent)).toEqual([0, 4, 8, 3, 0, 3, 6, 9, 12]);
  });

  it.each(['createdAt', 'updatedAt'])(
    'reads pages again when as many go as come, which %s of those that come tells',
    async (key) => {
      let list = rows(16);
      const { found, sent } = await read(small, (sent, index) => {
        const fresh = { uid: 'new', [key]: new Date(begun + index * 60_000).toISOString() };
        if (index === 1) list = [...list.slice(1), fresh];
        return cut(() => list, 'all')(sent, index);
      });
      expect(uids(found).sort()).toEqual([...uids(rows(16)), 'new'].sort());
      // The row that tells is on the last page.
      expect(places(sent)).toEqual([0, 4, 8, 12, 3, 0, 3, 6, 9, 12]);
    },
  );

  it('takes no request more for rows that were made just before', async () => {
    const createdAt = new Date(begun).toISOString();
    const list = rows(16).map((row) => ({ ...row, createdAt, updatedAt: null }));
    const { found, sent } = await read(
      small,
      cut(() => list, 'all'),
    );
    expect(found).toHaveLength(16);
    expect(sent).toHaveLength(4);
  });

  it('misses no row when one goes and one comes, where rows were asked for twice', async () => {
    let list = rows(14);
    const { found } = await read(small, (sent, index) => {
      if (index === 1) list = [...list.slice(1), { uid: 'new' }];
      return cut(() => list, 'all')(sent, index);
    });
    expect(uids(found)).toEqual([...uids(rows(14)), 'new']);
  });

  const change = fc.record({
    before: fc.integer({ min: 1, max: 12 }),
    at: fc.nat(40),
    remove: fc.nat(6),
    add: fc.nat(2),
  });
  type Change = { before: number; at: number; remove: number; add: number };

  /** Reads a list while it changes, and checks that each row that stayed is there once. */
  async function staysWhole(count: number, changes: Change[], tells: Tells, dated: boolean) {
    let list = rows(count);
    const removed = new Set<unknown>();
    let added = 0;
    const { found } = await read(small, (sent, index) => {
      for (const { before, at, remove, add } of changes) {
        if (before !== index) continue;
        const createdAt = new Date(begun + index * 60_000 - 1).toISOString();
        const fresh = Array.from({ length: add }, () => ({
          uid: `new ${(added += 1)}`,
          ...(dated && { createdAt }),
        }));
        list = [...list];
        for (const gone of list.splice(at, remove, ...fresh)) removed.add(gone.uid);
      }
      return cut(() => list, tells)(sent, index);
    });
    const shown = uids(found);
    expect(new Set(shown).size).toBe(shown.length);
    const stayed = uids(rows(count)).filter((uid) => !removed.has(uid));
    expect(shown).toEqual(expect.arrayContaining(stayed));
  }

  it('shows every row that was there all the time exactly once, whatever happens', async () => {
    const changes = fc.array(change, { maxLength: 4 });
    const tells = fc.constantFrom<Tells>('nothing', 'more');
    // Reads up to the start again, and finds a new row there before those that were missed.
    const rare: [number, Change[], Tells, boolean] = [
      32,
      [
        { before: 10, at: 2, remove: 6, add: 1 },
        { before: 11, at: 18, remove: 1, add: 1 },
      ],
      'nothing',
      false,
    ];
    const property = fc.asyncProperty(fc.nat(40), changes, tells, fc.constant(false), staysWhole);
    await fc.assert(property, { numRuns: 300, examples: [rare] });
  });

  it('does so with a total, too, whose rows tell when they were made', async () => {
    const changes = fc.array(change, { maxLength: 4 });
    const tells = fc.constantFrom<Tells>('total', 'all');
    // Twelve pages that are full: one goes and one comes, and later more go.
    const rare: [number, Change[], Tells, boolean] = [
      40,
      [
        { before: 1, at: 0, remove: 1, add: 0 },
        { before: 1, at: 40, remove: 0, add: 1 },
        { before: 3, at: 0, remove: 3, add: 0 },
      ],
      'all',
      true,
    ];
    const property = fc.asyncProperty(fc.nat(40), changes, tells, fc.constant(true), staysWhole);
    await fc.assert(property, { numRuns: 300, examples: [rare] });
  });

  it('does so with a total, too, where one thing happens between two pages', async () => {
    // Of two things at once, one in front and one behind, the total tells nothing.
    const changes = fc.uniqueArray(change, { maxLength: 4, selector: ({ before }) => before });
    const tells = fc.constantFrom<Tells>('total', 'all');
    await fc.assert(fc.asyncProperty(fc.nat(40), changes, tells, fc.constant(false), staysWhole), {
      numRuns: 300,
    });
  });
});
