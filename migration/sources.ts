/** Whose items come to a node. */
import type { Workflow, WorkflowNode } from './types';

const base = 'n8n-nodes-base.';
const passing = [
  'if',
  'switch',
  'filter',
  'wait',
  'noOp',
  'limit',
  'sort',
  'merge',
  'splitInBatches',
];

/** Whether a node hands on the items that it gets, as they are. */
const passesOn = ({ type, parameters = {} }: WorkflowNode): boolean =>
  passing.includes(type.replace(base, '')) &&
  !['webhook', 'form'].includes(String(parameters.resume ?? ''));

/**
 * The names of the nodes that make the items which a node gets, directly or handed on by others;
 * `makers` make new items whatever kind of node they are.
 */
export function sourcesOf(
  { connections = {}, nodes }: Workflow,
  name: string,
  makers: string[] = [],
): string[] {
  const sources = new Set<string>();
  const seen = new Set<string>();
  const follow = (target: string) => {
    if (seen.has(target)) return;
    seen.add(target);
    for (const [before, { main = [] }] of Object.entries(connections)) {
      if (!main.flat().some((link) => link?.node === target)) continue;
      const node = nodes.find((one) => one.name === before);
      if (node && passesOn(node) && !makers.includes(before)) follow(before);
      else sources.add(before);
    }
  };
  follow(name);
  return [...sources];
}
