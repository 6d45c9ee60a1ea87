/** What code reads of the items of nodes, whichever way it is written. */
import type { AnyNode, CallExpression, Expression, Pattern } from 'acorn';
import { childrenOf, nameOfStep, parsed, parsedProgram } from '../expressions/code';
import { entryOf, jsonAt, stepInto, textOf, type Ref, type Step } from './ref';

/** One place at which code reads a property of an item. */
export interface Read {
  /** The node that is named; without one it is what comes in. */
  node?: string;
  /** What is read of the item's JSON; nothing when the whole item is used. */
  steps: Step[];
  /** Where the steps stand in the code. */
  start: number;
  end: number;
  /** Whether a variable stands between. */
  isIndirect: boolean;
  /** How many of the steps are those of the variable, where it stands for something in an item. */
  named?: number;
  /** Whether more is read than the steps tell: the whole item, or what only running it tells. */
  isOpen: boolean;
}

/** What an expression reads; undefined when its code cannot be read. */
export function readsOfExpression(code: string): Read[] | undefined {
  const node = parsed(code);
  return node && new Reader(code, {}).reads(node as AnyNode);
}

/** What a Code node or one of its predecessors reads, which have names for what comes in. */
export function readsOfProgram(code: string): Read[] | undefined {
  const program = parsedProgram(code);
  const given: Record<string, Ref> = {
    items: { kind: 'list', isIndirect: false },
    item: { kind: 'item', isIndirect: false },
  };
  return program && new Reader(code, given).reads(program);
}

const picksOne = ['at', 'find', 'findLast', 'first', 'itemMatching', 'last', 'pop', 'shift'];
const picksSome = ['filter', 'slice', 'sort', 'reverse', 'concat', 'toReversed', 'toSorted'];
const looksAtEach = [
  ...['every', 'filter', 'find', 'findIndex', 'findLast', 'flatMap', 'forEach', 'map', 'some'],
];

class Reader {
  private readonly found: Read[] = [];

  constructor(
    private readonly code: string,
    private readonly names: Record<string, Ref | undefined>,
  ) {}

  reads(root: AnyNode): Read[] {
    // A variable may stand for another one that is declared behind it.
    this.bind(root);
    this.bind(root);
    this.visit(root);
    return this.found;
  }

  /** What an expression stands for, if that is an item, a list of items, or something in one. */
  private resolve(node: AnyNode): Ref | undefined {
    switch (node.type) {
      case 'Identifier':
        if (node.name === '$json') return jsonAt({ isIndirect: false }, node.end);
        if (node.name === '$input') return { kind: 'node', isIndirect: false };
        return Object.hasOwn(this.names, node.name) ? this.names[node.name] : undefined;
      case 'ParenthesizedExpression':
      case 'ChainExpression':
        return this.resolve(node.expression);
      case 'MemberExpression': {
        const { object } = node;
        const name = nameOfStep(node);
        if (object.type === 'Identifier' && object.name === '$node' && name !== undefined) {
          return { kind: 'node', node: name, isIndirect: false };
        }
        const ref = this.resolve(object);
        return ref && stepInto(this.code, ref, name, object.end, node.end);
      }
      case 'CallExpression':
        return this.called(node);
      default:
        return undefined;
    }
  }

  private called({ callee, arguments: values }: CallExpression): Ref | undefined {
    const [first] = values;
    if (callee.type === 'Identifier' && (callee.name === '$' || callee.name === '$items')) {
      const node = first?.type === 'Literal' ? String(first.value) : textOf(first);
      if (first && node === undefined) return undefined;
      return { kind: callee.name === '$' ? 'node' : 'list', node, isIndirect: false };
    }
    if (callee.type !== 'MemberExpression') return undefined;
    const ref = this.resolve(callee.object);
    const name = nameOfStep(callee) ?? '';
    if (!ref || ref.kind === 'json') return undefined;
    const { node, isIndirect } = ref;
    if (ref.kind === 'node' && name === 'all') return { kind: 'list', node, isIndirect };
    if (picksOne.includes(name)) return { kind: 'item', node, isIndirect };
    return ref.kind === 'list' && picksSome.includes(name) ? ref : undefined;
  }

  /** Remembers which variables stand for what. */
  private bind(node: AnyNode): void {
    if (node.type === 'VariableDeclarator' && node.init) this.name(node.id, this.behind(node.init));
    if (node.type === 'AssignmentExpression' && node.operator === '=') {
      this.name(node.left, this.behind(node.right));
    }
    if (node.type === 'ForOfStatement') {
      const { left, right } = node;
      const pattern = left.type === 'VariableDeclaration' ? left.declarations[0].id : left;
      this.name(pattern, entryOf(this.behind(right)));
    }
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      const { callee, arguments: values } = node;
      const [look] = values;
      const isFunction =
        look?.type === 'ArrowFunctionExpression' || look?.type === 'FunctionExpression';
      const at =
        nameOfStep(callee) === 'reduce'
          ? 1
          : looksAtEach.includes(nameOfStep(callee) ?? '')
            ? 0
            : -1;
      const parameter = isFunction ? look.params[at] : undefined;
      if (parameter) this.name(parameter, entryOf(this.behind(callee.object as Expression)));
    }
    for (const inner of childrenOf(node)) this.bind(inner);
  }

  /** What a value stands for, also where something else may take its place. */
  private behind(node: Expression | AnyNode): Ref | undefined {
    if (node.type === 'LogicalExpression') return this.behind(node.left);
    if (node.type === 'ParenthesizedExpression') return this.behind(node.expression);
    return this.resolve(node as AnyNode);
  }

  /** Lets the variables of a pattern stand for what they are taken from. */
  private name(pattern: Pattern, ref: Ref | undefined): void {
    if (!ref) return;
    const named = ref.kind === 'json' ? ref.steps.length : undefined;
    const behind: Ref = { ...ref, isIndirect: true, named };
    if (pattern.type === 'Identifier') this.names[pattern.name] = behind;
    if (pattern.type === 'AssignmentPattern') this.name(pattern.left, behind);
    if (pattern.type === 'ArrayPattern') {
      for (const entry of pattern.elements) if (entry) this.name(entry, entryOf(behind));
    }
    if (pattern.type !== 'ObjectPattern') return;
    for (const property of pattern.properties) {
      if (property.type === 'RestElement') continue;
      const { key, value, computed } = property;
      const name = !computed && key.type === 'Identifier' ? key.name : textOf(key);
      if (name === undefined) continue;
      this.name(value, stepInto(this.code, behind, name, key.end, key.end));
    }
  }

  /** Finds what is read, from the outermost access of each chain. */
  private visit(node: AnyNode, parent?: AnyNode): void {
    if (this.declares(node)) return;
    const ref = this.resolve(node);
    if (ref) {
      if (!this.isUsed(ref, node, parent)) return;
      this.add(ref, node);
      this.visitInside(node);
      return;
    }
    // `$json[key]` and `items.length`: what is in front of it was read.
    const steps = node.type === 'MemberExpression' ? this.resolve(node.object) : undefined;
    if (node.type === 'MemberExpression' && steps) {
      const isCount = steps.kind !== 'json' && nameOfStep(node) !== undefined;
      if (!isCount) this.add(steps, node, true);
      this.visitInside(node);
      return;
    }
    for (const inner of childrenOf(node)) {
      // The name of a property is none of a variable.
      const isName =
        (('key' in node && node.key === inner) ||
          ('property' in node && node.property === inner)) &&
        !('computed' in node && node.computed);
      if (!isName) this.visit(inner, node);
    }
  }

  /** Variables are no use of what they stand for, but what a pattern takes out is read. */
  private declares(node: AnyNode): boolean {
    const isPair = node.type === 'VariableDeclarator' || node.type === 'ForOfStatement';
    if (!isPair) return false;
    const value = node.type === 'VariableDeclarator' ? node.init : node.right;
    const ref = value ? this.behind(value) : undefined;
    if (!ref) return false;
    const entry = node.type === 'ForOfStatement' ? entryOf(ref) : ref;
    const pattern =
      node.type === 'VariableDeclarator'
        ? node.id
        : node.left.type === 'VariableDeclaration'
          ? node.left.declarations[0].id
          : node.left;
    this.taken(pattern, entry);
    this.visitInside(value as AnyNode);
    if (node.type === 'ForOfStatement') this.visit(node.body, node);
    return true;
  }

  private taken(pattern: Pattern, ref: Ref | undefined): void {
    if (!ref) return;
    if (pattern.type === 'AssignmentPattern') return this.taken(pattern.left, ref);
    if (pattern.type === 'Identifier' && ref.kind === 'json' && ref.steps.length > 0) {
      this.add(ref, pattern);
    }
    if (pattern.type === 'ArrayPattern') {
      for (const entry of pattern.elements) if (entry) this.taken(entry, entryOf(ref));
    }
    if (pattern.type !== 'ObjectPattern') return;
    for (const property of pattern.properties) {
      if (property.type === 'RestElement') {
        this.add(ref, pattern, true);
        continue;
      }
      const { key, value } = property;
      const name = key.type === 'Identifier' ? key.name : textOf(key);
      const inner = stepInto(this.code, ref, name, key.end, key.end);
      this.taken(value, inner && { ...inner, isIndirect: true });
    }
  }

  /** Whether something is done with it that tells more than the access itself. */
  private isUsed(ref: Ref, node: AnyNode, parent: AnyNode | undefined): boolean {
    if (ref.kind === 'node') return false;
    if (ref.kind === 'json' || parent?.type !== 'MemberExpression') return true;
    return parent.object !== node;
  }

  private add(ref: Ref, { start }: { start: number }, isOpen = false): void {
    const { node, isIndirect } = ref;
    this.found.push(
      ref.kind === 'json'
        ? {
            node,
            isIndirect,
            isOpen,
            steps: ref.steps,
            named: ref.named,
            start: isIndirect ? start : ref.start,
            end: ref.end,
          }
        : { node, isIndirect, isOpen: true, steps: [], start, end: start },
    );
  }

  /** What stands inside of brackets along a chain. */
  private visitInside(node: AnyNode): void {
    if (node.type === 'ParenthesizedExpression' || node.type === 'ChainExpression') {
      this.visitInside(node.expression);
    } else if (node.type === 'LogicalExpression') {
      this.visitInside(node.left as AnyNode);
      this.visit(node.right, node);
    } else if (node.type === 'MemberExpression') {
      if (node.computed) this.visit(node.property as AnyNode, node);
      this.visitInside(node.object as AnyNode);
    } else if (node.type === 'CallExpression') {
      for (const value of node.arguments) this.visit(value, node);
      this.visitInside(node.callee as AnyNode);
    }
  }
}
