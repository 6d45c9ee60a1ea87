/** Expressions of other nodes that read what a converted node puts out. */
import { isExpression, partsOf, valueOf } from './expressions/template';
import { updateNames } from './fieldNames';
import { CHAIN, reshape, tokensOf, type Changed } from './reshape';
import { sourcesOf } from './sources';
import { dropSplits } from './splits';
import type { Reference, Reshaped, Value, Workflow, WorkflowNode } from './types';

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How code names the first item of a node, or the item that belongs to the present one. */
const namedAs = (name: string): string => {
  const literal = `(?:"${quoted(name)}"|'${quoted(name)}'|\`${quoted(name)}\`)`;
  const item = String.raw`(?:\.(?:item|first\(\)|last\(\)|itemMatching\([^)]*\))|\.all\(\)\[\d+\])`;
  return [
    String.raw`\$\(${literal}\)${item}\.json`,
    String.raw`\$node\[${literal}\]\.json`,
    String.raw`\$items\(${literal}\)\[\d+\]\.json`,
  ].join('|');
};

const ofInput = String.raw`\$json|\$input\.(?:item|first\(\)|last\(\))\.json`;

interface Reader {
  pattern: RegExp;
  reshaped: Reshaped;
  /** Whether it reads the items that come to the node. */
  isInput?: boolean;
  /** Whether the items that it reads may come from other nodes, too. */
  isMixed?: boolean;
}

/**
 * Changes the references whose new form is certain, in the nodes of the workflow themselves, and
 * lists these and the others.
 */
export function updateReferences(workflow: Workflow, converted: Changed[]): Reference[] {
  const { changed, references: found } = dropSplits(workflow, converted);
  const byName = changed.map(({ name, reshaped }) => ({
    name,
    reader: { pattern: reading(namedAs(name)), reshaped },
  }));
  for (const node of workflow.nodes) {
    const text = JSON.stringify(node.parameters ?? {});
    const named = byName.filter(({ name }) => name !== node.name && text.includes(inJson(name)));
    const readers: Reader[] = [
      ...named.map(({ reader }) => reader),
      ...inputReaders(workflow, node, changed),
    ];
    if (readers.length === 0) continue;
    node.parameters = walk(node.parameters ?? {}, (text) => {
      if (isExpression(text)) return update(text, node, readers, found);
      if (isCode(text)) report(text, node, readers, found);
      return text;
    }) as WorkflowNode['parameters'];
    const [direct] = readers.filter(({ isInput }) => isInput);
    if (direct) found.push(...updateNames(node, direct.reshaped, direct.isMixed));
  }
  return found;
}

/** Code nodes hold plain code. */
const isCode = (text: string): boolean =>
  text.length > 20 && /\$(json|input|node|items)?\b|\$\(/.test(text);

/** A name as it stands in JSON text. */
const inJson = (name: string): string => JSON.stringify(name).slice(1, -1);

function inputReaders(workflow: Workflow, node: WorkflowNode, changed: Changed[]): Reader[] {
  const makers = changed.map(({ name }) => name);
  const sources = sourcesOf(workflow, node.name, makers);
  const before = changed.filter(({ name }) => name !== node.name && sources.includes(name));
  const shapes = [...new Set(before.map(({ reshaped }) => JSON.stringify(reshaped)))];
  const isMixed = before.length < sources.length || shapes.length > 1;
  const input = before.map(({ reshaped }) => ({
    pattern: reading(ofInput),
    reshaped,
    isInput: true,
    isMixed,
  }));
  return isMixed ? input : input.slice(0, 1);
}

const reading = (source: string): RegExp => new RegExp(`(?<![\\w$.])(${source})${CHAIN}`, 'g');

function walk(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => walk(entry, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, walk(inner, change)]),
  );
}

function update(
  text: string,
  { name }: WorkflowNode,
  readers: Reader[],
  found: Reference[],
): string {
  const doubts: string[] = [];
  const parts = partsOf(text).map((part) => {
    if ('text' in part) return part;
    let { code } = part;
    for (const { pattern, reshaped, isMixed } of readers) {
      code = code.replace(pattern, (whole, base: string, chain: string) => {
        const changed = isMixed ? undefined : reshape(tokensOf(chain), reshaped);
        if (changed === undefined) doubts.push(reshaped.advice);
        return changed === undefined ? whole : base + changed;
      });
    }
    return { code };
  });
  const after = valueOf(parts);
  const isChanged = after !== valueOf(partsOf(text));
  if (isChanged || doubts.length > 0) {
    found.push({
      node: name,
      before: text,
      ...(isChanged && { after }),
      ...(doubts.length > 0 && { advice: [...new Set(doubts)].join(' ') }),
    });
  }
  return isChanged ? after : text;
}

function report(text: string, { name }: WorkflowNode, readers: Reader[], found: Reference[]): void {
  const touched = readers.filter(({ pattern }) => text.match(pattern) !== null);
  if (touched.length === 0) return;
  const advice = [...new Set(touched.map(({ reshaped }) => reshaped.advice))].join(' ');
  found.push({ node: name, before: text.trim().split('\n')[0], advice });
}
