/** Whose items come to a node. */
import type { Values, Workflow, WorkflowNode } from '../types';
import { object } from '../values';

const base = 'n8n-nodes-base.';
const passing = [
  'executionData',
  'filter',
  'if',
  'limit',
  'merge',
  'noOp',
  'removeDuplicates',
  'respondToWebhook',
  'sort',
  'splitInBatches',
  'switch',
  'wait',
];

/**
 * What a node that hands on the items that it gets puts beside what is in them; undefined for a
 * node that makes items of its own. `*` is anything.
 */
function addedBy({ type, typeVersion = 1, parameters = {} }: WorkflowNode): string[] | undefined {
  const kind = type.replace(base, '');
  if (passing.includes(kind)) {
    return ['webhook', 'form'].includes(String(parameters.resume ?? '')) ? undefined : [];
  }
  const options = object(parameters.options);
  switch (kind) {
    case 'crypto':
      return [String(parameters.dataPropertyName ?? 'data')];
    case 'dateTime': {
      const keeps = typeVersion < 2 || options.includeInputFields === true;
      const name = parameters.outputFieldName ?? parameters.dataPropertyName ?? 'data';
      return keeps ? [String(name)] : undefined;
    }
    case 'executeWorkflow':
      return options.waitForSubWorkflow === false ? [] : undefined;
    case 'renameKeys':
      return [];
    case 'set':
      return keepsOthers(typeVersion, parameters) ? namesSet(parameters) : undefined;
    default:
      return undefined;
  }
}

/** Whether Edit Fields, or Set as it was called before, leaves the other properties there. */
function keepsOthers(version: number, parameters: Values): boolean {
  if (version < 3) return parameters.keepOnlySet !== true;
  if (version < 3.3) return (parameters.include ?? 'all') !== 'none';
  const { includeOtherFields, include } = parameters;
  return includeOtherFields === true || String(includeOtherFields) === 'true' || include === 'all';
}

const namesSet = ({ assignments, fields, values }: Values): string[] =>
  [object(assignments).assignments, object(fields).values, ...Object.values(object(values))]
    .flat(2)
    .map((row) => String(object(row).name ?? '').split(/[.[]/)[0])
    .filter(Boolean);

/** Whether what comes out of a node are the items that it gets, maybe with more in them. */
export const handsOn = (node: WorkflowNode): boolean => addedBy(node) !== undefined;

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
export const sourcesOf = (workflow: Workflow, name: string, makers: string[] = []): string[] =>
  origins(workflow, name, makers).sources;

/** The properties that nodes on the way from there have put into the items. */
export const addedBefore = (workflow: Workflow, name: string, makers: string[]): Set<string> =>
  origins(workflow, name, makers).added;

function origins(
  { connections, nodes }: Workflow,
  name: string,
  makers: string[],
): { sources: string[]; added: Set<string> } {
  const before = linkedTo(connections ?? {});
  const sources = new Set<string>();
  const seen = new Set<string>();
  const added = new Set<string>();
  const follow = (target: string) => {
    if (seen.has(target)) return;
    seen.add(target);
    for (const one of before.get(target) ?? []) {
      const node = nodes.find(({ name: its }) => its === one);
      // A node that gets nothing makes what it hands on.
      const hands = node && before.has(one) && !makers.includes(one);
      const names = hands ? addedBy(node) : undefined;
      for (const other of names ?? []) added.add(other);
      if (names) follow(one);
      else sources.add(one);
    }
  };
  follow(name);
  return { sources: [...sources], added };
}
