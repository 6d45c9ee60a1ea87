import { DateTime } from 'luxon';
import { zoneLabel } from '../zone';
import { dateOf, dayAt, type Day, type Days } from './calendar';
import { clockText, DAY, type Hours } from './clock';
import { WHOLE_DAY, type Clause } from './meaning';
import { vocabularies } from './vocabulary';
import type { Speech } from './vocabulary/vocabulary';

/** More days than these are counted, not listed. */
const LISTED = 10;

/** A clause, or the part of one that is known where it contradicts another. */
export type Part = Partial<Clause>;

const speechOf = (language: string): Speech =>
  (vocabularies.find(({ code }) => code === language.split('-')[0]) ?? vocabularies[0]).speech;

/** That nothing was understood with certainty. */
export const speakNothing = (language = 'en'): string => speechOf(language).nothing;

/**
 * The meaning of clauses in plain words: "Thu 3 Dec 2026 or Fri 4 Dec 2026, 14:00 to 17:00,
 * Europe/Berlin". In English where the language has no words for it.
 */
export function speak(
  clauses: Part[],
  { now, language }: { now: DateTime; language: string },
): string {
  const speech = speechOf(language);
  const manner = { speech, language, now };
  const said = new Set(clauses.map((clause) => speakClause(clause, manner)));
  return `${[...said].join(`; ${speech.or} `)}, ${zoneLabel(now.zoneName!)}`;
}

/** One instant in the same words. */
export const speakMoment = (moment: DateTime, language: string): string =>
  `${speakDate(moment, language)} ${moment.toFormat('HH:mm')}, ${zoneLabel(moment.zoneName!)}`;

interface Manner {
  speech: Speech;
  language: string;
  now: DateTime;
}

function speakClause({ days = [], hours = WHOLE_DAY, from, to }: Part, manner: Manner): string {
  const { speech, language, now } = manner;
  if (from !== undefined && to !== undefined) {
    const [start, end] = [from, to].map((ms) => DateTime.fromMillis(ms, { zone: now.zone }));
    const one = to - from === 60_000;
    const at = (moment: DateTime) => `${speakDate(moment, language)} ${moment.toFormat('HH:mm')}`;
    // Something may begin at the last minute.
    const latest = to % 300_000 === 60_000;
    const until = latest ? `${at(end.minus({ minutes: 1 }))} ${speech.inclusive}` : at(end);
    const stretch = one ? at(start) : `${speech.from} ${at(start)} ${speech.until} ${until}`;
    // Where days within it are left out, those that are meant are told as well.
    const [first, last] = [days[0]?.[0], days.at(-1)?.[1]];
    const isAll = days.length < 2 && !(first! > dayAt(start)) && !(last! < dayAt(end.minus(1)));
    const left = isAll ? '' : speakDays(days, manner);
    return [stretch, left, speakHours(hours, speech)].filter(Boolean).join(', ');
  }
  return [speakDays(days, manner), speakHours(hours, speech)].filter(Boolean).join(', ');
}

/** As many days as this are any day. */
const ANY = 366;

function speakDays(days: Days[], { speech, language }: Manner): string {
  if (days.length === 1 && days[0][1] - days[0][0] > ANY) return speech.anyTime;
  const runs = days.flatMap(([first, last]): Days[] =>
    last === first + 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
  if (runs.length > LISTED && isWeekly(runs)) return speakWeekday(runs[0][0], language);
  const told = runs.map(([first, last]) =>
    first === last
      ? speakDay(first, language)
      : `${speakDay(first, language)} ${speech.to} ${speakDay(last, language)}`,
  );
  if (told.length <= LISTED) return told.join(` ${speech.or} `);
  return `${told.slice(0, LISTED - 1).join(` ${speech.or} `)} … ${told.at(-1)}`;
}

const isWeekly = (runs: Days[]): boolean =>
  runs.every(([first, last], index) => first === last && first === runs[0][0] + 7 * index);

/** Of a day that is meant in any week: `Wednesday`. */
function speakWeekday(day: Day, language: string): string {
  const { year, month, date } = dateOf(day);
  return DateTime.utc(year, month, date).setLocale(language).toFormat('cccc');
}

function speakHours(hours: Hours[], speech: Speech): string {
  const [[first, last]] = hours;
  if (hours.length === 1 && first === 0 && last === DAY) return '';
  return hours.map((one) => speakInterval(one, speech)).join(` ${speech.or} `);
}

function speakInterval([from, to]: Hours, speech: Speech): string {
  if (to === from + 1) return clockText(from);
  if (to % 5 === 1)
    return `${from === 0 ? '' : `${clockText(from)} ${speech.to} `}${clockText(to - 1)} ${speech.inclusive}`;
  if (from === 0) return `${speech.before} ${clockText(to)}`;
  if (to === DAY) return `${speech.from} ${clockText(from)}`;
  return `${clockText(from)} ${speech.to} ${clockText(to)}`;
}

/** `Thu 3 Dec 2026`, in the words of the language. */
export function speakDay(day: Day, language: string): string {
  const { year, month, date } = dateOf(day);
  return speakDate(DateTime.utc(year, month, date), language);
}

const speakDate = (moment: DateTime, language: string): string => {
  const { locale } = moment.setLocale(language);
  const [weekday, month] = [{ weekday: 'short' }, { month: 'short' }].map((format) =>
    moment.setLocale(locale ?? 'en').toLocaleString(format as object),
  );
  return `${weekday} ${moment.day} ${month} ${moment.year}`;
};
