/** n8n's expressions: texts that start with `=` and hold code in double braces. */

/** A piece of an expression: plain text, or the code between two braces. */
export type Part = { text: string } | { code: string };

/** Whether n8n evaluates a parameter: its text begins with `=`. */
export const isExpression = (value: unknown): value is `=${string}` =>
  typeof value === 'string' && value.startsWith('=');

/** Code as the text of a parameter that is one expression. */
export const expression = (code: string): string => `={{ ${code.trim()} }}`;

/** The parts of a value; a plain text is one part. */
export function partsOf(value: string): Part[] {
  if (!isExpression(value)) return [{ text: value }];
  const parts: Part[] = [];
  const pattern = /\{\{([\s\S]*?)\}\}(?!\})/g;
  let end = 1;
  for (const found of value.matchAll(pattern)) {
    if (found.index > end) parts.push({ text: value.slice(end, found.index) });
    parts.push({ code: found[1].trim() });
    end = found.index + found[0].length;
  }
  if (end < value.length) parts.push({ text: value.slice(end) });
  return parts;
}

/** The value that consists of these parts. */
export function valueOf(parts: Part[]): string {
  const text = parts.map((part) => ('text' in part ? part.text : `{{ ${part.code} }}`)).join('');
  return parts.some((part) => 'code' in part) ? `=${text}` : text;
}

/** The code that gives the same as a value, for use inside other code. */
export function codeOf(value: unknown): string {
  if (!isExpression(value)) return JSON.stringify(value);
  const parts = partsOf(value);
  const [only] = parts;
  if (parts.length === 1 && 'code' in only) return `(${only.code})`;
  return parts
    .map((part) => ('text' in part ? JSON.stringify(part.text) : `(${part.code})`))
    .join(' + ');
}

/**
 * The parts of an address or another text, also where the whole text is put together in code:
 * `={{ 'a/' + $json.id }}` and a template literal say the same as `=a/{{ $json.id }}`.
 */
export function textParts(value: string): Part[] {
  const parts = partsOf(value);
  const [only] = parts;
  if (parts.length !== 1 || !('code' in only)) return parts;
  const pieces = splitTop(only.code, '+').map((piece) => piece.trim());
  const literal = pieces.map(literalParts);
  return literal.some((piece) => piece === undefined)
    ? pieces.flatMap((piece, index) => literal[index] ?? [{ code: piece }])
    : literal.flatMap((piece) => piece!);
}

/** The parts of a quoted text or a template literal; undefined for other code. */
function literalParts(code: string): Part[] | undefined {
  const quoted = /^(['"])((?:[^\\]|\\.)*?)\1$/s.exec(code);
  if (quoted) return [{ text: unescaped(quoted[2]) }];
  const template = /^`((?:[^`\\]|\\.)*)`$/s.exec(code);
  if (!template) return undefined;
  return template[1]
    .split(/(\$\{[^}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('${') ? { code: piece.slice(2, -1).trim() } : { text: unescaped(piece) },
    );
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

/** The characters that a quoted text of JavaScript stands for. */
export const unescaped = (text: string): string =>
  text.replace(/\\(.)/gs, (_, char: string) => escapes[char] ?? char);

/** The characters of code outside of quotes, each with the number of brackets open behind it. */
function* unquoted(code: string): Generator<{ char: string; index: number; depth: number }> {
  let depth = 0;
  let quote = '';
  for (let index = 0; index < code.length; index += 1) {
    const char = code[index];
    if (quote) {
      if (char === '\\') index += 1;
      else if (char === quote) quote = '';
      continue;
    }
    if (/['"`]/.test(char)) quote = char;
    else if (/[([{]/.test(char)) depth += 1;
    else if (/[)\]}]/.test(char)) depth -= 1;
    yield { char, index, depth };
  }
}

/** Code split at a character that stands outside of brackets and quotes. */
export function splitTop(code: string, at: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { char, index, depth } of unquoted(code)) {
    if (depth !== 0 || char !== at) continue;
    pieces.push(code.slice(start, index));
    start = index + 1;
  }
  return [...pieces, code.slice(start)];
}

/** What code turns into JSON text, if that is all it does: `JSON.stringify($json.a)` gives `$json.a`. */
export function stringified(code: string): string | undefined {
  const text = code.trim();
  const method = /^([\w$.?]+(?:\[[^\]]*\])?)\.toJsonString\(\)$/.exec(text)?.[1];
  if (method !== undefined) return method;
  const start = 'JSON.stringify';
  if (!text.startsWith(`${start}(`)) return undefined;
  // The bracket that opens behind the name must be the one that closes at the end.
  const rest = text.slice(start.length);
  const closed = [...unquoted(rest)].find(({ depth }) => depth === 0);
  return closed?.index === rest.length - 1 ? splitTop(rest.slice(1, -1), ',')[0].trim() : undefined;
}
