/** Bodies as people write them for the HTTP Request node, as trees of values. */
import type { Expression, ObjectExpression } from 'acorn';
import type { Value, Values } from '../types';
import { bare, parsed } from './code';
import {
  expression,
  isExpression,
  onlyCode,
  partsOf,
  plainText,
  valueOf,
  type Part,
} from './template';
import { concatenated, stringified } from './texts';

/** What a JSON text says; `loose` names what is not JSON in it and was understood all the same. */
interface Read {
  tree: Value;
  loose: string[];
}

/**
 * The tree that a JSON text stands for, with expressions as its leaves. Undefined when only running
 * it could tell, as for `={{ $json.body }}`.
 */
export const treeOf = (value: Value): Value | undefined => readTree(value)?.tree;

/** The same, with what was not JSON in the text. */
export function readTree(value: Value): Read | undefined {
  if (typeof value !== 'string') return { tree: value, loose: [] };
  const code = onlyCode(value);
  return code === undefined ? readJson(partsOf(value)) : readCode(code);
}

/** An object or a list that is written down in code, or JSON text that is put together in it. */
function readCode(code: string): Read | undefined {
  const node = parsed(code);
  if (!node) return undefined;
  const inner = bare(stringified(node) ?? node);
  if (inner.type === 'ObjectExpression' || inner.type === 'ArrayExpression') {
    const tree = treeOfNode(inner, code);
    return isExpression(tree) ? undefined : { tree, loose: [] };
  }
  const parts = concatenated(inner, code);
  return parts && readJson(parts);
}

/** A literal as the value that it is, with code where something is computed. */
function treeOfNode(given: Expression, code: string): Value {
  const node = bare(given);
  const asCode = () => expression(code.slice(given.start, given.end));
  switch (node.type) {
    case 'Literal':
      return literal(node.value) ?? asCode();
    case 'UnaryExpression': {
      const { operator, argument } = node;
      const value = argument.type === 'Literal' ? argument.value : undefined;
      if (typeof value !== 'number' || !/^[-+]$/.test(operator)) return asCode();
      return literal(operator === '-' ? -value : value) ?? asCode();
    }
    case 'TemplateLiteral': {
      const [{ value }] = node.quasis;
      return node.expressions.length === 0 && typeof value.cooked === 'string'
        ? plainText(value.cooked)
        : asCode();
    }
    case 'ArrayExpression': {
      const { elements } = node;
      const isPlain = elements.every((one) => one && one.type !== 'SpreadElement');
      return isPlain ? elements.map((one) => treeOfNode(one as Expression, code)) : asCode();
    }
    case 'ObjectExpression':
      return objectOf(node, code) ?? asCode();
    default:
      return asCode();
  }
}

/** A text, number, switch or nothing; undefined for patterns and what JSON has no number for. */
function literal(value: unknown): Value | undefined {
  if (typeof value === 'string') return plainText(value);
  if (value === null || typeof value === 'boolean') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Undefined for spread, methods and computed keys, which cannot be read without running them. */
function objectOf({ properties }: ObjectExpression, code: string): Values | undefined {
  const entries: [string, Value][] = [];
  for (const property of properties) {
    if (property.type !== 'Property' || property.kind !== 'init') return undefined;
    if (property.computed || property.method) return undefined;
    const { key, value } = property;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : null;
    if (name === null || name === undefined || name === '__proto__') return undefined;
    entries.push([String(name), treeOfNode(value, code)]);
  }
  return Object.fromEntries(entries);
}

/** Marks code in a JSON text; these characters occur in no real one. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** JSON in which code stands inside of texts, or bare where a number or an object goes. */
function readJson(parts: Part[]): Read | undefined {
  const codes: string[] = [];
  let quoted = false;
  const text = parts
    .map((part) => {
      if ('text' in part) {
        for (const char of part.text.replace(/\\./gs, '')) if (char === '"') quoted = !quoted;
        return part.text;
      }
      const mark = `${OPEN}${codes.push(quoted ? part.code : inJson(part.code)) - 1}${CLOSE}`;
      return quoted ? mark : `"${mark}"`;
    })
    .join('');
  if (parts.some((part) => 'text' in part && part.text.includes(OPEN))) return undefined;
  const read = strict(text) ?? loosely(text);
  const tree = read && restored(read.tree, codes);
  return tree === undefined ? undefined : { tree, loose: read!.loose };
}

/** Outside of quotes, JSON text becomes a part of the tree. */
function inJson(code: string): string {
  const node = parsed(code);
  const inner = node && stringified(node);
  return inner ? code.slice(inner.start, inner.end) : code;
}

function strict(text: string): Read | undefined {
  try {
    return { tree: JSON.parse(text) as Value, loose: [] };
  } catch {
    return undefined;
  }
}

/** What JavaScript takes and JSON does not, and bare words, which stand for what is to be filled in. */
function loosely(text: string): Read | undefined {
  const node = parsed(text);
  if (node?.type !== 'ObjectExpression' && node?.type !== 'ArrayExpression') return undefined;
  const loose: string[] = [];
  const read = (value: Value): Value | undefined => {
    if (Array.isArray(value)) return all(value.map(read));
    if (value !== null && typeof value === 'object') {
      const inner = all(Object.values(value).map(read));
      return inner && Object.fromEntries(Object.keys(value).map((key, at) => [key, inner[at]]));
    }
    const code = typeof value === 'string' ? onlyCode(value) : undefined;
    if (code === undefined) return value;
    const word = parsed(code);
    if (word?.type === 'Literal' && typeof word.value === 'string') return word.value;
    if (word?.type !== 'Identifier') return undefined;
    loose.push(word.name);
    return word.name;
  };
  const tree = read(treeOfNode(node, text));
  return tree === undefined ? undefined : { tree, loose: loose.length > 0 ? loose : [''] };
}

const all = (values: (Value | undefined)[]): Value[] | undefined =>
  values.every((one) => one !== undefined) ? values : undefined;

/** The tree with code in the place of marks; undefined when code makes the name of a property. */
function restored(value: Value, codes: string[]): Value | undefined {
  if (typeof value === 'string') {
    if (!value.includes(OPEN)) return plainText(value);
    const [, bare] = /^\uE000(\d+)\uE001$/.exec(value) ?? [];
    // An object that is written down in code has its own fields.
    const inner = bare === undefined ? undefined : readCode(codes[Number(bare)]);
    if (typeof inner?.tree === 'object') return inner.tree;
    const pieces = value.split(/\uE000(\d+)\uE001/);
    return valueOf(
      pieces
        .map((piece, at): Part => (at % 2 === 0 ? { text: piece } : { code: codes[Number(piece)] }))
        .filter((part) => !('text' in part && part.text === '')),
    );
  }
  if (Array.isArray(value)) return all(value.map((entry) => restored(entry, codes)));
  if (value === null || typeof value !== 'object') return value;
  if (Object.keys(value).some((key) => key.includes(OPEN))) return undefined;
  const inner = all(Object.values(value).map((one) => restored(one, codes)));
  return inner && Object.fromEntries(Object.keys(value).map((key, at) => [key, inner[at]]));
}

/** Whether nothing in a tree has to be computed. */
export function isLiteral(value: Value): boolean {
  if (typeof value === 'string') return !isExpression(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.values(value).every(isLiteral);
}

/** The code that gives a tree, for use inside of other code. */
export function codeOf(value: Value): string {
  if (isExpression(value)) return codeOfParts(partsOf(value));
  if (Array.isArray(value)) return `[${value.map(codeOf).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}: ${codeOf(inner)}`,
  );
  return `{ ${entries.join(', ')} }`;
}

/** n8n puts parts together as join does: what is nothing leaves no trace. */
function codeOfParts(parts: Part[]): string {
  const pieces = parts.map((part) =>
    'text' in part ? JSON.stringify(part.text) : asOperand(part.code),
  );
  return pieces.length === 1 ? pieces[0] : `[${pieces.join(', ')}].join('')`;
}

/** Code between commas, without what may stand behind it. */
function asOperand(code: string): string {
  const node = parsed(code);
  if (!node) return `(${code})`;
  const source = code.slice(node.start, node.end);
  return node.type === 'SequenceExpression' ? `(${source})` : source;
}

/** A tree as the text of a JSON parameter. */
export const jsonText = (value: Value): string =>
  isLiteral(value) ? JSON.stringify(value, null, 2) : expression(codeOf(value));
