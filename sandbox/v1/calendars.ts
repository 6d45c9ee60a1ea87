/** Calendars and the app connections that another system may keep up to date. */
import type { Row } from '../store';
import { missing, type LegacyHandlers, type LegacyRequest } from './types';

const connections = ({ store }: LegacyRequest): Map<string, Row> =>
  store.collection('/v1/credential-sync');

function connectionOf(request: LegacyRequest): Row {
  const { credentialId, userId } = request.query;
  const found = connections(request).get(String(credentialId));
  if (found?.userId !== userId) throw missing('Credential');
  return found!;
}

const shown = ({ id, appId }: Row) => ({ id, appId });

export const calendars: LegacyHandlers = {
  v1_get_connected_calendars: ({ user }) => [
    {
      appId: 'google-calendar',
      name: 'Google Calendar',
      integration: 'google_calendar',
      userId: user.id,
      calendars: [{ externalId: user.email, name: user.email, primary: true, readOnly: false }],
    },
  ],
  v1_get_credential_sync: (request) =>
    [...connections(request).values()]
      .filter(({ userId }) => userId === request.query.userId)
      .filter(({ appId }) => [undefined, appId].includes(request.query.appSlug))
      .map(({ id, appId }) => ({ id, appId, appSlug: appId })),
  v1_post_credential_sync: (request) => {
    const { body, query, store } = request;
    const made = { id: store.nextId('v1 credential'), appId: body.appSlug, userId: query.userId };
    connections(request).set(String(made.id), made);
    return shown(made);
  },
  v1_patch_credential_sync: (request) => shown(connectionOf(request)),
  v1_delete_credential_sync: (request) => {
    const found = connectionOf(request);
    connections(request).delete(String(found.id));
    return shown(found);
  },
};
