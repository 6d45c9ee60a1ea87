/**
 * Converts workflows that reach Cal.com in other ways to the nodes of this package: HTTP Request
 * nodes and HTTP tools that call API v1 or v2, n8n's own Cal.com nodes, and those of other community
 * packages. Knows nothing of files, networks or browsers.
 */
import { convertHttp, type Tables } from './nodes/http';
import { mention } from './nodes/mention';
import { convertOther } from './nodes/other';
import { handMadeWebhook } from './nodes/webhook';
import type { Changed } from './references/reshape';
import { updateReferences } from './references/update';
import type { Conversion, Options, Replacement, Workflow, WorkflowNode } from './types';
import { object } from './values';

export type { Tables } from './nodes/http';
export type { Conversion, Options } from './types';

/**
 * The converted workflow with all that was done and could not be done. Credentials are left to
 * choose; secrets that stood in the workflow are in neither of the two.
 * Throws an Error with one sentence when the input is no workflow.
 */
export function convert(input: unknown, tables: Tables, options: Options = {}): Conversion {
  const workflow = copyOf(input);
  const converted: Conversion['converted'] = [];
  const kept: Conversion['kept'] = [];
  const changed: Changed[] = [];

  workflow.nodes = workflow.nodes.map((node) => {
    const made =
      convertHttp(node, tables, options) ??
      convertOther(node, tables) ??
      handMadeWebhook(node, workflow) ??
      mention(node, options.hosts ?? []);
    if (!made) return node;
    const { name } = node;
    if ('reason' in made) {
      kept.push({ node: name, reason: made.reason });
      return node;
    }
    const { operation, credential, reshaped } = made;
    const notes = [...made.notes, ...pinNotes(workflow, name)];
    converted.push({ node: name, from: node.type, operation, credential, notes });
    if (reshaped) changed.push({ name, reshaped });
    return replaced(node, made);
  });
  return { workflow, converted, kept, references: updateReferences(workflow, changed) };
}

/** Name, place and settings stay, so that connections and references hold. */
function replaced(node: WorkflowNode, { type, parameters }: Replacement): WorkflowNode {
  // What n8n gives a new node: only the trigger has had a second version.
  const typeVersion = type.endsWith('.calComTrigger') ? 1.1 : 1;
  const made: WorkflowNode = { ...node, type, typeVersion, parameters };
  delete made.credentials;
  return made;
}

/** What is pinned to a node takes the place of its output, in the shape of the old node. */
const pinNotes = ({ pinData }: Workflow, name: string): string[] =>
  Object.hasOwn(Object(pinData), name)
    ? ['Its pinned data comes from the old node: unpin it.']
    : [];

/** One workflow as n8n or its command exports it, or the nodes that were copied from its canvas. */
function copyOf(given: unknown): Workflow {
  const input: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
  const isWorkflow = (value: unknown): value is Workflow =>
    typeof value === 'object' &&
    value !== null &&
    Array.isArray((value as Workflow).nodes) &&
    (value as Workflow).nodes.every(
      (node) => typeof node?.type === 'string' && typeof node?.name === 'string',
    );
  if (Array.isArray(input) && input.length > 0 && input.every(isWorkflow)) {
    throw new Error(`There are ${input.length} workflows here: convert them one at a time.`);
  }
  if (!isWorkflow(input)) {
    throw new Error('This is not an n8n workflow: it has no list of nodes.');
  }
  const { connections, nodes, ...rest } = JSON.parse(JSON.stringify(input)) as Workflow;
  return {
    ...rest,
    // What is written by hand may have null where n8n has nothing.
    nodes: nodes.map((node) =>
      node.parameters === undefined ? node : { ...node, parameters: object(node.parameters) },
    ),
    ...(connections && { connections }),
  };
}
