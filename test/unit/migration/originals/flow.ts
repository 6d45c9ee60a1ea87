/** Whole workflows in few words. */
import type { WorkflowFile } from '../../../n8n/harness/workflows';
import { http, call, node, type Loose } from '../nodes';

type Node = ReturnType<typeof node>;

/** A key as people paste it; it opens nothing. */
export const pasted = 'cal_live_0123456789abcdef';

export const bearer = { Authorization: `Bearer ${pasted}` };

/** A workflow of these nodes. Links are chains such as `A > B > C`; tools belong to an agent. */
export function flow(
  name: string,
  nodes: Node[],
  links: string[],
  tools: { of?: string; names?: string[] } = {},
): WorkflowFile {
  const connections: Record<string, Record<string, Loose[][]>> = {};
  const connect = (from: string, type: string, to: string) => {
    const outputs = ((connections[from] ??= {})[type] ??= [[]]);
    outputs[0].push({ node: to, type, index: 0 });
  };
  for (const link of links) {
    const chain = link.split(' > ');
    chain.slice(1).forEach((to, index) => connect(chain[index], 'main', to));
  }
  for (const tool of tools.names ?? []) connect(tool, 'ai_tool', tools.of!);
  return {
    name,
    nodes: nodes.map((one, index) => ({
      typeVersion: 1,
      position: [index * 200, 0],
      id: `${name}-${index}`,
      ...(one as WorkflowFile['nodes'][number]),
    })),
    connections,
    settings: { executionOrder: 'v1' },
  };
}

/** Answers with the first item of the last node. */
export const hook = (name: string, path: string): Node =>
  node(
    name,
    'n8n-nodes-base.webhook',
    { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
    { typeVersion: 2, webhookId: `hook-${path}` },
  );

/** An Edit Fields node that sets texts. */
export const set = (name: string, values: Record<string, string>): Node =>
  node(
    name,
    'n8n-nodes-base.set',
    {
      assignments: {
        assignments: Object.entries(values).map(([key, value], index) => ({
          id: String(index),
          name: key,
          type: 'string',
          value,
        })),
      },
      options: {},
    },
    { typeVersion: 3.4 },
  );

/** The node that a person starts a workflow with. */
export const start = (): Node => node('Start', 'n8n-nodes-base.manualTrigger');

/** One condition on one text. */
export const when = (name: string, leftValue: string, rightValue: string): Node =>
  node(
    name,
    'n8n-nodes-base.if',
    {
      conditions: {
        options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
        conditions: [
          { id: '1', leftValue, rightValue, operator: { type: 'string', operation: 'equals' } },
        ],
        combinator: 'and',
      },
      options: {},
    },
    { typeVersion: 2.2 },
  );

/** n8n's built-in trigger of Cal.com. */
export const calTrigger = (events: string[], options: Loose = {}, name = 'Cal.com Trigger'): Node =>
  node(
    name,
    'n8n-nodes-base.calTrigger',
    { events, options },
    {
      typeVersion: 2,
      webhookId: `hook-${name}`,
      credentials: { calApi: { id: '1', name: 'Cal account' } },
    },
  );

/** An agent's tools in a server of their own: what an agent node gets, an MCP client gets, too. */
export const toolServer = (path: string): Node =>
  node(
    'Tools',
    '@n8n/n8n-nodes-langchain.mcpTrigger',
    { authentication: 'none', path },
    { typeVersion: 2, webhookId: `hook-${path}` },
  );

/** An HTTP Request node that an agent uses. */
export const tool = (name: string, description: string, parameters: Loose): Node => ({
  ...http(name, { toolDescription: description, ...parameters }),
  type: 'n8n-nodes-base.httpRequestTool',
});

export { call, http, node };
