import type { INodeListSearchResult, ResourceMapperFields } from 'n8n-workflow';
import type { SavedCredential } from './credentials';
import { using } from './credentials';
import type { N8n } from './server';

/** A node as it stands in the editor when it asks for a list. */
export interface EditorNode {
  /** e.g. `n8n-nodes-cal-com.calCom` */
  type: string;
  version?: number;
  parameters?: Record<string, unknown>;
  credential?: SavedCredential;
}

/** The rows of a resource locator's "From list" mode. */
export function searchList(
  n8n: N8n,
  node: EditorNode,
  methodName: string,
  search: { path?: string; filter?: string; paginationToken?: string } = {},
) {
  return n8n.rest<INodeListSearchResult>(
    'POST',
    '/dynamic-node-parameters/resource-locator-results',
    { ...request(node, methodName), ...search },
  );
}

/** The fields of a form that the node makes up from an account's data. */
export function mapperFields(n8n: N8n, node: EditorNode, methodName: string, path = 'parameters') {
  return n8n.rest<ResourceMapperFields>('POST', '/dynamic-node-parameters/resource-mapper-fields', {
    ...request(node, methodName),
    path,
  });
}

/** Descriptions of all nodes that n8n offers in its editor, by type name. */
export function nodeTypes(n8n: N8n) {
  return types(n8n, 'nodes');
}

/** Descriptions of all credential types that n8n knows, by type name. */
export function credentialTypes(n8n: N8n) {
  return types(n8n, 'credentials');
}

async function types(n8n: N8n, kind: 'nodes' | 'credentials') {
  const response = await fetch(`${n8n.url}/types/${kind}.json`, {
    headers: { cookie: n8n.cookie },
  });
  const all = (await response.json()) as Array<Record<string, unknown> & { name: string }>;
  return new Map(all.map((type) => [type.name, type]));
}

function request(node: EditorNode, methodName: string) {
  return {
    path: 'parameters',
    methodName,
    nodeTypeAndVersion: { name: node.type, version: node.version ?? 1 },
    currentNodeParameters: node.parameters ?? {},
    ...(node.credential && { credentials: using(node.credential) }),
  };
}
