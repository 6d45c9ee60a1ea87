import { resources } from '../../nodes/CalCom/resources';
import { ids, platform } from '../../sandbox/seed';
import {
  createCredential,
  importWorkflow,
  runWorkflow,
  sideBySide,
  using,
  type Execution,
} from './harness';
import { useStage } from './stage';

interface Step {
  operation: string;
  parameters?: Record<string, unknown>;
  credential?: 'platform';
  /** What the first item holds, among other things. */
  first: Record<string, unknown>;
}

const picked = (mode: string) => (value: string | number) => ({
  __rl: true,
  mode,
  value: String(value),
});
const byId = picked('id');
const byLink = picked('link');
const byName = picked('name');

const orgId = byId(ids.organization);
const teamId = byId(ids.team);
const eventTypeId = byId(ids.eventTypes.intro);
const inOrganization = { operation: 'getMany', parameters: { orgId } };
const tuesday = '2030-03-05';

/** One operation of each resource, with parameters as the editor saves them. */
const steps: Record<string, Step> = {
  allowlist: { operation: 'getMany', first: { services: [] } },
  app: { operation: 'getMany', first: { type: 'google_video' } },
  appointment: {
    operation: 'findTimes',
    parameters: { eventType: byLink('ada/intro-call'), when: tuesday },
    first: { ok: true, matchesRequest: true, duration: 30 },
  },
  attribute: { ...inOrganization, first: { slug: 'department' } },
  booking: {
    operation: 'create',
    parameters: {
      eventTypeId,
      start: `${tuesday}T10:00:00`,
      attendeeName: 'Vera Visitor',
      attendeeEmail: 'vera@example.org',
      attendeeTimeZone: byName('Asia/Tokyo'),
      additionalFields: { timeZone: byName('Europe/Berlin') },
    },
    first: { status: 'accepted', start: `${tuesday}T09:00:00.000Z` },
  },
  bookingAttendee: {
    operation: 'getMany',
    parameters: { bookingUid: "={{ $('booking').first().json.uid }}" },
    first: { email: 'vera@example.org' },
  },
  bookingField: { operation: 'getMany', parameters: { eventTypeId }, first: { slug: 'name' } },
  bookingLimitPool: { operation: 'getMany', parameters: { teamId }, first: { pools: [] } },
  calendar: { operation: 'getMany', first: { integration: 'google_calendar' } },
  calendarEvent: {
    operation: 'get',
    parameters: { eventUid: 'event-1' },
    first: { title: 'Lunch' },
  },
  calendarInvite: {
    operation: 'get',
    parameters: { eventTypeId },
    first: { guest: { mode: 'inherit' } },
  },
  contact: {
    operation: 'create',
    parameters: { email: 'vera@example.org' },
    first: { email: 'vera@example.org' },
  },
  credit: { operation: 'getAvailable', first: { hasCredits: true } },
  customApiCall: {
    operation: 'send',
    parameters: { path: '/schedules/default' },
    first: { id: ids.schedules.ada },
  },
  delegationCredential: { ...inOrganization, first: { domain: 'example.com' } },
  event: { operation: 'getMany', first: { slug: 'open-house' } },
  eventType: { operation: 'getMany', first: { id: ids.eventTypes.intro } },
  insight: { operation: 'getKeyFigures', first: { created: expect.any(Number) } },
  managedOrganization: { ...inOrganization, first: { slug: 'acme-daughter' } },
  managedUser: {
    operation: 'getMany',
    parameters: { clientId: byId(platform.clientId) },
    credential: 'platform',
    first: { id: ids.users.managed },
  },
  membership: { operation: 'getMany', parameters: { teamId }, first: { role: 'OWNER' } },
  notification: { operation: 'createTelegramLink', first: { token: expect.any(String) } },
  oAuthClient: { operation: 'getMany', first: { id: platform.clientId } },
  organizationUser: { ...inOrganization, first: { username: 'ada' } },
  outOfOffice: { operation: 'getMany', first: { toUserId: ids.users.grace } },
  privateLink: {
    operation: 'create',
    parameters: { eventTypeId, additionalFields: { maxUsageCount: 2 } },
    first: { eventTypeId: ids.eventTypes.intro },
  },
  profile: { operation: 'get', first: { username: 'ada' } },
  role: { ...inOrganization, first: { name: 'Support' } },
  routingForm: { ...inOrganization, first: { name: 'Contact' } },
  schedule: { operation: 'getMany', first: { id: ids.schedules.ada } },
  slot: {
    operation: 'getMany',
    parameters: { eventTypeId, start: tuesday, end: tuesday, timeZone: byName('Asia/Tokyo') },
    first: { startLocal: `${tuesday}T00:00:00.000+09:00` },
  },
  team: { operation: 'getMany', first: { id: ids.organizationTeam } },
  verifiedResource: { operation: 'getEmails', first: { email: 'ada@example.com' } },
  webhook: {
    operation: 'create',
    parameters: {
      subscriberUrl: 'https://hooks.example.com/cal',
      triggers: ['BOOKING_CREATED'],
    },
    first: { triggers: ['BOOKING_CREATED'], active: true },
  },
  workflow: { operation: 'getMany', first: { name: 'Reminder' } },
};

let execution: Execution;

const stage = useStage({ sandbox: { profile: 'cloud' } });

beforeAll(async () => {
  const client = {
    server: 'selfHosted',
    baseUrl: stage.sandbox.url,
    clientId: platform.clientId,
    clientSecret: platform.secret,
  };
  const credentials = {
    apiKey: using(stage.credential),
    platform: using(await createCredential(stage.n8n, 'calComPlatformApi', client)),
  };
  const nodes = Object.entries(steps).map(([resource, { operation, parameters, credential }]) => ({
    name: resource,
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { authentication: credential ?? 'apiKey', resource, operation, ...parameters },
    credentials: credentials[credential ?? 'apiKey'],
  }));
  const workflow = await importWorkflow(stage.n8n, sideBySide('Every resource', nodes));
  execution = await runWorkflow(stage.n8n, workflow);
});

it('runs to its end', () => {
  const { status, error } = execution;
  expect([status, error?.message, error?.description]).toEqual(['success', undefined, undefined]);
});

it.each(resources.map(({ value }) => value))('%s answers', (resource) => {
  expect(Object.keys(steps)).toContain(resource);
  const items = execution.itemsOf(resource);
  expect(items[0]).toMatchObject({ json: steps[resource].first, pairedItem: { item: 0 } });
});
