/** A node that sends with a credential, in n8n's real context. */
import { createRunExecutionData, Workflow } from 'n8n-workflow';
import type {
  ICredentialDataDecryptedObject,
  ICredentialType,
  IExecuteData,
  IHttpRequestOptions,
  INode,
  INodeTypes,
  IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { ExecuteContext } from 'n8n-core';
import { CalComKeyApi } from '../../../credentials/CalComKeyApi.credentials';
import { CalComPlatformApi } from '../../../credentials/CalComPlatformApi.credentials';

const types: Record<string, ICredentialType> = {
  calComKeyApi: new CalComKeyApi(),
  calComPlatformApi: new CalComPlatformApi(),
};

/** The context of a node that uses `credentials`, as n8n gives it to any node. */
function contextWith(type: string, credentials: ICredentialDataDecryptedObject): ExecuteContext {
  const node: INode = {
    id: '1',
    name: 'HTTP Request',
    type: 'n8n-nodes-base.httpRequest',
    typeVersion: 4,
    position: [0, 0],
    parameters: {},
    credentials: { [type]: { id: '1', name: 'Cal.com' } },
  };
  const nodeType = {
    description: { properties: [], credentials: [{ name: type, required: true }] },
  };
  const nodeTypes = { getByNameAndVersion: () => nodeType } as unknown as INodeTypes;
  const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
  const additionalData = {
    credentialsHelper: {
      isCredentialUsableByNode: () => true,
      getParentTypes: () => [],
      getDecrypted: async () => credentials,
      getCredentialsProperties: () => types[type].properties,
      preAuthentication: async () => undefined,
      authenticate: async (
        data: ICredentialDataDecryptedObject,
        name: string,
        options: IHttpRequestOptions,
      ) => {
        const { authenticate } = types[name];
        if (typeof authenticate !== 'function') throw new Error(`${name} has no function`);
        return await authenticate(data, options);
      },
    },
  } as unknown as IWorkflowExecuteAdditionalData;
  const runData = createRunExecutionData({});
  const execution: IExecuteData = { node, data: {}, source: null };
  const input = [{ json: {} }];
  return new ExecuteContext(
    workflow,
    node,
    additionalData,
    'manual',
    runData,
    0,
    input,
    { main: [input] },
    execution,
    [],
  );
}

/** Sends as our nodes do. */
export const send = async (
  options: IHttpRequestOptions,
  credentials: ICredentialDataDecryptedObject,
  type = 'calComKeyApi',
): Promise<unknown> => {
  const context = contextWith(type, credentials);
  return await context.helpers.httpRequestWithAuthentication.call(context, type, options);
};

/** Sends as n8n's HTTP Request node does, with the older form of options. */
export const sendAsHttpRequestNode = async (
  options: object,
  credentials: ICredentialDataDecryptedObject,
  type = 'calComKeyApi',
): Promise<unknown> => {
  const context = contextWith(type, credentials);
  const { requestWithAuthentication } = context.helpers;
  return await requestWithAuthentication.call(context, type, { json: true, ...options });
};
