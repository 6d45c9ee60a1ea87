import { isPlainObject } from 'lodash';
import { hasData } from '../../api/envelope';
import { isTrouble } from '../failure';
import { isCut, isPage } from '../wording';
import { failedWith, has, type Cause, type Failure } from './cause';

/** What is said of an answer without the data that was asked for, and what to do about it. */
export const OTHER_DATA = 'The response does not contain what was asked for';
export const CHANGED_ON_THE_WAY =
  'If this happens again, something between n8n and Cal.com may be changing its responses.';

const host = ({ server }: Failure): string => new URL(server.api).host;

const isOwn = ({ server }: Failure): boolean => server.kind === 'selfHosted';

/** Where to look: only the address of one's own server is typed by hand. */
const checkAddress = (failure: Failure): string =>
  isOwn(failure)
    ? 'Check "Base URL" in the credential, and that n8n can reach it.'
    : 'Check that n8n can reach the internet.';

/** Whether a refusal came as JSON, as those of the API do. */
const isOfApi = ({ body }: Failure): boolean => typeof body === 'object' && body !== null;

const IN_CIRCLES =
  'It leads to the address that was asked: check the proxy in front of the server. It may have to tell the server that requests come over https.';

const ofRenewal = failedWith(/^TOKEN_RENEWAL$/);

/** What was answered to the request for a new access token, as text. */
const renewal = ({ body, text }: Failure): string => `${JSON.stringify(body ?? '')} ${text}`;

const succeeded = ({ status }: Failure): boolean => status >= 200 && status < 300;

/** How often a silent server was asked, and how long: `, in 2 tries of 15 seconds`. */
function triesOf({ tries, silence }: Failure): string {
  if (silence === undefined) return '';
  const seconds = Math.ceil(silence / 1000);
  const each = `${seconds} second${seconds === 1 ? '' : 's'}`;
  return tries === 1 ? `, in one try of ${each}` : `, in ${tries} tries of ${each}`;
}

/** Where a redirect leads, and the Base URL with which the request would have gone there. */
function targetOf({ headers, server, call }: Failure): { origin?: string; root?: string } {
  const location = String(headers.location ?? '');
  if (location === '' || !URL.canParse(location, server.api)) return {};
  const { origin, pathname } = new URL(location, server.api);
  const end = (server.legacy ? '' : '/v2') + call.path;
  return {
    origin,
    ...(pathname.endsWith(end) && { root: origin + pathname.slice(0, -end.length) }),
  };
}

/** Requests that no API answered: the network, a proxy, or the wrong server. */
export const connection: Cause[] = [
  {
    name: 'proxyUnreachable',
    when: (failure) =>
      failure.proxy !== '' &&
      failedWith(/^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/)(failure),
    message: (failure) => `The proxy ${failure.proxy} cannot be reached`,
    advice: 'Check "Proxy" under Request Options.',
  },
  {
    name: 'proxySignIn',
    when: has(407),
    message: 'The proxy asks for a name and password',
    advice:
      'Put them into "Proxy" under Request Options, such as http://name:password@proxy.example.com:3128.',
  },
  {
    name: 'unknownHost',
    when: failedWith(/^(ENOTFOUND|EAI_AGAIN)$/),
    message: (failure) => `There is no server named ${host(failure)}`,
    advice: checkAddress,
  },
  {
    name: 'refused',
    when: failedWith(/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/),
    message: (failure) => `Nothing answers at ${host(failure)}`,
    advice: (failure) =>
      /^(localhost|127\.|\[::1\])/.test(host(failure))
        ? 'Check that the server runs. If n8n runs in a container, this address means that container.'
        : `Check that the server runs. ${checkAddress(failure)}`,
  },
  {
    name: 'timedOut',
    when: failedWith(/^(ECONNABORTED|ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/),
    message: (failure) => `${host(failure)} did not answer in time${triesOf(failure)}`,
    advice: 'If this happens again, raise "Timeout" under Request Options.',
  },
  {
    name: 'notHttps',
    when: failedWith(/^(EPROTO|ERR_SSL_\w+|HPE_INVALID_CONSTANT|ERR_TLS_(?!CERT)\w+)$/),
    message: (failure) => `${host(failure)} does not use the protocol in "Base URL"`,
    advice: 'Check whether "Base URL" must start with http:// or with https://.',
  },
  {
    name: 'untrustedCertificate',
    when: failedWith(/CERT|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/),
    message: (failure) => `The certificate of ${host(failure)} cannot be verified`,
    advice:
      'Renew it. If the server is your own and the connection is safe, turn on "Ignore SSL Issues" in the credential or under Request Options.',
  },
  {
    name: 'brokenOff',
    when: failedWith(
      /^(ECONNRESET|EPIPE|ERR_NETWORK|ERR_BAD_RESPONSE|ERR_STREAM_\w+|UND_ERR_\w+)$/,
    ),
    message: (failure) => `${host(failure)} broke off the connection`,
    advice: 'The network, a proxy or the server had a problem. Try again.',
  },
  {
    name: 'unreadable',
    when: failedWith(/^HPE_/),
    message: (failure) => `${host(failure)} sent a response that cannot be read`,
    advice: CHANGED_ON_THE_WAY,
  },
  {
    name: 'tokenBusy',
    when: (failure) => ofRenewal(failure) && /too many|throttl|\b429\b/i.test(renewal(failure)),
    message: 'Cal.com has had too many requests for new access tokens',
    advice: 'Try again in a minute.',
  },
  {
    name: 'tokenClient',
    when: (failure) =>
      ofRenewal(failure) && /(invalid|unauthorized)_client|client_not_found/.test(renewal(failure)),
    message: 'Cal.com does not accept the OAuth client',
    advice:
      'Check "Client ID" and "Client Secret" in the credential and that the client still exists in Cal.com, then connect the account again.',
  },
  {
    name: 'tokenEnded',
    when: (failure) => ofRenewal(failure) && /invalid_grant|refresh_token/.test(renewal(failure)),
    message: 'The connection to the account has ended',
    advice: 'Open the credential and connect the account again.',
  },
  {
    name: 'tokenRenewal',
    when: ofRenewal,
    message: 'The access token has expired, and Cal.com did not give a new one',
    advice:
      'Try again. If this keeps happening, open the credential and connect the account again.',
  },
  {
    name: 'notConnected',
    when: ({ status, text }) => status === 0 && /credentials not connected/i.test(text),
    message: 'The OAuth2 account is not connected',
    advice: 'Open the credential and connect the account.',
  },
  {
    name: 'redirect',
    when: has(301, 302, 303, 307, 308),
    message: 'The server redirects requests to another address, which n8n does not follow',
    advice: (failure) => {
      const { origin, root } = targetOf(failure);
      if (!isOwn(failure)) return 'Something between n8n and Cal.com is responding instead.';
      if (root === failure.server.api) return IN_CIRCLES;
      if (root) return `Enter ${root} as "Base URL" in the credential.`;
      return `Check "Base URL" in the credential${origin ? `: it leads to ${origin}, but not to the API` : ''}.`;
    },
  },
  {
    name: 'firewall',
    when: ({ headers }) => 'cf-mitigated' in headers || 'x-vercel-mitigated' in headers,
    message: (failure) => `A firewall in front of ${host(failure)} does not let n8n through`,
    advice: (failure) =>
      isOwn(failure)
        ? "Allow the address of n8n in the firewall's settings, such as Cloudflare's."
        : 'Try again later. If this stays so, ask Cal.com to let the address of n8n through.',
    isForeign: true,
  },
  {
    name: 'tooLarge',
    when: has(413),
    message: (failure) =>
      isOfApi(failure)
        ? 'The request is larger than the 100 kB that Cal.com accepts'
        : `The request is larger than a proxy in front of ${host(failure)} accepts`,
    advice: ({ call }) =>
      call.file ? 'Use a smaller file.' : 'Shorten the texts or split the lists.',
  },
  {
    name: 'webPage',
    when: ({ status, body }) => !isTrouble(status) && status !== 429 && isPage(body),
    message: (failure) => `${host(failure)} returned a web page instead of data`,
    advice: (failure) =>
      isOwn(failure)
        ? 'Check that "Base URL" in the credential is the address of the API, perhaps ending in /api, and that no proxy shows a sign-in page first.'
        : "Something between n8n and Cal.com is responding instead, such as a proxy's sign-in page.",
    isForeign: true,
  },
  {
    name: 'foreignRefusal',
    when: (failure) =>
      failure.status >= 300 &&
      !isTrouble(failure.status) &&
      failure.status !== 429 &&
      !isOfApi(failure),
    message: (failure) => `${host(failure)} refused the request, but not as Cal.com does`,
    advice: (failure) =>
      isOwn(failure)
        ? `A proxy in front of the server may respond like this while that restarts: try again. ${checkAddress(failure)}`
        : 'Something between n8n and Cal.com is responding instead, such as a proxy or a firewall.',
    renews: true,
    isForeign: true,
  },
  {
    name: 'cutOff',
    when: (failure) => succeeded(failure) && isCut(failure.body),
    message: 'The response arrived incomplete',
    advice: 'The network, a proxy or the server had a problem. Try again.',
  },
  {
    name: 'otherData',
    when: ({ status, body, call }) =>
      succeeded({ status } as Failure) &&
      hasData(body) &&
      (body as { status?: unknown }).status === 'success' &&
      call.answers !== undefined,
    message: OTHER_DATA,
    advice: CHANGED_ON_THE_WAY,
  },
  {
    name: 'unconfirmed',
    when: (failure) =>
      succeeded(failure) && isPlainObject(failure.body) && 'status' in (failure.body as object),
    message: 'Cal.com did not confirm that this worked',
    advice: CHANGED_ON_THE_WAY,
  },
  {
    name: 'notCalCom',
    when: succeeded,
    message: (failure) => `A server answers at ${host(failure)}, but not as Cal.com does`,
    advice: checkAddress,
  },
  {
    name: 'trouble',
    when: ({ status }) => isTrouble(status) && status !== 500,
    message: (failure) =>
      isOwn(failure) ? `${host(failure)} is having problems` : 'Cal.com is having problems',
    advice: 'The server, or a proxy in front of it, cannot respond at the moment. Try again later.',
  },
];
