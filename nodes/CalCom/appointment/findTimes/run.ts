import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { Guide } from '../../../shared/operation/operation';
import { findEventType } from '../eventType';
import { choose, type Choice } from '../times/choose';
import { localTime, offerOf } from '../times/offer';
import { freeSlots, nextFreeDay, type Search, type Slot } from '../times/slots';
import { partsOfDay, readTimeOfDay, type PartOfDay } from '../words/hours';
import { readLanguage } from '../words/language';
import { notDone, problem } from '../words/problem';
import { textOf } from '../words/text';
import { isMeant, isOnDays, readWish, suits, type Wish } from '../words/wish';
import { readZone } from '../words/zone';

/** How many times to name beside the wished ones: on the same days, but in other parts of them. */
const BESIDES = 3;

const DEFAULT_OPTIONS = 8;

/** The free times that fit a wish; when there are none, those of the next free day, saying so. */
export async function findTimes({ session, values, zone: own }: Guide): Promise<IDataObject[]> {
  const options = (values.options ?? {}) as IDataObject;
  const zone = readZone(values.attendeeTimeZone) ?? own;
  const wish = wishOf(values.when, options, DateTime.now().setZone(zone));
  const choice: Choice = {
    limit: Number(options.maxOptions) || DEFAULT_OPTIONS,
    spread: options.spreadOverDays !== false,
    around: readTimeOfDay(options.preferredTime, 'Preferred Time') ?? minuteOf(wish.moment),
  };
  const offer = offering(choice, readLanguage(options.language));
  const search: Search = {
    type: await findEventType(session, values.eventType),
    zone,
    length: Number(options.lengthInMinutes) || undefined,
  };

  const slots = await freeSlots(session, wish, search);
  const free = slots.filter(({ start }) => isOnDays(wish, start));
  const wished = free.filter(({ start }) => isMeant(wish, start));
  const known = {
    timeZone: zone,
    searched: { from: localTime(wish.from), to: localTime(wish.to) },
    ...(wish.moment && { wantedTimeIsFree: wished.some(({ start }) => +start === +wish.moment!) }),
  };
  if (wished.length > 0) return [{ ok: true, asWished: true, ...known, ...offer(wished) }];

  const end = DateTime.max(wish.from, wish.to);
  const later = await nextFreeDay(session, end, search, ({ start }) => suits(wish, start));
  const besides = free.length > 0 && { sameDays: offer(free, BESIDES).options };
  if (later.length > 0) {
    const day = later[0].start.toISODate();
    const message = `Nothing is free as wished. The options are those of the next free day, ${day}.`;
    return [{ ok: true, asWished: false, message, ...known, ...offer(later), ...besides }];
  }
  return [
    notDone(
      'Nothing is free as wished, nor in the two months after that',
      free.length > 0
        ? 'Offer the times in sameDays, or ask for another wish.'
        : 'Ask whether another kind of meeting or another host will do.',
      { asWished: false, ...known, options: [], ...besides },
    ),
  ];
}

/** The wish in words, narrowed by the options. */
function wishOf(when: unknown, options: IDataObject, now: DateTime): Wish {
  const wish = readWish(when, { now, label: 'When' });
  const earliest = now.plus({ minutes: Number(options.minutesFromNow) || 0 });
  const part = textOf(options.partOfDay).toLowerCase();
  if (part !== '' && !Object.hasOwn(partsOfDay, part)) {
    throw problem(`"${part}" is no part of the day`, 'Use morning, afternoon or evening.');
  }
  return {
    ...wish,
    from: DateTime.max(wish.from, earliest),
    stretches: wish.stretches.map((stretch) => ({
      ...stretch,
      weekdaysOnly: stretch.weekdaysOnly || options.weekdaysOnly === true,
      ...(part !== '' && { hours: partsOfDay[part as PartOfDay] }),
    })),
  };
}

const minuteOf = (moment?: DateTime): number | undefined =>
  moment && moment.hour * 60 + moment.minute;

/** What is told of free times: as many of them as are wanted, and how many more there are. */
const offering =
  (choice: Choice, language: string) =>
  (slots: Slot[], limit = choice.limit) => {
    const chosen = choose(slots, { ...choice, limit });
    const [{ start, end }] = slots;
    return {
      ...(end && { minutes: end.diff(start).as('minutes') }),
      options: chosen.map(offerOf(language)),
      more: slots.length - chosen.length,
    };
  };
