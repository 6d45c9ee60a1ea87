import type { Json } from './executions';
import type { N8n } from './server';

interface Tool {
  name: string;
  description: string;
  inputSchema: { properties: Record<string, { description?: string }>; required?: string[] };
}

/** What a tool answered: its text as it is, and its items if the text is JSON. */
interface ToolAnswer {
  text: string;
  isError: boolean;
  items: Json[];
}

/** An AI agent's side of an MCP server, without the model. */
export interface McpClient {
  listTools(): Promise<Tool[]>;
  callTool(name: string, args?: Record<string, unknown>): Promise<ToolAnswer>;
}

/**
 * Connects to the MCP Server Trigger at this path of a published workflow, by streamable HTTP.
 *
 * @throws with the status and text of an answer that is no success
 */
export async function connectMcp({ url }: N8n, path: string): Promise<McpClient> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
  };
  let id = 0;
  const send = async (message: object): Promise<Response> => {
    const response = await fetch(`${url}/mcp/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ jsonrpc: '2.0', ...message }),
    });
    if (!response.ok) throw new Error(`MCP: ${response.status} ${await response.text()}`);
    return response;
  };
  const ask = async <T>(method: string, params: object = {}): Promise<T> => {
    const response = await send({ id: (id += 1), method, params });
    headers['mcp-session-id'] ??= response.headers.get('mcp-session-id') ?? '';
    const { result, error } = messageIn(await response.text()) as { result: T; error?: object };
    if (error) throw new Error(`MCP: ${JSON.stringify(error)}`);
    return result;
  };

  await ask('initialize', {
    protocolVersion: '2025-03-26',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  });
  await send({ method: 'notifications/initialized' });
  return {
    listTools: async () => (await ask<{ tools: Tool[] }>('tools/list')).tools,
    callTool: async (name, args = {}) => {
      type Result = { content: { text: string }[]; isError?: boolean };
      const { content, isError = false } = await ask<Result>('tools/call', {
        name,
        arguments: args,
      });
      const text = content.map((part) => part.text).join('\n');
      return { text, isError, items: itemsIn(text) };
    },
  };
}

/** The only message of an answer, which comes as JSON or as one event of a stream. */
function messageIn(text: string): object {
  const [, data] = /^data: (.*)$/m.exec(text) ?? [];
  return JSON.parse(data ?? text) as object;
}

function itemsIn(text: string): unknown[] {
  try {
    return [JSON.parse(text)].flat();
  } catch {
    return [];
  }
}
