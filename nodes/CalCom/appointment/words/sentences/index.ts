import { upperFirst } from 'lodash';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';
import type { Sentences } from './sentences';

const languages: Record<string, Sentences> = { de, en, es, fr, pt };

export type SentenceName = keyof Sentences;

/** A sentence to show to a person as it is; in English where the language has none. */
export function sentence(
  name: SentenceName,
  language: string,
  ...what: (string | number)[]
): string {
  const spoken = (languages[language.split('-')[0]] ?? en)[name];
  const [first, ...rest] = spoken.split('{}');
  return upperFirst(first + rest.map((text, index) => `${what[index]}${text}`).join(''));
}
