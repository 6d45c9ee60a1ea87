import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { objectIn, objectsIn, type Output } from '../../../shared/api/envelope';

/** The instants of a slot in UTC and in the zone that was asked for. */
function times(slot: IDataObject, zone: string): IDataObject {
  const [start, end] = [slot.start, slot.end].map((time) =>
    typeof time === 'string' ? DateTime.fromISO(time, { zone }) : undefined,
  );
  return {
    start: start?.toUTC().toISO(),
    ...(end && { end: end.toUTC().toISO() }),
    date: start?.toISODate(),
    startLocal: start?.toISO(),
    ...(end && { endLocal: end.toISO() }),
    timeZone: zone,
  };
}

/**
 * One item for each slot of a `{ "YYYY-MM-DD": [{ start, … }] }` answer, the earliest first, with
 * `start` in UTC, `startLocal` and `date` in the zone of the call. Throws a UserError for a range
 * that ends before it starts, which the API answers with nothing.
 */
export const slots: Output = ({ body }, { query = {} }) => {
  const zone = String(query.timeZone);
  const found = Object.values(objectIn(objectIn(body).data))
    .flatMap(objectsIn)
    .map((slot) => ({ ...slot, ...times(slot, zone) }) as IDataObject)
    .sort((a, b) => String(a.start).localeCompare(String(b.start)));
  if (found.length === 0 && String(query.end) <= String(query.start)) {
    throw new UserError(
      '"End" must be later than "Start". Enter only a date, such as 2027-03-10, to search the whole day.',
    );
  }
  return found;
};
