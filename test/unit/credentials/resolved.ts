import { NodeHelpers, Workflow } from 'n8n-workflow';
import type { ICredentialDataDecryptedObject, INode, INodeTypes } from 'n8n-workflow';
import { CalComOAuth2Api } from '../../../credentials/CalComOAuth2Api.credentials';

const { properties } = new CalComOAuth2Api();

const node = {
  id: '1',
  name: 'n',
  type: 't',
  typeVersion: 1,
  position: [0, 0],
  parameters: {},
};

const { expression } = new Workflow({
  nodes: [],
  connections: {},
  active: false,
  nodeTypes: { getByNameAndVersion: () => undefined } as unknown as INodeTypes,
});

/** The credential as n8n reads it: defaults filled in, hidden fields left out, expressions evaluated. */
export function resolved(data: ICredentialDataDecryptedObject): Record<string, string> {
  const filled = NodeHelpers.getNodeParameters(
    properties,
    data as never,
    true,
    false,
    null,
    null,
  ) as ICredentialDataDecryptedObject;
  return expression.getComplexParameterValue(
    node as unknown as INode,
    filled as never,
    'internal',
    {},
    undefined,
    undefined,
    filled,
  ) as Record<string, string>;
}

/** What the OAuth2 credential makes of a server of one's own. */
export const selfHosted = (baseUrl: string, webUrl = '') =>
  resolved({ server: 'selfHosted', baseUrl, webUrl });
