/** Nodes that split the list of a converted node into its records. */
import type { Reference, Workflow, WorkflowNode } from '../types';
import type { Changed } from './reshape';
import { sourcesOf } from './sources';

const isPlain = ({ parameters = {} }: WorkflowNode): boolean =>
  (parameters.include ?? 'noOtherFields') === 'noOtherFields' &&
  Object.keys(Object(parameters.options)).length === 0;

/**
 * Lets nodes split the list where it is now. Such a node counts as changed where its records have
 * other properties than before, because what reads its items finds them by other names.
 */
export function followSplits(
  workflow: Workflow,
  changed: Changed[],
): { changed: Changed[]; references: Reference[]; splits: string[] } {
  const splits: string[] = [];
  const references: Reference[] = [];
  const split = workflow.nodes.flatMap((node): Changed[] => {
    if (node.type !== 'n8n-nodes-base.splitOut' || !isPlain(node)) return [];
    const sources = sourcesOf(workflow, node.name);
    const source = changed.find(({ name }) => sources.length === 1 && sources[0] === name);
    const { inside, list, renamed, unsure, advice = '' } = source?.reshaped ?? {};
    const field = node.parameters?.fieldToSplitOut;
    if (!list || field !== inside) return [];
    splits.push(node.name);
    if (inside !== 'data') {
      node.parameters = { ...node.parameters, fieldToSplitOut: 'data' };
      references.push({ node: node.name, before: String(field), after: 'data' });
    }
    return renamed ? [{ name: node.name, reshaped: { renamed, unsure, advice } }] : [];
  });
  return { changed: [...changed, ...split], references, splits };
}
