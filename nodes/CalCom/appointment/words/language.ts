import { DateTime } from 'luxon';
import { languages } from '../../../shared/fields/menus';
import { problem } from '../../../shared/wording/problem';
import { textOf } from './text';
import { orNothing } from './when/languages';
import { vocabularies } from './when/vocabulary';
import { zoneLabel } from './zone';

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
    // Some texts of this form are not tags at all, which is an error of its own.
    orNothing(() => Intl.DateTimeFormat.supportedLocalesOf(text))?.length
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

/**
 * A time as one says it, with the year when it is another one, and whose clocks show it:
 * `Tuesday, November 24 at 3:00 PM (Berlin time)`.
 */
export const spokenTime = (moment: DateTime, language: string): string =>
  `${dayAndTime(moment, language)} (${zoneInWords(moment, language)})`;

/** A day as one says it, with the year when it is another one: `November 24`; on demand with its weekday. */
export const dayInWords = (
  moment: DateTime,
  language: string,
  weekday?: { weekday: 'long' },
): string =>
  moment.toLocaleString(
    { ...weekday, month: 'long', day: 'numeric', ...(isOtherYear(moment) && { year: 'numeric' }) },
    { locale: language },
  );

const isOtherYear = (moment: DateTime): boolean =>
  moment.year !== DateTime.now().setZone(moment.zone).year;

/** A time as one says it, without the zone. */
export function dayAndTime(moment: DateTime, language: string): string {
  const text = moment.toLocaleString(
    {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      // 4:00 may be one of the afternoon, 04:00 is not.
      hour: has24Hours(language) ? '2-digit' : 'numeric',
      minute: '2-digit',
      ...(isOtherYear(moment) && { year: 'numeric' }),
    },
    { locale: language },
  );
  // Narrow and unbreakable blanks are for print.
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

const has24Hours = (language: string): boolean =>
  Intl.DateTimeFormat(language, { hour: 'numeric' })
    .resolvedOptions()
    .hourCycle?.startsWith('h2') === true;

/** `Berlin time` of Europe/Berlin; of zones without a city, and in other languages, their name. */
export function zoneInWords({ zoneName }: DateTime, language: string): string {
  const zone = zoneName!;
  const speech = vocabularies.find(({ code }) => code === language.split('-')[0])?.speech;
  if (!speech || !zone.includes('/') || zone.startsWith('Etc/')) return zoneLabel(zone);
  return speech.clocksOf.replace('{}', zone.split('/').at(-1)!.replaceAll('_', ' '));
}
