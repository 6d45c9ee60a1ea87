import type { IDataObject } from 'n8n-workflow';
import { uniqBy } from 'lodash';
import { DateTime } from 'luxon';
import type { GuideOf } from '../../../shared/operation/declared';
import { runsAsTool } from '../../../shared/engine/tool';
import type { findTimes as declaration } from './index';
import { checkLength, detailsOf, findEventType, seriesIn } from '../eventType';
import { choose, chooseNear, type Choice } from '../times/choose';
import { offerOf } from '../times/offer';
import { freeSlots, nextFreeDay, type Search, type Slot } from '../times/slots';
import { isWaking, leavesHours, waking } from '../times/waking';
import { lengthOf, readCount } from '../words/count';
import { readLanguage } from '../words/language';
import { freeInWords, missed } from '../words/forPeople';
import { notDone, problem, saying } from '../../../shared/wording/problem';
import { sentence } from '../words/sentences';
import { textOf } from '../words/text';
import { parts } from '../words/when/hours';
import { isMeant, isOnMeantDay, limited, suits, type Meaning } from '../words/when/meaning';
import { readMeaning } from '../words/when/read';
import type { Question } from '../words/when/setting';
import { readTimeOfDay } from '../words/when/start';
import { speak } from '../words/when/speak';
import { assumed, zoneFor, zoneLabel } from '../words/zone';

type Guide = GuideOf<typeof declaration>;

type Options = NonNullable<Guide['values']['options']>;

/** How many times to name beside the wished ones: on the same days, but in other parts of them. */
const BESIDES = 3;

const DEFAULT_OPTIONS = 8;

/** The free times that fit a wish; when there are none, those of the next free day, saying so. */
export async function findTimes(guide: Guide): Promise<IDataObject[]> {
  const { context, session, values, zone: own } = guide;
  const options = values.options ?? {};
  const language = options.language ? readLanguage(options.language) : undefined;
  const spoken = language ?? 'en';
  const given = zoneFor(values.attendeeTimeZone, spoken);
  const zone = given ?? own;
  const now = DateTime.now().setZone(zone);
  const question: Question = { now, label: 'When', mode: 'range', language };
  const unclear = sentence('unclear', spoken);
  const wish = saying(unclear, () => wishOf(values.when, options, question));
  const preferred = { now, label: 'Preferred Time', language };
  const choice: Choice = {
    limit: readCount(options.maxOptions, 'Max Options') ?? DEFAULT_OPTIONS,
    spread: options.spreadOverDays !== false,
    around:
      saying(unclear, () => readTimeOfDay(options.preferredTime, preferred)) ??
      minuteOf(wish.moment),
  };
  const manner = { language: spoken, moment: wish.moment };
  const offer = offering(choice, manner);
  const type = await findEventType(session, values.eventType);
  const length = lengthOf(options.lengthInMinutes, spoken);
  const search: Search = { type, zone, length };
  const searched = searchedFor(wish, now, options);
  const [details, slots] = await Promise.all([
    detailsOf(session, type),
    freeSlots(session, searched, search),
  ]);
  checkLength(details, { length, language: spoken });
  const free = slots.filter(({ start }) => isOnMeantDay(wish, start));
  const wished = free.filter(({ start }) => isMeant(wish, start));
  const known = {
    timeZone: zoneLabel(zone),
    ...(!given && assumed(zone)),
    understood: wish.understood,
    searched: { from: searched.from.toISO(), to: searched.to.toISO() },
    ...(wish.moment && { wantedTimeIsFree: wished.length > 0 }),
    ...seriesIn(details),
  };
  const timesOf = ({ options: all }: { options: IDataObject[] }) =>
    all.map((one) => DateTime.fromISO(String(one.start), { zone }));
  /** What is offered in place of the wish, and how to say so. */
  const instead = (why: 'gone' | 'nextFree', slots: Slot[]) => {
    const offered = offer(slots);
    return { ...missed(why, timesOf(offered), manner), ...offered };
  };
  if (wished.length > 0) {
    // Of one exact time the others of its day are offered as well.
    const besides = wish.moment ? [...wished, ...free.filter(isWaking)] : wished;
    const fitting = leavesHours(wish) ? waking(wished) : besides;
    const offered = offer(uniqBy(fitting, startOf));
    // A model reads the times themselves, and pays for each word.
    const message = runsAsTool(context)
      ? {}
      : { message: freeInWords(timesOf(offered), manner.language) };
    return [{ ok: true, matchesRequest: true, ...message, ...known, ...offered }];
  }
  const sameDays = wish.moment && !isWaking({ start: wish.moment }) ? free : free.filter(isWaking);
  if (wish.moment && sameDays.length > 0) {
    return [{ ok: true, matchesRequest: false, ...known, ...instead('gone', sameDays) }];
  }

  const end = DateTime.max(searched.from, searched.to);
  const suitable = ({ start }: Slot) => suits(wish, start);
  const later = waking(await nextFreeDay(session, end, search, suitable));
  const besides = sameDays.length > 0 && { sameDays: offer(sameDays, BESIDES).options };
  if (later.length > 0) {
    return [
      { ok: true, matchesRequest: false, ...known, ...instead('nextFree', later), ...besides },
    ];
  }
  return [
    notDone(
      'Nothing is free then, nor in the two months after that',
      sameDays.length > 0
        ? 'Offer the times in sameDays, or ask for another wish.'
        : 'Ask whether another kind of meeting or another host will do.',
      {
        matchesRequest: false,
        ...missed('nextFree', [], manner),
        ...known,
        options: [],
        ...besides,
      },
    ),
  ];
}

const startOf = ({ start }: Slot): number => start.toMillis();

/** The wish in words, narrowed by the options. */
function wishOf(when: unknown, options: Options, question: Question): Meaning {
  const wish = readMeaning(when, question);
  const part = textOf(options.partOfDay).toLowerCase();
  if (part !== '' && part !== 'morning' && part !== 'afternoon' && part !== 'evening') {
    throw problem(`"${part}" is not a part of the day`, 'Use morning, afternoon or evening.', {
      understood: wish.understood,
    });
  }
  const limits = {
    weekdaysOnly: options.weekdaysOnly === true,
    ...(part !== '' && { hours: parts[part] }),
  };
  if (part === '' && !limits.weekdaysOnly) return wish;
  const clauses = limited(wish.clauses, limits);
  if (clauses.length === 0) {
    throw problem(
      '"When" and the options exclude each other',
      'Leave out "Part of Day" and "Weekdays Only", or ask for another time.',
      { understood: wish.understood },
    );
  }
  const { now, language = 'en' } = question;
  return { ...wish, clauses, understood: speak(clauses, { now, language }) };
}

/** The days of a wish, from the earliest time on: what else is free on them is told as well. */
function searchedFor({ from, to }: Meaning, now: DateTime, options: Options) {
  const earliest = now.plus({ minutes: Number(options.minutesFromNow) || 0 });
  return {
    from: DateTime.max(from.setZone(now.zone).startOf('day'), earliest),
    to: to.setZone(now.zone).minus(1).startOf('day').plus({ days: 1 }),
  };
}

const minuteOf = (moment?: DateTime): number | undefined =>
  moment && moment.hour * 60 + moment.minute;

/** What is told of free times: as many of them as are wanted, and how many more there are. */
const offering =
  (choice: Choice, { language, moment }: { language: string; moment?: DateTime }) =>
  (slots: Slot[], limit = choice.limit) => {
    const chosen = moment ? chooseNear(slots, moment, limit) : choose(slots, { ...choice, limit });
    const [{ start, end }] = slots;
    return {
      ...(end && { duration: end.diff(start).as('minutes') }),
      options: chosen.map(offerOf(language)),
      more: slots.length - chosen.length,
    };
  };
