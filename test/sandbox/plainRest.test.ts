import { call } from './client';
import { startSandbox, type Sandbox } from '../../sandbox/index';
import { VERIFICATION_CODE } from '../../sandbox/plain/verifiedResources';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 10_000 });
});

beforeEach(() => sandbox.reset());

afterAll(() => sandbox.stop());

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
