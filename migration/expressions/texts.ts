/** Texts that are put together in code. */
import type { Expression } from 'acorn';
import { bare, nameOfStep, parsed } from './code';
import type { Value } from '../types';
import { isExpression, onlyCode, partsOf, type Part } from './template';

/**
 * The parts of an address or another text, also where the whole text is put together in code:
 * `={{ 'a/' + $json.id }}` and a template literal say the same as `=a/{{ $json.id }}`.
 */
export function textParts(value: string): Part[] {
  const code = onlyCode(value);
  const node = code === undefined ? undefined : parsed(code);
  return (node && concatenated(node, code!)) ?? partsOf(value);
}

/** What code puts together to one text; undefined when it may be something else than a text. */
export function concatenated(given: Expression, code: string): Part[] | undefined {
  const node = bare(given);
  if (node.type === 'Literal' && typeof node.value === 'string') return [{ text: node.value }];
  if (node.type === 'TemplateLiteral') {
    return node.quasis.flatMap(({ value }, at): Part[] => [
      ...(value.cooked ? [{ text: value.cooked }] : []),
      ...(node.expressions[at] ? pieceOf(node.expressions[at], code) : []),
    ]);
  }
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return undefined;
  const { left, right } = node;
  if (left.type === 'PrivateIdentifier') return undefined;
  const [first, second] = [left, right].map((side) => concatenated(side, code));
  if (!first && !second) return undefined;
  return [...(first ?? pieceOf(left, code)), ...(second ?? pieceOf(right, code))];
}

const pieceOf = (node: Expression, code: string): Part[] =>
  concatenated(node, code) ?? [{ code: code.slice(node.start, node.end) }];

/** What code turns into JSON text, if that is all it does: `$json.a` of `JSON.stringify($json.a)`. */
export function stringified(given: Expression): Expression | undefined {
  const node = bare(given);
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { callee, arguments: values } = node;
  const { object } = callee;
  const name = nameOfStep(callee);
  if (name === 'toJsonString' && values.length === 0 && object.type !== 'Super') return object;
  const [value, replacer] = values;
  const isJson = object.type === 'Identifier' && object.name === 'JSON' && name === 'stringify';
  const isWhole =
    replacer === undefined ||
    (replacer.type === 'Literal' && replacer.value === null) ||
    (replacer.type === 'Identifier' && replacer.name === 'undefined');
  return isJson && isWhole && value && value.type !== 'SpreadElement' ? value : undefined;
}

/** What code encodes for an address, if that is all it does: `$json.a` of `encodeURIComponent($json.a)`. */
export function withoutEncoding(code: string): string {
  const node = parsed(code);
  const call = node && bare(node);
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return code;
  const [value] = call.arguments;
  const isEncoding = call.callee.name === 'encodeURIComponent' && call.arguments.length === 1;
  return isEncoding ? code.slice(value.start, value.end) : code;
}

/** A value without expressions in which nothing is computed: `={{ 7 }}` as 7, `=a` as `a`. */
export function settled<T extends Value>(value: T): T {
  if (isExpression(value)) {
    const known = constant(value);
    return (known === undefined || isExpression(known) ? value : known) as T;
  }
  if (Array.isArray(value)) return value.map((entry) => settled(entry)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, settled(one)])) as T;
}

function constant(value: string): string | number | boolean | undefined {
  const code = onlyCode(value);
  const parts = code === undefined ? partsOf(value) : [];
  if (code === undefined) {
    return parts.every((part) => 'text' in part)
      ? parts.map((part) => ('text' in part ? part.text : '')).join('')
      : undefined;
  }
  const node = parsed(code);
  const only = node && bare(node);
  if (only?.type !== 'Literal') return undefined;
  const { value: known } = only;
  return typeof known === 'string' || typeof known === 'number' || typeof known === 'boolean'
    ? known
    : undefined;
}
