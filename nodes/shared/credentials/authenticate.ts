import { UserError } from 'n8n-workflow';
import type {
  ICredentialDataDecryptedObject,
  IDataObject,
  IHttpRequestOptions,
} from 'n8n-workflow';
import { INVISIBLE, legacyServerOf, rootOf, serverOf, type Server } from '../api/server';
import { versionFor } from '../api/versions';

const VERSION_HEADER = 'cal-api-version';

/**
 * A secret as it was meant, where more than it was pasted: quotation marks, blanks, `Bearer `. Throws
 * a UserError for characters that no secret of Cal.com has and no header can carry.
 */
function pasted(label: string, value: unknown): string {
  const text = String(value ?? '')
    .replace(INVISIBLE, '')
    .replace(/^[\s"'`]+|[\s"'`]+$/g, '')
    .replace(/^bearer\s+/i, '');
  if (/^[\x21-\x7e]*$/.test(text)) return text;
  throw new UserError(
    `"${label}" in the credential contains a character that is not allowed. Copy it again from Cal.com.`,
  );
}

/** How an API key, or the access token of a managed user, is sent. */
export const keyHeaders = ({ apiKey }: ICredentialDataDecryptedObject) => ({
  Authorization: `Bearer ${pasted('API Key', apiKey)}`,
});

/** How a Platform client is sent. */
export const clientHeaders = ({ clientId, clientSecret }: ICredentialDataDecryptedObject) => ({
  'x-cal-client-id': pasted('Client ID', clientId),
  'x-cal-secret-key': pasted('Client Secret', clientSecret),
});

/** How an API v1 server is told who calls. */
export const legacyQuery = ({ apiKey }: ICredentialDataDecryptedObject) => ({
  apiKey: pasted('API Key', apiKey),
});

/** The header in which a legacy server wants the secret of its credential sync. */
const SYNC_HEADER = 'calcom-credential-sync-secret';

type Options = IHttpRequestOptions & { uri?: string };

/**
 * A request with the secret headers of a credential and, unless it names one itself, the version
 * date that its address takes. Serves our nodes and n8n's HTTP Request node, which still hands over
 * the older form of options with `uri`.
 *
 * Throws a UserError when the request goes to another server than the credential's, so that a key
 * cannot leak through a mistyped address; redirects to other hosts are refused for the same reason.
 */
export function authenticated(
  credentials: ICredentialDataDecryptedObject,
  options: Options,
  secrets: Record<string, string>,
): IHttpRequestOptions {
  const server = serverOf(credentials);
  const target = ownTarget(server, options);
  return {
    ...options,
    headers: { ...versioned(options.headers, target.pathname, secrets), ...secrets },
    ...restrictions(server, target, options, secrets),
  };
}

/**
 * A request of API v1 with the key in its query, and the secret of credential sync where that is
 * asked for. Throws as `authenticated` does.
 */
export function legacyAuthenticated(
  credentials: ICredentialDataDecryptedObject,
  options: Options,
): IHttpRequestOptions {
  const server = legacyServerOf(credentials);
  const target = ownTarget(server, options);
  const { syncSecret, syncHeader } = credentials;
  const syncs = /\/credential-sync$/.test(target.pathname) && Boolean(syncSecret);
  return {
    ...options,
    qs: { ...options.qs, ...legacyQuery(credentials) },
    ...(syncs && {
      headers: { ...options.headers, [String(syncHeader || SYNC_HEADER)]: String(syncSecret) },
    }),
    ...restrictions(server, target, options),
  };
}

/** Where a request goes. Throws a UserError unless that is the credential's server. */
function ownTarget(server: Server, options: Options): URL {
  const target = targetOf(options);
  if (target?.origin === new URL(server.api).origin) return target;
  throw new UserError(
    `This credential is for ${server.api} and is not sent to ${target?.host || 'other addresses'}. ` +
      `Call an address that starts with ${rootOf(server)}, or choose another credential.`,
  );
}

/**
 * Keeps the secrets of a request at its server. On a redirect to another origin n8n takes nothing but
 * the Authorization header away: with any other secret, no redirect is followed.
 */
const restrictions = (server: Server, target: URL, options: Options, secrets: object = {}) => ({
  allowedDomains: options.allowedDomains ?? target.hostname,
  sendCredentialsOnCrossOriginRedirect: false,
  ...(!('Authorization' in secrets) && {
    disableFollowRedirect: true,
    // The same in the older form of options.
    followRedirect: false,
    followAllRedirects: false,
  }),
  ...(server.ignoreSSLIssues && {
    agentOptions: { ...options.agentOptions, rejectUnauthorized: false },
  }),
});

/** Joins `baseURL` and `url` as axios does. Undefined when that makes no address. */
function targetOf({ url, uri, baseURL }: Options): URL | undefined {
  const path = String(url ?? uri ?? '');
  const isWhole = /^([a-z][a-z\d+.-]*:)?\/\//i.test(path);
  const whole =
    baseURL && !isWhole ? `${baseURL.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}` : path;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

/** The request's own headers, without those that the secrets replace, and with a version date. */
function versioned(headers: IDataObject = {}, path: string, secrets: object): IDataObject {
  const replaced = new Set(Object.keys(secrets).map((name) => name.toLowerCase()));
  const own = Object.entries(headers).filter(([name]) => !replaced.has(name.toLowerCase()));
  const version = versionFor(path);
  if (version && !own.some(([name]) => name.toLowerCase() === VERSION_HEADER)) {
    own.push([VERSION_HEADER, version]);
  }
  return Object.fromEntries(own);
}
