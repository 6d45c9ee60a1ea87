import { isPlainObject } from 'lodash';
import type { Answers, Call } from './call';

/** Begins with a day, and says by its end which instant it is. */
const INSTANT = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/i;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a value is a time with its offset: without one it would be read in somebody's own zone. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));

const hasStart = (value: unknown): boolean =>
  isPlainObject(value) && isInstant((value as { start?: unknown }).start);

/** Whether a value tells which booking it is, and when. Who attends may be hidden, but is a list. */
function isBooking(value: unknown): boolean {
  if (!hasStart(value)) return false;
  const { uid, end, attendees = [] } = value as Record<string, unknown>;
  return typeof uid === 'string' && uid !== '' && isInstant(end) && Array.isArray(attendees);
}

/** What the data of a success has to be, where a mistake would look like an answer. */
const promises: Partial<Record<Answers, (data: unknown) => boolean>> = {
  boolean: (data) => typeof data === 'boolean',
  record: (data) => isPlainObject(data) && Object.keys(data as object).length > 0,
  list: Array.isArray,
  booking: (data) =>
    Array.isArray(data) ? data.length > 0 && data.every(isBooking) : isBooking(data),
  bookings: (data) => Array.isArray(data) && data.every(isBooking),
  slots: (data) =>
    isPlainObject(data) &&
    Object.entries(data as object).every(
      ([day, slots]) => DAY.test(day) && Array.isArray(slots) && slots.every(hasStart),
    ),
};

/** Whether the data of an answer is what its call promises. Nothing else would be noticed later. */
export const holds = ({ answers }: Call, data: unknown): boolean =>
  (answers && promises[answers]?.(data)) ?? true;

/** Keys that records have in the generation of 2024-04-15 and in no later one, by their paths. */
const old: [path: RegExp, keys: string[]][] = [
  [/^\/bookings(\/|$)/, ['recurringInfo', 'startTime']],
  [/^\/event-types(\/[^/]+)?$/, ['eventTypeGroups', 'eventType']],
  [/^\/schedules(\/|$)/, ['workingHours']],
];

/**
 * Whether an answer is of the generation of 2024-04-15: servers give it without a word to requests
 * whose version date they do not know, or that a proxy has taken away.
 */
export function isOldGeneration({ path, version }: Call, data: unknown): boolean {
  const [record] = [data].flat();
  if (!version || !isPlainObject(record)) return false;
  const keys = old.find(([pattern]) => pattern.test(path))?.[1] ?? [];
  return keys.some((key) => key in (record as object));
}
