import type { IDataObject } from 'n8n-workflow';
import type { DateTime } from 'luxon';
import { spokenTime } from '../words/language';
import type { Slot } from './slots';

/**
 * A start in the three forms that people and machines need, named and written as in bookings and the
 * items of the triggers: in UTC, local with its offset, and in words.
 */
export const startIn = (moment: DateTime, language: string): IDataObject => ({
  start: moment.toUTC().toISO(),
  startLocal: moment.toISO(),
  startText: spokenTime(moment, language),
});

/** What is told of a time that can be booked. */
export const offerOf =
  (language: string) =>
  ({ start, seatsLeft }: Slot): IDataObject => ({
    ...startIn(start, language),
    ...(seatsLeft !== undefined && { seatsLeft }),
  });
