/** Nodes that name the properties of their items without an expression. */
import type { Reference, Reshaped, Value, Values, WorkflowNode } from '../types';
import { object } from '../values';
import { reshape, stepsOfPath } from './reshape';

/** Their forms name properties in many ways, so a person has to look. */
const readers = [
  'aggregate',
  'compareDatasets',
  'itemLists',
  'removeDuplicates',
  'renameKeys',
  'summarize',
];

/**
 * Changes the names whose new form is certain, in the node itself, and lists these and the others.
 * Nothing is certain where items of other nodes come in, too.
 */
export function updateNames(node: WorkflowNode, reshaped: Reshaped, isMixed = false): Reference[] {
  const { name, type, parameters = {} } = node;
  const kind = type.replace('n8n-nodes-base.', '');
  const { fieldToSplitOut: field } = parameters;
  if (typeof field === 'string' && field !== '' && !field.startsWith('=')) {
    return isMixed
      ? [{ node: name, before: field, advice: reshaped.advice }]
      : splitOut(node, parameters, field, reshaped);
  }
  const isAutomatic = object(parameters.columns).mappingMode === 'autoMapInputData';
  if (!readers.includes(kind) && !isAutomatic) return [];
  return [{ node: name, before: isAutomatic ? 'columns by name' : kind, advice: reshaped.advice }];
}

function splitOut(
  node: WorkflowNode,
  parameters: Record<string, Value>,
  field: string,
  reshaped: Reshaped,
): Reference[] {
  const names = field.split(',').map((one) => one.trim());
  const changed = names.map((one) => reshape(stepsOfPath(one), reshaped));
  if (changed.some((one) => !one)) {
    return [{ node: node.name, before: field, advice: reshaped.advice }];
  }
  const after = changed.map((one) => one!.slice(1)).join(', ');
  if (after === names.join(', ')) return [];
  node.parameters = { ...parameters, fieldToSplitOut: after } as Values;
  return [{ node: node.name, before: field, after }];
}
