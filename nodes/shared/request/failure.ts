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

/** Codes of Node.js and axios for requests that got no (whole) answer. */
const codes =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_NETWORK|ERR_BAD_RESPONSE|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|ERR_TLS_\w+)$/;

/** The connection's error code, or undefined when the request failed for another reason. */
export function connectionFailure(error: unknown): string | undefined {
  for (const { code, message, httpCode } of chain(error)) {
    const found = [code, httpCode].find((it) => typeof it === 'string' && codes.test(it));
    if (found) return found as string;
    if (/socket hang up|aborted|timeout of \d+ms/i.test(message ?? '')) return 'ECONNRESET';
  }
  return undefined;
}
