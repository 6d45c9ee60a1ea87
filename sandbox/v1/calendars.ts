/** Calendars and the app connections that another system may keep up to date. */
import type { Row } from '../store';
import { routes } from './routes';
import { missing, type LegacyRequest } from './types';

const connections = ({ store }: LegacyRequest): Map<string, Row> =>
  store.collection('/v1/credential-sync');

function connectionOf(request: LegacyRequest): Row {
  const { credentialId, userId } = request.query;
  const found = connections(request).get(String(credentialId));
  if (found?.userId !== userId) throw missing('Credential');
  return found!;
}

const shown = ({ id, appId }: Row) => ({ id, appId });

export const calendars = routes({
  'GET /connected-calendars': ({ user }) => [
    {
      appId: 'google-calendar',
      name: 'Google Calendar',
      integration: 'google_calendar',
      userId: user.id,
      calendars: [{ externalId: user.email, name: user.email, primary: true, readOnly: false }],
    },
  ],
  'GET /credential-sync': (request) =>
    [...connections(request).values()]
      .filter(({ userId }) => userId === request.query.userId)
      .filter(({ appId }) => [undefined, appId].includes(request.query.appSlug))
      .map(({ id, appId }) => ({ id, appId, appSlug: appId })),
  'POST /credential-sync': (request) => {
    const { body, query, store } = request;
    const made = { id: store.nextId('v1 credential'), appId: body.appSlug, userId: query.userId };
    connections(request).set(String(made.id), made);
    return shown(made);
  },
  'PATCH /credential-sync': (request) => shown(connectionOf(request)),
  'DELETE /credential-sync': (request) => {
    const found = connectionOf(request);
    connections(request).delete(String(found.id));
    return shown(found);
  },
});
