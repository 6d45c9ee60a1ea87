import { isPlainObject } from 'lodash';
import type { Answer } from '../api/call';

interface Thrown {
  code?: unknown;
  httpCode?: unknown;
  message?: string;
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
  if (isRenewal(error, url)) return undefined;
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

/** How a request ended that got no answer. */
export interface Ending {
  /** What went wrong: a code of Node.js, axios or undici, or `TOKEN_RENEWAL`; empty if unknown. */
  code: string;
  /** Whether it may have been carried out nevertheless. */
  lost: boolean;
  /** Whether it was certainly not carried out, for a reason that may pass. */
  refused: boolean;
}

const unreached = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/;

/** The server and we did not agree on a connection, and never will. */
const unsafe =
  /^(CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|EPROTO|ERR_SSL_\w+|ERR_TLS_\w+)$/;

const broken =
  /^(ECONNRESET|ECONNABORTED|ETIMEDOUT|EPIPE|ERR_NETWORK|ERR_BAD_RESPONSE|ERR_STREAM_PREMATURE_CLOSE|HPE_\w+|UND_ERR_\w+)$/;

/** What an error tells that was thrown instead of an answer to the request to `url`. */
export function endingOf(error: unknown, url: string): Ending {
  if (isRenewal(error, url)) return { code: 'TOKEN_RENEWAL', lost: false, refused: true };
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

/**
 * Whether the request to `url` was refused for its access token, and what failed is the request for
 * a new one that n8n then made.
 */
const isRenewal = (error: unknown, url: string): boolean =>
  [...chain(error)].some(({ config }) => config?.url && pathOf(config.url) !== pathOf(url));
