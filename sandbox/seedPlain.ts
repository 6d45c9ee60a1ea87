/** Rows of plain resources, so that every list of the cloud has something in it. */
import type { DateTime } from 'luxon';
import { connect } from './plain/calendars';
import { addEvent, register } from './plain/events/model';
import type { RoutingForm } from './plain/routingForms';
import { ids } from './seed';
import type { Row, Store } from './store';

const organization = `/v2/organizations/${ids.organization}`;
const organizationTeam = `${organization}/teams/${ids.organizationTeam}`;

/** Adds them; everything belongs to Ada, her organization and its team. */
export function seedPlain(store: Store, now: DateTime): void {
  const time = now.toUTC().toISO() ?? '';
  const stamps = { createdAt: time, updatedAt: time };
  const add = (path: string, ...rows: Row[]) => {
    for (const row of rows) store.collection(path).set(String(row.id ?? row.uuid), row);
  };
  const { ada } = ids.users;

  for (const path of [organization, organizationTeam]) {
    add(`${path}/roles`, {
      id: path === organization ? 'role-support' : 'role-host',
      name: path === organization ? 'Support' : 'Host',
      color: '#0f766e',
      description: 'Reads bookings and event types',
      type: 'CUSTOM',
      permissions: ['booking.read', 'eventType.read'],
      ...(path === organization
        ? { organizationId: ids.organization }
        : { teamId: ids.organizationTeam }),
      ...stamps,
    });
  }

  add(`${organization}/attributes`, {
    id: 'attribute-department',
    teamId: ids.organization,
    name: 'Department',
    slug: 'department',
    type: 'SINGLE_SELECT',
    enabled: true,
    usersCanEditRelation: false,
  });
  for (const value of ['Sales', 'Support']) {
    const slug = value.toLowerCase();
    add(`${organization}/attributes/attribute-department/options`, {
      id: `option-${slug}`,
      attributeId: 'attribute-department',
      value,
      slug,
    });
  }
  store.collection(`${organization}/attributes/assigned/${ada}`).set('option-sales', {
    id: 'assignment-ada',
    memberId: ada,
    attributeOptionId: 'option-sales',
  });

  const form: RoutingForm = {
    id: 'form-contact',
    name: 'Contact',
    description: 'Finds the right person',
    disabled: false,
    position: 0,
    settings: null,
    teamId: ids.organizationTeam,
    userId: ada,
    eventTypeId: ids.eventTypes.organizationTeamIntro,
    fields: [
      { id: 'field-email', identifier: 'email', label: 'Email', type: 'email', required: true },
      { id: 'field-size', identifier: 'team-size', label: 'Team size', type: 'text' },
    ],
    routes: [
      { id: 'route-all', action: { type: 'eventTypeRedirectUrl', value: 'sales/team-intro' } },
    ],
    ...stamps,
  };
  add('routing forms', form);
  add('responses of form-contact', {
    id: store.nextId('formResponse'),
    formId: form.id,
    formFillerId: 'filler-1',
    response: { email: 'visitor@example.com' },
    routedToBookingUid: null,
    createdAt: time,
  });

  const workflow = (type: string, trigger: Row, more: Row): Row => ({
    id: store.nextId('row'),
    name: 'Reminder',
    type,
    trigger,
    userId: ada,
    teamId: null,
    activation: { isActiveOnAllEventTypes: true, activeOnEventTypeIds: [] },
    steps: [
      { id: store.nextId('step'), stepNumber: 1, action: 'email_host', template: 'reminder' },
    ],
    ...stamps,
    ...more,
  });
  const before = { type: 'beforeEvent', offset: { value: 1, unit: 'day' } };
  add('/v2/workflows', workflow('event-type', before, {}));
  const inTeam = { userId: null, teamId: ids.organizationTeam };
  add(`${organizationTeam}/workflows`, workflow('event-type', before, inTeam));
  add(
    `${organizationTeam}/workflows/routing-form`,
    workflow('routing-form', { type: 'formSubmitted' }, inTeam),
  );

  add(`${organization}/delegation-credentials`, {
    id: 'delegation-google',
    domain: 'example.com',
    enabled: false,
    organizationId: ids.organization,
    workspacePlatform: { name: 'Google', slug: 'google' },
    serviceAccountClientId: '100000000000000000000',
    ...stamps,
  });
  add(`${organization}/organizations`, {
    id: 100,
    name: 'Acme Daughter',
    slug: 'acme-daughter',
    metadata: {},
  });
  const synced = {
    id: 'sync-1',
    organizationId: ids.organization,
    userId: ada,
    userName: 'Ada Owner',
    provider: 'hris',
    status: 'SUCCESS',
    createdAt: time,
    appliedFieldMappings: [],
    ruleEvaluations: [],
    teamMembershipChanges: [],
    signatureVerified: true,
    errorMessage: null,
  };
  add(`${organization}/attributes/sync-history`, synced);
  add(`${organization}/attributes/sync-history/user/${ada}`, synced);
  add(`${organization}/attributes/assignments/${ada}/history`, {
    id: 'history-1',
    action: 'ASSIGNED',
    createdAt: time,
  });
  add('/v2/allowlists', { id: 'booking-api', service: 'booking-api', metadata: {} });
  const zone = { timeZone: 'Europe/Berlin', userId: ada };
  const inTwoWeeks = (hours: number) => now.plus({ weeks: 2, hours }).toUTC().toISO();
  const openHouse = addEvent(store, now, {
    uuid: '0c5d8a52-61c4-4b6c-9d3e-2f6a1b7c8d90',
    title: 'Open house',
    slug: 'open-house',
    description: 'Meet the team',
    startTime: inTwoWeeks(0),
    endTime: inTwoWeeks(2),
    publishedAt: time,
    hosts: [{ userId: ada, name: 'Ada Owner' }],
    locations: [{ id: '', type: 'address', address: '1 Example Street' }],
    ...zone,
  });
  register(store, openHouse.uuid, { email: 'visitor@example.com', name: 'Vera Visitor' });
  addEvent(store, now, {
    title: 'Party',
    slug: 'party-of-ada',
    startTime: inTwoWeeks(48),
    endTime: inTwoWeeks(50),
    ...zone,
  });
  addEvent(store, now, {
    title: 'Team day',
    slug: 'team-day',
    teamId: ids.team,
    startTime: inTwoWeeks(24),
    endTime: inTwoWeeks(32),
    hosts: [{ userId: ada, name: 'Ada Owner' }],
    ...zone,
  });

  const email = 'ada@example.com';
  const { credentialId } = connect(store, ada, 'google_calendar', email);
  add('/v2/calendars/google/events', {
    id: 'event-1',
    title: 'Lunch',
    description: null,
    start: { time: now.plus({ days: 1 }).toUTC().toISO(), timeZone: 'Europe/Berlin' },
    end: { time: now.plus({ days: 1, hours: 1 }).toUTC().toISO(), timeZone: 'Europe/Berlin' },
    attendees: [],
    hosts: [{ email, name: 'Ada Owner', responseStatus: 'accepted' }],
    calendarEventOwner: { email, name: 'Ada Owner' },
    locations: [],
    source: 'google',
    status: 'accepted',
  });
  store.collection(`conferencing of user ${ada}`).set('google-meet', {
    id: credentialId,
    type: 'google_video',
    userId: ada,
    invalid: false,
    appSlug: 'google-meet',
  });
  const verified = { id: store.nextId('emails'), email, userId: ada };
  store.collection(`verified emails of user ${ada}`).set(String(verified.id), verified);
  const phone = { id: store.nextId('phones'), phoneNumber: '+4915550100000', userId: ada };
  store.collection(`verified phones of user ${ada}`).set(String(phone.id), phone);
  const away = now.plus({ months: 2 }).toUTC();
  add('ooo', {
    id: store.nextId('ooo'),
    uuid: '7d0d9b1e-5f55-4a0d-8a84-0c2a6f6f3c11',
    userId: ada,
    toUserId: ids.users.grace,
    start: away.startOf('day').toISO(),
    end: away.endOf('day').toISO(),
    reason: 'vacation',
    notes: null,
  });
}
