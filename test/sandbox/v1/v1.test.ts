import { DateTime } from 'luxon';
import { legacyOperations, type LegacyOperation } from '../../contract/v1';
import { example } from '../example';
import { failures, startSandbox, type Sandbox } from '../index';
import { SYNC_SECRET } from './access';

const START = '2030-03-01T08:00:00Z';
/** A Monday on which Ada works. */
const MEETING = '2030-03-04T09:00:00Z';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({
    legacy: 'on',
    profile: 'selfHosted',
    rateLimit: 1_000_000,
    now: () => DateTime.fromISO(START),
  });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

interface Options {
  key?: string | null;
  query?: Record<string, string | number | (string | number)[]>;
  body?: object;
  headers?: Record<string, string>;
  from?: Sandbox;
}

async function call(route: string, options: Options = {}) {
  const { key = sandbox.keys.ada, query = {}, body, headers, from = sandbox } = options;
  const [method, path] = route.split(' ');
  const url = new URL(from.url + path);
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) url.searchParams.append(name, String(value));
  }
  if (key !== null) url.searchParams.set('apiKey', key);
  const response = await fetch(url, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  };
}

const booking = (more: object = {}) => ({
  eventTypeId: sandbox.ids.eventTypes.flexible,
  start: MEETING,
  timeZone: 'Europe/Berlin',
  language: 'en',
  metadata: {},
  responses: { name: 'Vera Visitor', email: 'vera@example.org' },
  ...more,
});

describe('addresses', () => {
  it.each(['/v1/me', '/api/v1/me', '/api/me'])('answers at %s', async (path) => {
    expect(await call(`GET ${path}`)).toMatchObject({
      status: 200,
      body: { user: { id: 1, email: 'ada@example.com' } },
    });
  });

  it('leaves API v2 where it is', async () => {
    expect((await call('GET /api/v2/me')).status).toBe(401);
  });

  it('answers what it does not know with a page', async () => {
    expect(await call('GET /v1/nothing')).toMatchObject({
      status: 404,
      body: expect.stringContaining('<html>'),
    });
  });

  it('refuses methods that a path does not have', async () => {
    expect(await call('DELETE /v1/me')).toMatchObject({ status: 405 });
  });

  it('is gone from the cloud, and absent from newer servers', async () => {
    const [cloud, own] = await Promise.all([
      startSandbox(),
      startSandbox({ profile: 'selfHosted' }),
    ]);

    expect(await call('GET /v1/me', { from: cloud })).toMatchObject({ status: 410 });
    expect(await call('GET /v1/me', { from: own })).toMatchObject({
      status: 404,
      body: { error: { message: expect.stringContaining('Cannot GET /v1/me') } },
    });
    await Promise.all([cloud.stop(), own.stop()]);
  });
});

describe('keys', () => {
  it.each([
    ['no key', null, { message: 'No API key provided' }],
    ['an unknown key', 'cal_nobody', { error: 'Your API key is not valid.' }],
    ['an old key', 'cal_sandbox_expired', { error: 'This API key is expired.' }],
  ])('are refused: %s', async (_, key, body) => {
    expect(await call('GET /v1/me', { key })).toMatchObject({ status: 401, body });
  });

  it('lets a user make thirty requests in a minute, and tells when the next may go', async () => {
    const strict = await startSandbox({ legacy: 'on' });
    let last = await call('GET /v1/me', { from: strict });
    for (let count = 1; count < 31; count += 1) last = await call('GET /v1/me', { from: strict });

    expect(last).toMatchObject({ status: 429, body: { message: 'Rate limit exceeded' } });
    const reset = Number(last.headers.get('x-ratelimit-reset'));
    expect(reset - Date.now()).toBeGreaterThan(50_000);
    expect(reset - Date.now()).toBeLessThanOrEqual(61_000);
    await strict.stop();
  });
});

describe('bodies and queries', () => {
  it('refuses unknown properties, with the address in the answer', async () => {
    const { status, body } = await call('POST /v1/schedules', { body: { name: 'Nights' } });
    expect([status, body.url]).toEqual([400, expect.stringContaining('apiKey=')]);

    const strict = await call('PATCH /v1/event-types/1', { body: { lengthInMinutes: 5 } });
    expect(strict).toMatchObject({
      status: 400,
      body: { message: "Unrecognized key(s) in object: 'lengthInMinutes'", method: 'PATCH' },
    });
  });

  it('takes ids that are numbers only', async () => {
    expect(await call('GET /v1/bookings/some-uid')).toMatchObject({ status: 400 });
  });

  it('reads lists as repeated names', async () => {
    const { body } = await call('GET /v1/schedules', { query: { userId: [1, 2] } });
    expect(body.schedules.map((one: { userId: number }) => one.userId)).toEqual([1, 1, 2]);
  });
});

describe('a booking', () => {
  it('takes a slot, moves, and is cancelled', async () => {
    const range = {
      eventTypeId: 5,
      startTime: '2030-03-04T08:00:00Z',
      endTime: '2030-03-04T10:00:00Z',
    };
    const before = await call('GET /v1/slots', { query: range });
    expect(before.body.slots['2030-03-04']).toContainEqual({ time: '2030-03-04T09:00:00.000Z' });

    const made = await call('POST /v1/bookings', { body: booking() });
    expect(made).toMatchObject({ status: 200, body: { id: 1, status: 'ACCEPTED' } });
    const after = await call('GET /v1/slots', { query: range });
    expect(after.body.slots['2030-03-04']).not.toContainEqual({ time: '2030-03-04T09:00:00.000Z' });

    const again = await call('POST /v1/bookings', { body: booking() });
    expect(again).toMatchObject({
      status: 409,
      body: { message: 'no_available_users_found_error' },
    });

    const moved = await call('POST /v1/bookings', {
      body: booking({ start: '2030-03-05T09:00:00Z', rescheduleUid: made.body.uid }),
    });
    expect(moved.body.id).toBe(2);
    expect((await call('GET /v1/bookings/2')).body.booking.fromReschedule).toBe(made.body.uid);

    const cancelled = await call('DELETE /v1/bookings/2/cancel', {
      query: { cancellationReason: 'Sick' },
    });
    expect(cancelled.body).toMatchObject({ success: true, bookingId: 2 });
    expect(await call('GET /v1/bookings/2')).toMatchObject({
      body: { booking: { status: 'CANCELLED' } },
    });
  });

  it('is listed page by page only when both numbers are sent', async () => {
    for (const day of ['04', '05', '06']) {
      await call('POST /v1/bookings', { body: booking({ start: `2030-03-${day}T09:00:00Z` }) });
    }
    const ids = async (query: Record<string, number>) =>
      (await call('GET /v1/bookings', { query })).body.bookings.map(
        (one: { id: number }) => one.id,
      );

    expect(await ids({ take: 1 })).toEqual([1, 2, 3]);
    expect(await ids({ take: 2, page: 1 })).toEqual([1, 2]);
    expect(await ids({ take: 2, page: 2 })).toEqual([3]);
  });
});

it('changes the hours in which people can book', async () => {
  const rule = {
    scheduleId: 1,
    days: [0],
    startTime: '1970-01-01T10:00:00Z',
    endTime: '1970-01-01T11:00:00Z',
  };
  await call('POST /v1/availabilities', { body: rule });
  const { body } = await call('GET /v1/slots', {
    query: { eventTypeId: 1, startTime: '2030-03-03T00:00:00Z', endTime: '2030-03-03T23:00:00Z' },
  });
  expect(body.slots['2030-03-03']).toEqual([
    { time: '2030-03-03T09:00:00.000Z' },
    { time: '2030-03-03T09:30:00.000Z' },
  ]);
});

it('takes the hosts away from an event type that is changed without naming them', async () => {
  await call('PATCH /v1/event-types/8', { body: { title: 'Meet us' } });
  expect((await call('GET /v1/event-types/8')).body.event_type).toMatchObject({
    title: 'Meet us',
    hosts: [],
  });
});

it('fails on demand', async () => {
  sandbox.fail({ path: /\/v1\/me/, nth: 1, failure: failures.badGateway() });
  expect((await call('GET /v1/me')).status).toBe(502);
  expect((await call('GET /v1/me')).status).toBe(200);
});

/** What has to be there before an operation can be called, and with which ids it is called. */
async function stage({ method, path }: LegacyOperation): Promise<Record<string, unknown>> {
  const [, resource] = path.split('/').slice(1);
  const created: Record<string, [path: string, key: string, more?: object]> = {
    'api-keys': ['api-keys', 'id'],
    'booking-references': ['booking-references', 'booking_reference'],
    'custom-inputs': ['custom-inputs', 'event_type_custom_input'],
    'destination-calendars': ['destination-calendars', 'destinationCalendar'],
    webhooks: ['webhooks', 'webhook'],
  };
  if (`${method} ${path}` === 'POST /v1/bookings') return {};
  if (resource === 'bookings' || resource === 'attendees') {
    const { body } = await call('POST /v1/bookings', { body: booking() });
    const attendee = (await call('GET /v1/attendees')).body.attendees[0];
    return {
      id: resource === 'bookings' ? body.id : attendee.id,
      recordingId: `recording-${body.id}`,
    };
  }
  if (resource === 'credential-sync') {
    const { body } = await call('POST /v1/credential-sync', {
      query: { userId: 1 },
      body: { appSlug: 'google-calendar', encryptedKey: 'sealed' },
      headers: { 'calcom-credential-sync-secret': SYNC_SECRET },
    });
    return { userId: 1, credentialId: body.credential.id };
  }
  if (resource === 'selected-calendars') {
    const calendar = { integration: 'google_calendar', externalId: 'ada@example.com' };
    await call('POST /v1/selected-calendars', { body: calendar });
    return { userId: 1, ...calendar };
  }
  if (resource === 'availabilities') {
    const { body } = await call('GET /v1/schedules/1');
    return { id: body.schedule.availability[0].id, scheduleId: 1 };
  }
  const [at, key] = created[resource] ?? [];
  if (!at) return { id: 1, userId: 1, teamId: 3 };
  const operation = legacyOperations.find(
    (one) => one.method === 'POST' && one.path === `/v1/${at}`,
  )!;
  const { body } = await call(`POST /v1/${at}`, { body: example(operation.body!) as object });
  return { id: (body[key!] as { id?: unknown })?.id ?? body.id };
}

it.each(legacyOperations.map((one) => [`${one.method} ${one.path}`, one] as const))(
  'answers %s as the contract says',
  async (_, operation) => {
    const ids = await stage(operation);
    const path = operation.path.replace(/\{(\w+)\}/g, (__, name: string) =>
      encodeURIComponent(String(ids[name] ?? 1)),
    );
    const query = Object.fromEntries(
      operation.query
        .filter(({ required, name }) => required || name === 'userId' || name === 'eventTypeId')
        .map(({ name, type }) => [name, ids[name] ?? (type === 'string' ? MEETING : 1)]),
    ) as Options['query'];
    const special: Record<string, object> = {
      v1_post_bookings: booking(),
      v1_post_attendees: { bookingId: 1, name: 'Gus', email: 'gus@example.org', timeZone: 'UTC' },
      v1_post_invites: { teamId: 3, usernameOrEmail: 'gus', language: 'en' },
      v1_post_memberships: { teamId: 3, userId: 4 },
      v1_post_webhooks: {
        subscriberUrl: 'https://hooks.example.com',
        eventTriggers: ['BOOKING_CREATED'],
        active: true,
      },
    };
    const body =
      operation.body && (special[operation.id] ?? (example(operation.body, ids) as object));
    const answer = await call(`${operation.method} ${path}`, {
      query,
      body: body ?? undefined,
      headers: { 'calcom-credential-sync-secret': SYNC_SECRET },
    });

    expect([answer.status, answer.body]).toEqual([200, answer.body]);
    const { dataKey, dataKind, keys } = operation.response;
    const data = dataKey === null ? answer.body : answer.body[dataKey];
    const kind = Array.isArray(data) ? 'array' : typeof data;
    expect(dataKind.replace('map', 'object').split('|')).toContain(kind);
    const [record] = [data].flat();
    if (kind !== 'string' && typeof record === 'object' && keys.length > 0) {
      expect(Object.keys(record).filter((key) => !keys.includes(key))).toEqual([]);
    }
    expect(sandbox.requests.filter(({ error }) => error)).toEqual([]);
  },
);
