import { problem } from '../../../../shared/wording/problem';
import { DAY } from './clock';
import type { DayPart } from './dayPart';
import type { Join, Read, Segment } from './segment';
import type { Setting } from './setting';
import type { DayTerm } from './terms';

/** The words around what was read that tell whether it is meant. */
interface Around {
  join?: Join;
  not?: 'not' | 'except' | undefined;
  carried: boolean;
  behind?: 'unfit' | 'instead';
}

/** Whether something is meant or excluded, and how it is joined; undefined where nobody knows. */
export function meaningOf(
  read: Read,
  before: Segment[],
  { join, not, carried, behind }: Around,
): Pick<Segment, 'join' | 'negative'> | undefined {
  const last = before.at(-1);
  const excluded = { join: join === 'but' ? ('and' as const) : join, negative: true };
  if (behind === 'unfit') {
    // Of "Thursday and Friday won't work" it is not known whether it is about both.
    return !not && (!last || join === 'but' || last.negative) ? excluded : undefined;
  }
  if (last && isEvery(last) && (not || join === 'but') && isDayWithBound(last, read))
    throw unclearHours();
  if (not === 'except' && last?.negative) throw unclearException();
  if (not) return excluded;
  // "Not Thursday, otherwise any time".
  if (join === 'otherwise')
    return last?.negative && !isAnyDay(read) ? undefined : { join: 'or', negative: false };
  // "Not Friday but Monday"; what "not Friday, Monday" means nobody knows.
  if (carried && join === ',' && behind !== 'instead' && !areWeeks(last, read)) return undefined;
  if (carried && join === ',') return { join, negative: false };
  if (carried && join !== 'but' && join !== ',') return { join, negative: true };
  if (!last || last.negative) return { join, negative: false };
  if (join === 'butOnly') return narrowed(read, last);
  if (join !== 'but') return { join, negative: false };
  if (isEvery(last)) {
    const bounds = read.hours.some(({ is }) => is === 'from' || is === 'until');
    if (read.days ?? !bounds) return excluded;
    // "Any day but after 3".
    return last.hours.length > 0 ? { join, negative: false } : undefined;
  }
  // "Next week but Wednesday".
  return read.days && last.days ? undefined : { join, negative: false };
}

/** "Not this week, next week". */
const areWeeks = (...both: (Read | undefined)[]): boolean =>
  both.every(
    (one) =>
      one?.days?.is === 'parts' &&
      one.hours.length === 0 &&
      one.days.parts.every((part) => part.is === 'span' && part.of !== 'day'),
  );

/** "Any day but Monday before noon". */
const isDayWithBound = (last: Segment, { days, hours, hoursFirst }: Read): boolean =>
  last.hours.length === 0 &&
  days?.is === 'parts' &&
  days.parts.every((part) => part.is === 'weekdays') &&
  !hoursFirst &&
  hours.length > 0 &&
  hours.every(({ is }) => is === 'from' || is === 'until' || is === 'range');

/** "No mornings except Friday". */
const unclearException = (): Error =>
  problem(
    'It is not clear whether the exception is left out as well, or is meant',
    'Ask which is meant, then name the times that suit.',
  );

const unclearHours = (): Error =>
  problem(
    'It is not clear whether only those hours of the day are left out, or all of it, and the hours are those of the other days',
    'Ask which is meant, then say for example "before noon, but not on Monday" or name the days.',
  );

/** "Next week but only Tuesday", "any day but only after 3". */
function narrowed(read: Read, last: Segment): Pick<Segment, 'join' | 'negative'> | undefined {
  if (!read.days || !last.days) return { join: 'but', negative: false };
  const [before, parts] = [last.days, read.days].map((days) =>
    days.is === 'parts' ? days.parts : [],
  );
  return isOneDay(before, parts) ? { join: ',', negative: false } : undefined;
}

const isAnyDay = ({ days }: Read): boolean =>
  days?.is === 'parts' && days.parts.every(({ is }) => is === 'any');

/** Whether all of something was said, so that "but" leaves a part of it out: "any day", "every morning". */
const isEvery = ({ days, hours }: Segment): boolean =>
  hours.some((atom) => atom.is === 'part' && atom.every) ||
  (days?.is === 'parts' &&
    days.parts.some((part) => part.is === 'any' || ('every' in part && part.every === true)));

/**
 * "Thursday, December 3" is one day and "next week, Monday or Tuesday" are two, although commas stand
 * between other days, too.
 */
export function withoutCommas(segments: Segment[]): Segment[] {
  const found: Segment[] = [];
  for (const segment of segments) {
    const last = found.at(-1);
    const [before, parts] = [last, segment].map((one) =>
      one?.days?.is === 'parts' ? one.days.parts : [],
    );
    const free =
      last &&
      last.hours.length === 0 &&
      !last.negative &&
      !segment.negative &&
      segment.join === ',';
    const within =
      free && last.days && segment.days
        ? (insideOf(last.days, segment.days) ?? insideOf(segment.days, last.days))
        : undefined;
    if (within) {
      found.splice(-1, 1, { ...segment, join: last!.join, days: within });
    } else if (free && isOneDay(before, parts)) {
      found.splice(-1, 1, {
        ...segment,
        join: last.join,
        days: { is: 'parts', parts: [...before, ...parts] },
      });
    } else found.push(segment);
  }
  return found;
}

/** Whether parts on both sides of a comma tell of the same days: a weekday and its date or week. */
function isOneDay(before: DayPart[], parts: DayPart[]): boolean {
  const anyOf = (list: DayPart[]) => list.length > 0 && list.every(({ is }) => is === 'any');
  if (anyOf(before) ? parts.length > 0 : before.length > 0 && anyOf(parts)) return true;
  const kinds = [before, parts].map((list) =>
    list.some((part) => part.is === 'weekdays' && !part.which)
      ? 'weekday'
      : list.some(
            (part) =>
              part.is === 'span' || part.is === 'date' || (part.is === 'day' && part.written),
          )
        ? 'date'
        : undefined,
  );
  return kinds.includes('weekday') && kinds.includes('date');
}

/** A range of days within a span; undefined where they are anything else. */
export function insideOf(days: DayTerm, range: DayTerm): DayTerm | undefined {
  if (days.is !== 'parts' || range.is !== 'range') return undefined;
  const [span, ...others] = days.parts;
  if (span.is !== 'span' || others.length > 0) return undefined;
  return { ...range, from: [...range.from, span], to: [...range.to, span] };
}

/** Throws a problem for what leaves open of which day or night it is. */
export function notTwoReadings(segments: Segment[], { refuse }: Setting): void {
  if (segments.some(mayBeOneNight)) {
    throw refuse(
      'may mean the night between those days, or the evening of each',
      'Ask which is meant, then say for example "Friday evening or Saturday evening" or "from Friday 22:00 to Saturday 02:00".',
    );
  }
  if (segments.some(mayBeOfLast)) {
    throw refuse(
      'may leave out all of the first day, or only those hours of each',
      'Ask which is meant, then say for example "not Wednesday, and not Friday afternoon".',
    );
  }
  if (leavesDayOpen(segments)) throw refuse('does not say on which day', 'Ask for the day.');
}

/** "Tuesday at 2 is taken, 3 would be fine": whether that time is one of the same day, nobody knows. */
const leavesDayOpen = (segments: Segment[]): boolean =>
  segments.some(({ negative, days, hours }, index) => {
    const next = segments.at(index + 1);
    const isTime = negative && days && hours.some(({ is }) => is === 'exact');
    return isTime && next && !next.negative && !next.days && next.hours.length > 0;
  });

/** "Except Wednesday and Friday afternoon". */
function mayBeOfLast(
  { days, hours, hoursFirst, negative, own }: Segment,
  index: number,
  all: Segment[],
) {
  const before = all[index - 1];
  const isOfOne = hours.length === 1 && hours[0].is === 'part' && !hours[0].every && !hoursFirst;
  return (
    negative &&
    !own &&
    days &&
    isOfOne &&
    before?.negative &&
    before.days &&
    before.hours.length === 0
  );
}

/** "The night from Friday to Saturday", which is one, or that of each. */
const mayBeOneNight = ({ days, hours, negative }: Segment): boolean =>
  !negative &&
  days?.is === 'range' &&
  areNeighbours(days.from[0], days.to[0]) &&
  hours.some((atom) => atom.is === 'part' && !atom.every && atom.hours[1] === DAY);

function areNeighbours(one: DayPart, other: DayPart): boolean {
  if (one.is === 'weekdays' && other.is === 'weekdays')
    return other.weekdays[0] - (one.weekdays[0] % 7) === 1;
  return (
    one.is === 'date' && other.is === 'date' && other.readings[0][1] - one.readings[0][1] === 1
  );
}

/** What is left out, by the words that say so: "not Monday or Tuesday" is one, "no mornings, not Monday" two. */
export const exclusions = (segments: Segment[]): Segment[][] =>
  segments
    .filter(({ negative }) => negative)
    .reduce<Segment[][]>((before, segment) => {
      const last = segment.own ? undefined : before.at(-1);
      return last ? [...before.slice(0, -1), [...last, segment]] : [...before, [segment]];
    }, []);
