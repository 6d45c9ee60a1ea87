import { ids } from '../seed';
import { useSandbox } from './rig';

const rig = useSandbox();

const body = {
  active: true,
  subscriberUrl: 'http://127.0.0.1:9/hook',
  triggers: ['BOOKING_CREATED'],
};

const create = (path = '/v2/webhooks', more: Record<string, unknown> = {}) =>
  rig.call('POST', path, { ...body, ...more });

const clientHeaders = {
  'x-cal-client-id': 'sandbox-platform-client',
  'x-cal-secret-key': 'sandbox-platform-secret',
};

describe.each([
  ['/v2/webhooks', { userId: ids.users.ada }],
  [`/v2/event-types/${ids.eventTypes.intro}/webhooks`, { eventTypeId: ids.eventTypes.intro }],
  [
    `/v2/teams/${ids.team}/event-types/${ids.eventTypes.teamIntro}/webhooks`,
    { eventTypeId: ids.eventTypes.teamIntro },
  ],
  [`/v2/organizations/${ids.organization}/webhooks`, { teamId: ids.organization }],
  [
    `/v2/oauth-clients/sandbox-platform-client/webhooks`,
    { oAuthClientId: 'sandbox-platform-client' },
  ],
])('%s', (path, owner) => {
  const call = (method: string, to: string, sent?: unknown) =>
    rig.call(
      method,
      to,
      sent,
      path.includes('oauth-clients') ? { as: null, headers: clientHeaders } : {},
    );

  it('keeps, changes and deletes webhooks', async () => {
    const { status, data } = await call('POST', path, { ...body, secret: 'hush' });
    const shown = {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      payloadTemplate: null,
      triggers: ['BOOKING_CREATED'],
      subscriberUrl: 'http://127.0.0.1:9/hook',
      active: true,
      secret: 'hush',
      time: null,
      timeUnit: null,
      version: '2021-10-20',
      ...owner,
    };
    expect([status, data]).toEqual([201, shown]);
    expect((await call('GET', path)).data).toEqual([shown]);

    const one = `${path}/${data.id}`;
    expect((await call('GET', one)).data).toEqual({
      userId: null,
      teamId: null,
      eventTypeId: null,
      oAuthClientId: null,
      appId: null,
      platform: false,
      createdAt: expect.any(String),
      ...shown,
    });
    const changed = await call('PATCH', one, { active: false, triggers: ['BOOKING_CANCELLED'] });
    expect(changed.data).toEqual({ ...shown, active: false, triggers: ['BOOKING_CANCELLED'] });
    expect((await call('DELETE', one)).data).toEqual(changed.data);
    expect(await call('DELETE', one)).toMatchObject({
      status: 404,
      message: `Webhook (${data.id}) not found`,
    });
  });

  it('has each address once', async () => {
    await call('POST', path, body);

    expect(await call('POST', path, body)).toMatchObject({
      status: 409,
      message: expect.stringMatching(/^Webhook with this subscriber url already exists for this /),
    });
  });
});

it('deletes all webhooks of an event type', async () => {
  const path = `/v2/event-types/${ids.eventTypes.intro}/webhooks`;
  await create(path);
  await create(path, { subscriberUrl: 'http://127.0.0.1:9/other' });

  expect((await rig.call('DELETE', path)).data).toBe('2 webhooks deleted');
});

it('pages a list without saying what is left', async () => {
  for (const name of ['a', 'b', 'c'])
    await create(undefined, { subscriberUrl: `http://127.0.0.1:9/${name}` });
  const reply = await rig.call('GET', '/v2/webhooks?take=2&skip=1');

  expect(
    reply.data.map(({ subscriberUrl }: { subscriberUrl: string }) => subscriberUrl.at(-1)),
  ).toEqual(['b', 'c']);
  expect(reply.body).not.toHaveProperty('pagination');
});

it("does not show somebody else's webhook", async () => {
  const { data } = await create();

  expect((await rig.call('GET', `/v2/webhooks/${data.id}`, undefined, { as: 'solo' })).status).toBe(
    404,
  );
});

it.each([
  ['no URL', { subscriberUrl: 'not a url' }, 'Webhook URL is not allowed: Invalid URL format'],
  [
    'a metadata host',
    { subscriberUrl: 'http://169.254.169.254/x' },
    'Webhook URL is not allowed: Blocked hostname',
  ],
  ['another scheme', { subscriberUrl: 'ftp://example.com/x' }, /HTTP/],
  ['a delay that is missing', { triggers: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'] }, /required/],
  ['a delay for other events', { time: 5, timeUnit: 'MINUTE' }, /only/],
  ['an event of organizations', { triggers: ['DELEGATION_CREDENTIAL_ERROR'] }, /organization/],
])('refuses %s', async (_, more, text) => {
  expect(await create(undefined, more)).toMatchObject({
    status: 400,
    message: expect.stringMatching(text),
  });
});

it('names the events that it knows', async () => {
  const { status, body: answer } = await create(undefined, { triggers: ['NOPE'] });

  expect(status).toBe(400);
  expect(answer.error.details.errors[0]).toMatchObject({
    property: 'triggers',
    constraints: { isEnum: expect.stringContaining('BOOKING_REASSIGNED') },
  });
});

it.each([
  'http://example.com/x',
  'https://localhost/x',
  'https://127.0.0.1/x',
  'https://10.1.2.3/x',
  'https://[::1]/x',
])('refuses %s where local addresses are not allowed', async (subscriberUrl) => {
  rig.sandbox.store.allowsLocalWebhooks = false;

  expect((await create(undefined, { subscriberUrl })).status).toBe(400);
  expect((await create(undefined, { subscriberUrl: 'https://example.com/x' })).status).toBe(201);
});
