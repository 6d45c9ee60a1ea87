import { UserError } from 'n8n-workflow';
import { isDate } from 'lodash';
import { DateTime, Info, type Zone } from 'luxon';
import { isoOfForm } from './forms';
import { isZone } from './zone';

/** Smaller numbers are none: 20260701 looks like a day, and means one in 1970. */
const SECONDS_FROM = 1e8;

/** Epoch values below this many are seconds, above it milliseconds (it is the year 1973 in one and 5138 in the other). */
const SECONDS_UNTIL = 1e11;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The sender's clock and ours may differ, and a start of "now" is over once it is read. */
const TOLERANCE = MINUTE;

/**
 * Reads a moment as programs write it: ISO 8601 with or without offset, the forms of mail, HTTP,
 * JavaScript, databases and sheets (see `isoOfForm`), a luxon DateTime, a JS Date, epoch seconds or
 * milliseconds. A text without offset is read in `zone` (IANA), and means the first time when clocks
 * show it twice. The result is in `zone`. Throws a UserError for unreadable values, for those that
 * may mean two days, and for times that daylight saving skips. What it advises is what is `wanted`.
 */
export function readMoment(
  value: unknown,
  zone: string,
  label: string,
  wanted: keyof typeof forms = 'time',
): DateTime {
  const moment = typeof value === 'string' ? readText(value, zone, label) : readObject(value, zone);
  if (moment?.isValid) return moment;
  throw new UserError(
    `"${label}" cannot be read as a ${wanted}: ${describe(value)}. Write it like ${forms[wanted]}.`,
  );
}

/** How a time and a day are best written. */
const forms = {
  time: '2026-03-29T14:30 or 2026-03-29T14:30:00+02:00',
  day: '2026-03-29',
};

/** The UTC instant of a moment, as the API takes it: `2026-03-29T12:30:00Z`. */
export const toInstant = (value: unknown, zone: string, label: string): string =>
  instantOf(readMoment(value, zone, label));

/** `2026-03-29T12:30:00Z` of a moment in any zone. */
export const instantOf = (moment: DateTime): string =>
  moment.toUTC().toISO({ suppressMilliseconds: true })!;

/** The calendar day of a moment in `zone`, `YYYY-MM-DD`. */
export const toDay = (value: unknown, zone: string, label: string): string =>
  readMoment(value, zone, label, 'day').toISODate()!;

/** Returns the moment. Throws a UserError when it was over before `now` (ms since the epoch). */
export function notPast(moment: DateTime, now: number, label: string): DateTime {
  if (moment.toMillis() + TOLERANCE >= now) return moment;
  throw new UserError(
    `"${label}" is in the past: ${moment.toFormat('yyyy-MM-dd HH:mm')} (${moment.zoneName}). Check the date and its year.`,
  );
}

/** What is said of a day where a moment is needed: nobody means its midnight. */
export const NO_TIME = 'has a day, but no time';

/** Returns the value. Throws a UserError for a text that names a day without a time. */
export function withTime(value: unknown, label: string): unknown {
  if (typeof value !== 'string' || !isOnlyDay(value)) return value;
  throw new UserError(`"${label}" ${NO_TIME}: ${describe(value)}`, {
    description: 'Add the time, such as 2027-03-16 15:00.',
  });
}

/** The name of a zone, trimmed. Throws a UserError unless it is a text with an IANA zone that this server knows. */
export function checkZone(given: unknown, label: string): string {
  const zone = typeof given === 'string' ? given.trim() : '';
  // Newer versions of Node.js also take an offset here, which the API does not.
  if (/^[a-z]/i.test(zone) && isZone(zone)) return zone;
  throw new UserError(
    `"${label}" must be a time zone such as Europe/Berlin, but is ${describe(given)}`,
  );
}

/** luxon may be another copy than ours, and a Date of another realm: both are known by their looks. */
function readObject(value: unknown, zone: string): DateTime | undefined {
  if (DateTime.isDateTime(value)) return DateTime.fromMillis(value.toMillis(), { zone });
  if (isDate(value)) return DateTime.fromJSDate(value, { zone });
  return typeof value === 'number' ? ofEpoch(value, zone) : undefined;
}

function ofEpoch(epoch: number, zone: string): DateTime | undefined {
  if (Math.abs(epoch) < SECONDS_FROM) return undefined;
  return DateTime.fromMillis(Math.abs(epoch) < SECONDS_UNTIL ? epoch * 1000 : epoch, { zone });
}

function readText(value: string, zone: string, label: string): DateTime | undefined {
  const text = value.trim();
  if (/^\d{9,14}(\.\d+)?$/.test(text)) return ofEpoch(Number(text), zone);

  // `2026-03-29T14:30[Europe/Berlin]` and `2026-03-29 14:30 Europe/Berlin` name the zone they are in.
  const [, clock, ...names] = /^([^[]*?)(?:\[([^\]]+)\]| ([a-z]+\/[a-z_/]+))?$/i.exec(text) ?? [];
  const named = names.find((name) => name !== undefined);
  if (clock === undefined || (named !== undefined && !isZone(named))) {
    return undefined;
  }
  // A text without offset is another instant in each zone.
  const [inUtc, elsewhere] = ['utc', 'utc+1'].map((fixed) => parse(clock, fixed));
  if (!inUtc || !elsewhere) return undefined;
  if (+inUtc === +elsewhere) return inUtc.setZone(zone);
  return atWall(inUtc, { zone: named ?? zone, onlyDay: isOnlyDay(clock), label }).setZone(zone);
}

/** Whether a text names a day without a time, in any form that is read. */
const isOnlyDay = (text: string): boolean => {
  const iso = isoOfForm(text.trim()) ?? text.trim();
  return /^\d{4}-?\d{2}-?\d{2}$/.test(iso);
};

/** Reads a whole calendar date, with or without time. Weeks, months and bare times are refused. */
function parse(text: string, zone: string): DateTime | undefined {
  const isBasic = /^\d{8}(t\S*)?$/i.test(text);
  const iso = isBasic ? text : isoOfForm(text.replace(/\s+/g, ' '));
  if (iso === undefined || !/([+-](0\d|1[0-4])(:?\d{2})?|z|t[\d:.,]+|^[\d-]+)$/i.test(iso))
    return undefined;
  const moment = DateTime.fromISO(iso, { zone });
  return moment.isValid ? moment : undefined;
}

/**
 * The instant at which clocks show a time, given as if it were UTC. luxon would move a time that
 * clocks skip, and take either one of a time that they show twice, depending on the season now.
 */
function atWall(
  wall: DateTime,
  { zone, onlyDay, label }: { zone: string; onlyDay: boolean; label: string },
): DateTime {
  const clocks: Zone = Info.normalizeZone(zone);
  const shown = wall.toMillis();
  // Offsets a day before and after: zones change them weeks apart.
  const [later, earlier] = [shown - DAY, shown + DAY]
    .map((time) => shown - clocks.offset(time) * MINUTE)
    .map((time) => DateTime.fromMillis(time, { zone }));
  const real = [earlier, later]
    .filter((moment) => moment.toMillis() + moment.offset * MINUTE === shown)
    .sort((a, b) => +a - +b);
  if (real.length > 0) return real[0];
  // A day whose midnight is skipped begins when clocks are put forward.
  if (onlyDay) return later.startOf('day');

  const day = wall.toISODate();
  const name = (moment: DateTime) =>
    moment.toFormat(moment.toISODate() === day ? 'HH:mm' : 'yyyy-MM-dd HH:mm');
  throw new UserError(
    `"${label}": ${wall.toFormat('HH:mm')} on ${day} does not exist in ${zone}, because clocks go forward then. Did you mean ${name(earlier)} or ${name(later)}?`,
  );
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`;
  if (isDate(value) || DateTime.isDateTime(value)) return 'an invalid date';
  return value === null || typeof value !== 'object' ? String(value) : 'an object';
}
