import type { IDataObject } from 'n8n-workflow';
import type { DateTime } from 'luxon';
import { dayAndTime, zoneInWords } from './language';
import { sentence } from './sentences';

/** Times in one phrase, with whose clocks show them at its end: `Monday at 10:00 AM or …`. */
function timesInWords(times: DateTime[], language: string): string {
  if (times.length === 0) return '';
  const all = times.map((time) => dayAndTime(time, language));
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(all);
  return `${list} (${zoneInWords(times[0], language)})`;
}

/** What is said of a wish that cannot be met, with the times in its place. */
export function missed(
  name: 'gone' | 'nextFree',
  times: DateTime[],
  { language, moment }: { language: string; moment?: DateTime },
): IDataObject {
  const offered = timesInWords(times, language);
  if (name === 'nextFree') return { message: sentence(offered ? name : 'none', language, offered) };
  const rest = sentence(offered ? 'free' : 'none', language, offered);
  return { message: `${sentence(name, language, moment && dayAndTime(moment, language))} ${rest}` };
}
