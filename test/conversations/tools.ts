/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** The sets of tools that models have in conversations: those of the examples, and what one changes in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowFile } from '../n8n/harness';
import { people, type Tools } from './conversation';

type Parameters = Record<string, unknown>;

const read = (name: string): WorkflowFile =>
  JSON.parse(readFileSync(join(__dirname, `../../examples/${name}.json`), 'utf8'));

const linkOf = (slug: string) => ({ __rl: true, mode: 'link', value: `ada/${slug}` });

/** From which example they are, and which parameters are others. */
const sets: Record<Tools, { example: string; changes?: (parameters: Parameters) => Parameters }> = {
  sms: { example: 'sms-agent-tools' },
  chat: { example: 'chat-agent-tools' },
  callerId: {
    example: 'sms-agent-tools',
    changes: () => ({ attendeePhone: people.paul.phoneNumber }),
  },
  seats: { example: 'sms-agent-tools', changes: () => ({ eventType: linkOf('workshop') }) },
  series: {
    example: 'sms-agent-tools',
    changes: ({ operation }) => ({
      eventType: linkOf('weekly-lesson'),
      ...(operation !== 'findTimes' &&
        operation !== 'book' && {
          extent: "={{ $fromAI('extent', 'this, following or series', 'string', 'this') }}",
        }),
    }),
  },
  questions: { example: 'several-meetings-agent-tools' },
};

/** The workflow of a set of tools: an MCP server at the path of that name. */
export function workflowOf(tools: Tools): WorkflowFile {
  const { example, changes } = sets[tools];
  const workflow = read(example);
  const nodes = workflow.nodes.map((node) => ({
    ...node,
    ...(node.type.endsWith('.mcpTrigger') && { webhookId: `mcp-${tools}` }),
    parameters: {
      ...node.parameters,
      ...(node.type.endsWith('.mcpTrigger') && { path: tools }),
      ...(isTool(node) && changes?.(node.parameters)),
    },
  }));
  return { ...workflow, name: `Tools ${tools}`, nodes };
}

const isTool = ({ type }: WorkflowFile['nodes'][number]): boolean => type.endsWith('.calComTool');
