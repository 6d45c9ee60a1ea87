import type { Shape } from './shapes';
import type { Forms, Keyword, Part, Unit, Vague, Vocabulary } from './vocabulary/vocabulary';

/** What a word, or a phrase, can stand for. Many can stand for several things. */
export type Sense =
  | { is: 'weekday'; value: number; every?: true }
  | { is: 'month'; value: number }
  | { is: 'day'; value: number }
  /** `every`: of all days, as "mornings". `loose`: of one day or of all, as "vormittags". */
  | { is: 'part'; value: Part; every?: true; loose?: true }
  | { is: 'unit'; value: Unit; plural: boolean }
  | { is: 'number'; value: number }
  | { is: 'vague'; value: Vague }
  | { is: 'ordinal'; value: number }
  | { is: 'nth'; value: number }
  | { is: 'holiday'; value: Holiday }
  /** In minutes. */
  | { is: 'length'; value: number }
  | { is: 'word'; value: Keyword }
  /** What takes place: it says nothing of the time by itself. */
  | { is: 'thing' }
  | { is: 'filler' };

/** A date, or how many days it is from Easter Sunday. */
type Holiday = [month: number, date: number] | { easter: number };

/** A piece of a wish: words with what they can stand for, or a shape of digits. */
export interface Token {
  /** As it was written, for messages. */
  text: string;
  senses: Sense[];
  shape?: Shape;
  /** `,` `-` and the like. */
  mark?: string;
  /** Whether nothing stands between it and the token before. */
  glued: boolean;
}

interface Phrase {
  words: string[];
  senses: Sense[];
}

/** A vocabulary made ready to be looked up: phrases by their first word, the longest first. */
export interface Lexicon {
  vocabulary: Vocabulary;
  /** Words that make a date of the number behind them. */
  dateLeads: Set<string>;
  phrases: Map<string, Phrase[]>;
  /** Long single words, to which misspelt ones are compared. */
  spellings: Phrase[];
}

/** Lower case without accents; apostrophes and hyphens divide words. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe');

/** German without umlauts on the keyboard: "uebermorgen". */
const spelledOut = (text: string): string =>
  text.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');

/** Makes a vocabulary ready. It is done once for each language, when it is first needed. */
export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const senses = new Map<string, Sense[]>();
  const add = (forms: Forms, sense: Sense) => {
    for (const form of forms.split('|')) {
      for (const spelling of new Set([form, spelledOut(form)])) {
        const key = plain(spelling)
          .replace(/['’.-]/g, ' ')
          .replace(/\s+/g, ' ')
          .trim();
        senses.set(key, [...(senses.get(key) ?? []), sense]);
      }
    }
  };
  const each = <K extends string>(
    forms: Partial<Record<K, Forms>>,
    to: (key: K, form: string) => Sense,
  ) => {
    for (const key of Object.keys(forms) as K[]) {
      for (const form of forms[key]!.split('|')) add(form, to(key, form));
    }
  };
  vocabulary.weekdays.forEach((forms, index) => add(forms, { is: 'weekday', value: index + 1 }));
  vocabulary.everyWeekday?.forEach((forms, index) =>
    add(forms, { is: 'weekday', value: index + 1, every: true }),
  );
  vocabulary.months.forEach((forms, index) => add(forms, { is: 'month', value: index + 1 }));
  vocabulary.ordinals.forEach((forms, index) => add(forms, { is: 'ordinal', value: index + 1 }));
  each(vocabulary.nth ?? {}, (key) => ({ is: 'nth', value: Number(key) }));
  each(vocabulary.days, (key) => ({ is: 'day', value: Number(key) }));
  each(numbersOf(vocabulary), (key) => ({ is: 'number', value: Number(key) }));
  each(vocabulary.lengths ?? {}, (key) => ({ is: 'length', value: Number(key) }));
  each(vocabulary.vague, (value) => ({ is: 'vague', value }));
  const everyPart = new Set(vocabulary.everyPart.split('|'));
  const loosePart = new Set(vocabulary.loosePart?.split('|'));
  each(vocabulary.parts, (value, form) => ({
    is: 'part',
    value,
    ...(everyPart.has(form) && { every: true }),
    ...(loosePart.has(form) && { loose: true }),
  }));
  const plurals = new Set(vocabulary.plurals.split('|'));
  each(vocabulary.units, (value, form) => ({ is: 'unit', value, plural: plurals.has(form) }));
  each(vocabulary.words, (value) => ({ is: 'word', value }));
  each(vocabulary.holidays, (key) => {
    const [, easter] = /^easter(.+)$/.exec(key) ?? [];
    if (easter) return { is: 'holiday', value: { easter: Number(easter) } };
    const [month, date] = key.split('-').map(Number);
    return { is: 'holiday', value: [month, date] };
  });
  add(vocabulary.fillers, { is: 'filler' });
  add(vocabulary.things, { is: 'thing' });
  const dateLeads = new Set(plain(vocabulary.dateLeads).split('|'));
  return { vocabulary, dateLeads, ...indexed(senses) };
}

/** The numbers that are listed, those put together of tens and ones, and the years of this decade. */
function numbersOf({ numbers, tens, years }: Vocabulary): Record<number, Forms> {
  const found: Record<number, Forms> = { ...numbers };
  const first = (number: number) => found[number]?.split('|')[0];
  for (let ten = 20; ten < 100; ten += 10) {
    const form = first(ten);
    for (let one = 1; form && one < 10; one += 1)
      found[ten + one] ??= tens.replace('{ten}', form).replace('{one}', first(one));
  }
  for (let number = 21; number < 30; number += 1)
    found[2000 + number] = years.replace(/\{\}/g, first(number));
  return found;
}

function indexed(senses: Map<string, Sense[]>): Pick<Lexicon, 'phrases' | 'spellings'> {
  const phrases = new Map<string, Phrase[]>();
  const spellings: Phrase[] = [];
  for (const [key, of] of senses) {
    const words = key.split(' ');
    const phrase = { words, senses: of };
    phrases.set(words[0], [...(phrases.get(words[0]) ?? []), phrase]);
    if (words.length === 1 && key.length >= 5) spellings.push(phrase);
  }
  for (const found of phrases.values()) found.sort((a, b) => b.words.length - a.words.length);
  return { phrases, spellings };
}

/** What "-ish" can stand behind. */
const ROUGH = new Set(['number', 'part', 'weekday', 'day']);

/** The two words of "Freitagnachmittag" and "Monatsende": a day or a month and a part of it; or of "noonish". */
export function compound(word: string, { phrases }: Lexicon): [Sense[], Sense[]] | undefined {
  const sensesOf = (text: string) =>
    phrases.get(text)?.find(({ words }) => words.length === 1)?.senses ?? [];
  const known = (text: string, is: Sense['is']) => sensesOf(text).filter((one) => one.is === is);
  const rough = sensesOf(word.slice(-3)).filter(
    (one) => one.is === 'word' && one.value === 'roughly',
  );
  const stem = sensesOf(word.slice(0, -3)).filter(({ is, ...sense }) =>
    is === 'word' ? 'value' in sense && sense.value === 'noon' : ROUGH.has(is),
  );
  if (rough.length > 0 && stem.length > 0) return [stem, rough];
  if (word.length < 10) return undefined;
  for (let at = 4; at <= word.length - 4; at += 1) {
    const [day, part] = [known(word.slice(0, at), 'weekday'), known(word.slice(at), 'part')];
    if (day.length > 0 && part.length > 0) return [day, part];
    const end = known(word.slice(at), 'word').filter(
      (one) => 'value' in one && one.value === 'end',
    );
    const unit = end.length > 0 ? known(word.slice(0, at), 'unit') : [];
    if (unit.length > 0) return [unit, end];
  }
  return undefined;
}

/**
 * What a misspelt word stands for: the only long word of the language that differs from it by one
 * letter left out, added, exchanged or swapped, where it names a day, a month or a part of the day.
 */
export function misspelt(word: string, { spellings }: Lexicon): Sense[] | undefined {
  if (word.length < 5) return undefined;
  const near = spellings.filter(({ words: [known] }) => isNear(word, known));
  const meanings = new Set(near.map(({ senses }) => JSON.stringify(senses)));
  if (meanings.size !== 1) return undefined;
  const [{ senses }] = near;
  return senses.every(({ is }) => CORRECTED.has(is)) ? senses : undefined;
}

const CORRECTED = new Set(['weekday', 'month', 'day', 'part']);

function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const left = short.length - start - end;
  if (long.length > short.length) return left === 0;
  return (
    left === 1 ||
    (left === 2 && short[start] === long[start + 1] && short[start + 1] === long[start])
  );
}
