import { DateTime, Info, type Zone } from 'luxon';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Days to remember for each zone: more than ten years. */
const MOST_DAYS = 5000;

/** Offsets from UTC in minutes at the beginning of UTC days, counted since the epoch, by zone. */
const offsets = new Map<string, Map<number, number>>();

/**
 * `2026-11-23T10:00:00.000+01:00` of a time with an offset, in a zone (IANA, or `UTC+2`); undefined
 * when one of them cannot be read.
 *
 * The same as luxon writes it. Asking the runtime for an offset takes longer than all other work on
 * a row of a list: it is asked once for each day that occurs, and again only on days on which clocks
 * change.
 */
export function localTime(time: unknown, zone: unknown): string | undefined {
  const instant = Date.parse(String(time));
  const place = Info.normalizeZone(String(zone));
  if (Number.isNaN(instant) || !place.isValid) return undefined;
  const offset = offsetAt(place, instant);
  const shifted = new Date(instant + offset * MINUTE);
  const year = shifted.getUTCFullYear();
  // Offsets were not always whole minutes, and other years have more digits or a sign.
  if (!Number.isInteger(offset) || !(year >= 1000 && year <= 9999)) {
    return DateTime.fromMillis(instant, { zone: place }).toISO() ?? undefined;
  }
  return shifted.toISOString().slice(0, -1) + markOf(offset, place);
}

/** luxon writes `Z` for zones that have no other offset, and `+00:00` for those that are at it now. */
function markOf(offset: number, { isUniversal }: Zone): string {
  if (offset === 0 && isUniversal) return 'Z';
  const ahead = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function offsetAt(zone: Zone, instant: number): number {
  const days = offsets.get(zone.name) ?? new Map<number, number>();
  offsets.set(zone.name, days);
  const day = Math.floor(instant / DAY);
  const offset = offsetOn(zone, day, days);
  return offset === offsetOn(zone, day + 1, days) ? offset : zone.offset(instant);
}

function offsetOn(zone: Zone, day: number, days: Map<number, number>): number {
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS) days.clear();
  const offset = zone.offset(day * DAY);
  days.set(day, offset);
  return offset;
}
