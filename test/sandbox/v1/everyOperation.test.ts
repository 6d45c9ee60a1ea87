import { legacyOperations, type LegacyOperation } from '../../../contract/v1';
import { example } from '../../../sandbox/example';
import { SYNC_SECRET } from '../../../sandbox/v1/access';
import { MEETING, useLegacy, type Options } from './rig';

const rig = useLegacy();
const { call, booking } = rig;

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
    expect(rig.sandbox.requests.filter(({ error }) => error)).toEqual([]);
  },
);
