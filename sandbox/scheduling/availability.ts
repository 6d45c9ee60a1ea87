/** When a schedule says its owner works: pure functions over luxon, no store, no clock. */
import { DateTime, Interval } from 'luxon';
import type { Availability, Override, Schedule } from './model';

type Hours = Pick<Availability, 'startTime' | 'endTime'>;

const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/**
 * The stretches of time in which a schedule is open between two instants. Times of day are read in
 * the schedule's zone, so a stretch is an hour longer or shorter on days when the clocks change.
 * A date with overrides follows these alone; an override of 00:00-00:00 closes the date.
 */
export function openHours(
  schedule: Pick<Schedule, 'timeZone' | 'availability' | 'overrides'>,
  from: DateTime,
  to: DateTime,
): Interval[] {
  const zone = schedule.timeZone;
  const open: Interval[] = [];
  const last = to.setZone(zone);
  // A day earlier: opening hours that run to midnight may end after `from`.
  for (let day = from.setZone(zone).startOf('day').minus({ days: 1 }); day <= last; ) {
    for (const hours of hoursOn(day, schedule)) {
      const stretch = onDay(day, hours);
      if (stretch.overlaps(Interval.fromDateTimes(from, to))) open.push(stretch);
    }
    day = day.plus({ days: 1 });
  }
  return Interval.merge(open);
}

function hoursOn(
  day: DateTime,
  { availability, overrides }: Pick<Schedule, 'availability' | 'overrides'>,
): Hours[] {
  const special = overrides.filter(({ date }: Override) => date === day.toISODate());
  if (special.length) return special.filter(({ startTime, endTime }) => startTime !== endTime);
  const name = weekdays[day.weekday - 1];
  return availability.filter(({ days }) => days.includes(name));
}

function onDay(day: DateTime, { startTime, endTime }: Hours): Interval {
  // The server reads an end of 23:59 (and of 00:00) as midnight.
  const untilMidnight = endTime === '23:59' || endTime === '00:00';
  const end = untilMidnight ? day.plus({ days: 1 }) : at(day, endTime);
  return Interval.fromDateTimes(at(day, startTime), end);
}

function at(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  return day.set({ hour, minute });
}
