import { isPlainObject } from 'lodash';
import type {
  ICredentialDataDecryptedObject,
  ICredentialTestFunction,
  ICredentialTestFunctions,
  ICredentialsDecrypted,
} from 'n8n-workflow';
import { clientHeaders, keyHeaders, legacyQuery } from './authenticate';
import { connectionProblem, problemOf } from './credentialProblem';
import type { Answer, Probe } from './credentialProblem';
import { LEGACY_PROBE, legacyProblemOf } from './legacyProblem';
import { legacyServerOf, serverOf, type Server } from '../api/server';

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

/** What is asked of a server, and what its answer tells against the credential. */
interface Trial {
  server: Server;
  path: string;
  headers?: Record<string, string>;
  problem: (answer: Answer) => string | undefined;
}

const probing =
  (probeOf: (credentials: ICredentialDataDecryptedObject) => Probe) =>
  (credentials: ICredentialDataDecryptedObject): Trial => {
    const server = serverOf(credentials);
    const probe = probeOf(credentials);
    const { path, headers } = probe;
    return { server, path, headers, problem: (answer) => problemOf(answer, server, probe) };
  };

const legacyTrial = (credentials: ICredentialDataDecryptedObject): Trial => {
  const server = legacyServerOf(credentials);
  return {
    server,
    path: `${LEGACY_PROBE}?${String(new URLSearchParams(legacyQuery(credentials)))}`,
    problem: (answer) => legacyProblemOf(answer, server),
  };
};

/** What stands in the way of the trial, in one sentence without any secret; undefined if nothing. */
async function problemWith(
  // n8n gives credential tests no other function than this one to send requests with.
  { request }: ICredentialTestFunctions['helpers'],
  trial: () => Trial,
): Promise<string | undefined> {
  const { server, path, headers, problem } = trial();
  try {
    const answer = (await request({
      method: 'GET',
      uri: server.api + path,
      headers: { ...headers, Accept: 'application/json' },
      timeout: PATIENCE,
      followRedirect: false,
      simple: false,
      resolveWithFullResponse: true,
      ...(server.ignoreSSLIssues && { agentOptions: { rejectUnauthorized: false } }),
    })) as Answer;
    return problem(answer);
  } catch (error) {
    return connectionProblem(String((error as { code?: unknown }).code), server);
  }
}

const testWith = (trialOf: (credentials: ICredentialDataDecryptedObject) => Trial) =>
  async function (this: ICredentialTestFunctions, { data = {} }: ICredentialsDecrypted) {
    const problem = await problemWith(this.helpers, () => trialOf(data)).catch(
      // An address that makes no sense.
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
  calComKeyApiTest: testWith(probing(keyProbe)),
  calComPlatformApiTest: testWith(probing(clientProbe)),
  calComLegacyApiTest: testWith(legacyTrial),
};
