import { DateTime } from 'luxon';
import { languages } from '../../../shared/fields/languages';
import { problem } from './problem';
import { textOf } from './text';

/**
 * The language code that a text means: `de`, `pt-BR`, `de-DE` or the name of a language that
 * Cal.com knows, "German". English for an empty text. Throws a problem for anything else.
 */
export function readLanguage(value: unknown): string {
  const text = textOf(value).replace('_', '-');
  if (text === '') return 'en';
  const named = languages.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (named) return named.value;
  if (
    /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(text) &&
    Intl.DateTimeFormat.supportedLocalesOf(text).length
  ) {
    return Intl.getCanonicalLocales(text)[0];
  }
  throw problem(
    `The language "${text}" is not known`,
    'Use a language code such as en, de or pt-BR.',
  );
}

/** The language in which Cal.com writes to people, if it knows it. */
export const messageLanguage = (language: string): string | undefined =>
  [language, language.split('-')[0]].find((code) => languages.some(({ value }) => value === code));

/** A time as one says it: `Tuesday, November 24 at 3:00 PM`, with the year when it is another one. */
export function spokenTime(moment: DateTime, language: string): string {
  const now = DateTime.now().setZone(moment.zone);
  const text = moment.toLocaleString(
    {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      ...(moment.year !== now.year && { year: 'numeric' }),
    },
    { locale: language },
  );
  // Narrow and unbreakable blanks are for print.
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
