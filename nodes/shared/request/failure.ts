import { isPlainObject } from 'lodash';
import { jsonParse } from 'n8n-workflow';
import type { Answer } from '../api/call';

interface Thrown {
  code?: unknown;
  httpCode?: unknown;
  message?: string;
  /** What the token endpoint answered. */
  body?: unknown;
  cause?: unknown;
  config?: { url?: string };
  context?: { data?: unknown };
  response?: { status?: number; data?: unknown; headers?: Record<string, unknown> };
}

/** The errors that n8n and axios wrap around each other, the outermost first. */
function* chain(error: unknown): Generator<Thrown> {
  for (let it = error as Thrown, depth = 0; it && depth < 6; it = it.cause as Thrown, depth += 1) {
    yield it;
  }
}

/** The answer to the request to `url` inside a thrown error: n8n throws an OAuth2 account's 401. */
export function answerOf(error: unknown, url: string): Answer | undefined {
  if (renewalOf(error, url)) return undefined;
  for (const { response, httpCode, context } of chain(error)) {
    if (response?.status) {
      return { status: response.status, headers: { ...response.headers }, body: response.data };
    }
    const status = Number(httpCode);
    if (status >= 100 && isPlainObject(context?.data)) {
      return { status, headers: {}, body: context!.data };
    }
  }
  return undefined;
}

/**
 * Whether a status tells of a server in trouble, or of a proxy that waited for it in vain: the request
 * may have been carried out.
 */
export const isTrouble = (status: number): boolean =>
  status >= 500 || status === 408 || status === 499;

/** How a request ended that got no answer. */
export interface Ending {
  /** What went wrong: a code of Node.js, axios or undici, or `TOKEN_RENEWAL`; empty if unknown. */
  code: string;
  /** Whether it may have been carried out nevertheless. */
  lost: boolean;
  /** Whether it was certainly not carried out, for a reason that may pass. */
  refused: boolean;
  /** What was answered to the request for a new access token, where that is what failed. */
  renewal?: unknown;
  /** Whether the rate limit of such requests refused it. */
  isBusy?: boolean;
}

const unreached = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/;

/** The server and we did not agree on a connection, and never will. */
const unsafe =
  /^(CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|EPROTO|ERR_SSL_\w+|ERR_TLS_\w+)$/;

const broken =
  /^(ECONNRESET|ECONNABORTED|ETIMEDOUT|EPIPE|ERR_NETWORK|ERR_BAD_RESPONSE|ERR_STREAM_PREMATURE_CLOSE|HPE_\w+|UND_ERR_\w+)$/;

/** Whether a request ended because nothing, or no whole answer, came for too long. */
export const isSilence = ({ code }: Ending): boolean =>
  /^(ECONNABORTED|ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/.test(code);

/** What an error tells that was thrown instead of an answer to the request to `url`. */
export function endingOf(error: unknown, url: string): Ending {
  const renewal = renewalOf(error, url);
  if (renewal) {
    const said = `${JSON.stringify(renewal.body ?? '')} ${(error as Error).message}`;
    const refused = !/invalid_|unauthorized_|unsupported_/.test(said);
    const isBusy = /too many|throttl|\b429\b/i.test(said);
    return { code: 'TOKEN_RENEWAL', lost: false, refused, isBusy, renewal: renewal.body };
  }
  const code = codeOf(error);
  return { code, lost: broken.test(code), refused: unreached.test(code) };
}

function codeOf(error: unknown): string {
  let other = '';
  for (const { code, httpCode, message = '' } of chain(error)) {
    for (const found of [code, httpCode]) {
      if (typeof found !== 'string') continue;
      if ([unreached, unsafe, broken].some((codes) => codes.test(found))) return found;
      other ||= found;
    }
    if (/timeout of \d+ ?ms/i.test(message)) return 'ECONNABORTED';
    if (/socket hang up|aborted/i.test(message)) return 'ECONNRESET';
  }
  return other;
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);

/** What n8n says where it cannot even ask for a new access token, or was told that there is none. */
const ended = /needs? to be reconnected|no refresh token|without access token/i;

/**
 * What was answered to the request for a new access token, where the request to `url` was refused
 * for its token and that is what failed then. n8n hands it on in several forms.
 */
function renewalOf(error: unknown, url: string): { body: unknown } | undefined {
  for (const { code, body, config, response, message = '' } of chain(error)) {
    if (code === 'EAUTH' || code === 'ESTATUS') return { body: parsed(body) };
    if (ended.test(message)) return { body: { error: 'invalid_grant' } };
    if (config?.url && pathOf(config.url) !== pathOf(url)) return { body: parsed(response?.data) };
  }
  return undefined;
}

const parsed = (body: unknown): unknown =>
  typeof body === 'string' ? jsonParse<unknown>(body, { fallbackValue: body }) : body;
