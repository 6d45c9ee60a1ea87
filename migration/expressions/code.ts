/** Code of expressions and Code nodes, as acorn reads it. */
import {
  parse,
  parseExpressionAt,
  tokenizer,
  type AnyNode,
  type Expression,
  type MemberExpression,
  type Node,
  type Options,
  type Program,
} from 'acorn';

const options: Options = {
  ecmaVersion: 'latest',
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  preserveParens: true,
};

/** The one expression that code consists of, with places in it; undefined when it is none. */
export function parsed(code: string): Expression | undefined {
  try {
    const node = parseExpressionAt(code, 0, options);
    return isBlank(code.slice(node.end)) ? node : undefined;
  } catch {
    return undefined;
  }
}

const isBlank = (rest: string): boolean =>
  /^(?:[\s;]|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*$/.test(rest);

/** The statements of a Code node; undefined when they cannot be read. */
export function parsedProgram(code: string): Program | undefined {
  try {
    return parse(code, options);
  } catch {
    return undefined;
  }
}

/** An expression without the brackets around it. */
export const bare = (node: Expression): Expression =>
  node.type === 'ParenthesizedExpression' ? bare(node.expression) : node;

/** The nodes right inside of one, in the order in which they stand. */
export const childrenOf = (node: Node): AnyNode[] =>
  Object.values(node)
    .flat()
    .filter((inner): inner is AnyNode => typeof inner?.type === 'string');

/** Where the texts, patterns and templates of code stand, for code that can be read. */
export function stringsIn(code: string): { start: number; end: number }[] {
  try {
    return [...tokenizer(code, options)].filter(({ type }) =>
      ['string', 'template', 'regexp'].includes(type.label),
    );
  } catch {
    return [];
  }
}

/** `name` of `.name`, `['name']` and `[0]`; undefined where it is computed. */
export function nameOfStep({ property, computed }: MemberExpression): string | undefined {
  if (!computed) return 'name' in property ? property.name : undefined;
  const { value } = property as { value?: unknown };
  return ['string', 'number'].includes(typeof value) ? String(value) : undefined;
}
