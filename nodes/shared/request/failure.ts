import { isPlainObject } from 'lodash';
import type { Answer } from '../define/output';

interface Thrown {
  code?: unknown;
  httpCode?: unknown;
  message?: string;
  cause?: unknown;
  context?: { data?: unknown };
  response?: { status?: number; data?: unknown; headers?: Record<string, unknown> };
}

/** The errors that n8n and axios wrap around each other, the outermost first. */
function* chain(error: unknown): Generator<Thrown> {
  for (let it = error as Thrown, depth = 0; it && depth < 6; it = it.cause as Thrown, depth += 1) {
    yield it;
  }
}

/** The answer inside a thrown error (n8n throws the 401 of an OAuth2 account), if there was one. */
export function answerOf(error: unknown): Answer | undefined {
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

const unreached = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/;

const certificate =
  /^(CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|ERR_TLS_CERT_\w+|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/;

/** Codes of Node.js, axios and undici for requests that got no (whole) answer. */
const broken =
  /^(ECONNRESET|ECONNABORTED|ETIMEDOUT|EPIPE|EPROTO|ERR_NETWORK|ERR_BAD_RESPONSE|ERR_STREAM_PREMATURE_CLOSE|ERR_SSL_\w+|ERR_TLS_\w+|HPE_\w+|UND_ERR_\w+)$/;

/** The connection's error code, or undefined when the request failed for another reason. */
export function connectionFailure(error: unknown): string | undefined {
  for (const { code, message, httpCode } of chain(error)) {
    const found = [code, httpCode].find(
      (it) =>
        typeof it === 'string' && [unreached, certificate, broken].some((codes) => codes.test(it)),
    );
    if (found) return found as string;
    if (/timeout of \d+ ?ms/i.test(message ?? '')) return 'ECONNABORTED';
    if (/socket hang up|aborted/i.test(message ?? '')) return 'ECONNRESET';
  }
  return undefined;
}

/** The code of a failed request, empty when it has none. */
export function codeOf(error: unknown): string {
  const found = connectionFailure(error);
  if (found) return found;
  for (const { code } of chain(error)) if (typeof code === 'string') return code;
  return '';
}

/** Whether the server's certificate was refused, before anything was sent. */
export const isCertificate = (error: unknown): boolean =>
  certificate.test(connectionFailure(error) ?? '');

/** Whether no server got anything of the request. */
export const neverArrived = (error: unknown): boolean =>
  unreached.test(connectionFailure(error) ?? '') || isCertificate(error);
