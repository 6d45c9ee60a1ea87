import type { Cursor } from './cursor';
import type { DayPart } from './dayPart';
import type { HourAtom } from './hours';
import type { Read, Segment } from './segment';
import type { DayTerm } from './terms';

/** "No wait", ", sorry, I mean": what comes takes the place of what was said. */
export function readCorrection(cursor: Cursor): true | undefined {
  const passMarks = () => {
    while (cursor.mark(',', '.', ';', '-', '–', '—')) continue;
  };
  const readOne = () => {
    passMarks();
    return cursor.word('correction') ?? (cursor.word('not') && cursor.mark(',') && true);
  };
  let found = false;
  while (cursor.attempt(readOne)) found = true;
  if (!found) return undefined;
  passMarks();
  return true;
}

/** What was said with what corrects it. Undefined where nobody knows how much of it still counts. */
export function corrected(said: Segment, by: Read): Segment | undefined {
  const hours = hoursOf(said, by);
  if (!hours) return undefined;
  const days = by.days && said.days ? daysOf(said.days, by.days) : by.days;
  if (!days && by.days) return undefined;
  return {
    ...said,
    ...(days && { days }),
    hours,
    hoursFirst: by.days && by.hours.length > 0 ? by.hoursFirst : said.hoursFirst,
  };
}

/** "3 pm, no, 4": a number alone is an hour only in the place of one. */
function hoursOf({ hours: [time, ...others], ...said }: Segment, by: Read): HourAtom[] | undefined {
  if (by.number === undefined) {
    if (by.hours.length === 0) return time ? [time, ...others] : said.days && [];
    // "From 2 to 4 pm, no, 5 pm": which of the two it is about, nobody knows.
    const isEnd = by.hours[0].is === 'exact' && time && !ALONE.includes(time.is);
    // "At 2 pm, I mean am": another half of the day, or another time in it.
    const isHalf = by.hours[0].is === 'part' && time?.is === 'exact';
    return isEnd || isHalf ? undefined : by.hours;
  }
  const isHour = time?.is === 'exact' && others.length === 0 && by.number <= 24;
  const open = by.number >= 1 && by.number < 12;
  return isHour ? [{ is: 'exact', at: { minute: by.number * 60, open } }] : undefined;
}

/** Hours whose place another time can take. */
const ALONE: HourAtom['is'][] = ['exact', 'about', 'part', 'either', 'same'];

/**
 * "Tuesday next week, no, Wednesday" is still of that week. Undefined where the other day may be an
 * end of several, a day of a week that was named, or another day of all weeks.
 */
function daysOf(said: DayTerm, by: DayTerm): DayTerm | undefined {
  if (said.is !== 'parts' || by.is !== 'parts' || by.parts.some(isBareDate)) return undefined;
  if (said.parts.some(isEvery) !== by.parts.some(isEvery)) return undefined;
  if (said.parts.length === 1) {
    const isWithin = said.parts[0].is === 'span' && by.parts.every(isWeekday);
    return isWithin ? undefined : by;
  }
  const is = (part: DayPart) => part.is === 'weekdays' || part.is === 'span';
  if (![...said.parts, ...by.parts].every(is)) {
    return by.parts.length < said.parts.length ? undefined : by;
  }
  const kept = said.parts.filter((part) => by.parts.every((other) => other.is !== part.is));
  return { is: 'parts', parts: [...kept, ...by.parts] };
}

const isWeekday = (part: DayPart): boolean => part.is === 'weekdays' && !part.which;

const isEvery = (part: DayPart): boolean => part.is === 'weekdays' && part.every === true;

/** A date of which the month is left to what was said before. */
const isBareDate = (part: DayPart): boolean =>
  part.is === 'date' && part.readings[0][0] === undefined;
