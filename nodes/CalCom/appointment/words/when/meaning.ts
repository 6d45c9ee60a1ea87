import { DateTime } from 'luxon';
import { dayAt, minuteAt, momentAt, weekdayOf, type Day, type Days } from './calendar';
import { DAY, type Hours } from './clock';

/** Days, the hours of them that are meant, and where only a stretch of time is, its ends in ms. */
export interface Clause {
  /** In order, apart from each other. */
  days: Days[];
  /** In order, apart from each other. */
  hours: Hours[];
  from?: number;
  to?: number;
}

/** What somebody said about time, understood to the last word. */
export interface Meaning {
  /** Any of these is meant. */
  clauses: Clause[];
  /** The bounds of all clauses, in the zone in which the words were meant; `to` is not part of it. */
  from: DateTime;
  to: DateTime;
  /** The only instant that is meant, if it is one. */
  moment?: DateTime;
  /** The meaning in plain words, with the zone: to be told, so that somebody can object. */
  understood: string;
}

export const WHOLE_DAY: Hours[] = [[0, DAY]];

/** `gap` is what lies between neighbours. */
function joined<T extends Days | Hours>(runs: T[], gap: 0 | 1): T[] {
  const found: T[] = [];
  for (const run of [...runs].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && run[0] <= last[1] + gap) last[1] = Math.max(last[1], run[1]);
    else found.push([...run] as T);
  }
  return found;
}

/** Hours in order, those that touch made one. */
export const joinedHours = (hours: Hours[]): Hours[] => joined(hours, 0);
/** Days in order, those that touch made one. */
export const joinedDays = (days: Days[]): Days[] => joined(days, 1);

/** The hours that lie in both. */
export const commonHours = (some: Hours[], others: Hours[]): Hours[] =>
  common(some, others).filter(([first, last]) => first < last);

const commonDays = (some: Days[], others: Days[]): Days[] =>
  common(some, others).filter(([first, last]) => first <= last);

const common = <T extends Days | Hours>(some: T[], others: T[]): T[] =>
  some.flatMap(([from, to]) =>
    others.map(([first, last]) => [Math.max(from, first), Math.min(to, last)] as T),
  );

const hoursWithout = (some: Hours[], others: Hours[]): Hours[] =>
  others.reduce<Hours[]>(
    (left, [from, to]) =>
      commonHours(left, [
        [0, from],
        [to, DAY],
      ]),
    some,
  );

const daysWithout = (some: Days[], others: Days[]): Days[] =>
  others.reduce<Days[]>(
    (left, [first, last]) =>
      commonDays(left, [
        [-Infinity, first - 1],
        [last + 1, Infinity],
      ]),
    some,
  );

const isLeft = ({ days, hours }: Clause): boolean => days.length > 0 && hours.length > 0;

/** Clauses without what others exclude. */
export const without = (clauses: Clause[], excluded: Clause[]): Clause[] =>
  excluded.reduce(
    (left, { days, hours }) =>
      left
        .flatMap((clause) => [
          { ...clause, days: daysWithout(clause.days, days) },
          {
            ...clause,
            days: commonDays(clause.days, days),
            hours: hoursWithout(clause.hours, hours),
          },
        ])
        .filter(isLeft),
    clauses,
  );

/** What more a form may ask for. */
interface Limits {
  hours?: Hours;
  /** Not on Saturdays and Sundays. */
  weekdaysOnly?: boolean;
}

/** Clauses within further limits: none where nothing is left. */
export const limited = (clauses: Clause[], { hours, weekdaysOnly }: Limits): Clause[] =>
  clauses
    .map((clause) => ({
      ...clause,
      hours: hours ? commonHours(clause.hours, [hours]) : clause.hours,
      days: weekdaysOnly ? daysWithout(clause.days, weekendsIn(clause.days)) : clause.days,
    }))
    .filter(isLeft);

function weekendsIn(days: Days[]): Days[] {
  const found: Days[] = [];
  for (let day = days[0][0]; day <= days.at(-1)![1]; day += 1) {
    if (isWeekend(day)) found.push([day, day]);
  }
  return joinedDays(found);
}

const isWeekend = (day: Day): boolean => weekdayOf(day) > 5;

/** An instant is meant as one of its day. */
const INSTANT = 60_000;

const isOnDays = ({ days, from = -Infinity, to = Infinity }: Clause, moment: DateTime): boolean => {
  const day = dayAt(moment);
  const isDay = days.some(([first, last]) => day >= first && day <= last);
  return isDay && (to - from === INSTANT || (+moment >= from && +moment < to));
};

const isInHours = ({ hours }: Clause, moment: DateTime): boolean => {
  const minute = minuteAt(moment);
  return hours.some(([from, to]) => minute >= from && minute < to);
};

const isWithin = ({ from = -Infinity, to = Infinity }: Clause, moment: DateTime): boolean =>
  +moment >= from && +moment < to;

const some = ({ clauses, from }: Meaning, time: DateTime, fits: typeof isOnDays): boolean => {
  const local = time.setZone(from.zone);
  return clauses.some((clause) => fits(clause, local));
};

/** Whether hours and a stretch leave nothing of a clause. */
export const isNever = (clause: Clause, zone: DateTime['zone']): boolean =>
  clause.days.every(([first, last]) => {
    // The hours of further days are the same as of these.
    const some = [first, first + 1, last - 1, last].filter((day) => day >= first && day <= last);
    return some.every((day) =>
      clause.hours.every(
        ([from, to]) =>
          +momentAt(day, to, zone) <= (clause.from ?? -Infinity) ||
          +momentAt(day, from, zone) >= (clause.to ?? Infinity),
      ),
    );
  });

/** Whether a time is meant. */
export const isMeant = (meaning: Meaning, time: DateTime): boolean =>
  some(
    meaning,
    time,
    (clause, local) =>
      isOnDays(clause, local) && isWithin(clause, local) && isInHours(clause, local),
  );

/** Whether a time lies on days that are meant, at whatever hour. */
export const isOnMeantDay = (meaning: Meaning, time: DateTime): boolean =>
  some(meaning, time, isOnDays);

/**
 * Whether a time would suit on another day: it has the hours that were meant, and does not fall on a
 * weekend where a whole week without one was meant.
 */
export const suits = (meaning: Meaning, time: DateTime): boolean =>
  some(
    meaning,
    time,
    (clause, local) =>
      (isInHours(clause, local) || clause.to === (clause.from ?? 0) + INSTANT) &&
      !(isWorkingWeek(clause) && isWeekend(dayAt(local))),
  );

const isWorkingWeek = ({ days }: Clause): boolean => {
  const count = days.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return (
    count >= 5 && weekendsIn(days).every(([day]) => !days.some(([a, b]) => day >= a && day <= b))
  );
};

/** The first and the last instant of a clause. */
export function boundsOf({ days, hours, from, to }: Clause, { zone }: DateTime) {
  const first = momentAt(days[0][0], hours[0][0], zone);
  const last = momentAt(days.at(-1)![1], hours.at(-1)![1], zone);
  const ofMs = (ms: number) => DateTime.fromMillis(ms, { zone });
  return {
    from: from === undefined ? first : ofMs(Math.max(from, +first)),
    to: to === undefined ? last : ofMs(Math.min(to, +last)),
  };
}
