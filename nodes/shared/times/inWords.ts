import { isZone } from './zone';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A time as one says it, on the clock of an IANA zone and with its name:
 * `Tuesday, March 16, 2027 at 4:00 PM (Europe/Oslo)`. Undefined when one of them cannot be read; a
 * language that the runtime does not know is written in English.
 */
export function inWords(time: unknown, zone: unknown, language = 'en'): string | undefined {
  const instant = typeof time === 'string' ? Date.parse(time) : NaN;
  if (!isZone(zone) || Number.isNaN(instant)) return undefined;
  // Narrow and unbreakable blanks are for print.
  const text = formatOf(zone, language)
    .format(instant)
    .replace(/[\u00a0\u202f]/g, ' ');
  return `${text} (${zone})`;
}

function formatOf(timeZone: string, language: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const isKnown = isLanguage(language);
  const format = new Intl.DateTimeFormat(isKnown ? language : 'en', {
    timeZone,
    dateStyle: 'full',
    timeStyle: 'short',
  });
  formats.set(key, format);
  return format;
}

function isLanguage(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}
