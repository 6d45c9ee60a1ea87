import { dateOf, easter, type Day } from './calendar';
import type { Cursor } from './cursor';
import { bareDate, dated, year } from './dates';
import { WORKDAYS, type DayPart } from './dayPart';
import { counted, fromThen, roughly } from './distances';
import { calendar } from './periods';
import { weekday } from './weekdays';

/** Words that may lead to a day and say nothing more. */
const LEADS = ['on', 'the', 'of', 'at'] as const;

/** Reads one thing that names days. A number alone is a date only where others are (`bare`). */
export function readDayPart(cursor: Cursor, today: Day, bare = false): DayPart | undefined {
  return cursor.attempt(() => {
    const readDay = (from: Cursor) => readDayPart(from, today);
    const distance = roughly(cursor, today) ?? counted(cursor, today, readDay);
    if (distance) return distance;
    const then = cursor.attempt(() => fromThen(cursor, today));
    if (then) return then;
    const led = cursor.skip(...LEADS);
    // "El día 15".
    cursor.attempt(
      () =>
        (cursor.sense('unit')?.value === 'day' && cursor.sees(() => cursor.shape('ordinal'))) ||
        undefined,
    );
    return (
      shaped(cursor) ??
      dated(cursor, today) ??
      counted(cursor, today, readDay) ??
      weekday(cursor, today, readDay) ??
      calendar(cursor, today, readDay) ??
      simple(cursor, today, led) ??
      (bare ? bareDate(cursor) : undefined)
    );
  });
}

function shaped(cursor: Cursor): DayPart | undefined {
  const date = cursor.shape('date');
  if (date) return { is: 'day', day: date.value, written: true };
  const days = cursor.shape('days');
  if (days) return { is: 'span', days: days.value, of: days.of };
  const numeric = cursor.shape('numeric');
  return numeric && { is: 'date', ...numeric.value };
}

/** Days, holidays and dates without a month. */
function simple(cursor: Cursor, today: Day, led: boolean): DayPart | undefined {
  const day = cursor.sense('day');
  if (day) return { is: 'day', day: today + day.value };
  if (cursor.word('sameDay')) return { is: 'then', days: 0 };
  if (cursor.word('dayAfter')) return { is: 'then', days: 1, alone: true };
  const holiday = cursor.sense('holiday');
  if (holiday) {
    const { value } = holiday;
    if (Array.isArray(value)) return { is: 'date', readings: [value], ...year(cursor) };
    return { is: 'day', day: fromEaster(value.easter, today, year(cursor).year) };
  }
  if (cursor.word('weekdays')) return { is: 'weekdays', weekdays: WORKDAYS, every: true };
  if (cursor.attempt(() => ofToday(cursor))) return { is: 'day', day: today };
  if (cursor.word('whenever')) return { is: 'any', whole: 'anyTime' };
  if (cursor.word('allDay')) return { is: 'any', whole: 'allDay' };
  if (cursor.word('any', 'soon')) return { is: 'any' };
  // "First" alone is not yet a date.
  const ordinal = led ? dateOrdinal(cursor) : cursor.shape('ordinal')?.value;
  // "The second one" is one of several.
  if (ordinal === undefined || cursor.sees(() => cursor.filler())) return undefined;
  cursor.attempt(() => ofTheMonth(cursor));
  return { is: 'date', readings: [[undefined, ordinal]] };
}

/** "Second"; in languages that count dates by numbers, only the first has such a name. */
function dateOrdinal(cursor: Cursor): number | undefined {
  const shape = cursor.shape('ordinal')?.value;
  if (shape !== undefined) return shape;
  const said = cursor.sense('ordinal')?.value;
  return cursor.vocabulary.datesInWords && said !== 1 ? undefined : said;
}

/** A day so many days from Easter: of that year, or the next one that comes. */
function fromEaster(days: number, today: Day, given?: number): Day {
  const { year: thisYear } = dateOf(today);
  const day = easter(given ?? thisYear) + days;
  return given || day >= today ? day : easter(thisYear + 1) + days;
}

/** "The first of the month". */
const ofTheMonth = (cursor: Cursor): true | undefined =>
  cursor.skip('of', 'the') && cursor.sense('unit')?.value === 'month' ? true : undefined;

/** "This morning", "ce midi". */
const ofToday = (cursor: Cursor): true | undefined =>
  cursor.word('this') && cursor.sees(() => cursor.sense('part') ?? cursor.word('noon'))
    ? true
    : undefined;
