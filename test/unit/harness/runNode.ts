/* eslint-disable @n8n/community-nodes/no-hardcoded-secrets */
/** Runs a node in n8n-core's real ExecuteContext, without a server around it. */
import { ExecuteContext, RoutingNode } from 'n8n-core';
import type {
  IBinaryKeyData,
  ICredentialDataDecryptedObject,
  ICredentialType,
  IDataObject,
  IExecuteData,
  IHttpRequestOptions,
  INode,
  INodeExecutionData,
  INodeParameters,
  INodeType,
  IRunExecutionData,
  IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { createRunExecutionData, NodeHelpers } from 'n8n-workflow';
import { CalComKeyApi } from '../../../credentials/CalComKeyApi.credentials';
import { CalComLegacyApi } from '../../../credentials/CalComLegacyApi.credentials';
import { CalComOAuth2Api } from '../../../credentials/CalComOAuth2Api.credentials';
import { CalComPlatformApi } from '../../../credentials/CalComPlatformApi.credentials';
import { CalCom } from '../../../nodes/CalCom/CalCom.node';
import { workflowWith } from './workflowWith';

export const calCom = new CalCom();

const credentialKinds: Record<string, ICredentialType> = Object.fromEntries(
  [new CalComKeyApi(), new CalComOAuth2Api(), new CalComPlatformApi(), new CalComLegacyApi()].map(
    (type) => [type.name, type],
  ),
);

export interface RunOptions {
  /** Input items; the parameters' expressions see them as `$json`. */
  items?: IDataObject[];
  /** Files of every input item. */
  binary?: IBinaryKeyData;
  /** Data of the credential in use, without `server`: it points at `url`. */
  credentials?: ICredentialDataDecryptedObject;
  authentication?: 'apiKey' | 'oAuth2' | 'platform' | 'legacy';
  continueOnFail?: boolean;
  /** IANA zone of the workflow. */
  timezone?: string;
  signal?: AbortSignal;
  /** The execution of n8n in which the node runs. A retry is a new ID with the data of the first try. */
  execution?: { id: string; data: IRunExecutionData };
  /** Which run of the node within the execution, as in a loop. */
  runIndex?: number;
  nodeId?: string;
  node?: INodeType;
  /** What the workflow keeps between its runs; the node changes it. */
  staticData?: IDataObject;
  /** Listens to n8n's log in place of its logger. */
  logger?: { debug: (message: string) => void; warn: (message: string) => void };
  /** Is given the hints that the node adds to its output. */
  onHint?: (message: string) => void;
  /** Run the stock engine for declarative nodes instead of the node's own `execute`. */
  stock?: boolean;
}

export const typeOf = {
  apiKey: 'calComKeyApi',
  oAuth2: 'calComOAuth2Api',
  platform: 'calComPlatformApi',
  legacy: 'calComLegacyApi',
};

export const secretsOf = {
  apiKey: { apiKey: 'cal_test_key_0001' },
  oAuth2: { oauthTokenData: { access_token: 'token-0001' }, grantType: 'authorizationCode' },
  platform: { clientId: 'client-0001', clientSecret: 'secret-0001' },
  legacy: { apiKey: 'cal_legacy_key_0001' },
};

/**
 * Runs the node with these parameters against the server at `url` (origin) and returns its output
 * items. Rejects with what the node throws.
 */
export async function runNode(
  url: string,
  parameters: INodeParameters,
  options: RunOptions = {},
): Promise<INodeExecutionData[]> {
  const { items = [{}], authentication = 'apiKey', node: nodeType = calCom } = options;
  const credentialType = typeOf[authentication];
  const node: INode = {
    id: options.nodeId ?? 'node-1',
    name: 'Cal.com',
    type: `n8n-nodes-cal-com.${nodeType.description.name}`,
    typeVersion: 1,
    position: [0, 0],
    parameters: { authentication, ...parameters },
    credentials: {
      [credentialType]: { id: `${url} ${JSON.stringify(options.credentials)}`, name: 'Test' },
    },
    ...(options.continueOnFail && { onError: 'continueRegularOutput' as const }),
  };
  // As n8n does when it loads a workflow: defaults of shown parameters are filled in.
  node.parameters =
    NodeHelpers.getNodeParameters(
      nodeType.description.properties,
      node.parameters,
      true,
      false,
      node,
      nodeType.description,
    ) ?? {};

  const workflow = workflowWith(node, nodeType, {
    settings: { timezone: options.timezone ?? 'Europe/Berlin' },
    ...(options.staticData && { staticData: options.staticData }),
  });
  const data: ICredentialDataDecryptedObject = {
    server: 'selfHosted',
    baseUrl: url,
    ...secretsOf[authentication],
    ...options.credentials,
  };
  const input = items.map((json) => ({ json, ...(options.binary && { binary: options.binary }) }));
  const executeData: IExecuteData = { node, data: { main: [input] }, source: null };
  const context = new ExecuteContext(
    workflow,
    node,
    { ...additionalData(data), executionId: options.execution?.id },
    'manual',
    options.execution?.data ?? createRunExecutionData({}),
    options.runIndex ?? 0,
    input,
    { main: [input] },
    executeData,
    [],
    options.signal,
  );
  if (options.logger) Object.defineProperty(context, 'logger', { value: options.logger });
  const output = options.stock
    ? await new RoutingNode(context, nodeType).runNode()
    : await nodeType.execute!.call(context);
  for (const { message } of context.hints) options.onHint?.(message);
  return (output as INodeExecutionData[][])[0];
}

/**
 * What n8n hands every execution beside the workflow: here a server without addresses, and one
 * credential's data.
 */
export function additionalData(
  data: ICredentialDataDecryptedObject,
): IWorkflowExecuteAdditionalData {
  const url = 'http://127.0.0.1:1';
  return {
    currentNodeExecutionIndex: 0,
    restApiUrl: url,
    instanceBaseUrl: url,
    formBaseUrl: url,
    formWaitingBaseUrl: url,
    formTestBaseUrl: url,
    webhookBaseUrl: url,
    webhookWaitingBaseUrl: url,
    webhookTestBaseUrl: url,
    mcpBaseUrl: url,
    mcpTestBaseUrl: url,
    variables: {},
    credentialsHelper: {
      isCredentialUsableByNode: () => true,
      getParentTypes: (name: string) => credentialKinds[name].extends ?? [],
      getDecrypted: async () => ({ ...data }),
      getCredentialsProperties: (name: string) => credentialKinds[name].properties,
      preAuthentication: async () => undefined,
      runPreAuthentication: async () => undefined,
      updateCredentialsOauthTokenData: async () => undefined,
      authenticate: async (
        credentials: ICredentialDataDecryptedObject,
        name: string,
        request: IHttpRequestOptions,
      ) => {
        const { authenticate } = credentialKinds[name];
        return typeof authenticate === 'function'
          ? await authenticate(credentials, request)
          : request;
      },
    },
  } as unknown as IWorkflowExecuteAdditionalData;
}
