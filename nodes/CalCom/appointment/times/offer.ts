import type { IDataObject } from 'n8n-workflow';
import type { DateTime } from 'luxon';
import { spokenTime } from '../words/language';
import { utc, type Slot } from './slots';

/** A time in the three forms that people and machines need: UTC, local with its offset, and spoken. */
export const timeIn = (moment: DateTime, language: string): IDataObject => ({
  start: utc(moment),
  local: localTime(moment),
  spoken: spokenTime(moment, language),
});

/** `2026-11-24T15:00+01:00`: with its offset, so that it means the same wherever it is passed on. */
export const localTime = (moment: DateTime): string =>
  moment.startOf('minute').toISO({ suppressSeconds: true, suppressMilliseconds: true })!;

/** What is told of a time that can be booked. */
export const offerOf =
  (language: string) =>
  ({ start, seatsLeft }: Slot): IDataObject => ({
    ...timeIn(start, language),
    ...(seatsLeft !== undefined && { seatsLeft }),
  });
