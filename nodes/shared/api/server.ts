import { UserError } from 'n8n-workflow';

/** Where a credential's account lives. */
export interface Server {
  kind: 'cloud' | 'eu' | 'selfHosted';
  /** Start of every API address, without a slash at its end; paths from `/v2` on follow. */
  api: string;
  /** Start of the web app's addresses, without a slash at its end. */
  web: string;
  /** Whether a certificate that cannot be verified is accepted (self-hosted only). */
  ignoreSSLIssues: boolean;
  /** Whether it is asked over API v1; the paths of v1 then follow `api` itself. */
  legacy?: true;
}

/** The address that the paths of operations follow: `https://api.cal.com/v2`. */
export const rootOf = ({ api, legacy }: Server): string => (legacy ? api : `${api}/v2`);

const hosted = {
  cloud: { api: 'https://api.cal.com', web: 'https://app.cal.com' },
  eu: { api: 'https://api.cal.eu', web: 'https://app.cal.eu' },
} as const;

/**
 * The server that a credential's fields `server`, `baseUrl` and `webUrl` name.
 * Throws a UserError with one sentence when the address of a self-hosted server makes no sense.
 */
export function serverOf(credentials: Record<string, unknown>): Server {
  const { server = 'cloud', baseUrl, webUrl, ignoreSSLIssues } = credentials;
  if (server === 'cloud' || server === 'eu') {
    return { kind: server, ...hosted[server], ignoreSSLIssues: false };
  }
  if (server !== 'selfHosted') throw new UserError('Choose "Server" in the Cal.com credential.');

  const api = apiAddress(baseUrl);
  return {
    kind: server,
    api,
    web: isBlank(webUrl) ? api.replace(/\/+api$/i, '') : address('Web App URL', webUrl),
    ignoreSSLIssues: ignoreSSLIssues === true,
  };
}

/**
 * The server of a legacy credential. Old servers answer under `/v1` of an API server and under
 * `/api` of one that is reached in another way: a path that was typed is taken as it is.
 * Throws a UserError with one sentence when the address makes no sense.
 */
export function legacyServerOf(credentials: Record<string, unknown>): Server {
  const typed = address('Base URL', credentials.baseUrl);
  if (/\/v2\/*$/i.test(typed)) {
    throw new UserError(
      '"Base URL" ends with /v2, but API v1 is never there. For API v2 use the Cal.com API credential.',
    );
  }
  const api = new URL(typed).pathname === '/' ? `${typed}/v1` : typed;
  return {
    kind: 'selfHosted',
    api,
    web: new URL(typed).origin,
    ignoreSSLIssues: credentials.ignoreSSLIssues === true,
    legacy: true,
  };
}

/**
 * The API address without `/v2`, or `/v2/me`, which people open to see whether the API is there.
 * `/api` before it stays: the proxy of the web app knows the API only under `/api/v2`, and a
 * standalone API server understands that form too. Throws a UserError for what is surely not it.
 */
function apiAddress(baseUrl: unknown): string {
  const typed = address('Base URL', baseUrl);
  const cloud = /(?:^|\.)cal\.(com|eu)$/.exec(new URL(typed).hostname);
  if (cloud) {
    throw new UserError(
      `"Base URL" is an address of Cal.com's own cloud. Choose the server ${cloud[1] === 'eu' ? 'Cal.com (EU)' : 'Cal.com'} instead of Self-Hosted.`,
    );
  }
  if (/\/v1$/i.test(typed)) {
    throw new UserError(
      '"Base URL" ends with /v1, but this credential is for API v2: leave /v1 out. For a server that has only API v1 use the Cal.com Legacy API credential.',
    );
  }
  return typed.replace(/(\/+v2(\/+me)?)+$/i, '').replace(/\/+$/, '');
}

const isBlank = (value: unknown): boolean =>
  String(value ?? '')
    .replace(INVISIBLE, '')
    .trim() === '';

/** Characters that nobody sees, and that come along when something is copied from a web page. */
export const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;

/** Origin and path of what a user typed. Nothing typed is repeated in errors: it may hold secrets. */
function address(field: string, typed: unknown): string {
  if (isBlank(typed)) {
    throw new UserError(
      `"${field}" is empty. Enter your Cal.com address, e.g. https://cal.example.com.`,
    );
  }
  const text = String(typed).replace(INVISIBLE, '').trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s|^https?:(?!\/\/)/i.test(text) || !URL.canParse(whole)) {
    throw new UserError(`"${field}" is not a web address. It looks like https://cal.example.com.`);
  }
  const { protocol, origin, pathname, username, password } = new URL(whole);
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new UserError(`"${field}" must start with https:// or http://, not ${protocol}//.`);
  }
  if (username || password) {
    throw new UserError(`"${field}" must not contain a user name or password.`);
  }
  if (/[?#]/.test(whole)) {
    throw new UserError(`"${field}" must not contain "?" or "#".`);
  }
  return (origin + pathname).replace(/\/+$/, '');
}

/** The kind of server that alone has something: Cal.com's own cloud, or those that people run. */
export type Only = 'cloud' | 'selfHosted';

/** How texts say which servers alone have something. */
export const marks: Record<Only, string> = { cloud: 'cloud only', selfHosted: 'self-hosted only' };

/** A description that says in its first sentence which servers alone have what it describes. */
export const marked = (text: string, only?: Only): string =>
  only
    ? text.replace(/(\)?)(?=\. |$)/, (bracket) =>
        bracket ? `, ${marks[only]})` : ` (${marks[only]})`,
      )
    : text;
