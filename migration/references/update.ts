/** Expressions of other nodes that read what a converted node puts out. */
import { isExpression, placedParts } from '../expressions/template';
import type { Reference, Reshaped, Value, Workflow, WorkflowNode } from '../types';
import { answersOf } from './answers';
import { updateNames } from './fieldNames';
import { pythonReads } from './python';
import { readsOfExpression, readsOfProgram, type Read } from './reads';
import { adviceFor, reshape, textOf, type Changed } from './reshape';
import { addedBefore, sourcesOf } from './sources';
import { followSplits } from './splits';

/** Whose items a node reads, and how they look now. */
interface Readers {
  /** What is read by the name of its node. */
  named: Map<string, Reshaped>;
  /** What comes in; several where items of different shapes may. */
  input: Reshaped[];
  /** Whether items of other nodes come in, too. */
  isMixed: boolean;
  /** Properties of incoming items that nodes in between have put there. */
  added: Set<string>;
}

/**
 * Changes the references whose new form is certain, in the nodes of the workflow themselves, and
 * lists these and the others.
 */
export function updateReferences(workflow: Workflow, converted: Changed[]): Reference[] {
  const { changed, references: found, splits } = followSplits(workflow, converted);
  const named = new Map(changed.map(({ name, reshaped }) => [name, reshaped]));
  for (const node of workflow.nodes) {
    const readers: Readers = { named, ...inputReaders(workflow, node, changed) };
    node.parameters &&= walk(node.parameters, (text, key) => {
      if (isExpression(text)) return update(text, node, readers, found);
      if (/code$/i.test(key)) listReads(text, key, node, readers, found);
      return text;
    }) as WorkflowNode['parameters'];
    const [direct] = readers.input;
    if (direct && !splits.includes(node.name))
      found.push(...updateNames(node, direct, readers.isMixed));
  }
  return [...found, ...answersOf(workflow, changed)];
}

function inputReaders(workflow: Workflow, node: WorkflowNode, changed: Changed[]) {
  const makers = changed.map(({ name }) => name);
  const sources = sourcesOf(workflow, node.name, makers);
  const before = changed.filter(({ name }) => name !== node.name && sources.includes(name));
  const shapes = new Map(before.map(({ reshaped }) => [JSON.stringify(reshaped), reshaped]));
  return {
    input: [...shapes.values()],
    isMixed: before.length < sources.length || shapes.size > 1,
    added: addedBefore(workflow, node.name, makers),
  };
}

/** Changes the texts of a value, each with the key of the parameter that it stands in. */
function walk(value: Value, change: (text: string, key: string) => string, key = ''): Value {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((entry) => walk(entry, change, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, walk(inner, change, name)]),
  );
}

/** What a read becomes with items of the new shape. */
type Verdict = 'same' | { after: string } | { advice: string };

function judge(read: Read, { named, input, isMixed, added }: Readers): Verdict {
  const isInput = read.node === undefined;
  if (isInput && added.has(read.steps[0]?.name)) return 'same';
  const shapes = isInput ? input : [named.get(read.node!) ?? []].flat();
  const before = textOf(read.steps);
  const verdicts = shapes.map((reshaped): Verdict => {
    const after = reshape(read.steps, reshaped);
    if (after !== undefined && isBehindVariable(read, reshaped, after)) return 'same';
    if (after === before && read.steps.length > 0 && !read.isOpen) return 'same';
    return after === undefined || read.isIndirect || read.isOpen || (isInput && isMixed)
      ? { advice: adviceFor(read.steps, reshaped) }
      : { after };
  });
  return verdicts.find((verdict) => verdict !== 'same') ?? 'same';
}

/** Whether the variable stands for the new place, so that what is read of it is as before. */
function isBehindVariable({ steps, named = 0 }: Read, reshaped: Reshaped, after: string): boolean {
  const variable = named > 0 ? reshape(steps.slice(0, named), reshaped) : undefined;
  return variable !== undefined && after === variable + textOf(steps.slice(named));
}

function update(
  text: string,
  { name }: WorkflowNode,
  readers: Readers,
  found: Reference[],
): string {
  const doubts = new Set<string>();
  const edits: { start: number; end: number; after: string }[] = [];
  for (const part of placedParts(text)) {
    if ('text' in part) continue;
    const reads = readsOfExpression(part.code);
    // What n8n cannot read either is broken, and what had escapes in it stands elsewhere.
    const isMoved = part.code.length !== part.end - part.start;
    for (const read of reads ?? []) {
      const verdict = judge(read, readers);
      if (verdict === 'same') continue;
      if ('advice' in verdict) doubts.add(verdict.advice);
      else if (isMoved) doubts.add(`Read ${verdict.after} there.`);
      else {
        const [start, end] = [read.start, read.end].map((at) => part.start + at);
        edits.push({ start, end, after: verdict.after });
      }
    }
  }
  const after = edits
    .sort((a, b) => b.start - a.start)
    .reduce((all, edit) => all.slice(0, edit.start) + edit.after + all.slice(edit.end), text);
  if (edits.length > 0 || doubts.size > 0) {
    found.push({
      node: name,
      before: text,
      ...(edits.length > 0 && { after }),
      ...(doubts.size > 0 && { advice: [...doubts].join(' ') }),
    });
  }
  return after;
}

/** Lists the lines of a Code node that read items of another shape: code is left as it is. */
function listReads(
  code: string,
  key: string,
  { name }: WorkflowNode,
  readers: Readers,
  found: Reference[],
): void {
  const reads = /python/i.test(key) ? pythonReads(code) : readsOfProgram(code);
  const lines = new Map<string, string>();
  for (const read of reads ?? pythonReads(code)) {
    const verdict = judge(read, readers);
    if (verdict === 'same') continue;
    const from = code.lastIndexOf('\n', read.start - 1) + 1;
    const line = code.slice(from).split('\n', 1)[0].trim();
    const advice = 'advice' in verdict ? verdict.advice : `It is ${verdict.after} of the item now.`;
    if (!lines.has(line)) lines.set(line, advice);
  }
  for (const [before, advice] of lines) found.push({ node: name, before, advice });
}
