import { call } from './client';
import { startSandbox, type Sandbox } from '../../sandbox/index';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 10_000 });
});

beforeEach(() => sandbox.reset());

afterAll(() => sandbox.stop());

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
