import { connectMcp, type McpClient } from './harness/mcp';
import { importWorkflow, publish, type Json, type N8n, type WorkflowFile } from './harness';
import { isOurs } from './exampleStage';

/**
 * Publishes the Cal.com nodes of an example as tools of an MCP server: what came from the body of a
 * webhook is then what the model fills in. Tools are named after their nodes: `Find Times` is
 * `find_times`.
 */
export async function asTools(n8n: N8n, file: WorkflowFile, path: string): Promise<Agent> {
  const tools = file.nodes.filter(isOurs).map((node) => ({
    ...node,
    name: node.name.toLowerCase().replaceAll(' ', '_'),
    type: `${node.type}Tool`,
    parameters: fromModel(node.parameters),
  }));
  const server = {
    id: `mcp-${path}`,
    name: 'MCP Server',
    type: '@n8n/n8n-nodes-langchain.mcpTrigger',
    typeVersion: 2,
    position: [0, 0],
    parameters: { authentication: 'none', path },
    webhookId: `mcp-${path}`,
  };
  const connections = Object.fromEntries(
    tools.map(({ name }) => [
      name,
      { ai_tool: [[{ node: server.name, type: 'ai_tool', index: 0 }]] },
    ]),
  );
  const nodes = [server, ...tools];
  await publish(n8n, await importWorkflow(n8n, { name: `Tools ${path}`, nodes, connections }));
  return agentOf(await connectMcp(n8n, path));
}

/** `$json.body.args.start` and `$json.body.answers?.['team-size']` as what a model may leave empty. */
const fromModel = (parameters: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(parameters).replace(
      /\$json\.body\.(?:\w+\??\.)?(?:\['([\w-]+)'\]|(\w+))/g,
      (_, quoted?: string, plain?: string) => `$fromAI('${quoted ?? plain}', '', 'string', '')`,
    ),
  );

export interface Agent extends McpClient {
  /** Calls a tool that must answer with one item, and not with an error. */
  use(tool: string, args: object): Promise<Json>;
}

/** Adds to an MCP client the way in which agents call tools here. */
export const agentOf = (client: McpClient): Agent => ({
  ...client,
  use: async (tool, args) => {
    const { items, isError, text } = await client.callTool(tool, args as Record<string, unknown>);
    expect({ isError, count: items.length, text }).toMatchObject({ isError: false, count: 1 });
    return items[0];
  },
});
