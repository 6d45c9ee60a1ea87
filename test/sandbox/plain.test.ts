import { call } from './client';
import { startSandbox, type Sandbox } from '../../sandbox/index';

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
