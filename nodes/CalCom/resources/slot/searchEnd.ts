import type { Conversion } from '../../../shared/operation/routing';
import { instantOf, notPast, readMoment } from '../../../shared/times/time';

/**
 * The end of a search for free times as a UTC instant. A day without a time counts to its end. The
 * API moves an end at midnight UTC to the end of that day: a second less keeps it
 * where it is. Throws a UserError for an end in the past, for which the API finds nothing.
 */
export const searchEnd: Conversion = (value, { zone, label, now }) => {
  const onlyDay = typeof value === 'string' && /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(value);
  const moment = readMoment(value, zone, label);
  const end = notPast(onlyDay ? moment.endOf('day') : moment, now, label).toUTC();
  const isMidnight = end.equals(end.startOf('day'));
  return instantOf(isMidnight ? end.minus({ seconds: 1 }) : end.startOf('second'));
};
