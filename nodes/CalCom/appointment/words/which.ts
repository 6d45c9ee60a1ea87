import { memoize } from 'lodash';
import { plain } from './when/lexicon';
import { vocabularies } from './when/vocabulary';
import type { Forms, Vocabulary } from './when/vocabulary/vocabulary';

/**
 * Which of several bookings somebody means by their order: the first, the second …, `last`, of two
 * the `earlier` or the `later`, so many from the `first` or to the `last`, or `all`.
 */
export type Place =
  | number
  | 'last'
  | 'earlier'
  | 'later'
  | 'all'
  | { first: number }
  | { last: number };

/** A place in an order and, without it, what else was said of the time. */
interface Which {
  place: Place;
  rest: string;
}

/**
 * Reads "the first one", "my next two appointments", "the later of the two", "all of them", "the last
 * one in January" in the languages of times. Undefined for what names no place, such as "next week"
 * and "the second", which is a date.
 */
export function readWhich(text: string): Which | undefined {
  for (const vocabulary of vocabularies) {
    const found = new Words(text, vocabulary).which();
    if (found) return found;
  }
  return undefined;
}

/**
 * `alone`: it needs no word behind it for what is counted. `named`: it stands for such a word too.
 * `isAll`: it was said so, and the time may stand before that word: "both Friday appointments".
 */
interface Found {
  place: Place;
  alone: boolean;
  named?: true;
  isAll?: true;
}

/** The words of a hint, and how far they have been read. */
class Words {
  private readonly words: { text: string; at: number }[];
  private read = 0;

  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
  ) {
    this.words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
      text: keyOf(word),
      at: index,
    }));
  }

  which(): Which | undefined {
    const { orders, fillers } = this.vocabulary;
    let several = false;
    for (;;) {
      const found = this.attempt(() => this.place(several));
      if (found) return this.behind(found);
      several = this.sees(orders.several);
      if (!this.take(orders.lead) && !this.take(fillers)) return undefined;
    }
  }

  /** What stands behind a place: "one", "of the two", and the time. */
  private behind({ place, alone, named: byItself, isAll }: Found): Which | undefined {
    const { things, words } = this.vocabulary;
    let named = byItself ?? false;
    while (this.take(things) || this.attempt(() => this.ofThem())) named = true;
    const end = this.read;
    if (this.isOver()) return alone || named ? { place, rest: '' } : undefined;
    if (this.joins()) return undefined;
    this.read = end;
    if (named || (isAll && this.sees(words.on))) return { place, rest: this.from(end) };
    return isAll ? this.around(place) : undefined;
  }

  /** A place whose word for what is counted stands at the end. */
  private around(place: Place): Which | undefined {
    const start = this.read;
    for (let at = start + 1; at < this.words.length; at += 1) {
      this.read = at;
      if (this.take(this.vocabulary.things) && this.isOver())
        return { place, rest: this.from(start, at) };
    }
    return undefined;
  }

  private from(start: number, end = this.words.length): string {
    return this.text.slice(this.words[start].at, this.words[end]?.at).trim();
  }

  /** Whether nothing but courtesies is left. */
  private isOver(): boolean {
    while (this.take(this.vocabulary.fillers)) continue;
    return this.read === this.words.length;
  }

  /** "All but the first", "the first one and the last one" are no single place. */
  private joins(): boolean {
    const { and, or, otherwise, but, butOnly, not, except } = this.vocabulary.words;
    return [and, or, otherwise, but, butOnly, not, except].some((forms) => this.sees(forms));
  }

  private place(several: boolean): Found | undefined {
    const { next, last, earlier, later, all, everything, lead } = this.vocabulary.orders;
    // "Todo el día" is about the day.
    if (this.take(everything) && !this.sees(lead))
      return { place: 'all', alone: true, named: true };
    if (this.take(all)) {
      while (this.take(lead)) continue;
      this.amount(true);
      return { place: 'all', alone: true, isAll: true };
    }
    const before = this.amount();
    if (this.take(next)) return { place: soMany(before ?? this.amount(), 'first'), alone: true };
    if (this.take(last)) return { place: soMany(before ?? this.amount(), 'last'), alone: true };
    if (before !== undefined) {
      if (this.attempt(() => (this.ordinal() === 1 ? true : undefined))) {
        return { place: { first: before }, alone: true };
      }
      return several ? { place: 'all', alone: true } : undefined;
    }
    if (this.take(earlier)) return { place: 'earlier', alone: true };
    if (this.take(later)) return { place: 'later', alone: true };
    const place = this.ordinal();
    if (place === undefined) return undefined;
    const count = place === 1 ? this.amount() : undefined;
    return { place: count === undefined ? place : { first: count }, alone: false };
  }

  /** "Of the two", "of my appointments"; "of the month" is about time. */
  private ofThem(): true | undefined {
    const { orders, things, words } = this.vocabulary;
    if (!this.take(words.of)) return undefined;
    while (this.take(orders.lead)) continue;
    const amount = this.amount(true);
    const named = this.take(orders.them) || this.take(orders.all) || this.take(things);
    return named || amount !== undefined ? true : undefined;
  }

  /** From two to nine; digits may be a date or a time, unless what is counted follows, or is known. */
  private amount(isKnown = false): number | undefined {
    return (
      AMOUNTS.find((count) => this.take(this.vocabulary.numbers[count])) ??
      this.attempt(() => {
        const { text } = this.words[this.read] ?? {};
        if (!/^[2-9]$/.test(text ?? '')) return undefined;
        this.read += 1;
        const isCount = this.sees(this.vocabulary.things);
        return isCount || (isKnown && this.isOver()) ? Number(text) : undefined;
      })
    );
  }

  private ordinal(): number | undefined {
    const { orders, ordinalEndings } = this.vocabulary;
    const index = orders.numbers.findIndex((forms) => this.take(forms));
    if (index >= 0) return index + 1;
    const digits = /^(\d)(\p{L}+)$/u.exec(this.words[this.read]?.text ?? '');
    if (!digits || !plain(ordinalEndings).split('|').includes(digits[2])) return undefined;
    this.read += 1;
    return Number(digits[1]);
  }

  /** Passes over the longest of some words and phrases that stands here. */
  private take(forms?: Forms): boolean {
    const length = this.lengthOf(forms);
    this.read += length;
    return length > 0;
  }

  private sees(forms?: Forms): boolean {
    return this.lengthOf(forms) > 0;
  }

  private lengthOf(forms: Forms = ''): number {
    const fits = phrasesOf(forms)
      .get(this.words[this.read]?.text ?? '')
      ?.find((phrase) =>
        phrase.every((word, index) => this.words[this.read + index]?.text === word),
      );
    return fits?.length ?? 0;
  }

  /** Reads something, or stays where it is. */
  private attempt<T>(read: () => T | undefined): T | undefined {
    const start = this.read;
    const found = read();
    if (found === undefined) this.read = start;
    return found;
  }
}

const WORD = /[\p{L}\p{M}\d]+/gu;

/** Short words differ by their accents: "as duas" are two, "às duas" is a time. */
const keyOf = (word: string): string =>
  word.length > 2 ? plain(word) : word.normalize('NFC').toLowerCase();

const AMOUNTS = [2, 3, 4, 5, 6, 7, 8, 9];

const soMany = (count: number | undefined, side: 'first' | 'last'): Place => {
  if (count === undefined) return side === 'first' ? 1 : 'last';
  return side === 'first' ? { first: count } : { last: count };
};

/** Phrases by their first word, the longest first. */
const phrasesOf = memoize((forms: Forms): Map<string, string[][]> => {
  const phrases = forms
    .split('|')
    .map((form) => (form.match(WORD) ?? []).map(keyOf))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length);
  const found = new Map<string, string[][]>();
  for (const words of phrases) found.set(words[0], [...(found.get(words[0]) ?? []), words]);
  return found;
});

/** Whether a place means more than one. */
export const isSeveral = (place?: Place): boolean => place === 'all' || typeof place === 'object';

/**
 * Those of some things in their order that a place means: one, so many, all of them for `all`, and
 * also where an earlier or a later one is not one of two, since it must be asked then; none where
 * there are too few.
 */
export function placed<T>(ordered: T[], place: Place): T[] {
  if (typeof place === 'number') return ordered.slice(place - 1, place);
  if (typeof place === 'object') {
    const count = 'first' in place ? place.first : place.last;
    if (ordered.length < count) return [];
    return 'first' in place ? ordered.slice(0, count) : ordered.slice(-count);
  }
  if (place === 'all') return ordered;
  if (place === 'last') return ordered.slice(-1);
  if (ordered.length !== 2) return ordered;
  return place === 'earlier' ? ordered.slice(0, 1) : ordered.slice(1);
}
