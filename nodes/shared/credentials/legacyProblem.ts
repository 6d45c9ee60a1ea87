import { isPlainObject } from 'lodash';
import { jsonParse } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';
import { redirected, type Answer } from './credentialProblem';
import type { Server } from '../api/server';

/** The path that tells whose key it is. */
export const LEGACY_PROBE = '/me';

/** What the answer to `/me` tells against a credential of API v1; undefined when all is well. */
export function legacyProblemOf(answer: Answer, { api }: Server): string | undefined {
  const { statusCode: status, headers } = answer;
  const { host } = new URL(api);
  const text = String(answer.body ?? '');
  const body = jsonParse<unknown>(text, { fallbackValue: null });
  const { user, message, error } = (isPlainObject(body) ? body : {}) as IDataObject;

  if (status === 200 && isPlainObject(user) && 'id' in (user as IDataObject)) return undefined;
  if (status >= 300 && status < 400 && typeof headers.location === 'string') {
    return redirected(headers.location, api, LEGACY_PROBE);
  }
  if (status >= 500) {
    return `${host} answers with an error of its own (HTTP ${status}): the API seems to be down. Try again later.`;
  }
  if (status === 410 || status === 404) {
    return `${host} has no API v1 under ${api} (HTTP ${status}). If the server is a newer one, or Cal.com in the cloud, use the credential Cal.com API. Otherwise check the Base URL, which ends with /v1 or /api.`;
  }
  if (/^\s*</.test(text)) {
    return `${host} answers with a web page instead of data (HTTP ${status}). Enter the address of the API, which ends with /v1 or /api, and check that no sign-in page of a proxy stands before it.`;
  }
  if (status === 429) return 'Cal.com has had too many requests. Try again in a minute.';
  if (status !== 401 && status !== 403) {
    return `A server answers at ${host}, but not as API v1 of Cal.com does (HTTP ${status}). Check the Base URL.`;
  }
  const reason = `${String(message ?? '')} ${String(error ?? '')}`;
  if (/licen[cs]e/i.test(reason))
    return `${host} has no valid licence, without which API v1 does not work.`;
  if (/no api ?key/i.test(reason))
    return `The key did not reach ${host}: a proxy may cut off the query of addresses.`;
  if (/expired/i.test(reason)) return 'The key has expired. Create a new one in Cal.com.';
  return status === 403
    ? 'The user of this key is locked.'
    : 'Cal.com does not accept this API key. Check that it is complete, not deleted, and from this server.';
}
