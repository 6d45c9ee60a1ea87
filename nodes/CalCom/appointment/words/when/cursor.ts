import type { Sense, Token } from './lexicon';
import type { Shape } from './shapes';
import type { Keyword, Vocabulary } from './vocabulary/vocabulary';

type Valued = Extract<Sense, { value: unknown }>;
type ValueOf<U extends { is: string; value?: unknown }, K extends U['is']> = Extract<U, { is: K }>;

/** A place in the tokens of a wish. What cannot be read from there leaves it where it was. */
export class Cursor {
  private place = 0;

  constructor(
    private readonly tokens: Token[],
    readonly vocabulary: Vocabulary,
  ) {}

  get atEnd(): boolean {
    return this.place >= this.tokens.length;
  }

  get next(): Token | undefined {
    return this.tokens[this.place];
  }

  /** How many tokens have been read. */
  get read(): number {
    return this.place;
  }

  /** The text from here on, for messages. */
  get rest(): string {
    return this.tokens
      .slice(this.place)
      .map(({ text }) => text)
      .join(' ');
  }

  /** Reads something, or stays where it is. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const start = this.place;
    const found = read();
    if (found === undefined) this.place = start;
    return found;
  }

  /** Whether something could be read from here. */
  sees(read: () => unknown): boolean {
    const start = this.place;
    const found = read();
    this.place = start;
    return found !== undefined;
  }

  /** Goes back to an earlier place. */
  back(place: number): void {
    this.place = place;
  }

  sense<K extends Valued['is']>(is: K): ValueOf<Valued, K> | undefined {
    const found = this.next?.senses.find((sense) => sense.is === is);
    if (found) this.place += 1;
    return found as ValueOf<Valued, K> | undefined;
  }

  shape<K extends Shape['is']>(is: K): ValueOf<Shape, K> | undefined {
    const shape = this.next?.shape;
    if (shape?.is !== is) return undefined;
    this.place += 1;
    return shape as ValueOf<Shape, K>;
  }

  /** One of some words; which one it was. */
  word<K extends Keyword>(...words: K[]): K | undefined {
    const found = this.next?.senses.find(
      (sense) => sense.is === 'word' && words.includes(sense.value as K),
    );
    if (found) this.place += 1;
    return (found as { value: K } | undefined)?.value;
  }

  /** Whether one of some words stands before this place. */
  follows(...words: Keyword[]): boolean {
    const { senses = [] } = this.tokens[this.place - 1] ?? {};
    return senses.some((sense) => sense.is === 'word' && words.includes(sense.value));
  }

  mark(...marks: string[]): string | undefined {
    const { mark } = this.next ?? {};
    if (mark === undefined || !marks.includes(mark)) return undefined;
    this.place += 1;
    return mark;
  }

  /** A word that may as well say nothing. */
  filler(): true | undefined {
    if (!this.next?.senses.some(({ is }) => is === 'filler')) return undefined;
    this.place += 1;
    return true;
  }

  /** Passes over words that lead to something, in whatever order. Returns whether there were any. */
  skip(...words: Keyword[]): boolean {
    const start = this.place;
    while (this.word(...words)) continue;
    return this.place > start;
  }
}
