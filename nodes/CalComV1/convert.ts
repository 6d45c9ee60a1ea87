import { DateTime } from 'luxon';
import type { Conversion } from '../shared/operation/routing';
import { readMoment, toDay } from '../shared/times/time';
import { written } from '../shared/wording/shown';

const shapes = ['H:mm', 'H:mm:ss', 'h:mm a', 'h a'];

/**
 * A time of day as API v1 stores it: `09:00` becomes 1970-01-01T09:00:00Z. Of a whole date and time
 * the time in UTC counts, as it does for the server. Throws a UserError for anything else.
 */
export const timeOfDay: Conversion = (value, { label }) => {
  const text = written(value);
  const clock = shapes
    .map((shape) => DateTime.fromFormat(text, shape, { locale: 'en', zone: 'utc' }))
    .find(({ isValid }) => isValid);
  const time = (clock ?? readMoment(value, 'utc', label)).toUTC();
  return time.set({ year: 1970, month: 1, day: 1 }).toISO({ suppressMilliseconds: true });
};

/** A calendar day as API v1 wants it: midnight in UTC. */
export const dayAtMidnight: Conversion = (value, { label, zone }) =>
  `${toDay(value, zone, label)}T00:00:00Z`;
