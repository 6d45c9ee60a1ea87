import type { IDataObject } from 'n8n-workflow';
import type { DateTime } from 'luxon';
import { dayAndTime, spokenTime, zoneInWords } from './language';
import { sentence } from './sentences';

/** Several things as one says them: `one, two, or three`; with `and` in place of `or` on demand. */
export const listed = (
  texts: string[],
  language: string,
  type: 'conjunction' | 'disjunction' = 'disjunction',
): string => new Intl.ListFormat(language, { type }).format(texts);

/** Times in one phrase, with whose clocks show them at its end: `Monday at 10:00 AM or …`. */
export function timesInWords(times: DateTime[], language: string, type?: 'conjunction'): string {
  if (times.length === 0) return '';
  const [{ zoneName }] = times;
  if (times.some((time) => time.zoneName !== zoneName)) {
    const each = times.map((time) => spokenTime(time, language));
    return listed(each, language, type);
  }
  const all = times.map((time) => dayAndTime(time, language));
  return `${listed(all, language, type)} (${zoneInWords(times[0], language)})`;
}

/** That times are free, or that nothing is. */
export const freeInWords = (times: DateTime[], language: string): string =>
  sentence(times.length > 0 ? 'free' : 'none', language, timesInWords(times, language));

/** What is said of a wish that cannot be met, with the times in its place. */
export function missed(
  name: 'gone' | 'nextFree',
  times: DateTime[],
  { language, moment }: { language: string; moment?: DateTime },
): IDataObject {
  if (name === 'nextFree') {
    const offered = timesInWords(times, language);
    return { message: sentence(offered ? name : 'none', language, offered) };
  }
  const wished = moment ? dayAndTime(moment, language) : '';
  return { message: `${sentence(name, language, wished)} ${freeInWords(times, language)}` };
}
