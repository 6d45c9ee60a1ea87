/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error */
/** Who calls: the credential kinds of the API and the server's answers to bad ones. */
import type { IncomingHttpHeaders } from 'node:http';
import type { DateTime } from 'luxon';
import type { ContractOperation } from '../contract';
import type { PlatformClient, Store, Token, User } from './store';
import { ApiError } from './types';

type CredentialKind = 'none' | 'apiKey' | 'oauth' | 'managedUser' | 'platformClient';

/** What the headers claim, before anything is checked. */
interface Credential {
  kind: 'none' | 'apiKey' | 'accessToken' | 'platformClient';
  /** The key, the token or the client's id. */
  value: string;
  secret?: string;
}

export interface Caller {
  kind: CredentialKind;
  user?: User;
  client?: PlatformClient;
  /** Only of OAuth tokens. */
  scopes?: string[];
}

const KEY_PREFIX = 'cal_';

/** Client headers win over a Bearer beside them; a key works without scheme, but not with another one. */
export function credentialOf(headers: IncomingHttpHeaders): Credential {
  const clientId = headers['x-cal-client-id'];
  const secret = headers['x-cal-secret-key'];
  if (typeof clientId === 'string' && typeof secret === 'string') {
    return { kind: 'platformClient', value: clientId, secret };
  }
  const { authorization } = headers;
  if (!authorization) return { kind: 'none', value: '' };
  const value = authorization.startsWith('Bearer ') ? authorization.slice(7) : authorization;
  return { kind: value.startsWith(KEY_PREFIX) ? 'apiKey' : 'accessToken', value };
}

/**
 * Resolves a credential for an operation.
 * @throws {ApiError} 401, 403 or 498 as the server answers; an operation that works without a
 *   credential ignores one that is not valid.
 */
export function authenticate(
  operation: ContractOperation,
  credential: Credential,
  headers: IncomingHttpHeaders,
  store: Store,
  now: DateTime,
): Caller {
  const optional = operation.auth === 'none';
  if (credential.kind === 'none') {
    if (!optional) refuseAnonymous(operation, headers);
    return { kind: 'none' };
  }
  try {
    const caller = resolveCaller(credential, headers, store, now);
    if (!optional && !operation.authAccepts.includes(caller.kind)) refuseKind(operation);
    return caller;
  } catch (error) {
    if (optional && error instanceof ApiError) return { kind: 'none' };
    throw error;
  }
}

function refuseAnonymous(operation: ContractOperation, headers: IncomingHttpHeaders): never {
  // Here a guard for scopes runs before the one for credentials.
  if (`${operation.method} ${operation.path}` === 'GET /v2/bookings') {
    throw forbidden(
      "PermissionsGuard - no authentication provided. Provide either authorization bearer token containing managed user access token or oAuth client id in 'x-cal-client-id' header.",
    );
  }
  const idOnly = 'x-cal-client-id' in headers || operation.path.includes('{clientId}');
  throw unauthorized(
    idOnly
      ? "ApiAuthStrategy - Only 'x-cal-client-id' header provided. Please also provide 'x-cal-secret-key' header or Auth bearer token as 'Authentication' header"
      : "ApiAuthStrategy - No authentication method provided. Either pass an API key as 'Bearer' header or OAuth client credentials as 'x-cal-secret-key' and 'x-cal-client-id' headers",
  );
}

function refuseKind(operation: ContractOperation): never {
  throw operation.auth === 'platformClient'
    ? unauthorized('OAuth client credentials are needed for this endpoint')
    : forbidden('This kind of credential is not allowed here');
}

function resolveCaller(
  { kind, value, secret }: Credential,
  headers: IncomingHttpHeaders,
  store: Store,
  now: DateTime,
): Caller {
  if (kind === 'platformClient') return platformCaller(value, secret, store);
  if (kind === 'accessToken') return tokenCaller(store.tokens.get(value), headers, store, now);

  const key = store.apiKeys.get(value);
  if (!key) throw unauthorized('ApiAuthStrategy - api key - Your api key is not valid');
  if (key.expiresAt && key.expiresAt <= now.toISO()!) {
    throw unauthorized('ApiAuthStrategy - api key - Your api key is expired');
  }
  return { kind: 'apiKey', user: store.users.get(key.userId) };
}

/** A client acts as the owner of its organization. */
function platformCaller(id: string, secret: string | undefined, store: Store): Caller {
  const client = store.platformClients.get(id);
  if (!client)
    throw unauthorized(`ApiAuthStrategy - oAuth client - Client with ID ${id} not found`);
  if (client.secret !== secret) {
    throw unauthorized('ApiAuthStrategy - oAuth client - Invalid client secret');
  }
  const owner = [...store.memberships.values()].find(
    ({ teamId, role }) => teamId === client.organizationId && role === 'OWNER',
  );
  return { kind: 'platformClient', client, user: owner && store.users.get(owner.userId) };
}

function tokenCaller(
  token: Token | undefined,
  headers: IncomingHttpHeaders,
  store: Store,
  now: DateTime,
): Caller {
  if (!token) throw unauthorized('ApiAuthStrategy - access token - Invalid Access Token.');
  const user = store.users.get(token.userId);
  const expired = token.expiresAt <= now.toISO()!;
  if (token.kind === 'oauth') {
    if (expired) throw unauthorized('ApiAuthStrategy - access token - Access token expired');
    return { kind: 'oauth', user, scopes: token.scopes };
  }
  if (expired) throw new ApiError(498, 'ACCESS_TOKEN_IS_EXPIRED', 'HttpException');
  const client = store.platformClients.get(token.clientId);
  const { origin } = headers;
  if (origin && !client?.redirectUris.some((uri) => uri.startsWith(origin))) {
    throw unauthorized(`ApiAuthStrategy - access token - Invalid request origin - ${origin}`);
  }
  return { kind: 'managedUser', user, client };
}

/** The 401 for a missing or wrong key. */
export function unauthorized(message: string): ApiError {
  return new ApiError(401, message, 'UnauthorizedException');
}

/** The 403 for a key that may not do it. */
export function forbidden(message: string): ApiError {
  return new ApiError(403, message, 'ForbiddenException');
}

/** The 404 for a record that does not exist, or not for this key. */
export function notFound(message: string): ApiError {
  return new ApiError(404, message, 'NotFoundException');
}
