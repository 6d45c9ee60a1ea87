import type { DateTime } from 'luxon';
import { countsWorkingDays, inSameWeek, isWeekday, upcoming, type Period } from './day';
import { isWithin, takeHours, type Hours } from './hours';
import { cleaned, DEFAULT_DAYS, inFuture, plain, readPeriod, told, type Clock } from './period';
import { problem } from './problem';

/** A stretch of time, of which only some hours or days are meant. */
export interface Stretch extends Period {
  hours?: Hours;
  weekdaysOnly: boolean;
}

/** When somebody wants to meet: in any of some stretches, all of which lie between `from` and `to`. */
export interface Wish extends Period {
  stretches: Stretch[];
}

const WEEKDAYS_ONLY = /\b(?:on )?(?:weekdays?|work(?:ing)?days?|business days?)\b(?: only)?/;

/**
 * Reads a wish in everyday words: a day, a range, a number of days, with hours, parts of the day and
 * "weekdays" among them, or several of these: "Monday or Tuesday morning". A value that is no text
 * is a moment. Empty means a week. Throws a problem for anything else, and for a wish that lies in
 * the past.
 */
export function readWish(value: unknown, clock: Clock): Wish {
  const { stretches } = readWhen(value, clock);
  const coming = stretches.filter(({ moment, to }) => (moment ?? to) > clock.now);
  return spanning(coming.length > 0 ? coming : [inFuture(stretches[0], clock)]);
}

/** Reads the same, also where it lies in the past. */
export function readWhen(value: unknown, clock: Clock): Wish {
  const text = plain(value);
  if (text === undefined) {
    return spanning([{ ...readPeriod(value, clock), weekdaysOnly: false }]);
  }
  const pieces = shareOut(
    text
      .split(/,? (?:or|and) (?!later)/)
      .flatMap(listed)
      .map(piece),
  );
  const named = pieces.map((one) => ({ ...one, days: inSameWeek(one.days, text) }));
  return spanning(named.map((one) => stretchOf(one, clock)));
}

interface Piece {
  /** The days that are named; empty when none are. */
  days: string;
  hours?: Hours;
  weekdaysOnly: boolean;
}

/** Commas stand between days, but within dates as well. */
const listed = (text: string): string[] => {
  const parts = text.split(/, ?/);
  return parts.every(isWeekday) || parts.every(isDate) ? parts : [text];
};

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function piece(text: string): Piece {
  const { hours, rest } = takeHours(text.replace(/\bthis (?=morning|afternoon|evening)/, 'today '));
  const weekdaysOnly = WEEKDAYS_ONLY.test(rest);
  // "Next 3 business days" is a number of days as well.
  const days = countsWorkingDays(rest) ? rest : rest.replace(WEEKDAYS_ONLY, ' ');
  return { days: cleaned(days), weekdaysOnly, ...(hours && { hours }) };
}

/** "Friday morning or evening" means Friday twice, "Monday or Tuesday morning" two mornings. */
function shareOut(pieces: Piece[]): Piece[] {
  const says = ({ days, weekdaysOnly }: Piece) => days !== '' || weekdaysOnly;
  const last = pieces.at(-1)!;
  const onlyLast = pieces.filter(({ hours }) => hours).length === 1 && last.hours;
  return pieces.map((one, index) => {
    const before = pieces.slice(0, index).reverse();
    const donor = says(one) ? one : [...before, ...pieces.slice(index + 1)].find(says);
    return { ...(donor ?? one), hours: one.hours ?? (onlyLast ? last.hours : undefined) };
  });
}

function stretchOf({ days, hours, weekdaysOnly }: Piece, clock: Clock): Stretch {
  const period = days === '' ? upcoming(clock.now, DEFAULT_DAYS) : readPeriod(days, clock);
  if (period.moment && hours && !isWithin(hours, period.moment)) {
    throw problem(
      `${clock.label} names a part of the day, but another time: ${told(period.moment)}`,
      'Write the time with 24 hours, such as 15:00.',
    );
  }
  return { ...period, weekdaysOnly, ...(hours && { hours }) };
}

function spanning(found: Stretch[]): Wish {
  const [{ moment }, ...others] = found;
  // One exact time is searched on its whole day, of several only they are meant.
  const stretches = others.length > 0 ? found.map(exactly) : found;
  const ends = (which: 'from' | 'to', best: typeof Math.min) =>
    stretches.find((one) => +one[which] === best(...stretches.map((it) => +it[which])))![which];
  return {
    from: ends('from', Math.min),
    to: ends('to', Math.max),
    ...(moment && others.length === 0 && { moment }),
    stretches,
  };
}

const exactly = (stretch: Stretch): Stretch =>
  stretch.moment
    ? { ...stretch, from: stretch.moment, to: stretch.moment.plus({ minutes: 1 }) }
    : stretch;

/** Whether a time has the hours and the day of the week that any stretch of a wish asks for. */
export const suits = ({ stretches }: Wish, time: DateTime): boolean =>
  stretches.some((stretch) => isSuited(stretch, time));

/** Whether a time lies on the wished days, at whatever hour. */
export const isOnDays = ({ stretches }: Wish, time: DateTime): boolean =>
  stretches.some((stretch) => lies(time, stretch));

/** Whether a time is as wished. */
export const isMeant = ({ stretches }: Wish, time: DateTime): boolean =>
  stretches.some((stretch) => lies(time, stretch) && isSuited(stretch, time));

const lies = (time: DateTime, { from, to }: Period): boolean => time >= from && time < to;

const isSuited = ({ hours, weekdaysOnly }: Stretch, time: DateTime): boolean =>
  (!hours || isWithin(hours, time)) && (!weekdaysOnly || time.weekday <= 5);
