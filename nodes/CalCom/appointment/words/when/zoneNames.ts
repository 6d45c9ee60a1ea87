import type { Token } from './lexicon';

/** The longest run of words from here that names a time zone: "new york", "london time". */
export function zoneAt(raw: Token[], start: number, isZone: (text: string) => boolean) {
  let end = start;
  while (end < raw.length && end - start < 5 && !raw[end].shape && isInName(raw[end])) end += 1;
  for (; end > start; end -= 1) {
    const text = raw
      .slice(start, end)
      .map((one) => one.text)
      .join(' ')
      .replace(/ ?([,/]) ?/g, '$1');
    if (!raw[end - 1].mark && isZone(text)) return { text, count: end - start };
  }
  return undefined;
}

/** "Berlin, Germany" and "europe/berlin" have marks within them. */
const isInName = ({ mark, glued }: Token): boolean =>
  !mark || mark === ',' || (mark === '/' && glued);

/**
 * "15:00 IST": a word of the language that is a zone as well names one beside a time, if nothing follows or it
 * is written in capitals. In German "ist" says nothing: the zone would be lost.
 */
export function isZoneName(
  raw: Token[],
  at: number,
  source: string,
  isZone: (text: string) => boolean,
): boolean {
  const { text } = raw[at];
  const before = raw.slice(Math.max(0, at - 5), at).map((one) => one.text);
  const isBehind = TIME_BEFORE.test(before.join(''));
  const isBeside = isBehind || /^\d/.test(raw[at + 1]?.text ?? '');
  if (!isBeside || !/^[a-z]{2,4}$/.test(text) || !isZone(text)) return false;
  if (isBehind && raw.slice(at + 1).every(({ mark }) => mark)) return true;
  const rest = source.replace(new RegExp(`(?<!\\p{L})${text.toUpperCase()}(?!\\p{L})`, 'u'), '');
  return rest !== source && !/\p{Lu}{3}/u.test(rest);
}

const TIME_BEFORE = /\d(?:[ap]\.?m\.?|uhr|h)?$/;
