/** OAuth 2: the consent page and the token endpoint. */
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { DateTime } from 'luxon';
import { operations } from '../contract';
import type { AuthorizationCode, OAuthClient, Store, Token } from './store';
import { ApiError, type Handler } from './types';

const knownScopes = new Set(operations.flatMap(({ scopes }) => scopes));
const noStore = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

export interface OAuthOptions {
  store: Store;
  now: () => DateTime;
  /** Seconds that an access token lives. */
  tokenLifetime: number;
  /** Whether the consent page approves by itself; `?auto=1` asks for it once. */
  autoApprove: boolean;
}

/** Adds the page where a person grants an application access. `login` names the person. */
export function consentPage(app: FastifyInstance, options: OAuthOptions): void {
  const { store, autoApprove } = options;
  const url = '/auth/oauth2/authorize';
  const decide = (query: Record<string, string>, approved: boolean) => {
    const { client_id: id, redirect_uri: uri, state } = query;
    const target = new URL(uri);
    const answer = approved ? granted(query, store.oauthClients.get(id), options) : 'access_denied';
    for (const [name, value] of Object.entries(
      typeof answer === 'string' ? { error: answer } : { code: answer.code },
    )) {
      target.searchParams.set(name, value);
    }
    if (state) target.searchParams.set('state', state);
    return target.toString();
  };

  app.get<{ Querystring: Record<string, string> }>(url, async ({ query }, reply) => {
    const client = store.oauthClients.get(query.client_id);
    if (!client?.redirectUris.some((uri) => sameTarget(uri, query.redirect_uri))) {
      const problem = client ? 'redirect_uri_mismatch' : 'client_not_found';
      return reply.code(400).type('text/html').send(`<h1>Cal.com sandbox</h1><p>${problem}</p>`);
    }
    if (autoApprove || query.auto === '1') return reply.redirect(decide(query, true));
    return reply.type('text/html').send(page(client, query));
  });
  app.post<{ Body: Record<string, string> }>(url, async ({ body: { decision, ...query } }, reply) =>
    reply.redirect(decide(query, decision === 'allow'), 303),
  );
}

/** Exactly the same, but for the port of this machine: it differs from start to start. */
function sameTarget(registered: string, asked = ''): boolean {
  const anyPort = (uri: string) => uri.replace(/^(http:\/\/(127\.0\.0\.1|localhost)):\d+/, '$1');
  return anyPort(registered) === anyPort(asked);
}

/** A code, or the name of the error that the application gets instead. */
function granted(
  query: Record<string, string>,
  client: OAuthClient | undefined,
  { store, now }: OAuthOptions,
): AuthorizationCode | string {
  const scopes = (query.scope ?? '').split(/[\s,]+/).filter(Boolean);
  if (scopes.some((scope) => !knownScopes.has(scope))) return 'invalid_scope';
  if (!client || scopes.some((scope) => !client.scopes.includes(scope))) return 'invalid_request';
  const code: AuthorizationCode = {
    code: randomBytes(16).toString('hex'),
    clientId: client.clientId,
    userId: (store.userByUsername(query.login ?? '') ?? store.users.get(client.ownerId))?.id ?? 0,
    scopes,
    redirectUri: query.redirect_uri,
    codeChallenge: query.code_challenge,
    expiresAt: iso(now().plus({ minutes: 10 })),
  };
  store.codes.set(code.code, code);
  return code;
}

function page(client: OAuthClient, query: Record<string, string>): string {
  const escape = (text: string) =>
    text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const hidden = Object.entries(query)
    .map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
    .join('');
  return `<!doctype html><html lang="en"><title>Cal.com sandbox</title>
<body style="font-family: sans-serif; max-width: 32rem; margin: 4rem auto">
<h1>${escape(client.name)} wants access</h1><p>Scopes: ${escape(query.scope ?? 'none')}</p>
<form method="post" action="/auth/oauth2/authorize">${hidden}
<button name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button></form></body></html>`;
}

const refuse = (status: number, code: string, description: string) =>
  new ApiError(status, description, code, { shape: 'C', headers: noStore });

const tokenFields = new Set([
  'client_id',
  'client_secret',
  'code',
  'code_verifier',
  'grant_type',
  'redirect_uri',
  'refresh_token',
]);

/** The token endpoint: exchanges a code, or a refresh token, which is replaced each time. */
export function tokenHandler({ store, now, tokenLifetime }: OAuthOptions): Handler {
  return ({ body }) => {
    const fields = body as Record<string, string | undefined>;
    const { client_id: id, grant_type: grant } = fields;
    if (!id) throw refuse(400, 'invalid_request', 'client_id is required');
    const client = store.oauthClients.get(id);
    if (!client) throw refuse(401, 'invalid_client', 'client_not_found');
    const extra = Object.keys(fields).find((name) => !tokenFields.has(name));
    if (extra) throw refuse(400, 'invalid_request', `property ${extra} should not exist`);
    if (grant !== 'authorization_code' && grant !== 'refresh_token') {
      throw refuse(
        400,
        'invalid_request',
        'grant_type must be authorization_code or refresh_token',
      );
    }
    if (
      client.clientSecret !== fields.client_secret &&
      (client.clientSecret || fields.client_secret)
    ) {
      throw refuse(401, 'invalid_client', 'invalid_client_credentials');
    }
    const access =
      grant === 'refresh_token'
        ? spentToken(fields, store, now())
        : spentCode(fields, store, now());
    return issue(access, store, now(), tokenLifetime);
  };
}

function spentCode(
  fields: Record<string, string | undefined>,
  store: Store,
  now: DateTime,
): Pick<Token, 'clientId' | 'userId' | 'scopes'> {
  const code = store.codes.get(fields.code ?? '');
  if (!code || code.expiresAt <= iso(now)) {
    throw refuse(400, 'invalid_grant', 'code_invalid_or_expired');
  }
  store.codes.delete(code.code);
  if (code.clientId !== fields.client_id) throw refuse(400, 'invalid_grant', 'client_id_mismatch');
  if (code.redirectUri !== fields.redirect_uri) {
    throw refuse(400, 'invalid_grant', 'redirect_uri_mismatch');
  }
  const { client_secret: secret, code_verifier: verifier } = fields;
  if (secret && verifier) {
    throw refuse(400, 'invalid_request', 'client_secret and code_verifier exclude each other');
  }
  const hash = verifier && createHash('sha256').update(verifier).digest('base64url');
  if (!secret && (!hash || hash !== code.codeChallenge)) {
    throw refuse(400, 'invalid_grant', 'pkce_verification_failed');
  }
  return code;
}

function spentToken(
  fields: Record<string, string | undefined>,
  store: Store,
  now: DateTime,
): Pick<Token, 'clientId' | 'userId' | 'scopes'> {
  const token = [...store.tokens.values()].find(
    ({ kind, refreshToken }) => kind === 'oauth' && refreshToken === fields.refresh_token,
  );
  if (!token || token.refreshExpiresAt <= iso(now)) {
    throw refuse(400, 'invalid_grant', 'invalid_refresh_token');
  }
  if (token.clientId !== fields.client_id) throw refuse(400, 'invalid_grant', 'client_id_mismatch');
  // The access token goes on until it expires; the refresh token works once.
  token.refreshExpiresAt = iso(now);
  return token;
}

function issue(
  { clientId, userId, scopes }: Pick<Token, 'clientId' | 'userId' | 'scopes'>,
  store: Store,
  now: DateTime,
  lifetime: number,
) {
  const token: Token = {
    kind: 'oauth',
    accessToken: `access-${randomBytes(24).toString('hex')}`,
    refreshToken: `refresh-${randomBytes(24).toString('hex')}`,
    clientId,
    userId,
    scopes,
    expiresAt: iso(now.plus({ seconds: lifetime })),
    refreshExpiresAt: iso(now.plus({ days: 30 })),
  };
  store.tokens.set(token.accessToken, token);
  return {
    headers: noStore,
    bare: {
      access_token: token.accessToken,
      token_type: 'bearer',
      refresh_token: token.refreshToken,
      expires_in: lifetime,
      scope: scopes.join(' '),
    },
  };
}

function iso(time: DateTime): string {
  return time.toUTC().toISO() ?? '';
}
