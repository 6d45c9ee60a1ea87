import { DateTime } from 'luxon';
import { problem } from './problem';

/** A stretch of time; `to` is not part of it. */
export interface Period {
  from: DateTime;
  to: DateTime;
  /** The exact time that was named, within `from` and `to`. */
  moment?: DateTime;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const NUMBERS = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten'.split('|');
const UNIT = '(minute|min|hour|hr|day|business day|working day|week|month)s?';
const COUNT = `(\\d{1,3}|${NUMBERS.join('|')}|couple of|few)`;
const AHEAD = new RegExp(
  `^(?:(?:with)?in |during |over |for )?(?:the )?(?:(?:next|coming|following) )?${COUNT} ${UNIT}$`,
);
const IN = new RegExp(`^(?:in ${COUNT} ${UNIT}|${COUNT} ${UNIT} from (?:now|today))$`);
/** `tuesday next week`, `tuesday of next week`, `next week on tuesday`. */
const OF_WEEK =
  /^(?:(?<day>[a-z]{3,9}),? (?:of |in )?(?<of>this|next) week|(?<which>this|next) week,? (?:on )?(?<later>[a-z]{3,9}))$/;
const AGO = new RegExp(`^${COUNT} ${UNIT} ago$`);

const WORKING = new RegExp(
  `(?:\\b${COUNT}|next) (?:business|working) days?\\b|next (?:weekday|workday)\\b`,
);

const dated = [
  'yyyy-MM-dd',
  'yyyy/MM/dd',
  'yyyyMMdd',
  'd.M.yyyy',
  'MMMM d yyyy',
  'd MMMM yyyy',
  'MMM d yyyy',
  'd MMM yyyy',
];
const yearless = ['MMMM d', 'd MMMM', 'MMM d', 'd MMM', 'd.M.', 'd.M'];

/** Days after which a date without year can only be that of the next one. */
const JUST_GONE = 90;

/** The whole day in which a moment lies, in the moment's zone. */
export const dayOf = (moment: DateTime): Period => ({
  from: moment.startOf('day'),
  to: moment.startOf('day').plus({ days: 1 }),
});

/**
 * Reads what names days, weeks or months, in lower case: `today`, `next tuesday`, `in 3 days`,
 * `next 3 days`, `next week`, `november 24`, `2026-11-24`, `2026-12`. `now` tells the zone.
 * Undefined for anything else. Throws a problem for a weekday that is not the one of its date, and
 * for what people understand in two ways, such as `next friday` on a Tuesday.
 */
export function readDay(text: string, now: DateTime): Period | undefined {
  return relative(text, now) ?? counted(text, now) ?? calendar(text, now) ?? date(text, now);
}

function relative(text: string, now: DateTime): Period | undefined {
  const ahead: Record<string, number> = {
    today: 0,
    'later today': 0,
    tonight: 0,
    tomorrow: 1,
    'day after tomorrow': 2,
    yesterday: -1,
  };
  if (Object.hasOwn(ahead, text)) return dayOf(now.plus({ days: ahead[text] }));
  if (namesNoDay(text)) return upcoming(now, 7);
  const named = OF_WEEK.exec(text)?.groups;
  const inWeek = named ? weekdayOf(named.day ?? named.later) : -1;
  if (inWeek >= 0) {
    const days = inWeek + ((named!.of ?? named!.which) === 'next' ? 7 : 0);
    return dayOf(now.startOf('week').plus({ days }));
  }
  const [, which, name] = /^(?:(this|next|coming|last|past) )?([a-z]{3,9})$/.exec(text) ?? [];
  const index = name ? weekdayOf(name) : -1;
  if (index < 0) return undefined;
  const days = (index + 1 - now.weekday + 7) % 7;
  if (which === 'last' || which === 'past') return dayOf(now.plus({ days: days - 7 }));
  if (which !== 'next') return dayOf(now.plus({ days }));
  if (days === 1 || (days > 0 && now.weekday + days <= 7)) {
    throw eitherOf(text, now.plus({ days }), now.plus({ days: days + 7 }));
  }
  return dayOf(now.plus({ days: days || 7 }));
}

const eitherOf = (text: string, ...days: DateTime[]) =>
  problem(
    `"${text}" may be ${days.map((day) => day.toISODate()).join(' or ')}`,
    'Ask which one is meant, and give its date.',
  );

/** Whether a text is the name of a day of the week, and nothing else. */
export const isWeekday = (text: string): boolean => weekdayOf(text) >= 0;

/** "Monday" beside "Tuesday next week" or "next Sunday" is of that week as well. */
export function inSameWeek(day: string, others: string): string {
  if (!isWeekday(day)) return day;
  const [week] = /\b(this|next) week\b/.exec(others) ?? [];
  if (week) return `${day} ${week}`;
  const [, next] = /\bnext ([a-z]+)/.exec(others) ?? [];
  return next && isWeekday(next) ? `next ${day}` : day;
}

/** Whether a text speaks of a number of working days, or of the next one. */
export const countsWorkingDays = (text: string): boolean => WORKING.test(text);

const weekdayOf = (name: string): number =>
  WEEKDAYS.findIndex(
    (day) => day === name || [day.slice(0, 3), day.slice(0, 4), day.slice(0, 5)].includes(name),
  );

/** Whether a text leaves the day open: as soon as possible, or at any time. */
export const namesNoDay = (text: string): boolean =>
  /^(now|asap|soon(est)?|earliest|as soon as possible|any( ?time)?|(first|next|earliest) (free|available|possible)?( ?(time|slot|appointment))?)$/.test(
    text,
  );

/** From now to the end of the day that is so many days ahead. */
export const upcoming = (now: DateTime, days: number): Period => ({
  from: now,
  to: now.startOf('day').plus({ days: days + 1 }),
});

function counted(text: string, now: DateTime): Period | undefined {
  if (/^(the )?next ((business|working) day|weekday|workday)$/.test(text)) {
    return dayOf(now.plus({ days: workingDays(now, 1) }));
  }
  const [past, ...ago] = AGO.exec(text) ?? [];
  if (past !== undefined && !ago[1].includes(' ')) return point(now.minus(stepOf(ago)), ago[1]);
  const [found, ...ahead] = IN.exec(text) ?? [];
  if (found !== undefined) {
    const [count, unit] = ahead.filter((part) => part !== undefined);
    return unit.includes(' ')
      ? dayOf(now.plus({ days: workingDays(now, numberOf(count)) }))
      : point(now.plus(stepOf([count, unit])), unit);
  }
  const [, count, unit] = AHEAD.exec(text) ?? [];
  if (unit === undefined) return undefined;
  if (unit.includes(' ')) return upcoming(now, workingDays(now, numberOf(count)));
  const last = now.plus(stepOf([count, unit]));
  return { from: now, to: isShort(unit) ? last : last.startOf('day').plus({ days: 1 }) };
}

const isShort = (unit: string): boolean => /^(min|h)/.test(unit);

const stepOf = ([count, unit]: string[]): object => ({
  [unit.replace(/^min$/, 'minute').replace(/^hr$/, 'hour')]: numberOf(count),
});

/** Minutes and hours lead to a moment, longer units to a day. */
function point(moment: DateTime, unit: string): Period {
  const minute = moment.startOf('minute');
  return { ...dayOf(minute), ...(isShort(unit) && { moment: minute }) };
}

/** How many days ahead the last of so many working days is. */
function workingDays(now: DateTime, count: number): number {
  let days = 0;
  for (let left = count; left > 0; ) {
    days += 1;
    if (now.plus({ days }).weekday <= 5) left -= 1;
  }
  return days;
}

function numberOf(text: string): number {
  if (text === 'couple of') return 2;
  if (text === 'few') return 3;
  // `a` and `an` are one.
  return Number(text) || Math.max(1, NUMBERS.indexOf(text) - 1);
}

function calendar(text: string, now: DateTime): Period | undefined {
  const [, which, what] =
    /^(this|next|last) (week|month|year)$/.exec(text) ??
    /^(this|next|coming|last) (weekend)$/.exec(text) ??
    [];
  const steps = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  switch (what) {
    case 'week':
    case 'month':
    case 'year': {
      const from = now.plus({ [`${what}s`]: steps }).startOf(what);
      return { from, to: from.plus({ [`${what}s`]: 1 }) };
    }
    case 'weekend': {
      const from = now.plus({ weeks: steps }).startOf('week').plus({ days: 5 });
      if (steps > 0 && now.weekday <= 5) throw eitherOf(text, from.minus({ weeks: 1 }), from);
      return { from, to: from.plus({ days: 2 }) };
    }
  }
  if (/^(the )?weekend$/.test(text)) return calendar('this weekend', now);
  const month = monthOf(text, now);
  return month && { from: month, to: month.plus({ months: 1 }) };
}

function monthOf(text: string, now: DateTime): DateTime | undefined {
  const exact = parsed(text, ['yyyy-MM', 'MMMM yyyy'], now);
  if (exact) return exact;
  const named = parsed(text, ['MMMM'], now);
  return named && named.plus({ years: named < now.startOf('month') ? 1 : 0 });
}

function date(text: string, now: DateTime): Period | undefined {
  const clean = text.replace(/(\d)(st|nd|rd|th)\b/g, '$1').replace(/,| of\b|\bthe /g, ' ');
  const [, name, rest = clean] = /^([a-z]{3,9})\.? +(.+)$/.exec(clean.trim()) ?? [];
  const weekday = name ? weekdayOf(name) : -1;
  const bare = (weekday < 0 ? clean : rest).replace(/\s+/g, ' ').trim();
  const found = parsed(bare, dated, now) ?? nextOne(parsed(bare, yearless, now), now);
  if (!found) return undefined;
  if (weekday >= 0 && found.weekday !== weekday + 1) {
    const really = found.setLocale('en').weekdayLong;
    throw problem(
      `${found.toISODate()} is a ${really}, not a ${WEEKDAYS[weekday]}`,
      'Ask whether the date or the day of the week is meant.',
    );
  }
  return dayOf(found);
}

/** A date without year is the next one; whether one that has just gone by is, must be asked. */
function nextOne(day: DateTime | undefined, now: DateTime): DateTime | undefined {
  const daysAgo = day ? now.startOf('day').diff(day, 'days').days : 0;
  if (!day || daysAgo <= 0) return day;
  const next = day.plus({ years: 1 });
  if (daysAgo > JUST_GONE) return next;
  throw eitherOf(day.setLocale('en').toFormat('MMMM d'), day, next);
}

function parsed(text: string, formats: string[], now: DateTime): DateTime | undefined {
  const options = { zone: now.zone, locale: 'en' };
  return formats
    .map((format) => DateTime.fromFormat(text, format, options))
    .find((it) => it.isValid);
}
