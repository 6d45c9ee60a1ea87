import { DateTime } from 'luxon';

/** A day of the calendar: how many days after 1970-01-01 it comes, in no zone. */
export type Day = number;

/** A run of days, both of them part of it. */
export type Days = [first: Day, last: Day];

const MS = 86_400_000;

/** The day of a date; undefined where there is none, such as February 30. Months count from 1. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  const real = time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return real ? time.getTime() / MS : undefined;
}

interface CalendarDate {
  year: number;
  month: number;
  date: number;
}

/** The date of a day. */
export function dateOf(day: Day): CalendarDate {
  const time = new Date(day * MS);
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, date: time.getUTCDate() };
}

/** The day that clocks show at a moment, in the moment's own zone. */
export const dayAt = ({ year, month, day }: DateTime): Day => Date.UTC(year, month - 1, day) / MS;

/** The minute of the day that clocks show at a moment. */
export const minuteAt = ({ hour, minute }: DateTime): number => hour * 60 + minute;

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The next such weekday after a day, never that day itself. */
export const nextWeekday = (weekday: number, day: Day): Day =>
  day + ((weekday - weekdayOf(day) + 7) % 7 || 7);

/** Easter Sunday of a year, as the churches of the West reckon it: the Sunday after the full moon of spring. */
export function easter(year: number): Day {
  const century = Math.floor(year / 100);
  const leap = Math.floor(century / 4);
  const drift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const cycle = year % 19;
  const moon = (19 * cycle + century - leap - drift + 15) % 30;
  const late = Math.floor((cycle + 11 * moon) / 319);
  const full = dayOf(year, 3, 21)! + moon - late;
  return nextWeekday(7, full);
}

/** `2026-12-03`. */
export const isoOf = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

/** Monday to Sunday. */
export function weekOf(day: Day): Days {
  const monday = day - weekdayOf(day) + 1;
  return [monday, monday + 6];
}

/** A month, which may be counted beyond December. */
export function monthOf(year: number, month: number, months = 1): Days {
  return [Date.UTC(year, month - 1, 1) / MS, Date.UTC(year, month - 1 + months, 1) / MS - 1];
}

/** The same date some months on, or the last one of that month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = dateOf(day);
  const [first, last] = monthOf(year, month + months);
  return Math.min(first + date - 1, last);
}

/** Monday of an ISO week; undefined where the year has no such week. */
export function isoWeek(year: number, week: number): Days | undefined {
  const [monday] = weekOf(dayOf(year, 1, 4)!);
  const days = weekOf(monday + (week - 1) * 7);
  return week >= 1 && dateOf(days[0] + 3).year === year ? days : undefined;
}

/** The moment at which clocks of a zone show a minute of a day; 1440 is the next midnight. */
export const momentAt = (day: Day, minute: number, zone: DateTime['zone']): DateTime =>
  DateTime.fromObject(
    {
      ...named(dateOf(day + Math.floor(minute / 1440))),
      hour: Math.floor((minute % 1440) / 60),
      minute: minute % 60,
    },
    { zone },
  );

const named = ({ year, month, date }: CalendarDate) => ({ year, month, day: date });
