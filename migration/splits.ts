/** Nodes that split a list which is split already. */
import type { Changed } from './reshape';
import { sourcesOf } from './sources';
import type { Reference, Workflow, WorkflowNode } from './types';

const isPlain = ({ parameters = {} }: WorkflowNode): boolean =>
  parameters.include === undefined && Object.keys(Object(parameters.options)).length === 0;

/**
 * Lets the items pass where a node split the list of a converted one: they are the records now. Such
 * a node counts as changed, because what reads its items may find properties by other names.
 */
export function dropSplits(
  workflow: Workflow,
  changed: Changed[],
): { changed: Changed[]; references: Reference[] } {
  const references: Reference[] = [];
  const dropped = workflow.nodes.flatMap((node): Changed[] => {
    if (node.type !== 'n8n-nodes-base.splitOut' || !isPlain(node)) return [];
    const sources = sourcesOf(workflow, node.name);
    const source = changed.find(({ name }) => sources.length === 1 && sources[0] === name);
    const { inside, list, renamed = {}, unsure, advice = '' } = source?.reshaped ?? {};
    const field = node.parameters?.fieldToSplitOut;
    if (!list || field !== inside) return [];
    references.push({
      node: node.name,
      before: String(field),
      after: '(No Operation: each record is an item already)',
    });
    Object.assign(node, { type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} });
    return [{ name: node.name, reshaped: { renamed, unsure, advice } }];
  });
  return { changed: [...changed, ...dropped], references };
}
