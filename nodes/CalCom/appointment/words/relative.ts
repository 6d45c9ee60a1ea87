import type { DateTime } from 'luxon';
import { readMoment } from '../../../shared/times/time';
import { orNothing } from './when/languages';
import { readMeaning } from './when/read';
import type { Question } from './when/setting';
import { readStart, readTimeOfDay } from './when/start';
import { textOf } from './text';

const counts: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  'half an': 0.5,
};
const COUNT = `\\d{1,3}|${Object.keys(counts).join('|')}`;
const DISTANCE = new RegExp(
  `^(?:by )?(${COUNT}) (minute|min|hour|hr|day|week)s? (later|after|earlier|before|sooner)$`,
);
const SAME_TIME = /^(?:at )?(?:the )?same (?:time|hour)(?: of (?:the )?day)?,?(?: (.+))?$/;
const NEXT_DAY = /^(?:the |on the )?(?:next|following) day$|^(?:the )?day after$|^a day later$/;
const DAY_BEFORE = /^(?:the |on the )?(?:previous day|day before)$|^a day earlier$/;

/**
 * Reads the new start of a booking: any time that `readStart` reads, and what people say from where
 * the booking is now: "an hour later", "same time next day", and a time alone, which is one of its
 * day. `booked` is its present start in the zone of the words. Throws a problem as `readStart` does.
 */
export function readNewStart(
  value: unknown,
  booked: DateTime,
  question: Omit<Question, 'mode'>,
): DateTime {
  const text = textOf(value).toLowerCase().replace(/\s+/g, ' ').replace(/[.!]$/, '');
  const moved = shifted(text, booked) ?? sameTime(text, booked, question);
  // As text: a time that does not exist on that day, or is over, is told as any other.
  if (moved) return readStart(moved.toISO(), question);
  const minute = typeof value === 'string' && orNothing(() => readTimeOfDay(value, question));
  if (minute !== undefined && minute !== false) {
    return readStart(`${booked.toISODate()} ${text.replace(/^at /, '')}`, question);
  }
  return readStart(value, question);
}

function shifted(text: string, booked: DateTime): DateTime | undefined {
  if (NEXT_DAY.test(text)) return booked.plus({ days: 1 });
  if (DAY_BEFORE.test(text)) return booked.minus({ days: 1 });
  const [, count, unit, way] = DISTANCE.exec(text) ?? [];
  if (!count) return undefined;
  const length = counts[count] ?? Number(count);
  const name = { min: 'minute', hr: 'hour' }[unit] ?? unit;
  const distance = { [`${name}s`]: /^(later|after)$/.test(way) ? length : -length };
  return booked.plus(distance);
}

function sameTime(
  text: string,
  booked: DateTime,
  question: Omit<Question, 'mode'>,
): DateTime | undefined {
  const [said, day = ''] = SAME_TIME.exec(text) ?? [];
  if (!said) return undefined;
  const moved = shifted(day, booked);
  if (moved) return moved;
  const meaning = orNothing(() => readMeaning(day, { ...question, mode: 'range' }));
  const days = meaning?.clauses.flatMap((clause) => clause.days) ?? [];
  const [first] = days;
  if (day === '' || !meaning || days.length !== 1 || first[0] !== first[1]) return undefined;
  const date = meaning.from.setZone(booked.zone).toISODate();
  return readMoment(`${date} ${booked.toFormat('HH:mm')}`, booked.zoneName!, question.label);
}
