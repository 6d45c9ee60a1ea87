import type {
  IAllExecuteFunctions,
  ICredentialDataDecryptedObject,
  IDataObject,
  IHookFunctions,
  IHttpRequestOptions,
  ILoadOptionsFunctions,
  IPollFunctions,
  IWebhookFunctions,
  Logger,
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

/** How one try of a request is made. */
interface Try {
  /** Breaks the try off, whether its answer has begun or not. */
  deadline: AbortSignal;
  /** Milliseconds until the deadline. */
  timeout: number;
  /** Whether n8n gets a new access token for an OAuth2 account when the try is answered with 401. */
  renews: boolean;
}

/** Sends one request once. Every status comes back as an answer; what else happens is thrown. */
export type Send = (
  request: IHttpRequestOptions,
  how: Try,
) => Promise<{ body: unknown; headers: IDataObject; statusCode: number }>;

/** One account on one server, and how requests get there: all that the steps of a request need. */
export interface Account {
  authentication: Authentication;
  server: Server;
  credentials: ICredentialDataDecryptedObject;
  limiter: Limiter;
  options: Options;
  logger: Pick<Logger, 'debug' | 'warn'>;
  /** Whether the server left the last try without an answer: it is asked less often then. */
  state: { isSilent: boolean };
  /** Set when the user cancelled the execution: nothing further is sent. */
  signal?: AbortSignal;
  send: Send;
}

/** The account of a node, for one execution: credentials are read once. */
export interface Session extends Account {
  context: RequestContext;
  /** Which credential it is: type and ID, which stay when the credential is renamed or changed. */
  credential: string;
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
  const credential = `${type} ${context.getNode().credentials?.[type]?.id ?? ''}`;
  const settings = optionsOf(options, isAwaited(context));
  return {
    context,
    authentication,
    server,
    credentials,
    credential,
    limiter: limiterFor(`${credential} ${server.api}`),
    options: settings,
    logger: context.logger,
    state: { isSilent: false },
    signal: cancelSignalOf(context),
    send: sender(context, { authentication, server, credentials, options: settings }),
  };
}

/** The ways in which n8n runs a workflow while somebody waits for its result. */
const awaited = ['chat', 'manual', 'webhook'];

/** Whether somebody waits: a person in the editor, in a form or in a chat, or the caller of a webhook. */
function isAwaited(context: RequestContext): boolean {
  const mode = 'getMode' in context ? context.getMode?.() : undefined;
  return mode === undefined || awaited.includes(mode) || context.getNode().type.endsWith('Tool');
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

/** Sends requests with the credential of a node. */
function sender(
  context: RequestContext,
  {
    authentication,
    server,
    credentials,
    options,
  }: Pick<Account, 'authentication' | 'server' | 'credentials' | 'options'>,
): Send {
  const more = {
    json: true,
    returnFullResponse: true,
    disableFollowRedirect: true,
    // n8n does not do it for the requests of an OAuth2 account.
    ...((options.ignoreSslIssues || server.ignoreSSLIssues) && {
      skipSslCertificateValidation: true,
    }),
    ...(options.proxy && { proxy: options.proxy }),
  };
  const account =
    authentication === 'oAuth2'
      ? undefined
      : { credentialsDecrypted: { id: '', name: '', type: '', data: credentials } };
  return async (request, { deadline, timeout, renews }) =>
    (await context.helpers.httpRequestWithAuthentication.call(
      boundedBy(deadline, context),
      credentialTypes[authentication],
      {
        ...request,
        ...more,
        timeout,
        abortSignal: deadline,
        // n8n gets a new token when a 401 is thrown, and only then.
        ignoreHttpStatusErrors: renews ? { ignore: true, except: [401] } : true,
      },
      account,
    )) as Awaited<ReturnType<Send>>;
}
