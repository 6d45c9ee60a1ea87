import { problem } from '../../../../shared/wording/problem';
import { AHEAD } from './dayPart';
import type { Cursor } from './cursor';

/** A time of the day in minutes. */
export interface Clock {
  minute: number;
  /** Whether it may be twelve hours later as well: "at 3". */
  open: boolean;
  /** Whether it is twelve hours later beside a part of the day that says so: "ce soir à 8 h". */
  soft?: true;
  /** Said as "midnight": nobody knows whether it begins the day or ends it. */
  midnight?: true;
}

/** Minutes of a day; the last one is not part of it. */
export type Hours = [from: number, to: number];

export const DAY = 1440;
const HALF = 720;

/** Where an hour that is before noon or after it is taken to be, if nothing else tells: 7 to 19. */
export const FIRST_HOUR = 7 * 60;

/**
 * Reads a time of the day. A number alone is one only where the words before it, or those around
 * it, say so (`bare`). Where only one time fits (`alone`), "ten to nine" is not a range.
 */
export function readClock(cursor: Cursor, bare: boolean, alone = false): Clock | undefined {
  return cursor.attempt(() => {
    // "A la una".
    while (!cursor.sees(() => cursor.sense('number')) && cursor.word('the', 'zero')) continue;
    const found = named(cursor) ?? spokenParts(cursor, alone) ?? digits(cursor, bare);
    return found && found.minute <= DAY ? withHalf(cursor, found) : undefined;
  });
}

function named(cursor: Cursor): Clock | undefined {
  const word = cursor.word('noon', 'midnight');
  if (!word) return undefined;
  // "Midi et demi".
  const half = cursor.attempt(() => cursor.word('and') && cursor.word('half'));
  // "Midi moins le quart".
  const less = cursor.attempt(() => {
    const isLess = cursor.word('minus');
    cursor.skip('the');
    return isLess && fraction(cursor);
  });
  if (word === 'midnight') return { minute: DAY, open: false, midnight: true };
  return { minute: HALF + (half ? 30 : 0) - (less ?? 0), open: false };
}

/** "Half past two", "quarter to five", "ten past three", "halb drei", "dos y media". */
function spokenParts(cursor: Cursor, alone: boolean): Clock | undefined {
  return (
    cursor.attempt(() => {
      const found = alone ? minutesTo(cursor) : undefined;
      return found?.at;
    }) ??
    cursor.attempt(() => {
      const minutes = amount(cursor);
      // "Nine to five" is a range.
      const isRange = cursor.sees(() => cursor.word('to')) && !minutes?.surely;
      const side = minutes && cursor.word('past', 'less');
      if (!minutes || !side || (side === 'less' && isRange)) return undefined;
      cursor.skip('the');
      // "Fünf vor halb drei".
      const half = cursor.word('halfBefore') ? 30 : 0;
      const hour = hourOf(cursor);
      return hour && moved(hour, (side === 'past' ? minutes.count : -minutes.count) - half);
    }) ??
    cursor.attempt(() => {
      const half = cursor.word('halfBefore', 'halfPast');
      const hour = half && hourOf(cursor);
      return hour && moved(hour, half === 'halfPast' ? 30 : -30);
    }) ??
    cursor.attempt(() => {
      // "Viertel drei" and "drei Viertel drei" are quarters of the hour that ends at three.
      const quarters = cursor.word('quarterOf', 'threeQuartersOf');
      const hour = quarters && hourOf(cursor);
      return hour && moved(hour, quarters === 'quarterOf' ? -45 : -15);
    }) ??
    cursor.attempt(() => {
      const isRange = cursor.follows('between');
      const hour = hourOf(cursor);
      const side = hour && cursor.word('and', 'minus');
      const exact = cursor.attempt(() =>
        side === 'and' ? minutesAfterAnd(cursor, isRange) : undefined,
      );
      cursor.skip('the');
      const minutes =
        exact ?? fraction(cursor) ?? (side === 'minus' ? numberOf(cursor) : undefined);
      return side && minutes ? moved(hour!, side === 'minus' ? -minutes : minutes) : undefined;
    })
  );
}

/** "Las dos y diez"; "entre las dos y diez" is a range, unless another end follows. */
function minutesAfterAnd(cursor: Cursor, isRange: boolean): number | undefined {
  const minutes = cursor.vocabulary.minutesAfterAnd && cursor.sense('number')?.value;
  const isOther = cursor.sees(() => cursor.word('oclock') ?? cursor.sense('unit'));
  if (!minutes || minutes > 59 || isOther) return undefined;
  const isFirst = cursor.sees(() => cursor.word('and') && readClock(cursor, true));
  return isRange && !isFirst ? undefined : minutes;
}

/**
 * "Ten to nine" in words: the time, and the ends of the range that the same words may mean. Only five
 * and ten are hours as well.
 */
export function minutesTo(cursor: Cursor): Record<'at' | 'from' | 'to', Clock> | undefined {
  const count = cursor.sense('number')?.value;
  const isEither = cursor.sees(() => cursor.word('to')) && cursor.word('less');
  if ((count !== 5 && count !== 10) || !isEither) return undefined;
  const hour = hourOf(cursor);
  if (!hour || isDate(cursor)) return undefined;
  const to = withHalf(cursor, hour);
  return { at: moved(to, -count), from: ofHour(count), to };
}

const fraction = (cursor: Cursor): number | undefined => {
  const word = cursor.word('half', 'quarter');
  return word && (word === 'half' ? 30 : 15);
};

/** Minutes before a word that adds them to an hour, or takes them from it. */
const amount = (cursor: Cursor): { count: number; surely: boolean } | undefined =>
  cursor.attempt(() => {
    const part = fraction(cursor);
    const count = part ?? numberOf(cursor);
    const unit = cursor.sense('unit');
    if (!count || count > 59 || (unit && unit.value !== 'minute')) return undefined;
    return { count, surely: part !== undefined || unit !== undefined || count > 12 };
  });

const numberOf = (cursor: Cursor): number | undefined =>
  cursor.shape('number')?.value ?? cursor.sense('number')?.value;

function hourOf(cursor: Cursor): Clock | undefined {
  const word = cursor.word('noon', 'midnight');
  if (word) return { minute: word === 'noon' ? HALF : DAY, open: false };
  const hour = numberOf(cursor);
  if (hour === undefined || hour > 24) return undefined;
  return ofHour(hour, openUntil(cursor, cursor.word('oclock') !== undefined));
}

/** Hours from here on are of one half of the day: "neuf heures" is never said of the evening. */
const openUntil = ({ vocabulary }: Cursor, marked: boolean): number =>
  marked && !vocabulary.twelveHours ? FIRST_HOUR / 60 : HALF / 60;

const ofHour = (hour: number, until = HALF / 60): Clock => ({
  minute: hour * 60,
  open: hour >= 1 && hour < until,
  ...(hour >= until && hour < HALF / 60 && { soft: true }),
});

const moved = ({ minute, open, soft }: Clock, minutes: number): Clock => ({
  minute: (minute + minutes + DAY) % DAY,
  open,
  ...(soft && { soft }),
});

function digits(cursor: Cursor, bare: boolean): Clock | undefined {
  const shape = cursor.shape('clock');
  if (shape) {
    cursor.word('oclock');
    const soft = !shape.open && shape.short && shape.value < HALF;
    return { minute: shape.value, open: shape.open, ...(soft && { soft }) };
  }
  return dotted(cursor, bare) ?? counted(cursor, bare);
}

/** 15.30, where a time is expected or "Uhr" follows. */
function dotted(cursor: Cursor, bare: boolean): Clock | undefined {
  const shape = cursor.shape('dotted');
  if (!shape) return undefined;
  const [hour, minute] = shape.value;
  if (shape.digits !== 2 || hour > 24 || minute > 59) return undefined;
  const marked = cursor.word('oclock') ?? (cursor.sees(() => cursor.word('am', 'pm')) || undefined);
  // Those that cannot be dates need no word.
  if (!marked && !bare && hour <= 31 && minute >= 1 && minute <= 12) return undefined;
  return { minute: hour * 60 + minute, open: hour >= 1 && hour < 7 };
}

/** "3 pm", "15 Uhr 30", "15 h", "0900", "two thirty", "fifteen hundred", and where fitting "3". */
function counted(cursor: Cursor, bare: boolean): Clock | undefined {
  const { shape } = cursor.next ?? {};
  const inDigits = shape?.is === 'number' ? shape.digits : 0;
  const isAt = bare || cursor.follows('at');
  const hour = numberOf(cursor);
  if (hour === undefined) return undefined;
  // "Twenty twenty five" is a year or a time as well.
  if (inDigits === 4 || hour >= 2000) return fourDigits(cursor, hour, bare);
  if (inDigits === 3) return threeDigits(cursor, hour);
  if (hour > 24 || inDigits > 2 || (!isAt && isLength(cursor, hour))) return undefined;
  if (hour === 12 && cursor.word('noon')) return { minute: HALF, open: false };
  if (cursor.word('hundred')) return { minute: hour * 60, open: false };
  const marked = cursor.word('oclock') !== undefined;
  const minutes = minutesAfter(cursor, marked, inDigits > 0);
  const fits =
    marked ||
    (minutes !== undefined && inDigits === 0) ||
    (bare && !isDate(cursor)) ||
    cursor.sees(() => cursor.word('am', 'pm'));
  return fits ? moved(ofHour(hour, openUntil(cursor, marked)), minutes ?? 0) : undefined;
}

/** "2 hours on Friday" is how long. In other languages than English "2h" is a time. */
function isLength({ next, vocabulary }: Cursor, hour: number): boolean {
  const isHours = next?.senses.some(
    ({ is, ...sense }) => is === 'unit' && 'value' in sense && sense.value === 'hour',
  );
  return hour < LONG && isHours === true && (next!.text.length > 1 || vocabulary.twelveHours);
}

/** Nothing takes so many hours that is booked by them. */
const LONG = 5;

/** "3 of December". */
const isDate = (cursor: Cursor): boolean =>
  cursor.sees(() => {
    // "As duas próximas semanas".
    cursor.skip('of', 'on', 'the', ...AHEAD);
    return cursor.sense('month') ?? cursor.sense('unit');
  });

/** "15 Uhr 30" and "two thirty"; numbers in digits need the word between them. */
const minutesAfter = (cursor: Cursor, marked: boolean, inDigits: boolean): number | undefined =>
  cursor.attempt(() => {
    const hyphen = !marked && !inDigits && cursor.next?.glued && cursor.mark('-');
    const zero = !marked && !inDigits && !hyphen && cursor.word('zero');
    const minutes = marked || inDigits ? numberOf(cursor) : cursor.sense('number')?.value;
    if (zero) return minutes && minutes < 10 ? minutes : undefined;
    // "Nine-twelve" and "nine-seventeen" are ranges.
    if (hyphen && (minutes ?? 0) <= 24) return undefined;
    // "3 30 pm".
    if (!marked && inDigits && !cursor.sees(() => cursor.word('am', 'pm'))) return undefined;
    if (minutes === undefined || minutes < (marked ? 1 : 10) || minutes > 59) return undefined;
    if (marked) cursor.attempt(() => cursor.sense('unit')?.value === 'minute' || undefined);
    if (isDate(cursor)) return undefined;
    return minutes;
  });

/** "330 pm". */
function threeDigits(cursor: Cursor, value: number): Clock | undefined {
  const [hour, minute] = [Math.floor(value / 100), value % 100];
  const isTime = minute <= 59 && cursor.sees(() => cursor.word('am', 'pm'));
  return isTime ? { minute: hour * 60 + minute, open: true } : undefined;
}

/** `0900` and `1430`; other numbers of four digits may be years. */
function fourDigits(cursor: Cursor, value: number, bare: boolean): Clock | undefined {
  const [hour, minute] = [Math.floor(value / 100), value % 100];
  if (hour > 24 || minute > 59) return undefined;
  const marked = cursor.word('oclock', 'hundred');
  if (!marked && !bare && hour >= 19 && hour <= 21) return undefined;
  return { minute: hour * 60 + minute, open: false };
}

function withHalf(cursor: Cursor, clock: Clock): Clock {
  const half = cursor.word('am', 'pm');
  if (!half) return clock;
  const { minute } = clock;
  // "15:00 pm" can mean one thing only, "13:00 am" means none.
  const first = minute % HALF;
  if (minute >= HALF + 60 && half === 'am') throw noTime(clock, half);
  if (minute < 60 && half === 'pm') throw noTime(clock, half);
  return { minute: half === 'pm' ? first + HALF : first, open: false };
}

const noTime = ({ minute }: Clock, half = ''): Error =>
  problem(
    `There is no such time of day: ${clockText(minute)} ${half}`.trim(),
    'Use a time such as 09:00 or 15:00.',
  );

/** `09:05` of minutes; the end of a day is `24:00`. */
export const clockText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
