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
const UNIT = '(minute|hour|day|business day|working day|week|month)s?';
const COUNT = `(\\d{1,3}|${NUMBERS.join('|')}|couple of|few)`;
const AHEAD = new RegExp(
  `^(?:(?:with)?in |during |over |for )?(?:the )?(?:(?:next|coming|following) )?${COUNT} ${UNIT}$`,
);
const IN = new RegExp(`^in ${COUNT} ${UNIT}$`);

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

/** The whole day in which a moment lies, in the moment's zone. */
export const dayOf = (moment: DateTime): Period => ({
  from: moment.startOf('day'),
  to: moment.startOf('day').plus({ days: 1 }),
});

/**
 * Reads what names days, weeks or months, in lower case: `today`, `next tuesday`, `in 3 days`,
 * `next 3 days`, `next week`, `november 24`, `2026-11-24`, `2026-12`. `now` tells the zone.
 * Undefined for anything else. Throws a problem for a weekday that is not the one of its date.
 */
export function readDay(text: string, now: DateTime): Period | undefined {
  return relative(text, now) ?? counted(text, now) ?? calendar(text, now) ?? date(text, now);
}

function relative(text: string, now: DateTime): Period | undefined {
  const ahead: Record<string, number> = {
    today: 0,
    tonight: 0,
    tomorrow: 1,
    'day after tomorrow': 2,
    yesterday: -1,
  };
  if (Object.hasOwn(ahead, text)) return dayOf(now.plus({ days: ahead[text] }));
  if (
    /^(now|asap|soon(est)?|as soon as possible|any( ?time)?|(first|next|earliest) (free|available|possible)?( ?(time|slot|appointment))?)$/.test(
      text,
    )
  ) {
    return upcoming(now, 7);
  }
  const [, which, name] = /^(?:(this|next|coming|last|past) )?([a-z]{3,9})$/.exec(text) ?? [];
  const index = name ? weekdayOf(name) : -1;
  if (index < 0) return undefined;
  const days = (index + 1 - now.weekday + 7) % 7;
  if (which === 'last' || which === 'past') return dayOf(now.plus({ days: days - 7 }));
  return dayOf(now.plus({ days: days === 0 && which === 'next' ? 7 : days }));
}

const weekdayOf = (name: string): number =>
  WEEKDAYS.findIndex(
    (day) => day === name || [day.slice(0, 3), day.slice(0, 4), day.slice(0, 5)].includes(name),
  );

/** From now to the end of the day that is so many days ahead. */
export const upcoming = (now: DateTime, days: number): Period => ({
  from: now,
  to: now.startOf('day').plus({ days: days + 1 }),
});

function counted(text: string, now: DateTime): Period | undefined {
  const [, point, pointUnit] = IN.exec(text) ?? [];
  if (pointUnit === 'minute' || pointUnit === 'hour') {
    const moment = now.plus({ [`${pointUnit}s`]: numberOf(point) }).startOf('minute');
    return { ...dayOf(moment), moment };
  }
  if (pointUnit && !pointUnit.includes(' ')) {
    return dayOf(now.plus({ [`${pointUnit}s`]: numberOf(point) }));
  }
  const [, count, unit] = AHEAD.exec(text) ?? [];
  switch (unit) {
    case undefined:
      return undefined;
    case 'minute':
    case 'hour':
      return { from: now, to: now.plus({ [`${unit}s`]: numberOf(count) }) };
    case 'business day':
    case 'working day':
      return upcoming(now, workingDays(now, numberOf(count)));
    default: {
      const last = now.plus({ [`${unit}s`]: numberOf(count) });
      return { from: now, to: last.startOf('day').plus({ days: 1 }) };
    }
  }
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
  const [, which, what] = /^(this|next|coming|last) (week|weekend|month|year)$/.exec(text) ?? [];
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

/** A date without year is the next one. */
const nextOne = (day: DateTime | undefined, now: DateTime): DateTime | undefined =>
  day && day.plus({ years: day < now.startOf('day') ? 1 : 0 });

function parsed(text: string, formats: string[], now: DateTime): DateTime | undefined {
  const options = { zone: now.zone, locale: 'en' };
  return formats
    .map((format) => DateTime.fromFormat(text, format, options))
    .find((it) => it.isValid);
}
