import { UserError } from 'n8n-workflow';
import { DateTime, IANAZone } from 'luxon';

/** Epoch values below this many are seconds, above it milliseconds (it is the year 1973 in one and 5138 in the other). */
const SECONDS_UNTIL = 1e11;

const shapes = ['yyyy-MM-dd HH:mm', 'yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd h:mm a', 'yyyy-MM-dd h a'];

/**
 * Reads a moment as people pass it: ISO 8601 with or without offset, `YYYY-MM-DD HH:mm`, a luxon
 * DateTime, a JS Date, epoch seconds or milliseconds. A text without offset is read in `zone` (IANA).
 * Throws a UserError for unreadable values and for times that daylight saving skips.
 */
export function readMoment(value: unknown, zone: string, label: string): DateTime {
  const moment = parse(value, zone);
  if (!moment?.isValid) {
    throw new UserError(
      `${label} is not a time that can be read: ${describe(value)}. Use for example 2026-03-29T14:30 or 2026-03-29T14:30:00+02:00.`,
    );
  }
  if (typeof value === 'string') refuseSkipped(value, moment, zone, label);
  return moment;
}

/** The UTC instant of a moment, as the API takes it: `2026-03-29T12:30:00Z`. */
export function toInstant(value: unknown, zone: string, label: string): string {
  const moment = readMoment(value, zone, label).toUTC();
  return moment.toISO({ suppressMilliseconds: true })!;
}

/** The calendar day of a moment in `zone`, `YYYY-MM-DD`. */
export function toDay(value: unknown, zone: string, label: string): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid) return text;
  return readMoment(value, zone, label).setZone(zone).toISODate()!;
}

/** Throws a UserError unless the text names an IANA zone that this server knows. */
export function checkZone(zone: string, label: string): string {
  if (!IANAZone.isValidZone(zone)) {
    throw new UserError(`${label} must be a time zone such as Europe/Berlin, but is "${zone}"`);
  }
  return zone;
}

function parse(value: unknown, zone: string): DateTime | undefined {
  if (DateTime.isDateTime(value)) return value;
  if (value instanceof Date) return DateTime.fromJSDate(value, { zone });
  const text = typeof value === 'string' ? value.trim() : value;
  if (typeof text === 'number' || (typeof text === 'string' && /^\d{9,14}$/.test(text))) {
    const epoch = Number(text);
    return epoch < SECONDS_UNTIL
      ? DateTime.fromSeconds(epoch, { zone })
      : DateTime.fromMillis(epoch, { zone });
  }
  if (typeof text !== 'string' || text === '') return undefined;

  const iso = DateTime.fromISO(text.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T'), { zone });
  if (iso.isValid) return iso;
  return shapes.map((shape) => DateTime.fromFormat(text, shape, { zone })).find((it) => it.isValid);
}

/** luxon moves a local time that does not exist to another one; people must be asked instead. */
function refuseSkipped(text: string, moment: DateTime, zone: string, label: string): void {
  const wall = /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*$/.exec(text);
  if (!wall || moment.toFormat('yyyy-MM-dd HH:mm') === `${wall[1]} ${wall[2]}`) return;

  const later = moment.toFormat('HH:mm');
  const earlier = DateTime.fromISO(`${wall[1]}T${wall[2]}`, { zone: 'utc' })
    .minus({ minutes: moment.offset - moment.minus({ hours: 3 }).offset })
    .toFormat('HH:mm');
  throw new UserError(
    `${label}: ${wall[2]} on ${wall[1]} does not exist in ${zone}, because clocks are put forward then. Did you mean ${earlier} or ${later}?`,
  );
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`;
  return value === null || typeof value !== 'object' ? String(value) : 'an object';
}
