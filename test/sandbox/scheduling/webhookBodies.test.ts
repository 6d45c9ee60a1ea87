import { useWebhooks } from './webhookStage';

const { rig, create } = useWebhooks();

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
