import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { get, isPlainObject, set } from 'lodash';
import type { Routing } from '../operation/routing';
import { localTime } from '../times/localTime';

/**
 * Sets the value at a dot path. Two fields may fill one object: then the later adds to it.
 * Throws a UserError when two fields make a range that ends before it begins, told in `zone`.
 */
export function put(
  target: Record<string, unknown>,
  path: string,
  value: unknown,
  field: INodeProperties,
  zone: string,
): void {
  refuseReversed(target, value, field, zone);
  set(target, path, joined(get(target, path), value));
}

/** A value beside the one before: two objects become one, in which the later entries win. */
export const joined = (before: unknown, value: unknown): unknown =>
  isPlainObject(before) && isPlainObject(value)
    ? { ...(before as object), ...(value as object) }
    : value;

const TIME_OF_DAY = /^\d\d:\d\d$/;

/** What to do about hours that go on after midnight. */
const UNTIL_MIDNIGHT =
  'Hours end on the day on which they begin, at 23:59 at the latest. For a night, add a row for the hours of the next day.';

/** Throws a UserError for the second end of a range that ends before it begins. */
function refuseReversed(target: object, sent: unknown, field: INodeProperties, zone: string): void {
  const { notBefore, notAfter } = (field.routing as Routing | undefined) ?? {};
  if (!notBefore && !notAfter) return;
  const [value, start, end] = [
    sent,
    notBefore && get(target, notBefore),
    notAfter && get(target, notAfter),
  ].map(timeOf);
  const description = TIME_OF_DAY.test(value) ? UNTIL_MIDNIGHT : undefined;
  const told = (time: string) => asEntered(time, field, zone);
  if (isEarlier(value, start)) {
    throw new UserError(
      `"${field.displayName}" is ${told(value)}, which is before the range begins: ${told(start)}`,
      { description },
    );
  }
  if (isEarlier(end, value)) {
    throw new UserError(
      `"${field.displayName}" is ${told(value)}, which is after the range ends: ${told(end)}`,
      { description },
    );
  }
}

/** A time as people know it: an instant as clocks show it in `zone`, a day or a time of day as it is. */
function asEntered(time: string, { typeOptions }: INodeProperties, zone: string): string {
  if (typeOptions?.dateOnly === true) return time.slice(0, 10);
  const local = /T/.test(time) ? localTime(time, zone) : undefined;
  return local ? `${local.slice(0, 10)} ${local.slice(11, 16)} (${zone})` : time;
}

/** The instant or day that is sent; calendars take it with its zone. */
const timeOf = (sent: unknown): string =>
  String((isPlainObject(sent) ? (sent as { time?: unknown }).time : sent) ?? '');

/** Not so when one of the two is no time. */
const isEarlier = (one: string, other: string): boolean => millisOf(one) < millisOf(other);

/** Of a time of day, `09:00`, those since midnight. */
const millisOf = (time: string): number =>
  Date.parse(TIME_OF_DAY.test(time) ? `1970-01-01T${time}Z` : time);
