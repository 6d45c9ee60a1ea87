/** What code stands for: a node, its items, or something in one of them. */
import type { AnyNode } from 'acorn';

/** An access: `.uid`, `?.uid`, `['uid']` or `[0]`, with the name in it. */
export interface Step {
  name: string;
  text: string;
}

/** With the node whose items they are; those that come in have none. */
export type Ref = { node?: string; isIndirect: boolean; named?: number } & (
  | { kind: 'node' | 'list' | 'item' }
  | { kind: 'json'; steps: Step[]; start: number; end: number }
);

/** The JSON of an item, of which nothing is read yet. */
export function jsonAt({ node, isIndirect }: Omit<Ref, 'kind'>, at: number): Ref {
  return { kind: 'json', node, isIndirect, steps: [], start: at, end: at };
}

/** What an access gives: `code` is all of it, from `from` to `end` stands the access. */
export function stepInto(
  code: string,
  ref: Ref,
  name: string | undefined,
  from: number,
  end: number,
): Ref | undefined {
  const { node, isIndirect } = ref;
  if (ref.kind === 'list') {
    return name === undefined || /^\d+$/.test(name)
      ? { kind: 'item', node, isIndirect }
      : undefined;
  }
  if (ref.kind === 'json') {
    if (name === undefined) return undefined;
    const start = ref.steps.length === 0 ? from : ref.start;
    // In a pattern nothing stands between.
    const text = code.slice(from, end) || `.${name}`;
    return { ...ref, steps: [...ref.steps, { name, text }], start, end };
  }
  if (name === 'json') return jsonAt(ref, end);
  if (ref.kind === 'node') return name === 'item' ? { kind: 'item', node, isIndirect } : undefined;
  return undefined;
}

/** One of a list: an item, or an entry of a list in an item. */
export function entryOf(ref: Ref | undefined): Ref | undefined {
  if (ref?.kind === 'list') return { kind: 'item', node: ref.node, isIndirect: true };
  if (ref?.kind !== 'json') return undefined;
  const steps = [...ref.steps, { name: '0', text: '[0]' }];
  return { ...ref, isIndirect: true, steps, named: steps.length };
}

/** What a text in quotes says. */
export function textOf(node: AnyNode | undefined): string | undefined {
  if (node?.type === 'Literal') return String(node.value);
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0].value.cooked ?? undefined;
}
