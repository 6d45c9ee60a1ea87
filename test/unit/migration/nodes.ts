/** Nodes as people have them, and what becomes of them. */
import { convert, type Options } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import type { Values, WorkflowNode } from '../../../migration/types';

/** What tests put into parameters: any JSON. */
export type Loose = Record<string, unknown>;

/** A node of a workflow that is to be converted. */
export const node = (
  name: string,
  type: string,
  parameters: Loose = {},
  more: Loose = {},
): WorkflowNode => ({ name, type, parameters: parameters as Values, ...more });

/** Names and values as HTTP Request keeps its query, headers and body. */
export const pairs = (values: Record<string, unknown>) => ({
  parameters: Object.entries(values).map(([name, value]) => ({ name, value })),
});

/** An HTTP Request node as n8n has made them since its version 3. */
export const http = (name: string, parameters: Loose, typeVersion = 4.2): WorkflowNode =>
  node(name, 'n8n-nodes-base.httpRequest', parameters, { typeVersion });

interface Sent {
  query?: Record<string, unknown>;
  headers?: Record<string, unknown>;
  /** Rows for an object, the JSON parameter for a text. */
  body?: Record<string, unknown> | string;
}

/** The parameters of such a node. */
export const call = (method: string, url: string, { query, headers, body }: Sent = {}): Loose => ({
  ...(method !== 'GET' && { method }),
  url,
  ...(query && { sendQuery: true, queryParameters: pairs(query) }),
  ...(headers && { sendHeaders: true, headerParameters: pairs(headers) }),
  ...(typeof body === 'string' && { sendBody: true, specifyBody: 'json', jsonBody: body }),
  ...(typeof body === 'object' && { sendBody: true, bodyParameters: pairs(body) }),
});

/** Version dates as most people send them. */
export const dated = { 'cal-api-version': '2024-08-13' };

interface Became {
  type: string;
  parameters: Loose;
  operation?: string;
  credential?: string;
  notes: string[];
  reason?: string;
}

/** What becomes of one node on its own. */
export function became(original: WorkflowNode, options: Options = {}): Became {
  const { workflow, converted, kept } = convert({ nodes: [original] }, tables, options);
  const [{ type, parameters = {} }] = workflow.nodes;
  const { operation, credential, notes = [] } = converted[0] ?? {};
  return { type, parameters, operation, credential, notes, reason: kept[0]?.reason };
}
