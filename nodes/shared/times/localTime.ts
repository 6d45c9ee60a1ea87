import { DateTime, Info, type Zone } from 'luxon';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Outside of these years dates have more digits or a sign. */
const [FIRST, LAST] = [Date.UTC(1000, 0), Date.UTC(10_000, 0)];

/** More than ten years. */
const MOST_DAYS = 5000;

/** A time zone, and its offsets in minutes at the beginning of UTC days, counted since the epoch. */
interface ZoneOffsets {
  zone: Zone;
  offsets: Map<number, number>;
}

const places = new Map<string, ZoneOffsets>();

/** Days counted since the epoch as texts, `2026-11-23T`. */
const dates = new Map<number, string>();

/** Minutes counted since midnight as texts, `09:30:00.000`. */
const clock: string[] = [];

/**
 * `2026-11-23T10:00:00.000+01:00` of a time with an offset, in a zone (IANA, or `UTC+2`); undefined
 * when one of them cannot be read.
 *
 * The same as luxon writes it. Asking the runtime for an offset or for the parts of a date takes
 * longer than all other work on a row of a list: both are asked once for each day that occurs, the
 * offset again only on days on which clocks change.
 */
export function localTime(time: unknown, zone: unknown): string | undefined {
  const instant = Date.parse(String(time));
  const place = placeOf(String(zone));
  if (Number.isNaN(instant) || !place) return undefined;
  const offset = offsetAt(place, instant);
  const local = instant + offset * MINUTE;
  // Offsets were not always whole minutes.
  if (!Number.isInteger(offset) || local < FIRST || local >= LAST) {
    return DateTime.fromMillis(instant, { zone: place.zone }).toISO() ?? undefined;
  }
  const day = Math.floor(local / DAY);
  return remembered(dates, day, dateOf) + timeOf(local - day * DAY) + markOf(offset, place.zone);
}

function placeOf(name: string): ZoneOffsets | undefined {
  const known = places.get(name);
  if (known) return known;
  const zone = Info.normalizeZone(name);
  if (!zone.isValid) return undefined;
  const place = { zone, offsets: new Map<number, number>() };
  // `local` and `default` are another zone in another workflow.
  if (zone.name === name) places.set(name, place);
  return place;
}

const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 11);

/** The time of day, `sinceMidnight` in milliseconds. */
function timeOf(sinceMidnight: number): string {
  const text = () => new Date(sinceMidnight).toISOString().slice(11, -1);
  return sinceMidnight % MINUTE === 0 ? (clock[sinceMidnight / MINUTE] ??= text()) : text();
}

/** luxon writes `Z` for zones that have no other offset, and `+00:00` for those that are at it now. */
function markOf(offset: number, { isUniversal }: Zone): string {
  if (offset === 0 && isUniversal) return 'Z';
  const ahead = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`;
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

function offsetAt({ zone, offsets }: ZoneOffsets, instant: number): number {
  const day = Math.floor(instant / DAY);
  const on = (one: number) => zone.offset(one * DAY);
  const offset = remembered(offsets, day, on);
  return offset === remembered(offsets, day + 1, on) ? offset : zone.offset(instant);
}

/** What was found for a day, or is found now. */
function remembered<T>(days: Map<number, T>, day: number, find: (day: number) => T): T {
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS) days.clear();
  const found = find(day);
  days.set(day, found);
  return found;
}
