import { ids } from '../../../sandbox/seed';
import { body, useWebhooks } from './webhookStage';

const { rig } = useWebhooks();

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
