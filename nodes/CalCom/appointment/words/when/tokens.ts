import { compound, misspelt, plain, type Lexicon, type Sense, type Token } from './lexicon';
import { shapeAt } from './shapes';
import { BOUNDS, type Keyword } from './vocabulary/vocabulary';
import { isZoneName, zoneAt } from './zoneNames';

const WORD = /[\p{L}_]+/uy;
const MARK = /\.{2,}|…|[-–—,;./&+@~]/y;

/** Marks that stand for words. */
const SPOKEN: Record<string, Sense> = {
  '@': { is: 'word', value: 'at' },
  '&': { is: 'word', value: 'and' },
  '+': { is: 'word', value: 'and' },
  '~': { is: 'word', value: 'about' },
};

/**
 * Cuts a text into tokens. Returns the words that are not known instead, when there are any: then it
 * is another language, or nothing that can be read.
 */
export function tokenize(
  text: string,
  lexicon: Lexicon,
  { isZone, corrected }: { isZone: (text: string) => boolean; corrected: boolean },
): { tokens: Token[] } | { unknown: string } {
  const raw = withDates(withOneOrder(rawTokens(text, lexicon)), lexicon);
  const tokens: Token[] = [];
  for (let i = 0; i < raw.length; ) {
    if (isHanging(raw, i, lexicon)) {
      i += 1;
      continue;
    }
    const half = halfOf(raw[i], raw[i - 1], lexicon);
    if (half) {
      tokens.push({ ...raw[i], senses: [half] });
      i += 1;
      continue;
    }
    const isInLetters = !raw[i].shape && !raw[i].mark;
    const found = isInLetters ? lookUp(raw, i, lexicon) : { senses: raw[i].senses, count: 1 };
    const mayBeZone = isInLetters && (!found?.senses.length || isZoneName(raw, i, text, isZone));
    const zone = mayBeZone ? zoneAt(raw, i, isZone) : undefined;
    if (zone) {
      tokens.push({
        text: zone.text,
        senses: [],
        shape: { is: 'zone', value: zone.text },
        glued: false,
      });
      i += zone.count;
      continue;
    }
    const both = found ? undefined : compound(raw[i].text, lexicon);
    if (both) {
      tokens.push(...both.map((senses, n) => ({ ...raw[i], text: n ? '' : raw[i].text, senses })));
      i += 1;
      continue;
    }
    const senses = found?.senses ?? (corrected ? misspelt(raw[i].text, lexicon) : undefined);
    if (!senses) return { unknown: raw[i].text };
    const count = found?.count ?? 1;
    const isLoaded = isThing(senses) && (isBound(tokens) || isCounted(tokens));
    if (isLoaded || !saysNothing(senses)) {
      const words = raw.slice(i, i + count).map((one) => one.text);
      // Here it says more than that something takes place.
      const said = isLoaded ? senses.filter(({ is }) => is !== 'filler') : senses;
      tokens.push({ ...raw[i], text: words.join(' '), senses: said });
    } else if (isThing(senses)) {
      // "An appointment after 3".
      while (isWord(tokens.at(-1), ['the'])) tokens.pop();
    }
    i += count;
    // The dot of "p.m." and "Dec." ends nothing.
    if (raw[i]?.mark === '.' && raw[i].glued && raw[i - 1].text.length <= 4) i += 1;
  }
  return { tokens };
}

const saysNothing = (senses: Sense[]): boolean =>
  senses.length > 0 && senses.every(({ is }) => is === 'filler' || is === 'thing');

const isThing = (senses: Sense[]): boolean => senses.some(({ is }) => is === 'thing');

/** "After the meeting", "before Friday's call": when that is nobody knows here. */
const isBound = (before: Token[]): boolean =>
  isWord(
    before.findLast((token) => !isWord(token, ['the']) && !isDayName(token)),
    [...BOUNDS, 'between'],
  );

/** "3 slots": how many there are is no time of the day. "The December 3 meeting" and "at 3" are none. */
function isCounted(before: Token[]): boolean {
  const last = before.at(-1);
  const lead = before.slice(0, -1).findLast((token) => !isWord(token, ['the']));
  const isNumber =
    (last?.shape?.is === 'number' && last.shape.digits <= 2) ||
    last?.senses.some((sense) => sense.is === 'number' && sense.value > 1);
  const isTime = isWord(lead, ['at']) || lead?.senses.some(({ is }) => DATED.has(is));
  // "The first appointment".
  const isNth = last?.senses.some(({ is }) => is === 'ordinal');
  return (isNumber === true || isNth === true) && !isTime;
}

/** What a number behind it makes a date of. */
const DATED = new Set(['month', 'weekday']);

const isDayName = ({ senses }: Token): boolean =>
  senses.some(({ is }) => is === 'weekday' || is === 'day');

const isWord = (token: Token | undefined, words: Keyword[]): boolean =>
  token?.senses.some((sense) => sense.is === 'word' && words.includes(sense.value)) ?? false;

function rawTokens(source: string, lexicon: Lexicon): Token[] {
  const text = plain(source).replace(/[’'`´]/g, ' ');
  const raw: Token[] = [];
  let glued = false;
  for (let at = 0; at < text.length; ) {
    // "GMT+0100 (Central European Standard Time)" says it twice.
    if (text[at] === '(' && raw.at(-1)?.shape?.is === 'zone')
      at = Math.max(at, text.indexOf(')', at));
    const mixed = mixedWord(text, at, lexicon);
    const shape = mixed ? undefined : shapeAt(text, at, lexicon.vocabulary);
    WORD.lastIndex = at;
    MARK.lastIndex = at;
    const word = mixed ?? (shape ? undefined : WORD.exec(text)?.[0]);
    const mark = (shape ?? word) ? undefined : MARK.exec(text)?.[0];
    const length = shape?.length ?? word?.length ?? 1;
    if (shape ?? word ?? mark) {
      raw.push({
        text: text.slice(at, at + length),
        senses: mark && SPOKEN[mark] ? [SPOKEN[mark]] : [],
        glued,
        ...(shape && { shape: shape.shape }),
        ...(mark && { mark: isRange(mark, raw.at(-1), text, at) ? '-' : mark }),
      });
    }
    glued = (shape ?? word ?? mark) !== undefined;
    at += length;
  }
  return raw;
}

/** "2moro", "b4" and "24/7": words with digits, where the vocabulary has them. */
function mixedWord(text: string, at: number, { phrases }: Lexicon): string | undefined {
  MIXED.lastIndex = at;
  const [word] = MIXED.exec(text) ?? [];
  return word !== undefined && phrases.get(word)?.some(({ words }) => words.length === 1)
    ? word
    : undefined;
}

const MIXED = /(?=\p{L}+\d|\d+\p{L})[\p{L}\d]+|\d+\/\d+(?![\d/])/uy;

/** "11/30 to 12/4": the first date tells which number is the month in both. */
function withOneOrder(raw: Token[]): Token[] {
  const orderOf = ({ shape, text }: Token) => {
    if (shape?.is !== 'numeric' || shape.value.readings.length > 1) return undefined;
    const [[month, date]] = shape.value.readings;
    return month === date || !text.includes('/') ? undefined : text.startsWith(`${date}`) ? 1 : 0;
  };
  const orders = new Set(raw.map(orderOf).filter((order) => order !== undefined));
  const [order, ...others] = orders;
  if (order === undefined || others.length > 0) return raw;
  return raw.map((token) => {
    const { shape } = token;
    if (shape?.is !== 'numeric' || shape.value.readings.length < 2) return token;
    return {
      ...token,
      shape: { ...shape, value: { ...shape.value, readings: [shape.value.readings[order]] } },
    };
  });
}

/** `2026-12-03/2026-12-05` is a range, as is `2026-12-03..2026-12-05`. */
const isRange = (mark: string, before: Token | undefined, text: string, at: number): boolean =>
  mark === '…' ||
  mark.length > 1 ||
  (mark === '/' &&
    (before?.shape?.is === 'date' || before?.shape?.is === 'moment') &&
    /^\d{4}-/.test(text.slice(at + 1, at + 6)));

/** The 15 of "after the 15", "hasta el 15" and "vom 10 bis 15" is a date, as "the 15th" is. */
function withDates(raw: Token[], lexicon: Lexicon): Token[] {
  return raw.map((token, index) => {
    const { shape } = token;
    const before = raw[index - 1];
    const led = before && (lexicon.dateLeads.has(before.text) || isPastHours(raw, index, lexicon));
    const inDigits = shape?.is === 'number' && shape.digits <= 2 ? shape.value : undefined;
    const value = led ? (inDigits ?? inWords(raw, index, lexicon)) : undefined;
    if (value === undefined || value < 1 || value > 31 || isCounting(raw, index + 1, lexicon))
      return token;
    return { ...token, shape: { is: 'ordinal', value } };
  });
}

const WHICH: Keyword[] = ['next', 'following', 'subsequent', 'last'];

/** The ten of "el diez"; in English that is no date. */
function inWords(raw: Token[], at: number, lexicon: Lexicon): number | undefined {
  if (raw[at].shape || raw[at].mark || !lexicon.vocabulary.datesInWords) return undefined;
  const found = lookUp(raw, at, lexicon);
  // "Les trois prochains jours".
  const next = (raw[at + 1] && lookUp(raw, at + 1, lexicon)?.senses) ?? [];
  if (next.some(({ is }) => is === 'ordinal') || isWord({ ...raw[at], senses: next }, WHICH))
    return undefined;
  const number = found?.count === 1 ? found.senses.find(({ is }) => is === 'number') : undefined;
  return number?.is === 'number' ? number.value : undefined;
}

/** "Friday 27". */
function isPastHours(raw: Token[], at: number, lexicon: Lexicon): boolean {
  const { shape } = raw[at];
  if (shape?.is !== 'number' || shape.value <= 24 || raw[at - 1].shape || raw[at - 1].mark)
    return false;
  return lookUp(raw, at - 1, lexicon)?.senses.some(({ is }) => is === 'weekday') ?? false;
}

/** Whether a number before this place counts hours or the like: "the 3 pm slot", "the 2 or 3 days". */
function isCounting(raw: Token[], at: number, lexicon: Lexicon): boolean {
  const next = raw[at]?.mark ? at + 1 : at;
  const senses = raw[next]?.shape ? [] : (raw[next] && lookUp(raw, next, lexicon)?.senses) || [];
  const words = senses.map((sense) => (sense.is === 'word' ? sense.value : sense.is));
  if (words.some((word) => COUNTED.has(word))) return true;
  // "Le 10 à 15 h" is a date and a time.
  const isAt = words.includes('at');
  const joins = !isAt && (raw[at]?.mark !== undefined || words.some((word) => JOINS.has(word)));
  const number = raw[next]?.shape ? next : next + 1;
  return joins && raw[number]?.shape?.is === 'number' && isCounting(raw, number + 1, lexicon);
}

const COUNTED = new Set<string>(['unit', 'am', 'pm', 'oclock', 'hundred']);
const JOINS = new Set<string>(['or', 'and', 'to', 'until']);

/** The hyphen of "Montag- oder Dienstagnachmittag". */
function isHanging(raw: Token[], at: number, lexicon: Lexicon): boolean {
  const [hyphen, next] = [raw[at], raw[at + 1]];
  if (hyphen.mark !== '-' || !hyphen.glued || !next || next.shape) return false;
  // "Mein 16-Uhr-Termin".
  if (next.glued && [at + 1, at - 1].some((near) => isOclock(raw, near, lexicon))) return true;
  if (next.mark) return next.mark === ',';
  if (next.glued) return false;
  const senses = lookUp(raw, at + 1, lexicon)?.senses ?? [];
  return senses.some((sense) => sense.is === 'word' && ['or', 'and'].includes(sense.value));
}

const isOclock = (raw: Token[], at: number, lexicon: Lexicon): boolean =>
  raw[at].text.length > 1 &&
  !raw[at].shape &&
  isWord({ ...raw[at], senses: lookUp(raw, at, lexicon)?.senses ?? [] }, ['oclock']);

/** The letter of "3p" and "9:30a". */
function halfOf(token: Token, before: Token | undefined, { vocabulary }: Lexicon) {
  const half = HALVES[token.text];
  const time = before?.shape && ['number', 'clock', 'dotted'].includes(before.shape.is);
  return half && time && token.glued && vocabulary.twelveHours ? half : undefined;
}

const HALVES: Partial<Record<string, Sense>> = {
  a: { is: 'word', value: 'am' },
  p: { is: 'word', value: 'pm' },
};

/** The longest phrase that begins here; hyphens within it do not count. */
function lookUp(raw: Token[], start: number, { phrases }: Lexicon) {
  for (const { words, senses } of phrases.get(raw[start].text) ?? []) {
    let at = start + 1;
    const fits = words.slice(1).every((word) => {
      while (raw[at] && (raw[at].mark === '-' || raw[at].mark === '.') && raw[at + 1]?.glued)
        at += 1;
      at += 1;
      return raw[at - 1]?.text === word;
    });
    if (fits) return { senses, count: at - start };
  }
  return undefined;
}
