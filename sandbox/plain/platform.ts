/** Platform OAuth clients and the people they manage. */
import { randomBytes } from 'node:crypto';
import { forbidden, notFound, unauthorized } from '../authenticate';
import { shown } from '../generic';
import { listAnswer } from '../page';
import { addSchedule } from '../scheduling/defaults';
import type { PlatformClient, Row, Store, User } from '../store';
import { ApiError, type SandboxRequest } from '../types';
import { routes } from '../routes';

const client = '/oauth-clients/{clientId}';

export const platform = routes({
  'GET /oauth-clients': (request) => {
    const organizationId = organizationOf(request);
    const clients = [...request.store.platformClients.values()];
    return {
      data: clients
        .filter((one) => one.organizationId === organizationId)
        .map((one) => shownClient(one, request)),
    };
  },
  'POST /oauth-clients': (request) => {
    const { store, body, now } = request;
    const id = `sandbox-platform-${store.nextId('platformClient')}`;
    const secret = randomBytes(16).toString('hex');
    store.platformClients.set(id, {
      ...body,
      id,
      secret,
      organizationId: organizationOf(request),
      createdAt: now().toUTC().toISO(),
    });
    return { data: { clientId: id, clientSecret: secret } };
  },
  [`GET ${client}`]: (request) => ({ data: shownClient(clientOf(request), request) }),
  [`PATCH ${client}`]: (request) => ({
    data: shownClient(Object.assign(clientOf(request), request.body), request),
  }),
  [`DELETE ${client}`]: (request) => {
    const found = clientOf(request);
    request.store.platformClients.delete(found.id);
    return { data: shownClient(found, request) };
  },

  [`GET ${client}/users`]: (request) => {
    const { id } = clientOf(request);
    const emails = ((request.query.emails ?? []) as string[]).map((email) => {
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
        throw new ApiError(400, `Invalid email ${email}`, 'BadRequestException');
      }
      return managedEmail(email, id);
    });
    const users = managed(request).filter(({ email }) => !emails.length || emails.includes(email));
    return listAnswer(
      users.map((user) => shown({ ...user }, request)),
      request,
    );
  },
  [`POST ${client}/users`]: (request) => {
    const { store, body } = request;
    const { id: platformClientId, organizationId } = clientOf(request);
    const email = managedEmail(String(body.email), platformClientId);
    const other = [...store.users.values()].find((user) => user.email === email);
    if (other) {
      throw new ApiError(
        409,
        `User with the provided e-mail already exists. Existing user ID=${other.id}`,
        'ConflictException',
      );
    }
    const id = store.nextId('user');
    const user: User = {
      id,
      username: usernameOf(email),
      timeZone: 'Europe/London',
      weekStart: 'Sunday',
      timeFormat: 12,
      defaultScheduleId: null,
      bio: null,
      avatarUrl: null,
      locale: 'en',
      metadata: {},
      ...body,
      email,
      organizationId,
      platformClientId,
    };
    store.users.set(id, user);
    // Without a time zone there is no schedule, and nobody can book the person.
    if (body.timeZone) {
      const name = 'Working hours';
      const isDefault = true;
      const schedule = { ownerId: id, name, timeZone: body.timeZone, isDefault };
      user.defaultScheduleId = addSchedule(store, schedule).id;
    }
    const shape = {
      ...request.operation,
      response: { ...request.operation.response, keys: userKeys },
    };
    return {
      data: {
        user: shown({ ...user }, { operation: shape }),
        ...tokens(request, id),
      },
    };
  },
  [`GET ${client}/users/{userId}`]: (request) => ({ data: shown({ ...userOf(request) }, request) }),
  [`PATCH ${client}/users/{userId}`]: (request) => {
    const user = Object.assign(userOf(request), request.body);
    // A new address makes a new username.
    if (request.body.email) {
      user.email = managedEmail(request.body.email, request.params.clientId);
      user.username = usernameOf(user.email);
    }
    return { data: shown({ ...user }, request) };
  },
  [`DELETE ${client}/users/{userId}`]: (request) => {
    const user = userOf(request);
    request.store.users.delete(user.id);
    revoke(request.store, user.id);
    return { data: shown({ ...user }, request) };
  },
  [`POST ${client}/users/{userId}/force-refresh`]: (request) => {
    const { id } = userOf(request);
    revoke(request.store, id);
    return { data: tokens(request, id) };
  },
  'POST /oauth/{clientId}/refresh': (request) => {
    const { store, body } = request;
    clientOf(request);
    const token = [...store.tokens.values()].find(
      ({ kind, refreshToken }) => kind === 'managed' && refreshToken === body.refreshToken,
    );
    if (!token) throw new ApiError(400, 'Invalid refresh token', 'BadRequestException');
    store.tokens.delete(token.accessToken);
    return { data: tokens(request, token.userId) };
  },
});

const userKeys = [
  'id',
  'email',
  'username',
  'name',
  'bio',
  'timeZone',
  'weekStart',
  'createdDate',
  'timeFormat',
  'defaultScheduleId',
  'locale',
  'avatarUrl',
  'metadata',
];

/** The caller's organization; the community build has none. */
function organizationOf({ user, profile }: SandboxRequest): number {
  if (user?.organizationId == null) {
    const message = 'Organization ID not found';
    throw profile === 'selfHosted'
      ? unauthorized(`GetOrgId decorator: ${message}`)
      : forbidden(message);
  }
  return user.organizationId;
}

function clientOf({ store, params, client: caller }: SandboxRequest): PlatformClient {
  const found = store.platformClients.get(params.clientId);
  if (!found) throw notFound('OAuthClientGuard - OAuth client not found');
  if (caller && caller.id !== found.id) throw forbidden('Forbidden resource');
  return found;
}

/** Redirect URIs are never null. */
function shownClient(found: PlatformClient, request: SandboxRequest): Row {
  return shown({ ...found, redirectUris: found.redirectUris ?? [] }, request);
}

function managed(request: SandboxRequest): User[] {
  const { id } = clientOf(request);
  return [...request.store.users.values()].filter((user) => user.platformClientId === id);
}

function userOf(request: SandboxRequest): User {
  const id = Number(request.params.userId);
  const found = managed(request).find((user) => user.id === id);
  if (!found) throw notFound(`User with ID ${id} is not part of this OAuth client.`);
  return found;
}

/** Managed addresses carry the client's id, so that they differ from everybody else's. */
function managedEmail(email: string, clientId: string): string {
  const [name, domain] = email.split('@');
  return email.includes(`+${clientId}@`) ? email : `${name}+${clientId}@${domain}`;
}

/** `ada+client@example.com` is `ada-client-example-com` in links. */
function usernameOf(email: string): string {
  return email
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function revoke(store: Store, userId: number): void {
  for (const [key, token] of store.tokens) {
    if (token.kind === 'managed' && token.userId === userId) store.tokens.delete(key);
  }
}

/** An hour of access, a year of refreshing. */
function tokens({ store, params, now }: SandboxRequest, userId: number): Row {
  const expiresAt = now().plus({ hours: 1 });
  const refreshExpiresAt = now().plus({ years: 1 });
  const accessToken = `managed-${randomBytes(16).toString('hex')}`;
  const refreshToken = `managed-refresh-${randomBytes(16).toString('hex')}`;
  store.tokens.set(accessToken, {
    kind: 'managed',
    accessToken,
    refreshToken,
    clientId: params.clientId,
    userId,
    scopes: [],
    expiresAt: expiresAt.toUTC().toISO() ?? '',
    refreshExpiresAt: refreshExpiresAt.toUTC().toISO() ?? '',
  });
  return {
    accessToken,
    accessTokenExpiresAt: expiresAt.toMillis(),
    refreshToken,
    refreshTokenExpiresAt: refreshExpiresAt.toMillis(),
  };
}
