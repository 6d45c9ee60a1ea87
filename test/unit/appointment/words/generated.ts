/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { DateTime } from 'luxon';
import { isMeant, type Meaning } from '../../../../nodes/CalCom/appointment/words/when/meaning';
import { readMeaning } from '../../../../nodes/CalCom/appointment/words/when/read';
import { phraseAt, seeded, type Phrase } from './phrases';
import type { Language } from './said/words';

/** Ordinary days, Fridays, ends of months and of the year, days on which clocks change, late evenings. */
export const nows = [
  ['2026-11-25T14:20', 'Europe/Berlin'],
  ['2026-11-27T09:05', 'Europe/Berlin'],
  ['2026-11-30T08:00', 'America/Denver'],
  ['2026-12-31T16:45', 'America/Sao_Paulo'],
  ['2027-03-27T22:50', 'Europe/Berlin'],
  ['2027-03-28T10:00', 'Europe/Berlin'],
  ['2027-10-31T09:00', 'Europe/Berlin'],
  ['2027-03-12T15:30', 'America/New_York'],
  ['2027-04-02T11:00', 'Australia/Sydney'],
  ['2028-02-28T07:10', 'Europe/London'],
  ['2027-01-04T18:40', 'Asia/Tokyo'],
].map(([local, zone]) => DateTime.fromISO(local, { zone }));

export interface Outcome {
  phrase: Phrase;
  now: DateTime;
  /** What is wrong with the meaning that was read. */
  wrong?: string;
  /** Why it was not understood. */
  refused?: string;
  /** How long the processor took to read it. */
  ms: number;
}

const times = new Map<string, Map<number, DateTime | undefined>>();

/** A local time of one zone, kept; undefined where clocks skip it. */
function timeAt(day: number, minute: number, zone: DateTime['zone']): DateTime | undefined {
  let known = times.get(zone.name);
  if (!known) times.set(zone.name, (known = new Map()));
  const key = day * 1440 + minute;
  if (!known.has(key)) known.set(key, localTime(day, minute, zone));
  return known.get(key);
}

function localTime(day: number, minute: number, zone: DateTime['zone']): DateTime | undefined {
  const date = new Date(day * 86_400_000);
  const time = DateTime.fromObject(
    {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: Math.floor(minute / 60),
      minute: minute % 60,
    },
    { zone },
  );
  return time.hour * 60 + time.minute === minute ? time : undefined;
}

/** Reads one phrase and compares its meaning with the one worked out beside it. */
function outcomeOf(phrase: Phrase, now: DateTime): Outcome {
  const start = process.cpuUsage();
  const read = readOrError(phrase, now);
  const { user, system } = process.cpuUsage(start);
  const outcome = { phrase, now, ms: (user + system) / 1000 };
  if (read instanceof Error) return { ...outcome, refused: read.message };
  const wrong = wrongIn(read, phrase, now);
  return { ...outcome, ...(wrong && { wrong }) };
}

function readOrError({ text }: Phrase, now: DateTime): Meaning | Error {
  try {
    return readMeaning(text, { now, label: 'When', mode: 'range' });
  } catch (error) {
    return error as Error;
  }
}

function wrongIn(read: Meaning, { meaning }: Phrase, now: DateTime): string | undefined {
  if (!meaning) return `should be asked, but is ${read.understood}`;
  const minutes = new Set([0, 240, 600, 1439]);
  for (const [from, to] of meaning.flatMap(({ hours }) => hours)) {
    for (const minute of [from - 1, from, Math.floor((from + to) / 2), to - 1, to]) {
      if (minute >= 0 && minute < 1440) minutes.add(minute);
    }
  }
  const today = Math.round(Date.UTC(now.year, now.month - 1, now.day) / 86_400_000);
  const days = new Set([today, today + 1, today + 7, today + 14, today + 30]);
  for (const day of meaning.flatMap((one) => one.days)) {
    for (const near of [day - 7, day - 1, day, day + 1, day + 7]) if (near >= today) days.add(near);
  }
  for (const day of days) {
    for (const minute of minutes) {
      const time = timeAt(day, minute, now.zone);
      if (!time || time < now) continue;
      const meant = meaning.some(
        ({ days: on, hours }) =>
          on.includes(day) && hours.some(([from, to]) => minute >= from && minute < to),
      );
      if (isMeant(read, time) !== meant) {
        const where = time.toFormat('ccc yyyy-MM-dd HH:mm');
        return `${meant ? 'without' : 'with'} ${where}: ${read.understood}`;
      }
    }
  }
  return undefined;
}

/** So many phrases of a language, spread over all `nows`. */
export function* outcomes(language: Language, count: number, seed: number): Generator<Outcome> {
  const random = seeded(seed);
  for (let index = 0; index < count; index += 1) {
    const now = nows[index % nows.length];
    yield outcomeOf(phraseAt(now, language, random), now);
  }
}
