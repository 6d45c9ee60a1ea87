/** Connected calendars, what they keep busy, and events in them. */
import { notFound } from '../authenticate';
import { generic } from '../generic';
import { refuse } from '../refuse';
import type { Row, Store } from '../store';
import type { SandboxRequest } from '../types';
import { routes } from '../routes';

interface Connection extends Row {
  credentialId: number;
  userId: number;
  integration: string;
  externalId: string;
}

/** The kinds of calendars that can be checked, and what is said where none is connected. */
const checks: Record<string, { type: string; notConnected: string }> = {
  apple: { type: 'apple_calendar', notConnected: 'Apple calendar not connected.' },
  google: { type: 'google_calendar', notConnected: 'Google Calendar not connected.' },
  office365: { type: 'office365_calendar', notConnected: 'Office 365 calendar not connected.' },
};

const event = '/calendars/(connections/{connectionId}|{calendar})/events?/{(eventUid|eventId)}';

export const calendars = routes({
  'GET /calendars': ({ store, user }) => ({
    data: {
      connectedCalendars: connections(store, user?.id).map(shownConnection),
      destinationCalendar: destinations(store).get(String(user?.id)) ?? {},
    },
  }),
  'GET /calendars/busy-times': ({ store, user, query }) => {
    for (const { credentialId } of query.calendarsToLoad as Connection[]) {
      if (!connections(store, user?.id).some((one) => one.credentialId === credentialId)) {
        throw refuse('These credentials do not belong to you');
      }
    }
    return { data: busyTimes(store, user?.id) };
  },
  'GET /calendars/{calendar}/check': ({ store, user, params }) => {
    const { type, notConnected } = checks[params.calendar];
    if (connections(store, user?.id).some(({ integration }) => integration === type)) return {};
    throw refuse(notConnected);
  },
  'GET /calendars/{calendar}/connect': ({ params }) => ({
    data: { authUrl: `https://accounts.example.com/oauth?for=${params.calendar}` },
  }),
  'POST /calendars/{calendar}/credentials': ({ store, user, body }) => {
    connect(store, user?.id ?? 0, 'apple_calendar', body.username);
    return {};
  },
  'POST /calendars/ics-feed/save': ({ store, user, body }) => ({
    data: shownCredential(connect(store, user?.id ?? 0, 'ics-feed_calendar', body.urls[0])),
  }),
  'POST /calendars/{calendar}/disconnect': ({ store, user, body }) => {
    const found = connections(store, user?.id).find((one) => one.credentialId === body.id);
    if (!found) throw refuse('Calendar credentials not found');
    store.collection('calendar connections').delete(String(body.id));
    return { data: shownCredential(found) };
  },
  'PUT /destination-calendars': ({ store, user, body }) => {
    const found = connections(store, user?.id).find(
      ({ integration, externalId }) =>
        integration === body.integration && externalId === body.externalId,
    );
    if (!found) throw refuse('Could not find calendar …', body.externalId);
    const { integration, externalId, credentialId, userId } = found;
    const row = { userId, integration, externalId, credentialId };
    destinations(store).set(String(userId), row);
    return { data: row };
  },
  'POST /selected-calendars': ({ store, user, body }) => {
    const { integration, externalId, credentialId } = body;
    const row = { userId: user?.id, integration, externalId, credentialId };
    store.collection(`selected calendars of ${user?.id}`).set(externalId, row);
    return { data: row };
  },
  'DELETE /selected-calendars': ({ store, user, query }) => {
    const rows = store.collection(`selected calendars of ${user?.id}`);
    const externalId = String(query.externalId);
    const row = rows.get(externalId);
    if (!row) throw notFound(`Selected calendar ${externalId} not found`);
    rows.delete(externalId);
    return { data: row };
  },

  'GET /calendars/connections': ({ store, user }) => ({
    data: {
      connections: connections(store, user?.id).map(
        ({ credentialId, integration, externalId }) => ({
          connectionId: String(credentialId),
          type: integration.replace('_calendar', ''),
          email: externalId,
        }),
      ),
    },
  }),
  'GET /calendars/(connections/{connectionId}|{calendar})/freebusy': ({ store, user }) => ({
    data: busyTimes(store, user?.id),
  }),
  // `event` and `events` are two spellings of the same path.
  [`(GET|PATCH) ${event}`]: (request) => generic(withEventsPath(request)),
});

function withEventsPath(request: SandboxRequest): SandboxRequest {
  const path = request.operation.path.replace('/event/', '/events/');
  return { ...request, operation: { ...request.operation, path } };
}

function connections(store: Store, userId: number | undefined): Connection[] {
  const rows = [...store.collection('calendar connections').values()] as Connection[];
  return rows.filter((row) => row.userId === userId);
}

/** Connects a calendar for somebody; also used by the seed. */
export function connect(
  store: Store,
  userId: number,
  integration: string,
  externalId: string,
): Connection {
  const credentialId = store.nextId('credential');
  const row = { credentialId, userId, integration, externalId };
  store.collection('calendar connections').set(String(credentialId), row);
  return row;
}

function destinations(store: Store): Map<string, Row> {
  return store.collection('destination calendars');
}

function shownConnection({ credentialId, integration, externalId }: Connection): Row {
  const primary = {
    externalId,
    name: externalId,
    primary: true,
    readOnly: integration === 'ics-feed_calendar',
    isSelected: true,
    email: externalId,
    integration,
    credentialId,
  };
  return {
    integration: { type: integration, slug: integration.replace('_', '-'), title: integration },
    credentialId,
    primary,
    calendars: [primary],
  };
}

function shownCredential({ credentialId, integration, userId }: Connection): Row {
  const appId = integration.replace('_', '-');
  return { id: credentialId, type: integration, userId, teamId: null, appId, invalid: false };
}

/** Whatever Cal.com booked is in the calendars. */
function busyTimes(store: Store, userId: number | undefined): Row[] {
  return [...store.bookings.values()]
    .filter(({ hostIds, status }) => hostIds.includes(userId ?? 0) && status === 'accepted')
    .map(({ start, end, uid }) => ({ start, end, source: `eventType-${uid}` }));
}
