/** Conferencing apps of people and teams. Cal Video needs no connection. */
import type { Row } from '../store';
import { ApiError, type Handler, type SandboxRequest } from '../types';
import { routes } from '../routes';

const base = '(/organizations/{orgId}/teams/{teamId})?/conferencing';
const member = '/organizations/{orgId}/users/{userId}/conferencing';

export const conferencing = routes({
  [`GET ${base}`]: (request) => ({
    data: apps(request).map(({ id, type, userId, invalid }) => ({ id, type, userId, invalid })),
  }),
  [`POST ${base}/{app}/connect`]: (request) => {
    const { app } = request.params;
    if (app !== 'google-meet') throw new ApiError(400, `${app} is connected by its OAuth page`);
    return { data: connectApp(request, app) };
  },
  [`GET ${base}/{app}/oauth/auth-url`]: ({ params }) => ({
    data: { url: `https://accounts.example.com/oauth?for=${params.app}` },
  }),
  // Nothing set: no `data` at all.
  [`GET ${base}/default`]: (request) => ({ data: rowsOf(request).get('default') }),
  [`POST ${base}/{app}/default`]: (request) => setDefault(request, request.params.app),
  [`DELETE ${base}/{app}/disconnect`]: (request) => {
    checkConnected(request, request.params.app);
    rowsOf(request).delete(request.params.app);
    return {};
  },

  [`GET ${member}`]: (request) => ({
    data: apps(request).map((app) => ({
      ...app,
      isDefault: app.appSlug === rowsOf(request).get('default')?.appSlug,
    })),
  }),
  [`POST ${member}/default`]: (request) => setDefault(request, request.body.appSlug),
});

function setDefault(request: SandboxRequest, appSlug: string): ReturnType<Handler> {
  checkConnected(request, appSlug);
  rowsOf(request).set('default', { appSlug, appLink: null });
  return {};
}

function checkConnected(request: SandboxRequest, appSlug: string): void {
  if (appSlug !== 'daily-video' && !rowsOf(request).has(appSlug)) {
    throw new ApiError(400, `${appSlug} not connected.`);
  }
}

function rowsOf({ store, params, user }: SandboxRequest): Map<string, Row> {
  const owner = params.teamId ? `team ${params.teamId}` : `user ${params.userId ?? user?.id}`;
  return store.collection(`conferencing of ${owner}`);
}

function apps(request: SandboxRequest): Row[] {
  return [...rowsOf(request).entries()].filter(([key]) => key !== 'default').map(([, row]) => row);
}

function connectApp(request: SandboxRequest, appSlug: string): Row {
  const { store, params, user } = request;
  const row = {
    id: store.nextId('credential'),
    type: `${appSlug.replace('-', '_')}_video`,
    userId: params.teamId ? null : user?.id,
    invalid: false,
  };
  rowsOf(request).set(appSlug, { ...row, appSlug });
  return row;
}
