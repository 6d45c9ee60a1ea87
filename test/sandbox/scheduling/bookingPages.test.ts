import { ids } from '../../../sandbox/seed';
import { day } from '../../../sandbox/scheduling/rig';
import { useList } from './listStage';

const { rig, book } = useList();

const { intro } = ids.eventTypes;

describe('order and paging', () => {
  let starts: string[];

  beforeEach(async () => {
    starts = [3, 1, 2].map((days) => `${day(days)}T09:00:00.000Z`);
    for (const start of starts) await book(intro, start);
  });

  const page = async (query: string) => {
    const { data, body } = await rig.call('GET', `/v2/bookings?${query}`);
    return {
      starts: data.map(({ start }: { start: string }) => start),
      pagination: body.pagination,
    };
  };

  it.each([
    ['sortStart=asc', [1, 2, 0]],
    ['sortStart=desc', [0, 2, 1]],
    ['sortEnd=asc', [1, 2, 0]],
    ['sortCreated=asc', [0, 1, 2]],
    ['sortCreated=desc', [2, 1, 0]],
  ])('%s', async (query, order) => {
    expect((await page(query)).starts).toEqual(order.map((index) => starts[index]));
  });

  it('pages by take and skip, and says what is left', async () => {
    const first = await page('take=2&sortCreated=asc');
    const last = await page('take=2&skip=2&sortCreated=asc');

    expect(first.starts).toEqual(starts.slice(0, 2));
    expect(first.pagination).toEqual({
      returnedItems: 2,
      totalItems: 3,
      itemsPerPage: 2,
      remainingItems: 1,
      currentPage: 1,
      totalPages: 2,
      hasNextPage: true,
      hasPreviousPage: false,
    });
    expect(last.starts).toEqual(starts.slice(2));
    expect(last.pagination).toMatchObject({
      currentPage: 2,
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  it('is empty beyond the end', async () => {
    expect(await page('take=2&skip=100')).toMatchObject({
      starts: [],
      pagination: { returnedItems: 0, currentPage: 2, totalPages: 2, hasNextPage: false },
    });
  });

  it('pages by cursor at the newest date', async () => {
    const version = '2026-05-01';
    const first = await rig.call('GET', '/v2/bookings?limit=2&sortCreated=asc', undefined, {
      version,
    });
    const { nextCursor, hasMore } = first.body.pagination;
    const path = `/v2/bookings?limit=2&sortCreated=asc&cursor=${nextCursor}`;
    const last = await rig.call('GET', path, undefined, { version });

    expect([first.data.length, hasMore]).toEqual([2, true]);
    expect([last.data.length, last.body.pagination.nextCursor ?? null]).toEqual([1, null]);
  });
});
