/** n8n's expressions: texts that start with `=` and hold code in double braces. */
import { stringsIn } from './code';

/** A piece of an expression: plain text, or the code between two braces. */
export type Part = { text: string } | { code: string };

/** A piece with its place in the value; that of code is between the braces. */
type Placed = Part & { start: number; end: number };

/** Whether n8n evaluates a parameter: its text begins with `=`. */
export const isExpression = (value: unknown): value is `=${string}` =>
  typeof value === 'string' && value.startsWith('=');

/** Code as the text of a parameter that is one expression. */
export const expression = (code: string): string => `={{ ${inBraces(code.trim())} }}`;

/** A text as the value of a parameter: n8n would evaluate one that begins with `=`. */
export const plainText = (text: string): string =>
  isExpression(text) ? expression(JSON.stringify(text)) : text;

/**
 * The pieces of an expression, cut where n8n cuts it: at the first closing braces, whatever the
 * code says, unless an odd number of backslashes stands before them. What is never closed is code.
 */
export function placedParts(value: string): Placed[] {
  const found: Placed[] = [];
  let isCode = false;
  let start = 1;
  let at = 1;
  for (;;) {
    const next = value.indexOf(isCode ? '}}' : '{{', at);
    if (next < 0) break;
    const [slashes] = /\\*$/.exec(value.slice(at, next))!;
    at = next + 2;
    if (slashes.length % 2 === 1) continue;
    const piece = value.slice(start, next);
    if (isCode) found.push({ code: whole(piece), start, end: next });
    // n8n halves pairs of backslashes in what stands before code.
    else if (piece) found.push({ text: piece.replace(/\\\\/g, '\\'), start, end: next });
    isCode = !isCode;
    start = at;
  }
  // n8n drops a text that ends with escaped braces.
  const rest = at < value.length ? value.slice(start) : '';
  if (rest) {
    found.push({ ...(isCode ? { code: whole(rest) } : { text: rest }), start, end: value.length });
  }
  return found;
}

/** Code in which closing braces were escaped; n8n restores the first of them only. */
const whole = (code: string): string => code.replace('\\}}', '}}');

/** The parts of a value; a plain text is one part. */
export const partsOf = (value: string): Part[] =>
  isExpression(value)
    ? placedParts(value).map((part) =>
        'text' in part ? { text: part.text } : { code: part.code.trim() },
      )
    : [{ text: value }];

/** The code of a value that is nothing but one expression; undefined for any other. */
export function onlyCode(value: string): string | undefined {
  const [only, ...more] = partsOf(value);
  return only && 'code' in only && more.length === 0 ? only.code : undefined;
}

/** The value that consists of these parts. */
export function valueOf(parts: Part[]): string {
  const joined = parts.reduce<Part[]>((all, part) => {
    const last = all.at(-1);
    if (!last || 'code' in last || 'code' in part) return [...all, part];
    return [...all.slice(0, -1), { text: last.text + part.text }];
  }, []);
  const codes = joined.filter((part) => 'code' in part).length;
  if (codes === 0)
    return plainText(joined.map((part) => ('text' in part ? part.text : '')).join(''));
  const last = joined.length - 1;
  return `=${joined
    .map((part, at) => ('code' in part ? braced(part.code) : inText(part.text, at < last)))
    .join('')}`;
}

const braced = (code: string): string => `{{ ${inBraces(code)} }}`;

/** Text beside code: its braces are not to open code, its backslashes are to stay as many. */
function inText(text: string, isBeforeCode: boolean): string {
  const pieces = text.split(isBeforeCode ? /(\{\{|\{$)/ : /(\{\{)/);
  return pieces
    .map((piece, at) => {
      if (at % 2 === 1) return braced(JSON.stringify(piece));
      const isCut = isBeforeCode || at < pieces.length - 1;
      return isCut ? piece.replace(/\\+$|\\{2,}/g, (some) => some + some) : piece;
    })
    .join('');
}

/** Code that n8n does not take for ended before its end. */
function inBraces(code: string): string {
  if (!code.includes('}}')) return code;
  const texts = stringsIn(code);
  return code.replace(/(?<=\})\}/g, (brace, at: number) =>
    texts.some(({ start, end }) => start <= at && at < end) ? '\\x7d' : ` ${brace}`,
  );
}
