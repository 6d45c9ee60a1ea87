import type {
  IAllExecuteFunctions,
  ICredentialDataDecryptedObject,
  IDataObject,
  IHookFunctions,
  IHttpRequestOptions,
  ILoadOptionsFunctions,
  IPollFunctions,
  IWebhookFunctions,
} from 'n8n-workflow';
import { legacyServerOf, serverOf, type Server } from '../api/server';
import { optionsOf, type Options } from './options';
import { limiterFor, type Limiter } from './pace';

/** Every n8n context from which we send requests. */
export type RequestContext =
  | IAllExecuteFunctions
  | IHookFunctions
  | ILoadOptionsFunctions
  | IPollFunctions
  | IWebhookFunctions;

/** The values of the Authentication parameter, and the credential type of each. */
export const credentialTypes = {
  apiKey: 'calComKeyApi',
  oAuth2: 'calComOAuth2Api',
  platform: 'calComPlatformApi',
  legacy: 'calComLegacyApi',
} as const;

export type Authentication = keyof typeof credentialTypes;

/** One account on one server, for one execution: credentials are read once. */
export interface Session {
  context: RequestContext;
  authentication: Authentication;
  server: Server;
  credentials: ICredentialDataDecryptedObject;
  limiter: Limiter;
  options: Options;
  /** Set when the user cancelled the execution: nothing further is sent. */
  signal?: AbortSignal;
}

/**
 * Reads the credential that the node's Authentication parameter names.
 * Throws what n8n throws for a missing credential, and a UserError for a bad server address or
 * options that cannot be meant.
 */
export async function openSession(
  context: RequestContext,
  authentication: Authentication,
  options: IDataObject = {},
): Promise<Session> {
  const type = credentialTypes[authentication];
  const credentials = await context.getCredentials(type);
  const server = (authentication === 'legacy' ? legacyServerOf : serverOf)(credentials);
  const owner = context.getNode().credentials?.[type]?.id ?? '';
  return {
    context,
    authentication,
    server,
    credentials,
    limiter: limiterFor(`${type} ${owner} ${server.api}`),
    options: optionsOf(options),
    signal: cancelSignalOf(context),
  };
}

/**
 * A context whose execution is cancelled at a deadline as well: n8n breaks off the requests of a
 * cancelled execution, and takes no other signal for those of an account.
 */
function boundedBy(deadline: AbortSignal, context: RequestContext): RequestContext {
  const cancel = cancelSignalOf(context);
  const end = cancel ? AbortSignal.any([cancel, deadline]) : deadline;
  return Object.create(context, {
    getExecutionCancelSignal: { value: () => end },
  }) as RequestContext;
}

const cancelSignalOf = (context: RequestContext): AbortSignal | undefined =>
  'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;

/**
 * Sends one request once, with the session's credential, and breaks it off at the deadline, whether
 * its answer has begun or not. Every status but an OAuth2 account's 401 comes back as an answer: n8n
 * refreshes the token only when that one is thrown.
 */
export async function sendOnce(
  { context, authentication, server, credentials, options }: Session,
  request: IHttpRequestOptions,
  deadline: AbortSignal,
): Promise<{ body: unknown; headers: IDataObject; statusCode: number }> {
  const oAuth = authentication === 'oAuth2';
  return (await context.helpers.httpRequestWithAuthentication.call(
    boundedBy(deadline, context),
    credentialTypes[authentication],
    {
      ...request,
      json: true,
      returnFullResponse: true,
      disableFollowRedirect: true,
      ignoreHttpStatusErrors: oAuth ? { ignore: true, except: [401] } : true,
      timeout: options.timeout,
      abortSignal: deadline,
      // n8n does not do it for the requests of an OAuth2 account.
      ...((options.ignoreSslIssues || server.ignoreSSLIssues) && {
        skipSslCertificateValidation: true,
      }),
      ...(options.proxy && { proxy: options.proxy }),
    },
    oAuth ? undefined : { credentialsDecrypted: { id: '', name: '', type: '', data: credentials } },
  )) as { body: unknown; headers: IDataObject; statusCode: number };
}
