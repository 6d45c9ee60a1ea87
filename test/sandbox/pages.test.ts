import { call } from './client';
import { startSandbox, type Sandbox } from '../../sandbox/index';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 10_000 });
});

beforeEach(() => sandbox.reset());

afterAll(() => sandbox.stop());

describe('paging', () => {
  it('goes by take and skip', async () => {
    const page = (query: string) =>
      call(sandbox, `GET /v2/organizations/1/users?${query}`).then(({ body }) =>
        body.data.map(({ id }: { id: number }) => id),
      );
    expect(await page('take=2')).toEqual([1, 2]);
    expect(await page('take=2&skip=2')).toEqual([3]);
    expect(await page('take=2&skip=4')).toEqual([]);
  });

  it('tells how much there is where the contract says so', async () => {
    const path = '/v2/organizations/1/organizations';
    await call(sandbox, `POST ${path}`, { body: { name: 'Another' } });
    const { body } = await call(sandbox, `GET ${path}?take=1`);
    expect(body.pagination).toEqual({
      returnedItems: 1,
      totalItems: 2,
      itemsPerPage: 1,
      remainingItems: 1,
      currentPage: 1,
      totalPages: 2,
      hasNextPage: true,
      hasPreviousPage: false,
    });
  });

  it.each([
    ['/v2/organizations/1/attributes/sync-history', 'data', 'meta'],
    ['/v2/organizations/1/attributes/assignments/1/history', 'data.auditLogs', 'data'],
  ])('goes by cursor in %s', async (path, itemsPath, cursorPath) => {
    const rows = sandbox.store.collection(path);
    rows.clear();
    for (let id = 1; id <= 5; id++) rows.set(String(id), { id });
    const seen: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next: string = cursor && `&cursor=${cursor}`;
      const { body } = await call(sandbox, `GET ${path}?limit=2${next}`);
      const [, key] = itemsPath.split('.');
      seen.push(...(key ? body.data[key] : body.data));
      cursor = body[cursorPath].nextCursor;
    }
    expect(seen).toHaveLength(5);
  });

  it('goes by an offset in the body', async () => {
    const path = '/v2/insights/routings/form-responses';
    for (let id = 1; id <= 3; id++) sandbox.store.collection(path).set(String(id), { id });
    const { body } = await call(sandbox, `POST ${path}`, {
      body: { scope: 'user', limit: 2, offset: 2, startDate: '2027-01-01', endDate: '2027-02-01' },
    });
    expect(body.data).toEqual({ total: 3, data: [{ id: 3 }] });
  });
});
