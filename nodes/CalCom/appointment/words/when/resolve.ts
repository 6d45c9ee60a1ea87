import {
  dateOf,
  dayAt,
  dayOf,
  isoOf,
  monthOf,
  nextWeekday,
  weekdayOf,
  weekOf,
  type Day,
  type Days,
} from './calendar';
import type { DayPart, Which } from './dayPart';
import { joinedDays } from './meaning';
import { whole } from './periods';
import { looksBack, type Setting } from './setting';

/** Days after which a date without year can only be that of the next one. */
const JUST_GONE = 90;

/** How many weeks "Mondays" reaches, and how far an exclusion or a hint does. */
const WEEKS = 4;
export const FAR = 60;

/** How far ahead a wish without an end looks. */
export const DEFAULT_DAYS = 7;

/** What stands around the words for days. */
export interface Around {
  /** The last minute of the day that is meant. */
  until: number;
  /** Whether other days are named beside them. */
  listed: boolean;
  /** Whether they are an end of a stretch: then Monday is the coming one, also in hints. */
  isEnd?: true;
  /** Whether they are the later one. */
  isUntil?: true;
  /** Whether they are excluded: then Monday is every Monday. */
  excluded: boolean;
  /** The day before which dates and weekdays cannot lie, if it is another one than today. */
  after?: Day;
  /** The day behind an evening in which a stretch begins. */
  nextMorning?: Day;
  /** The day that was named before. */
  previous?: Day;
}

/** The days that parts mean together. Throws a problem for what has two readings, or none. */
export function resolveParts(parts: DayPart[], setting: Setting, around: Around): Days[] {
  const weekdays = parts.filter((part) => part.is === 'weekdays');
  const spans = parts.filter((part) => part.is === 'span').map((part) => ofBooking(part, setting));
  const dates = parts.filter((part) => part.is === 'date');
  const days = parts.filter((part) => part.is === 'day' || part.is === 'then');
  const span = spans.length > 0 ? common(spans, setting) : undefined;
  const vague = spans.find((part) => part.vague);
  if (vague && (setting.mode !== 'range' || weekdays.length > 0)) {
    throw setting.refuse('does not say exactly when', 'Ask for the date.', { days: [vague.days] });
  }

  const exact = [
    ...days.map((part) =>
      part.is === 'then'
        ? dayBefore(part.alone === true, setting, around) + part.days
        : part.week && weekdays.length > 0
          ? undefined
          : oneOf(part, weekdays, setting),
    ),
    ...dates.map((part) => dateDay(part, weekdays, span, setting, around)),
  ].filter((day) => day !== undefined);
  if (exact.length > 0) return [agreed(exact, weekdays, span, setting)];

  const week = days.find((part) => part.is === 'day' && part.week);
  const within = week?.is === 'day' ? weekOf(week.day) : span;
  if (weekdays.length === 0) {
    if (within && spans.some(({ of }) => of === 'workday'))
      return pick(within, new Set([1, 2, 3, 4, 5]), setting);
    return [within ?? anyDay(setting, around)];
  }
  const wanted = new Set(weekdays.flatMap((part) => part.weekdays));
  if (week?.is === 'day' && parts.indexOf(weekdays[0]) < parts.indexOf(week)) {
    notTwoWeeks(weekdays[0], week.day, setting);
  }
  if (within) return pick(within, wanted, setting);
  if (weekdays.length > 1) throw fail(setting);
  const [only] = weekdays;
  if (only.weekdays.length > 1) return pick(anyDay(setting, around), wanted, setting);
  // Of bookings, any day of that name may be meant.
  if (setting.mode === 'hint' && !only.which && !around.isEnd) {
    return pick(anyDay(setting, around), wanted, setting);
  }
  if (only.every || around.excluded) {
    const weeks = around.excluded ? FAR : WEEKS;
    return pick([setting.today, setting.today + weeks * 7 - 1], wanted, setting);
  }
  const day = weekdayDay(only.weekdays[0], only.which, setting, around);
  return [[day, day]];
}

/** Of two days, the one that falls on the weekdays beside it. Throws the question where both do. */
function oneOf({ day, or }: DayPart & { is: 'day' }, weekdays: Weekdays[], { ask }: Setting): Day {
  if (or === undefined) return day;
  const fits = [or, day].filter((one) =>
    weekdays.every((part) => part.weekdays.includes(weekdayOf(one))),
  );
  if (fits.length > 1) throw ask(fits.map((one) => ({ day: one })));
  return fits[0] ?? day;
}

/**
 * "Tuesday in two weeks" is counted from Tuesday or from today; "in two weeks on Tuesday" is of that
 * week. Throws the question where they differ.
 */
function notTwoWeeks({ weekdays: [weekday] }: Weekdays, then: Day, { today, ask }: Setting): void {
  const inWeek = weekOf(then)[0] + weekday - 1;
  const counted = then + ((weekday - weekdayOf(today) + 7) % 7);
  if (inWeek !== counted) throw ask([{ day: inWeek }, { day: counted }]);
}

/** Where no day was named. Hints look back as well. */
function anyDay({ today, mode, reference }: Setting, { excluded }: Around): Days {
  if (looksBack(mode)) return [today - FAR * 7, today + FAR * 7];
  // Of a booking that is moved the day stays, where only another time is named.
  if (mode === 'moment' && reference) return [dayAt(reference), dayAt(reference)];
  return [today, today + (excluded ? FAR * 7 : DEFAULT_DAYS)];
}

/** "The following week" of a booking is the one after that in which it is. */
function ofBooking(span: Span, { reference }: Setting): Span {
  const after = span.subsequent && reference && whole(span.of, 1, dayAt(reference));
  return after && after.is === 'span' ? after : span;
}

type Span = DayPart & { is: 'span' };
type Weekdays = DayPart & { is: 'weekdays' };

const fail = ({ refuse }: Setting, ...days: Days[]): never => {
  const known = days.map((some) => ({ days: [some] }));
  throw refuse(
    'contradicts itself',
    'Name the days one after the other, or their dates.',
    ...known,
  );
};

/** The day from which "the day after" counts. */
function dayBefore(alone: boolean, setting: Setting, { previous }: Around): Day {
  const { reference, today } = setting;
  const of = previous ?? (reference ? dayAt(reference) : undefined);
  return of ?? (alone ? today : fail(setting));
}

/** The days that lie in all spans: "January next year". */
function common(spans: Span[], setting: Setting): Days {
  const [{ days: sure, or }] = spans;
  if (or && spans.length === 1) throw setting.ask([{ day: or[0] }, { day: sure[0] }]);
  return spans
    .map(({ days }) => days)
    .reduce(([first, last], [start, end], index) => {
      const days: Days = [Math.max(first, start), Math.min(last, end)];
      if (days[0] <= days[1]) return days;
      const [one, other] = [spans[0], spans[index]];
      const [small, large] = one.of === 'year' || one.of === 'week' ? [other, one] : [one, other];
      if (small.of === 'month' && large.of === 'year') {
        return monthOf(dateOf(large.days[0]).year, dateOf(small.days[0]).month);
      }
      if (small.of === 'weekend' && large.of === 'week') return [large.days[1] - 1, large.days[1]];
      return fail(setting, one.days, other.days);
    });
}

const pick = ([first, last]: Days, wanted: Set<number>, setting: Setting): Days[] => {
  const found: Days[] = [];
  for (let day = first; day <= last; day += 1)
    if (wanted.has(weekdayOf(day))) found.push([day, day]);
  return found.length > 0 ? joinedDays(found) : fail(setting, [first, last]);
};

/** The one day that exact ones, a weekday and a span agree on. */
function agreed(
  exact: Day[],
  weekdays: Weekdays[],
  span: Days | undefined,
  setting: Setting,
): Days {
  const [day, ...others] = exact;
  const fits =
    others.every((other) => other === day) && (!span || (day >= span[0] && day <= span[1]));
  const said = [...exact.map((one): Days => [one, one]), ...(span ? [span] : [])];
  if (!fits) return fail(setting, ...said);
  if (weekdays.every((part) => part.weekdays.includes(weekdayOf(day)))) return [day, day];
  throw setting.refuse(
    `names ${isoOf(day)}, but that is another day of the week`,
    'Ask whether the date or the day of the week is meant.',
    { days: [[day, day]] },
  );
}

/** The day of a date, of which the year, the month or their order may be missing. */
function dateDay(
  { readings, year }: DayPart & { is: 'date' },
  weekdays: Weekdays[],
  span: Days | undefined,
  setting: Setting,
  around: Around,
): Day {
  const found = readings.map(([month, date]) =>
    month === undefined
      ? inMonth(date, span, setting, around)
      : year
        ? dayOf(year, month, date)
        : nextOne(month, date, span, setting, around),
  );
  const real = [...new Set(found.flat().filter((day) => day !== undefined))];
  if (real.length === 0) {
    throw setting.refuse('names a date that does not exist', 'Ask which day is meant.');
  }
  const fitting = real.filter((day) =>
    weekdays.every((part) => part.weekdays.includes(weekdayOf(day))),
  );
  // A date without year that has just gone by is not saved by its weekday: the year stays open.
  if (fitting.length === 1 && readings.length > 1) return fitting[0];
  if (real.length > 1) throw setting.ask(real.map((day) => ({ day })));
  return real[0];
}

/** The next day with that number: of the span's month, or after what was named before. */
function inMonth(
  date: number,
  span: Days | undefined,
  { today }: Setting,
  { after }: Around,
): Day | undefined {
  const from = after ?? today;
  const first = dateOf(span ? span[0] : from);
  const months = span ? [0] : [0, 1, 2];
  return months
    .map((ahead) => dateOf(monthOf(first.year, first.month + ahead)[0]))
    .map(({ year, month }) => dayOf(year, month, date))
    .find((day) => day !== undefined && (span !== undefined || day >= from));
}

/** A date without year is the next one; whether one that has just gone by is, must be asked. */
function nextOne(
  month: number,
  date: number,
  span: Days | undefined,
  { today }: Setting,
  { after }: Around,
): Day | Day[] | undefined {
  if (span) return dayOf(dateOf(span[0]).year, month, date);
  const { year } = dateOf(after ?? today);
  const day = dayOf(year, month, date);
  // February 29 of another year than the present one would be a surprise.
  if (day === undefined) return undefined;
  const gone = (after ?? today) - day;
  if (gone <= 0) return day;
  const next = dayOf(year + 1, month, date);
  if (next === undefined || after !== undefined || gone > JUST_GONE) return next;
  return [day, next];
}

/** The day that the name of a weekday means. */
function weekdayDay(
  weekday: number,
  which: Which | undefined,
  setting: Setting,
  around: Around,
): Day {
  const { today, mode, now, reference } = setting;
  const from = around.after ?? today;
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  if (around.after !== undefined && which === undefined) return from + ahead;
  switch (which) {
    case 'last':
      return today + ahead - 7;
    case 'following':
      return today + (ahead || 7);
    case 'subsequent':
      return nextWeekday(weekday, reference ? dayAt(reference) : today);
    case 'next':
    case 'afterNext': {
      const first = today + (ahead || 7) + (which === 'afterNext' ? 7 : 0);
      if (ahead === 1 || (ahead > 0 && weekdayOf(today) + ahead <= 7)) {
        throw setting.ask([{ day: first }, { day: first + 7 }]);
      }
      return first;
    }
    case 'this':
      return today + ahead;
    default: {
      if (ahead > 0) return today + ahead;
      const left = around.until > now.hour * 60 + now.minute;
      if (!left && !looksBack(mode)) return today + 7;
      if (left && (around.listed || mode === 'moment')) {
        throw setting.ask([{ day: today }, { day: today + 7 }]);
      }
      return today;
    }
  }
}
