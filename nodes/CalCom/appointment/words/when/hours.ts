import { readClock, minutesTo, DAY, type Clock, type Hours } from './clock';
import type { Cursor } from './cursor';
import { amountOf, openAmount } from './dayPart';
import { BOUNDS, type Bound, type Part } from './vocabulary/vocabulary';

/** Something that tells which hours of a day are meant. Several may stand together. */
export type HourAtom =
  /**
   * `every`: "any morning", so that a day behind "but" is left out. `loose`: "in the morning", which
   * may be said of one day or of all. `ends`: the end of the day.
   */
  | { is: 'part'; hours: Hours; every?: true; loose?: true; ends?: true }
  /** All of a day, said beside others that have hours. */
  | { is: 'whole' }
  | { is: 'exact'; at: Clock }
  /** "Ten to nine": that time, or the hours from ten on. */
  | { is: 'either'; at: Clock; from: Clock; to: Clock }
  /** The time of the booking that is spoken of. */
  | { is: 'same' }
  | { is: 'about'; at: Clock }
  | { is: 'range'; from: Clock; to: Clock }
  | { is: 'from'; at: Clock }
  /** `inclusive`: it may begin then. `behind`: as said behind a time: "5 pm at the latest". */
  | { is: 'until'; at: Clock; inclusive?: true; behind?: true };

/** A time of the day that can be one end of a range. */
export type TimeAtom = Extract<HourAtom, { is: 'part' | 'exact' | 'about' }>;

const hours = (from: number, to: number): Hours => [from * 60, to * 60];

/** The hours at which people meet then. */
export const parts: Record<Part, Hours> = {
  early: hours(5, 10),
  earlyMorning: hours(5, 9),
  morning: hours(5, 12),
  lateMorning: hours(10, 12),
  lunch: hours(12, 14),
  earlyAfternoon: hours(12, 15),
  afternoon: hours(12, 17),
  lateAfternoon: hours(15, 18),
  earlyEvening: hours(17, 20),
  evening: hours(17, 24),
  lateEvening: hours(20, 24),
  endOfDay: hours(15, 18),
  businessHours: hours(9, 17),
};

/** Where "until" a part of the day leads: to the end of a morning, but to the beginning of lunch. */
export const endOf = (hours: Hours): number => hours[hours === parts.lunch ? 0 : 1];

/**
 * Reads hours: "in the morning", "after 5 pm", "at 3", "3 pm or later". Only behind a day "morgen"
 * and "mañana" are a part of it.
 */
export function readHours(cursor: Cursor, afterDay: boolean): HourAtom | undefined {
  if (cursor.attempt(() => sameTime(cursor))) return { is: 'same' };
  return cursor.attempt(() => readPart(cursor, afterDay)) ?? readBound(cursor) ?? readTimes(cursor);
}

function sameTime(cursor: Cursor): true | undefined {
  cursor.skip('at', 'on', 'the');
  return cursor.word('sameTime') && true;
}

function readPart(cursor: Cursor, afterDay = false): HourAtom | undefined {
  const start = cursor.read;
  // "A la una de la tarde".
  const isTime = () => cursor.follows('at') && cursor.sees(() => cursor.sense('number'));
  while (!isTime() && cursor.word('on', 'at', 'of', 'the', 'about')) continue;
  const led = cursor.read > start;
  const all = cursor.skip('any', 'whenever', 'every', 'all');
  if (all) cursor.skip('on', 'of', 'the');
  if (!afterDay && cursor.sees(() => cursor.sense('day'))) return undefined;
  const sense = cursor.sense('part');
  const part = sense?.value ?? (cursor.word('am', 'pm') as 'am' | 'pm' | undefined);
  if (!part) return undefined;
  const every = all || sense?.every;
  const name = part === 'am' ? 'morning' : part === 'pm' ? 'afternoon' : part;
  return {
    is: 'part',
    hours: parts[name],
    ...(every && { every }),
    ...((led || sense?.loose) && { loose: true }),
    ...(name === 'endOfDay' && { ends: true }),
  };
}

/** "Early on Friday", "tomorrow late": where in the day that stands beside it, or in a part of it. */
export function readPlace<T>(
  cursor: Cursor,
  readDay: () => T | undefined,
): { hours: HourAtom; day: T } | undefined {
  const word = cursor.word('early', 'late');
  const day = word && readDay();
  if (!word || day === undefined) return undefined;
  const name = cursor.attempt(() => {
    cursor.skip('on', 'the');
    const part = cursor.sense('part')?.value;
    return part && PLACES[`${word} ${part}`];
  });
  return { hours: { is: 'part', hours: parts[name ?? PLACES[word]!] }, day };
}

const PLACES: Partial<Record<string, Part>> = {
  early: 'early',
  late: 'lateAfternoon',
  'early morning': 'earlyMorning',
  'late morning': 'lateMorning',
  'early afternoon': 'earlyAfternoon',
  'late afternoon': 'lateAfternoon',
  'early evening': 'earlyEvening',
  'late evening': 'lateEvening',
};

/** "Ten to nine", which is a time or a range: see `times`. */
export const readEither = (cursor: Cursor): HourAtom | undefined =>
  cursor.attempt(() => {
    const found = minutesTo(cursor);
    return found && { is: 'either', ...found };
  });

/** "After 5 pm", "not before noon", "before lunch". */
function readBound(cursor: Cursor): HourAtom | undefined {
  return cursor.attempt(() => {
    const word = cursor.word(...BOUNDS);
    if (!word) return undefined;
    cursor.skip('at', 'on', 'about');
    const clock = readClock(cursor, true, true);
    const part = clock ? undefined : readPart(cursor);
    if (clock) {
      // "Antes de las 12 del mediodía".
      if (clock.minute === DAY / 2) cursor.attempt(() => isLunch(cursor));
      if (word === 'from' || word === 'after') cursor.word('onwards', 'fromOn');
      return bound(word, clock);
    }
    if (part?.is !== 'part') return undefined;
    const [from, to] = part.hours;
    const at = (minute: number): Clock => ({ minute, open: false });
    if (word === 'after') return to < DAY ? { is: 'from', at: at(to) } : undefined;
    if (word === 'from' || word === 'notBefore') return { is: 'from', at: at(from) };
    return { is: 'until', at: at(word === 'before' ? from : endOf(part.hours)) };
  });
}

const isLunch = (cursor: Cursor): true | undefined =>
  cursor.sense('part')?.value === 'lunch' || undefined;

function bound(word: Bound, at: Clock): HourAtom {
  if (word === 'from' || word === 'after' || word === 'notBefore') return { is: 'from', at };
  return { is: 'until', at, ...(word === 'notAfter' && { inclusive: true }) };
}

/** A time, and what may stand behind it: "5 pm or later". */
function readTimes(cursor: Cursor): HourAtom | undefined {
  const time = readTime(cursor) ?? beforeDay(cursor);
  if (time?.is !== 'exact') {
    if (time) cursor.attempt(() => roughly(cursor));
    return time;
  }
  if (cursor.attempt(() => roughly(cursor))) return { is: 'about', at: time.at };
  const end = readPostfix(cursor);
  if (end === 'onwards') return { is: 'from', at: time.at };
  return end ? { is: 'until', at: time.at, inclusive: true, behind: true } : time;
}

/** "3-ish", "3 or so". */
function roughly(cursor: Cursor) {
  cursor.mark('-');
  return cursor.word('roughly');
}

const inSome = (cursor: Cursor): true | undefined => {
  if (!cursor.word('in', 'within')) return undefined;
  cursor.skip('the');
  if (cursor.attempt(() => openAmount(cursor))) return true;
  return amountOf(cursor) !== undefined && cursor.sense('unit') ? true : undefined;
};

/** "9 or 10 pm". */
const nextTime = (cursor: Cursor) =>
  cursor.word('or', 'and') ? readClock(cursor, false) : undefined;

/** "1 tomorrow", "12 on Friday", but not "the 10 am one tomorrow". */
const beforeDay = (cursor: Cursor): HourAtom | undefined =>
  cursor.attempt(() => {
    const isOther = cursor.sees(
      () => cursor.filler() ?? (amountOf(cursor) !== undefined && cursor.sense('unit')),
    );
    const at = isOther ? undefined : readClock(cursor, true);
    const isBefore = cursor.sees(
      () => cursor.sense('day') ?? (cursor.word('on') && cursor.sense('weekday')),
    );
    return at && isBefore ? { is: 'exact', at } : undefined;
  });

/** What makes a bound of the day or the time before it: "or later", "at the latest". */
export const readPostfix = (cursor: Cursor): 'onwards' | 'atTheLatest' | undefined =>
  cursor.word('onwards', 'atTheLatest') ??
  cursor.attempt(() => {
    const side = cursor.word('or', 'and') && cursor.word('later', 'earlier');
    // "Tomorrow or later today".
    if (
      !side ||
      cursor.sees(() => cursor.sense('day') ?? cursor.sense('unit') ?? cursor.word('this'))
    ) {
      return undefined;
    }
    return side === 'later' ? 'onwards' : 'atTheLatest';
  });

/** One time of the day. A number alone is one behind "at" and before a part of the day. */
export function readTime(
  cursor: Cursor,
  bare = false,
): Extract<HourAtom, { is: 'exact' | 'about' }> | undefined {
  return cursor.attempt(() => {
    // "In 2 hours" is not "at 2 hours".
    if (cursor.sees(() => inSome(cursor))) return undefined;
    // In Portuguese "às" is said of days as well.
    while (!cursor.sees(() => cursor.word('at')) && cursor.word('on')) continue;
    const about = cursor.word('about');
    const at = cursor.skip('at');
    const clock =
      readClock(cursor, about !== undefined || at || bare, about !== undefined || at) ??
      cursor.attempt(() => {
        const before = readClock(cursor, true);
        return before &&
          cursor.sees(
            () =>
              readPart(cursor) ??
              cursor.word('tonight', 'onwards') ??
              roughly(cursor) ??
              nextTime(cursor),
          )
          ? before
          : undefined;
      });
    return clock && { is: about ? 'about' : 'exact', at: clock };
  });
}
