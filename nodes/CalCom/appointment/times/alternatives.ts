import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { Session } from '../../../shared/request';
import { missed } from '../words/forPeople';
import { notDone } from '../../../shared/wording/problem';
import { spokenTime } from '../words/language';
import { speakMoment } from '../words/when/speak';
import { nearest } from './choose';
import { offerOf } from './offer';
import { freeSlots, nextFreeDay, type Search } from './slots';
import { isWaking } from './waking';
import { zoneLabel } from '../words/zone';

/** How many other times are offered, and how many days after the wanted one are looked at. */
export const OFFERED = 3;
const DAYS = 7;

interface Missed {
  start: DateTime;
  language: string;
  /** Whether Cal.com said that the time is taken: its list of free times may be behind. */
  taken: boolean;
  /** What did not happen: the name of the result. */
  done: 'booked' | 'rescheduled';
}

/**
 * Says that a time is gone, with the nearest free ones, or else those of the next free day.
 * Undefined when it is free: something else is wrong then.
 */
export async function alternatives(
  session: Session,
  search: Search,
  { start, language, taken, done }: Missed,
): Promise<IDataObject | undefined> {
  const now = DateTime.now();
  const dayBefore = start.minus({ days: 1 }).startOf('day');
  const to = start.startOf('day').plus({ days: DAYS + 1 });
  const free = await freeSlots(session, { from: DateTime.max(now, dayBefore), to }, search);
  if (!taken && free.some((slot) => +slot.start === +start)) return undefined;

  const others = free.filter((slot) => +slot.start !== +start);
  // Who asks for the night may have another hour of it, nobody else.
  const isAsked = isWaking({ start }) ? isWaking : () => true;
  const meeting = others.filter(isAsked);
  const later = meeting.length > 0 ? meeting : await nextFreeDay(session, to, search, isAsked);
  const offered = later.length > 0 ? later : others;
  const nearby = nearest(offered, start).slice(0, OFFERED);
  const understood = speakMoment(start, language);
  const times = nearby.map((slot) => slot.start);
  return notDone(
    `${spokenTime(start, 'en')} is not free`,
    offered.length > 0
      ? 'Offer the alternatives, and try again with the start of the chosen one.'
      : 'Nothing is free in the next two months: offer another kind of meeting or another host.',
    {
      [done]: false,
      ...missed('gone', times, { language, moment: start }),
      understood,
      timeZone: zoneLabel(search.zone),
      alternatives: nearby.map(offerOf(language)),
    },
  );
}
