import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';
import type { Vocabulary } from './vocabulary';

/** The languages that are read: each in turn, until one has a word for everything. */
export const vocabularies: Vocabulary[] = [en, de, es, fr, pt];
