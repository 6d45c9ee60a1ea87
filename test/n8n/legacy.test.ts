import { resources } from '../../nodes/CalComV1/resources';
import { startSandbox, type Sandbox } from '../../sandbox';
import { ids } from '../../sandbox/seed';
import { SYNC_SECRET } from '../../sandbox/v1/access';
import {
  createCredential,
  importWorkflow,
  runWorkflow,
  sideBySide,
  testCredential,
  using,
  type Execution,
  type SavedCredential,
} from './harness';
import { useStage } from './stage';

interface Step {
  operation: string;
  parameters?: Record<string, unknown>;
  /** What the first item holds, among other things. */
  first: Record<string, unknown>;
}

const tuesday = '2030-03-05';
const zone = { __rl: true, mode: 'name', value: 'Europe/Berlin' };

/** One operation of each resource, in the order in which they run. */
const steps: Record<string, Step> = {
  booking: {
    operation: 'create',
    parameters: {
      eventTypeId: ids.eventTypes.flexible,
      start: `${tuesday}T10:00:00`,
      attendeeName: 'Vera Visitor',
      attendeeEmail: 'vera@example.org',
      timeZone: zone,
      language: 'de',
    },
    first: { status: 'ACCEPTED', startTime: `${tuesday}T09:00:00.000Z` },
  },
  attendee: { operation: 'getMany', first: { email: 'vera@example.org' } },
  apiKey: {
    operation: 'create',
    parameters: { additionalFields: { note: 'For a test' } },
    first: { note: 'For a test', key: expect.stringMatching(/^cal_/) },
  },
  availability: {
    operation: 'get',
    parameters: {
      userId: ids.users.ada,
      dateFrom: `${tuesday}T00:00:00Z`,
      dateTo: `${tuesday}T23:00:00Z`,
    },
    first: { timeZone: 'Europe/Berlin', busy: [expect.anything()] },
  },
  availabilityRule: {
    operation: 'create',
    parameters: {
      scheduleId: ids.schedules.adaEarly,
      startTime: '9 am',
      endTime: '12:00',
      additionalFields: { days: [6] },
    },
    first: { days: [6], startTime: '1970-01-01T09:00:00.000Z' },
  },
  bookingReference: {
    operation: 'create',
    parameters: {
      bookingId: '={{ $("booking").first().json.id }}',
      type: 'google_calendar',
      uid: 'entry-1',
    },
    first: { uid: 'entry-1', bookingId: 1 },
  },
  connectedCalendar: { operation: 'getMany', first: { integration: 'google_calendar' } },
  credentialSync: {
    operation: 'create',
    parameters: {
      userId: ids.users.grace,
      appSlug: 'google-calendar',
      encryptedKey: 'sealed-tokens',
    },
    first: { appId: 'google-calendar' },
  },
  customInput: {
    operation: 'create',
    parameters: { eventTypeId: ids.eventTypes.intro, label: 'Company', type: 'TEXT' },
    first: { label: 'Company', required: false },
  },
  destinationCalendar: {
    operation: 'create',
    parameters: { integration: 'google_calendar', externalId: 'ada@example.com' },
    first: { externalId: 'ada@example.com' },
  },
  eventType: { operation: 'getMany', first: { slug: 'intro-call', length: 30 } },
  invite: {
    operation: 'create',
    parameters: { teamId: ids.team, usernameOrEmail: 'gus@example.org, eve@example.org' },
    first: { success: true, message: '2 invited' },
  },
  membership: {
    operation: 'get',
    parameters: { userId: ids.users.grace, teamId: ids.team },
    first: { id: '2_3', role: 'MEMBER' },
  },
  payment: { operation: 'getMany', first: { amount: 4500 } },
  schedule: {
    operation: 'create',
    parameters: { name: 'Nights', timeZone: zone },
    first: { name: 'Nights', timeZone: 'Europe/Berlin' },
  },
  selectedCalendar: {
    operation: 'create',
    parameters: { integration: 'google_calendar', externalId: 'ada@example.com' },
    first: { integration: 'google_calendar', userId: ids.users.ada },
  },
  slot: {
    operation: 'getMany',
    parameters: {
      eventTypeId: ids.eventTypes.intro,
      start: `${tuesday}T00:00:00`,
      end: `${tuesday}T20:00:00`,
      timeZone: zone,
    },
    first: { start: `${tuesday}T08:00:00.000Z`, startLocal: `${tuesday}T09:00:00.000+01:00` },
  },
  team: { operation: 'getMany', first: { slug: 'sales' } },
  user: { operation: 'getMe', first: { username: 'ada' } },
  webhook: {
    operation: 'create',
    parameters: {
      subscriberUrl: 'https://hooks.example.com/cal',
      eventTriggers: ['BOOKING_CREATED'],
    },
    first: { eventTriggers: ['BOOKING_CREATED'] },
  },
};

/** A server that has no API v1 any more. */
let newer: Sandbox;
let credential: SavedCredential;
let execution: Execution;

const secrets = ({ url, keys }: Sandbox) => ({
  baseUrl: `${url}/v1`,
  apiKey: keys.ada,
  syncSecret: SYNC_SECRET,
});

const nodeWith = (name: string, account: SavedCredential, parameters: object) => ({
  name,
  type: 'n8n-nodes-cal-com.calComV1',
  parameters: { ...parameters },
  credentials: using(account),
});

const stage = useStage({
  own: { env: { N8N_LOG_LEVEL: 'debug' } },
  sandbox: { legacy: 'on', profile: 'selfHosted' },
});

beforeAll(async () => {
  newer = await startSandbox({ profile: 'cloud' });
  credential = await createCredential(stage.n8n, 'calComLegacyApi', secrets(stage.sandbox));
  const nodes = Object.entries(steps).map(([resource, { operation, parameters }]) =>
    nodeWith(resource, credential, { resource, operation, ...parameters }),
  );
  const workflow = await importWorkflow(stage.n8n, sideBySide('Every legacy resource', nodes));
  execution = await runWorkflow(stage.n8n, workflow);
});

afterAll(() => newer?.stop());

it('runs to its end', () => {
  const { status, error } = execution;
  expect([status, error?.message, error?.description]).toEqual(['success', undefined, undefined]);
});

it.each(resources.map(({ value }) => value))('%s answers', (resource) => {
  expect(Object.keys(steps)).toContain(resource);
  const items = execution.itemsOf(resource);
  expect(items[0]).toMatchObject({ json: steps[resource].first, pairedItem: { item: 0 } });
});

it('tells of a server without API v1 in the workflow, and what to use instead', async () => {
  const account = await createCredential(stage.n8n, 'calComLegacyApi', secrets(newer));
  const node = nodeWith('Old', account, { resource: 'user', operation: 'getMe' });
  const workflow = await importWorkflow(stage.n8n, sideBySide('Gone', [node]));
  const { status, error } = await runWorkflow(stage.n8n, workflow);

  expect([status, error?.message]).toEqual([
    'error',
    'There is no API v1 at this address (any more)',
  ]);
  expect(error?.description).toContain('Use the Cal.com node');
});

it('tests the credential', async () => {
  const tested = (data: object) =>
    testCredential(stage.n8n, credential, { ...secrets(stage.sandbox), ...data });

  expect(await tested({})).toEqual({ status: 'OK', message: 'Connection tested successfully' });
  expect(await tested({ apiKey: 'cal_wrong' })).toEqual({
    status: 'Error',
    message: expect.stringContaining('does not accept the API key'),
  });
  expect(await tested({ baseUrl: `${newer.url}/v1` })).toEqual({
    status: 'Error',
    message: expect.stringContaining('with a Cal.com API credential'),
  });
});

it('keeps the key out of everything that n8n writes down', async () => {
  const node = nodeWith('Wrong', credential, {
    resource: 'booking',
    operation: 'get',
    bookingId: 999,
  });
  const workflow = await importWorkflow(stage.n8n, sideBySide('Wrong', [node]));
  const { error } = await runWorkflow(stage.n8n, workflow);

  // The server repeats the whole address in its answer.
  expect(stage.sandbox.requests.at(-1)).toMatchObject({
    status: 404,
    query: { apiKey: stage.sandbox.keys.ada },
  });
  expect(error?.message).toBe('Booking not found');
  expect(JSON.stringify(error)).not.toContain(stage.sandbox.keys.ada);
  expect(stage.n8n.logs()).not.toContain(stage.sandbox.keys.ada);
});
