/** Bodies as people write them for the HTTP Request node, as trees of values. */
import type { Value } from '../types';
import {
  expression,
  isExpression,
  partsOf,
  splitTop,
  stringified,
  unescaped,
  type Part,
} from './template';

/**
 * The tree that a JSON text stands for, with expressions as its leaves. Undefined when only running
 * it could tell, as for `={{ $json.body }}`.
 */
export function treeOf(value: Value): Value | undefined {
  if (typeof value !== 'string') return value;
  const parts = partsOf(value);
  const [only] = parts;
  if (parts.length === 1 && 'code' in only) return treeOfCode(only.code);
  return treeOfJson(parts);
}

/** Marks code in a JSON text; these characters occur in no real one. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** JSON in which code stands inside of texts, or bare where a number or an object goes. */
function treeOfJson(parts: Part[]): Value | undefined {
  const codes: string[] = [];
  let quoted = false;
  const text = parts
    .map((part) => {
      if ('text' in part) {
        for (const char of part.text.replace(/\\./gs, '')) if (char === '"') quoted = !quoted;
        return part.text;
      }
      // Outside of quotes, JSON text becomes a part of the tree.
      const code = quoted ? part.code : (stringified(part.code) ?? part.code);
      const mark = `${OPEN}${codes.push(code) - 1}${CLOSE}`;
      return quoted ? mark : `"${mark}"`;
    })
    .join('');
  try {
    return restored(JSON.parse(text) as Value, codes);
  } catch {
    return undefined;
  }
}

function restored(value: Value, codes: string[]): Value {
  if (typeof value === 'string') {
    if (!value.includes(OPEN)) return value;
    const whole = /^\uE000(\d+)\uE001$/.exec(value);
    if (whole) return expression(codes[Number(whole[1])]);
    return `=${value.replace(/\uE000(\d+)\uE001/g, (_, index: string) => `{{ ${codes[Number(index)]} }}`)}`;
  }
  if (Array.isArray(value)) return value.map((entry) => restored(entry, codes));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, restored(inner, codes)]),
  );
}

/** An object that is written down in code, maybe inside of `JSON.stringify(…)`. */
function treeOfCode(code: string): Value | undefined {
  const text = (stringified(code) ?? code).trim();
  return text.startsWith('{') ? literal(text) : undefined;
}

/** A literal of JavaScript with code where values are computed; undefined when it cannot be told. */
function literal(code: string): Value | undefined {
  const text = code.trim();
  if (/^\{[\s\S]*\}$/.test(text)) return objectLiteral(text.slice(1, -1));
  if (/^\[[\s\S]*\]$/.test(text)) {
    const entries = entriesOf(text.slice(1, -1)).map(literal);
    return entries.every((entry) => entry !== undefined) ? entries : undefined;
  }
  if (/^(-?\d+(\.\d+)?|true|false|null)$/.test(text)) return JSON.parse(text) as Value;
  const quoted = /^(['"])((?:[^\\]|\\.)*?)\1$/s.exec(text);
  return quoted ? unescaped(quoted[2]) : expression(text);
}

function objectLiteral(code: string): Value | undefined {
  const entries = entriesOf(code).map((entry) => {
    const [name, ...rest] = splitTop(entry, ':');
    const key = /^\s*(?:([A-Za-z_$][\w$]*)|(['"])(.*?)\2)\s*$/.exec(name);
    // Spread, shorthand and computed keys cannot be read without running them.
    if (!key || rest.length === 0) return undefined;
    const value = literal(rest.join(':'));
    return value === undefined ? undefined : ([key[1] ?? key[3], value] as const);
  });
  return entries.every((entry) => entry !== undefined) ? Object.fromEntries(entries) : undefined;
}

/** The pieces between commas; the last may be empty. */
const entriesOf = (code: string): string[] =>
  splitTop(code, ',').filter((piece, index, all) => piece.trim() !== '' || index < all.length - 1);

/** Whether nothing in a tree has to be computed. */
export function isLiteral(value: Value): boolean {
  if (typeof value === 'string') return !isExpression(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.values(value).every(isLiteral);
}

/** The code that gives a tree. */
function treeCode(value: Value): string {
  if (isExpression(value)) {
    const parts = partsOf(value);
    const [only] = parts;
    if (parts.length === 1 && 'code' in only) return only.code;
    return parts
      .map((part) => ('text' in part ? JSON.stringify(part.text) : `(${part.code})`))
      .join(' + ');
  }
  if (Array.isArray(value)) return `[${value.map(treeCode).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}: ${treeCode(inner)}`,
  );
  return `{ ${entries.join(', ')} }`;
}

/** A tree as the text of a JSON parameter. */
export const jsonText = (value: Value): string =>
  isLiteral(value) ? JSON.stringify(value, null, 2) : expression(treeCode(value));
