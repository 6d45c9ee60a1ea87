import { isPlainObject } from 'lodash';
import { jsonParse, UserError } from 'n8n-workflow';
import type {
  ICredentialDataDecryptedObject,
  ICredentialTestFunction,
  ICredentialTestFunctions,
  ICredentialsDecrypted,
} from 'n8n-workflow';
import { clientHeaders, keyHeaders, legacyQuery } from './authenticate';
import type { Call } from '../api/call';
import { legacyServerOf, serverOf, type Server } from '../api/server';
import { problemOf, type Authentication, type Send } from '../request';

/** A harmless request that only a working credential gets data from. */
interface Probe {
  authentication: Authentication;
  server: (credentials: ICredentialDataDecryptedObject) => Server;
  call: (credentials: ICredentialDataDecryptedObject) => Call;
  headers: (credentials: ICredentialDataDecryptedObject) => Record<string, string>;
  /** Whether the body of a success is what Cal.com sends. */
  isProof: (body: Record<string, unknown>) => boolean;
}

const hasId = (value: unknown): boolean => isPlainObject(value) && 'id' in (value as object);

const probes: Record<string, Probe> = {
  calComKeyApi: {
    authentication: 'apiKey',
    server: serverOf,
    call: () => ({ method: 'GET', path: '/me' }),
    headers: keyHeaders,
    isProof: ({ data }) => hasId(data),
  },
  // A Platform client may not ask for `/me`, but for its own managed users.
  calComPlatformApi: {
    authentication: 'platform',
    server: serverOf,
    call: ({ clientId }) => ({
      method: 'GET',
      path: `/oauth-clients/${encodeURIComponent(String(clientId).trim())}/users`,
      query: { limit: 1 },
    }),
    headers: clientHeaders,
    isProof: ({ data }) => Array.isArray(data),
  },
  calComLegacyApi: {
    authentication: 'legacy',
    server: legacyServerOf,
    call: (credentials) => ({ method: 'GET', path: '/me', query: legacyQuery(credentials) }),
    headers: () => ({}),
    isProof: ({ user }) => hasId(user),
  },
};

/** n8n gives credential tests no other function than this one to send requests with. */
const sender =
  (
    { request }: ICredentialTestFunctions['helpers'],
    { ignoreSSLIssues }: Server,
    secrets: Record<string, string>,
  ): Send =>
  async ({ method, url, headers }, { timeout }) => {
    const {
      statusCode,
      headers: told,
      body,
    } = (await request({
      method,
      uri: url,
      timeout,
      headers: { ...headers, ...secrets },
      followRedirect: false,
      simple: false,
      resolveWithFullResponse: true,
      ...(ignoreSSLIssues && { agentOptions: { rejectUnauthorized: false } }),
    })) as { statusCode: number; headers: Record<string, string>; body: unknown };
    const text = String(body ?? '');
    return { statusCode, headers: told, body: jsonParse<unknown>(text, { fallbackValue: text }) };
  };

/** What stands in the way of a credential, without any secret; undefined if nothing does. */
async function problemWith(
  { helpers, logger }: ICredentialTestFunctions,
  { authentication, server: serverFor, call, headers, isProof }: Probe,
  credentials: ICredentialDataDecryptedObject,
): Promise<string | undefined> {
  const server = serverFor(credentials);
  const send = sender(helpers, server, headers(credentials));
  const account = { authentication, server, credentials, logger, send };
  return await problemOf(account, call(credentials), isProof);
}

const testWith = (probe: Probe) =>
  async function (this: ICredentialTestFunctions, { data = {} }: ICredentialsDecrypted) {
    const problem = await problemWith(this, probe, data).catch((error: Error) => {
      // An address that makes no sense.
      if (error instanceof UserError) return error.message;
      throw error;
    });
    return problem === undefined
      ? ({ status: 'OK', message: 'Connection tested successfully' } as const)
      : ({ status: 'Error', message: problem } as const);
  };

/**
 * Tests of the credentials, for a node's `methods.credentialTest`; the node's credentials name them
 * in `testedBy`. A credential's own `test` request could not tell the reasons apart.
 */
export const credentialTest: Record<string, ICredentialTestFunction> = Object.fromEntries(
  Object.entries(probes).map(([type, probe]) => [`${type}Test`, testWith(probe)]),
);
