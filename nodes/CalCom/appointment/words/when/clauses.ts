import { dayAt, type Day, type Days } from './calendar';
import { DAY, type Hours } from './clock';
import type { DayPart } from './dayPart';
import { withFacing } from './facing';
import { groupsOf, withNumbers, type Group } from './group';
import { commonHours, isNever, joinedDays, WHOLE_DAY, without, type Clause } from './meaning';
import { exclusions, notTwoReadings, withoutCommas } from './joins';
import { shared } from './lists';
import type { Segment } from './segment';
import { resolveParts, type Around } from './resolve';
import { looksBack, type Setting } from './setting';
import { withDeadlines } from './deadlines';
import { asEnd, stretchOf } from './stretches';
import type { DayTerm } from './terms';
import type { Bound } from './vocabulary/vocabulary';
import { dayOfSameTime } from './sameTime';
import { isOpen, resolveHours } from './times';
import { withWholeDays } from './wholeDays';

/** What segments mean together. Throws a problem for what has two readings, or none. */
export function clausesOf(said: Segment[], setting: Setting): Clause[] | undefined {
  const numbered = withNumbers(withoutCommas(said));
  if (!numbered) return undefined;
  const segments = withFacing(withDeadlines(withWholeDays(numbered)));
  const listed = segments.filter(({ days, negative }) => days && !negative).length > 1;
  const around = { until: DAY, listed, excluded: false };
  shared(segments, setting, (parts) => resolveParts(parts, setting, { ...around, listed: false }));
  const positive = groupsOf(
    segments.filter(({ negative }) => !negative),
    setting,
  );
  const negative = exclusions(segments).flatMap((some) => groupsOf(some, setting));
  if (positive.length === 0 && looksBack(setting.mode)) {
    throw setting.refuse('only says when it is not', 'Ask when it is.');
  }
  // "Not first thing on Monday" may be said of Monday only.
  if (positive.length === 0 && segments.some(({ days, hoursFirst }) => days && hoursFirst)) {
    throw setting.refuse(
      'may leave out those hours of a day, or want that day without them',
      'Ask which is meant, then say for example "Friday but not in the morning" or "not Friday morning".',
    );
  }
  notTwoReadings(segments, setting);
  const meant = (positive.length > 0 ? positive : [EVERYTHING]).flatMap((group) =>
    clauseOf(group, setting, around),
  );
  const excluded = negative.flatMap((group) =>
    clauseOf(group, setting, { ...around, excluded: true }),
  );
  if (excluded.some(({ from, to }) => from !== undefined || to !== undefined)) return undefined;
  const left = without(meant, excluded);
  if (left.every((clause) => isNever(clause, setting.now.zone))) {
    throw setting.refuse('excludes all that it names', 'Ask which time is meant.', ...meant);
  }
  return left;
}

const EVERYTHING: Group = { days: [{ is: 'parts', parts: [{ is: 'any' }] }], hours: [] };

function clauseOf(group: Group, setting: Setting, around: Around): Clause[] {
  const ofDay = (day: Day): Setting => ({
    ...setting,
    ask: (readings) => setting.ask(readings.map((one) => ({ day, ...one }))),
  });
  let hours: Hours[] | undefined;
  // Which day is today's weekday depends on the hours, and what is asked about hours on the days.
  const hoursOn = (day?: Day) =>
    (hours ??= resolveHours(group.hours, day === undefined ? setting : ofDay(day)));
  const sure = setting.mode === 'range' || !group.hours.some(({ atoms }) => atoms.some(isOpen));
  const latest = group.hours.length > 0 && sure ? hoursOn().at(-1)![1] : DAY;
  const clauses: Clause[] = [];
  let plain: Days[] = [];
  let previous: Day | undefined;
  for (const term of group.days) {
    const moved = group.hours.length > 0 ? movedDay(term, setting) : undefined;
    if (moved !== undefined) plain.push([moved, moved]);
    else if (term.is === 'parts' || term.is === 'range' || term.is === 'side') {
      const days =
        dayOfSameTime(group, setting) ??
        daysOf(term, setting, { ...around, until: latest, previous });
      previous = days.at(-1)![1];
      plain = [...plain, ...days];
    } else {
      const stretch = stretchOf(term, setting, around);
      previous = stretch.days.at(-1)![1];
      clauses.push(stretch);
    }
  }
  if (plain.length > 0) clauses.push({ days: joinedDays(plain), hours: WHOLE_DAY });
  const single = plain.length === 1 && plain[0][0] === plain[0][1] ? plain[0][0] : undefined;
  const said = hoursOn(single);
  if (
    group.days.length > 1 &&
    !looksBack(setting.mode) &&
    group.days.some((term) => isToday(term, setting))
  ) {
    notOver(said, setting);
  }
  if (said[0][0] === DAY) return clauses.map(nextMidnight);
  return clauses.map((clause) => ({ ...clause, hours: commonHours(clause.hours, said) }));
}

const isToday = (term: DayTerm, { today }: Setting): boolean =>
  term.is === 'parts' && term.parts.some((part) => part.is === 'day' && part.day === today);

/** Of "today or tomorrow morning", said in the afternoon, today has no morning: what is meant of it? */
function notOver(hours: Hours[], { now, refuse }: Setting): void {
  if (hours.at(-1)![1] > now.hour * 60 + now.minute) return;
  throw refuse(
    'names hours of today that are over',
    'Ask whether today is meant at another time, or only the other days.',
    { hours },
  );
}

/** "At 24:00". */
const nextMidnight = (clause: Clause): Clause => ({
  ...clause,
  days: clause.days.map(([first, last]) => [first + 1, last + 1]),
  hours: [[0, 1]],
});

/** "Friday to December 2", said on December 1, does not mean that of next year. */
const HALF_YEAR = 183;
const isYearless = (parts: DayPart[]): boolean =>
  parts.some((part) => part.is === 'date' && part.year === undefined);

const isEvery = (part: DayPart): boolean => part.is === 'weekdays' && part.every === true;

function daysOf(
  term: DayTerm & { is: 'parts' | 'range' | 'side' },
  setting: Setting,
  around: Around,
): Days[] {
  if (term.is === 'parts') return resolveParts(term.parts, setting, around);
  if (term.is === 'side') return daysBeside(term, setting, around);
  const { from, to } = term;
  const [only] = from;
  if (from.length === 1 && isEvery(only) && !to.some(isEvery)) {
    // "Thursdays until Christmas".
    const last = resolveParts(to, setting, asEnd(around)).at(-1)![1];
    return resolveParts(
      [only, { is: 'span', days: [setting.today, last], of: 'day' }],
      setting,
      around,
    );
  }
  const start = firstDay(from, to, setting, around);
  const until = to.filter((part) => part.is !== 'any');
  const end = resolveParts(until, setting, { ...asEnd(around), after: start }).at(-1)![1];
  if (end >= start && !(isYearless(until) && end - start > HALF_YEAR)) return [[start, end]];
  throw setting.refuse('ends before it starts', 'Name the earlier day first, with its date.', {
    days: [[start, end]],
  });
}

/** "December after the 15th". */
function daysBeside(
  { parts, of, point }: DayTerm & { is: 'side' },
  setting: Setting,
  around: Around,
): Days[] {
  const within = resolveParts(parts, setting, around);
  const days = resolveParts([...point, ...parts], setting, around);
  const [first, last] = [days[0][0], days.at(-1)![1]];
  const [start, end] = [within[0][0], within.at(-1)![1]];
  const sides: Record<Bound, Days> = {
    after: [last + 1, end],
    from: [first, end],
    notBefore: [first, end],
    before: [start, first - 1],
    until: [start, last],
    notAfter: [start, last],
  };
  if (sides[of][0] <= sides[of][1]) return [sides[of]];
  throw setting.refuse('excludes all that it names', 'Ask which time is meant.', { days: within });
}

/** "Monday to Wednesday next week" begins in that week, "Friday to Monday next week" before it. */
function firstDay(from: DayPart[], to: DayPart[], setting: Setting, around: Around): Day {
  const alone = () => resolveParts(withMonthOf(from, to), setting, asEnd(around))[0][0];
  const span = to.find((part) => part.is === 'span');
  const only = from.length === 1 && from[0].is === 'weekdays' && !from[0].which;
  if (!span || !only || to.length === 1) return alone();
  const [[inside]] = resolveParts([...from, span], setting, around);
  const [[end]] = resolveParts(to, setting, around);
  return inside <= end ? inside : alone();
}

/** "1 to 4 December". */
function withMonthOf(from: DayPart[], to: DayPart[]): DayPart[] {
  const last = to.find((part) => part.is === 'date');
  return from.map((part) =>
    part.is === 'date' && last && part.readings[0][0] === undefined
      ? {
          ...part,
          readings: [[last.readings[0][0], part.readings[0][1]]],
          ...(last.year && { year: last.year }),
        }
      : part,
  );
}

/** "Two days later at 10": the day alone, where a time stands beside it. */
const movedDay = (term: DayTerm, { reference }: Setting): Day | undefined =>
  term.is === 'shift' && reference && !('milliseconds' in term.by)
    ? dayAt(reference.plus(term.by))
    : undefined;
