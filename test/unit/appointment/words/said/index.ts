import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';
import type { Language, Words } from './words';

export const words: Record<Language, Words> = { en, de, es, fr, pt };
