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

type Connections = NonNullable<Workflow['connections']>;

const known = new WeakMap<Connections, Map<string, string[]>>();

/** The names of the nodes that are linked to each one; large workflows ask for them often. */
function linkedTo(connections: Connections): Map<string, string[]> {
  const found = known.get(connections) ?? new Map<string, string[]>();
  if (known.has(connections)) return found;
  for (const [before, links] of Object.entries(connections)) {
    for (const link of [links?.main ?? []].flat(2)) {
      if (link) found.set(link.node, [...(found.get(link.node) ?? []), before]);
    }
  }
  known.set(connections, found);
  return found;
}

/**
 * The names of the nodes that make the items which a node gets, directly or handed on by others;
 * `makers` make new items whatever kind of node they are.
 */
export function sourcesOf(
  { connections, nodes }: Workflow,
  name: string,
  makers: string[] = [],
): string[] {
  const before = linkedTo(connections ?? {});
  const sources = new Set<string>();
  const seen = new Set<string>();
  const follow = (target: string) => {
    if (seen.has(target)) return;
    seen.add(target);
    for (const one of before.get(target) ?? []) {
      const node = nodes.find(({ name: its }) => its === one);
      if (node && passesOn(node) && !makers.includes(one)) follow(one);
      else sources.add(one);
    }
  };
  follow(name);
  return [...sources];
}
