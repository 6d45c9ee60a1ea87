/** Runs a picker's list search in n8n-core's real LoadOptionsContext, as the editor does. */
import { LoadOptionsContext } from 'n8n-core';
import type {
  ICredentialDataDecryptedObject,
  ILoadOptionsFunctions,
  INodeListSearchItems,
  INodeListSearchResult,
  INodeParameters,
} from 'n8n-workflow';
import type { CalCom } from '../../../nodes/CalCom/CalCom.node';
import type { CalComTrigger } from '../../../nodes/CalComTrigger/CalComTrigger.node';
import { additionalData, calCom, secretsOf, typeOf } from './runNode';
import { workflowWith } from './workflowWith';

export interface Search {
  /** What the user has filled in above the picker. */
  parameters?: INodeParameters;
  /** What the user has typed into the picker. */
  filter?: string;
  authentication?: 'apiKey' | 'legacy' | 'platform';
  /** Data of the credential in use, without `server`: it points at `url`. */
  credentials?: ICredentialDataDecryptedObject;
  /** The ID of the credential, whose lists are kept for a minute. Left out, each search has another. */
  account?: string;
  /** The node whose picker it is; Cal.com by default. */
  node?: CalCom | CalComTrigger;
}

let searches = 0;

/** The entries that the picker shows. Rejects with what the search throws. */
export async function searchList(
  url: string,
  method: string,
  {
    parameters = {},
    filter,
    authentication = 'apiKey',
    credentials,
    account,
    node: nodeType = calCom,
  }: Search = {},
): Promise<INodeListSearchItems[]> {
  const type = typeOf[authentication];
  const node = {
    id: 'node-1',
    name: 'Cal.com',
    type: `n8n-nodes-cal-com.${nodeType.description.name}`,
    typeVersion: 1,
    position: [0, 0] as [number, number],
    parameters: {},
    credentials: { [type]: { id: account ?? `${url} ${(searches += 1)}`, name: 'Test' } },
  };
  const workflow = workflowWith(node, nodeType);
  const data = { server: 'selfHosted', baseUrl: url, ...secretsOf[authentication], ...credentials };
  const context = new LoadOptionsContext(
    workflow,
    node,
    {
      ...additionalData(data as ICredentialDataDecryptedObject),
      currentNodeParameters: { authentication, ...parameters },
    },
    '',
  );
  const search = nodeType.methods.listSearch[method] as (
    this: ILoadOptionsFunctions,
    filter?: string,
  ) => Promise<INodeListSearchResult>;
  return (await search.call(context, filter)).results;
}
