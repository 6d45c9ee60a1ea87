import { isPlainObject } from 'lodash';
import type {
  ICredentialDataDecryptedObject,
  ICredentialTestFunction,
  ICredentialTestFunctions,
  ICredentialsDecrypted,
} from 'n8n-workflow';
import { clientHeaders, keyHeaders } from './authenticate';
import { connectionProblem, problemOf } from './credentialProblem';
import type { Answer, Probe } from './credentialProblem';
import { serverOf } from './server';

/** Milliseconds that a server may take to answer. */
const PATIENCE = 20_000;

const keyProbe = (credentials: ICredentialDataDecryptedObject): Probe => ({
  path: '/v2/me',
  headers: keyHeaders(credentials),
  isProof: (data) => isPlainObject(data) && 'id' in (data as object),
  refused:
    'Cal.com does not accept this API key. Check that it is complete, not deleted, and from the Server chosen above.',
});

/** A Platform client may not ask for `/v2/me`, but for its own managed users. */
const clientProbe = (credentials: ICredentialDataDecryptedObject): Probe => ({
  path: `/v2/oauth-clients/${encodeURIComponent(String(credentials.clientId).trim())}/users?limit=1`,
  headers: clientHeaders(credentials),
  isProof: Array.isArray,
  refused:
    'Cal.com does not accept this client ID with this secret. Check both, and that the client is from the Server chosen above.',
});

/** What stands in the way of the probe, in one sentence without any secret; undefined if nothing. */
async function problemWith(
  // n8n gives credential tests no other function than this one to send requests with.
  { request }: ICredentialTestFunctions['helpers'],
  credentials: ICredentialDataDecryptedObject,
  probe: Probe,
): Promise<string | undefined> {
  const server = serverOf(credentials);
  try {
    const answer = (await request({
      method: 'GET',
      uri: server.api + probe.path,
      headers: { ...probe.headers, Accept: 'application/json' },
      timeout: PATIENCE,
      followRedirect: false,
      simple: false,
      resolveWithFullResponse: true,
      ...(server.ignoreSSLIssues && { agentOptions: { rejectUnauthorized: false } }),
    })) as Answer;
    return problemOf(answer, server, probe);
  } catch (error) {
    return connectionProblem(String((error as { code?: unknown }).code), server);
  }
}

const testWith = (probeOf: (credentials: ICredentialDataDecryptedObject) => Probe) =>
  async function (this: ICredentialTestFunctions, { data = {} }: ICredentialsDecrypted) {
    const problem = await problemWith(this.helpers, data, probeOf(data)).catch(
      // An address that `serverOf` refuses.
      ({ message }: Error) => message,
    );
    return problem === undefined
      ? ({ status: 'OK', message: 'Connection tested successfully' } as const)
      : ({ status: 'Error', message: problem } as const);
  };

/**
 * Tests of the credentials, for a node's `methods.credentialTest`; the node's credentials name them
 * in `testedBy`. A credential's own `test` request could not tell the reasons apart.
 */
export const credentialTest: Record<string, ICredentialTestFunction> = {
  calComKeyApiTest: testWith(keyProbe),
  calComPlatformApiTest: testWith(clientProbe),
};
