/** Expressions of other nodes that read what a converted node puts out. */
import { isExpression, partsOf, valueOf } from './expressions/template';
import type { Reference, Reshaped, Value, Workflow, WorkflowNode } from './types';

/** A node whose output has another shape now. */
export interface Changed {
  name: string;
  reshaped: Reshaped;
}

/** Follows `json`: `.data[0].uid`, also with question marks. */
const CHAIN = String.raw`((?:\??\.\s*[A-Za-z_$][\w$]*|\??\.?\[(?:\d+|'[^']*'|"[^"]*")\])*)`;

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How code names the first item of a node, or the item that belongs to the present one. */
const byName = (name: string): string => {
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
  /** Whether the items that it reads may come from other nodes, too. */
  isMixed?: boolean;
}

/**
 * Changes the references whose new form is certain, in the nodes of the workflow themselves, and
 * lists these and the others.
 */
export function updateReferences(workflow: Workflow, changed: Changed[]): Reference[] {
  const found: Reference[] = [];
  for (const node of workflow.nodes) {
    const readers = readersOf(workflow, node, changed);
    if (readers.length === 0) continue;
    node.parameters = walk(node.parameters ?? {}, (text) => {
      if (isExpression(text)) return update(text, node, readers, found);
      if (isCode(text)) report(text, node, readers, found);
      return text;
    }) as WorkflowNode['parameters'];
  }
  return found;
}

/** Code nodes hold plain code. */
const isCode = (text: string): boolean =>
  text.length > 20 && /\$(json|input|node|items)?\b|\$\(/.test(text);

function readersOf({ connections }: Workflow, node: WorkflowNode, changed: Changed[]): Reader[] {
  const before = predecessors(connections ?? {}, node.name);
  return changed
    .filter(({ name }) => name !== node.name)
    .flatMap(({ name, reshaped }): Reader[] => [
      { pattern: reading(byName(name)), reshaped },
      ...(before.includes(name)
        ? [{ pattern: reading(ofInput), reshaped, isMixed: before.length > 1 }]
        : []),
    ]);
}

const reading = (source: string): RegExp => new RegExp(`(?<![\\w$.])(${source})${CHAIN}`, 'g');

/** The nodes whose items come to a node. */
const predecessors = (
  connections: NonNullable<Workflow['connections']>,
  name: string,
): string[] => [
  ...new Set(
    Object.entries(connections)
      .filter(([, { main = [] }]) => main.flat().some((target) => target?.node === name))
      .map(([source]) => source),
  ),
];

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

const tokensOf = (chain: string): string[] =>
  chain.match(/\??\.\s*[A-Za-z_$][\w$]*|\??\.?\[(?:\d+|'[^']*'|"[^"]*")\]/g) ?? [];

/** `.uid`, `?.uid` and `['uid']` as `uid`; an index as its digits. */
const nameOf = (token = ''): string => token.replace(/^\??\.?\s*/, '').replace(/[[\]'"]/g, '');

/** The new chain; undefined when only a person can tell. */
function reshape(tokens: string[], reshaped: Reshaped): string | undefined {
  const { inside, list, renamed, under } = reshaped;
  if (under) {
    if (tokens.length === 0) return undefined;
    return under.but.includes(nameOf(tokens[0]))
      ? tokens.join('')
      : `.${under.key}${tokens.join('')}`;
  }
  let rest = tokens;
  if (inside !== undefined) {
    if (nameOf(tokens[0]) !== inside) return undefined;
    rest = tokens.slice(1);
    if (list && nameOf(rest[0]) !== '0') return undefined;
    if (list) rest = rest.slice(1);
  } else if (!renamed) {
    return undefined;
  }
  const [first, ...more] = rest;
  const name = renamed?.[nameOf(first)];
  return name === undefined ? rest.join('') : [`.${name}`, ...more].join('');
}
