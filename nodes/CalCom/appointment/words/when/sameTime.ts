import { dayAt, nextWeekday, weekdayOf, weekOf, type Day, type Days } from './calendar';
import type { Group } from './group';
import type { Setting } from './setting';

/**
 * "Same time on Friday" and "same time next week" are told from the booking that is spoken of, or from
 * today. Returns the day where both are the same one, and undefined for all else that was said. Throws
 * the question where they differ.
 */
export function dayOfSameTime(
  { days, hours }: Group,
  { reference, today, ask }: Setting,
): Days[] | undefined {
  const [term, ...others] = days;
  const isSame = hours.some(({ atoms }) => atoms.some(({ is }) => is === 'same'));
  if (!isSame || !reference || others.length > 0 || term.is !== 'parts') return undefined;
  const [part, ...more] = term.parts;
  if (more.length > 0) return undefined;
  const booked = dayAt(reference);
  let found: Day[] | undefined;
  if (part.is === 'weekdays' && part.weekdays.length === 1 && !part.which && !part.every) {
    found = [today, booked].map((from) => nextWeekday(part.weekdays[0], from));
  } else if (part.is === 'span' && part.of === 'week' && part.days[0] === weekOf(today)[1] + 1) {
    found = part.subsequent
      ? [booked + 7, booked + 7]
      : [part.days[0] + weekdayOf(booked) - 1, booked + 7];
  }
  if (!found) return undefined;
  const [day, other] = found;
  const minute = reference.hour * 60 + reference.minute;
  if (day !== other)
    throw ask([...found].sort((a, b) => a - b).map((one) => ({ day: one, minute })));
  return [[day, day]];
}
