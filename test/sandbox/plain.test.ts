import { call } from './client';
import { startSandbox, type Sandbox } from './index';
import { VERIFICATION_CODE } from './plain/verifiedResources';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 10_000 });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

const roles = '/v2/organizations/1/roles';

describe('plain resources', () => {
  it('are created, read, changed and deleted', async () => {
    const created = await call(sandbox, `POST ${roles}`, {
      body: { name: 'Guide', color: '#fff' },
    });
    const { id } = created.body.data;
    expect(created.body.data).toMatchObject({ name: 'Guide', organizationId: 1, permissions: [] });

    const changed = await call(sandbox, `PATCH ${roles}/${id}`, { body: { name: 'Leader' } });
    expect(changed.body.data).toMatchObject({ id, name: 'Leader', color: '#fff' });
    expect((await call(sandbox, `GET ${roles}`)).body.data).toContainEqual(changed.body.data);

    expect((await call(sandbox, `DELETE ${roles}/${id}`)).body.data).toMatchObject({ id });
    expect((await call(sandbox, `GET ${roles}/${id}`)).status).toBe(404);
  });

  it('belong to their parent', async () => {
    await call(sandbox, `POST ${roles}`, { body: { name: 'Guide' } });
    const { body } = await call(sandbox, 'GET /v2/organizations/1/teams/2/roles');
    expect(body.data.map(({ name }: { name: string }) => name)).toEqual(['Host']);
  });

  it('of an account are only for its owner', async () => {
    const authorization = `Bearer ${sandbox.keys.grace}`;
    const [{ id }] = (await call(sandbox, 'GET /v2/workflows')).body.data;

    expect((await call(sandbox, 'GET /v2/workflows', { authorization })).body.data).toEqual([]);
    expect((await call(sandbox, `GET /v2/workflows/${id}`, { authorization })).status).toBe(404);
  });

  it('do not survive a reset', async () => {
    await call(sandbox, `POST ${roles}`, { body: { name: 'Guide' } });
    sandbox.reset();
    expect((await call(sandbox, `GET ${roles}`)).body.data).toHaveLength(1);
  });
});

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

describe('credits', () => {
  it('are charged once for a reference', async () => {
    const charge = (externalRef: string) =>
      call(sandbox, 'POST /v2/credits/charge', {
        body: { credits: 10, creditFor: 'AI_AGENT', externalRef },
      });
    const first = await charge('run-1');
    const again = await charge('run-1');
    const other = await charge('run-2');

    expect(first.body.data.remainingBalance).toEqual(again.body.data.remainingBalance);
    expect(other.body.data.remainingBalance.monthlyRemaining).toBe(730);
    const available = await call(sandbox, 'GET /v2/credits/available');
    expect(available.body.data).toEqual({
      hasCredits: true,
      balance: { monthlyRemaining: 730, additional: 0 },
    });
  });
});

describe('verified resources', () => {
  it('need the code', async () => {
    const verify = (code: string) =>
      call(sandbox, 'POST /v2/verified-resources/emails/verification-code/verify', {
        body: { email: 'second@example.com', code },
      });
    expect((await verify('000000')).status).toBe(400);
    const { body } = await verify(VERIFICATION_CODE);
    expect(body.data).toEqual({ id: 2, email: 'second@example.com', userId: 1 });
  });

  it('that are unknown are no error', async () => {
    const { status, body } = await call(sandbox, 'GET /v2/verified-resources/emails/77');
    expect([status, body]).toEqual([200, { status: 'success', data: null }]);
  });
});

describe('out of office', () => {
  const away = { start: '2030-07-01', end: '2030-07-05', reason: 'vacation' };

  it('is seen by the person and by the organization', async () => {
    const path = '/v2/organizations/1/users/2/ooo';
    const { body } = await call(sandbox, `POST ${path}`, { body: away });
    expect(body.data).toMatchObject({
      userId: 2,
      start: '2030-07-01T00:00:00.000Z',
      end: '2030-07-05T23:59:59.999Z',
      toUserId: null,
    });
    const authorization = `Bearer ${sandbox.keys.grace}`;
    expect((await call(sandbox, 'GET /v2/me/ooo', { authorization })).body.data).toEqual([
      body.data,
    ]);
    expect((await call(sandbox, 'GET /v2/organizations/1/ooo')).body.data).toContainEqual(
      body.data,
    );
  });

  it('does not overlap', async () => {
    expect((await call(sandbox, 'POST /v2/me/ooo', { body: away })).status).toBe(201);
    expect((await call(sandbox, 'POST /v2/me/ooo', { body: away })).status).toBe(409);
  });

  it('is told to webhooks', async () => {
    await call(sandbox, 'POST /v2/webhooks', {
      body: { active: true, subscriberUrl: 'https://hooks.example.com', triggers: ['OOO_CREATED'] },
    });
    await call(sandbox, 'POST /v2/me/ooo', { body: away });
    await sandbox.deliveries.settled();
    const [{ body }] = sandbox.deliveries.log;
    expect(JSON.parse(body)).toMatchObject({
      triggerEvent: 'OOO_CREATED',
      payload: { oooEntry: { user: { username: 'ada' }, toUser: null } },
    });
  });
});

describe('calendars', () => {
  it('are connected, chosen and disconnected', async () => {
    await call(sandbox, 'POST /v2/calendars/apple/credentials', {
      body: { username: 'ada@icloud.example.com', password: 'app-password' },
    });
    const chosen = await call(sandbox, 'PUT /v2/destination-calendars', {
      body: { integration: 'apple_calendar', externalId: 'ada@icloud.example.com' },
    });
    const { body } = await call(sandbox, 'GET /v2/calendars');
    expect(body.data.connectedCalendars).toHaveLength(2);
    expect(body.data.destinationCalendar).toEqual(chosen.body.data);

    const id = chosen.body.data.credentialId;
    await call(sandbox, 'POST /v2/calendars/apple/disconnect', { body: { id } });
    expect((await call(sandbox, 'GET /v2/calendars')).body.data.connectedCalendars).toHaveLength(1);
  });
});

describe('attributes', () => {
  it('have options that people are assigned to', async () => {
    const path = '/v2/organizations/1/attributes';
    await call(sandbox, `POST ${path}/options/2`, {
      body: { attributeId: 'attribute-department', attributeOptionId: 'option-support' },
    });
    const { body } = await call(sandbox, `GET ${path}/slugs/department/options/assigned`);
    expect(body.data).toMatchObject([
      { id: 'option-sales', assignedUserIds: [1] },
      { id: 'option-support', assignedUserIds: [2] },
    ]);
  });
});
