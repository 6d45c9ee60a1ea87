import { isPlainObject } from 'lodash';
import { jsonParse } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';
import type { Server } from '../api/server';

/** A harmless request that only a working credential gets data from. */
export interface Probe {
  path: string;
  headers: Record<string, string>;
  /** Whether the data of a successful answer is what Cal.com sends. */
  isProof: (data: unknown) => boolean;
  /** The sentence for a credential that Cal.com refuses. */
  refused: string;
}

export interface Answer {
  statusCode: number;
  headers: IDataObject;
  body?: unknown;
}

/** What an answer tells against the credential; undefined when it proves that all is well. */
export function problemOf(answer: Answer, { api, kind }: Server, probe: Probe): string | undefined {
  const { statusCode: status, headers } = answer;
  const { host } = new URL(api);
  const text = String(answer.body ?? '');
  const body = jsonParse<unknown>(text, { fallbackValue: null });

  if (status >= 300 && status < 400 && typeof headers.location === 'string') {
    return redirected(headers.location, api, probe.path);
  }
  if (status >= 500) {
    return `${host} answers with an error of its own (HTTP ${status}): the API seems to be down. Try again later.`;
  }
  if (/^\s*</.test(text)) {
    return `${host} answers with a web page instead of data (HTTP ${status}). Enter the address of the API${
      kind === 'selfHosted' && !/\/api$/i.test(api) ? `, perhaps ${api}/api` : ''
    }, and check that no sign-in page of a proxy stands before it.`;
  }
  const notCalCom = `A server answers at ${host}, but not as Cal.com does (HTTP ${status}). Check the address.`;
  if (!isEnvelope(body)) return notCalCom;
  if (body.status === 'success') {
    return probe.isProof(body.data) ? undefined : notCalCom;
  }
  const message = String((body.error as IDataObject).message ?? '');
  if (status === 429) return `Cal.com has had too many requests. Try again in a minute.`;
  if (status === 498 || /expired/i.test(message)) {
    return 'The key or token has expired. Create a new one in Cal.com.';
  }
  if (/^Cannot GET/.test(message)) {
    return `Cal.com answers at ${host}, but its API v2 is not under ${api}/v2. Check the address.`;
  }
  return probe.refused;
}

/** Every answer of API v2 names its status in words. */
const isEnvelope = (body: unknown): body is IDataObject => {
  if (!isPlainObject(body)) return false;
  const { status, error } = body as IDataObject;
  return status === 'success' || (status === 'error' && isPlainObject(error));
};

/** The sentence for a server that sends the request for `path` elsewhere. */
export function redirected(location: string, api: string, path: string): string {
  const { host } = new URL(api);
  const target = URL.canParse(location, api) ? new URL(location, api) : undefined;
  const place = target && target.origin + target.pathname;
  const [end] = path.split('?');
  return place?.endsWith(end)
    ? `${host} sends requests on to another address. Enter ${place.slice(0, -end.length)} as Base URL.`
    : `${host} sends requests on to ${place ?? 'another page'}, which is not the API. Check the address.`;
}

/** The sentence for a request that got no answer, by the code that Node.js gives the failure. */
export function connectionProblem(code: string, { api, kind }: Server): string {
  const { host, hostname } = new URL(api);
  const advice =
    kind === 'selfHosted' ? 'Check the Base URL.' : 'Check the network of your n8n server.';
  const problems: [RegExp, string][] = [
    [/^(ENOTFOUND|EAI_AGAIN)$/, `There is no server named ${hostname}. ${advice}`],
    [
      /^ECONNREFUSED$/,
      `Nothing answers at ${host}. ${advice}${
        /^(localhost|127\.|\[::1\])/.test(hostname)
          ? ' If n8n runs in a container, this address means that container.'
          : ''
      }`,
    ],
    [
      /^(ETIMEDOUT|ECONNABORTED|EHOSTUNREACH|ENETUNREACH)$/,
      `${host} does not answer in time. ${advice}`,
    ],
    [/^(ECONNRESET|EPIPE)$/, `${host} closes the connection without an answer. ${advice}`],
    [
      /^(EPROTO|ERR_SSL_\w+)$/,
      `${host} does not speak HTTPS. If it should not, start the Base URL with http://.`,
    ],
    [
      /CERT|TLS|UNABLE_TO_VERIFY/,
      `The certificate of ${host} cannot be verified${
        kind === 'selfHosted' ? '. Renew it, or turn on Ignore SSL Issues.' : `. ${advice}`
      }`,
    ],
  ];
  return (
    problems.find(([pattern]) => pattern.test(code))?.[1] ??
    `The request to ${host} fails (${/^[A-Z][A-Z_\d]+$/.test(code) ? code : 'no reason given'}). ${advice}`
  );
}
