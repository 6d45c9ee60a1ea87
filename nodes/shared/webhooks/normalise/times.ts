import { DateTime } from 'luxon';
import { localTime } from '../../times/localTime';
import { isZone } from '../../times/zone';

/** A time of any of Cal.com's ISO forms as UTC, `2027-03-15T14:00:00.000Z`; undefined if unreadable. */
export function instant(value: unknown): string | undefined {
  // luxon reads the day of today into a time alone, and January 1st into a year.
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return undefined;
  return usual(value) ?? (DateTime.fromISO(value, { zone: 'utc' }).toISO() || undefined);
}

/**
 * The form that nearly all times have, read at a hundredth of luxon's work. A date that is none,
 * such as February 30th, is another one afterwards and left to luxon.
 */
function usual(value: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value)) return undefined;
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) return undefined;
  const iso = time.toISOString();
  return iso.startsWith(value.slice(0, 19)) ? iso : undefined;
}

/** The same time on the clock of an IANA zone, `2027-03-15T15:00:00.000+01:00`. */
export function local(value: unknown, zone: unknown): string | undefined {
  return isZone(zone) ? localTime(instant(value), zone) : undefined;
}

/** Minutes between two times; undefined unless both can be read. */
export function minutesBetween(start: unknown, end: unknown): number | undefined {
  const [from, to] = [instant(start), instant(end)];
  if (from === undefined || to === undefined) return undefined;
  return Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
}
