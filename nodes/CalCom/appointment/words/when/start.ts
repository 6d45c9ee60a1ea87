import type { DateTime } from 'luxon';
import { NO_TIME } from '../../../../shared/times/time';
import { foundNothing, problem, saying } from '../../../../shared/wording/problem';
import { shown } from '../../../../shared/wording/shown';
import { sentence } from '../sentences';
import { textOf } from '../text';
import { DAY } from './clock';
import { orNothing } from './languages';
import { WHOLE_DAY, type Meaning } from './meaning';
import { readMeaning } from './read';
import { DEFAULT_DAYS } from './resolve';
import type { Question } from './setting';
import { speakNothing } from './speak';

/**
 * Reads the one time at which something is to begin. Throws a problem for all else, which says what
 * is missing: a day without a time is asked for the time.
 */
export function readStart(value: unknown, question: Omit<Question, 'mode'>): DateTime {
  const message = sentence('unclear', question.language ?? 'en');
  return saying(message, () => startOf(value, question));
}

function startOf(value: unknown, question: Omit<Question, 'mode'>): DateTime {
  const { label, language } = question;
  const meaning = readMeaning(value, { ...question, mode: 'moment' });
  const { moment, clauses, understood } = meaning;
  if (moment) return moment;
  const named = (what: string, advice: string, told = understood) =>
    problem(`"${label}" ${what}`, advice, { understood: told });
  const times = clauses.flatMap(({ hours }) => hours);
  if (textOf(value) === '') {
    throw named(
      'is empty',
      `Ask for the day and the time. ${foundNothing(label)}`,
      speakNothing(language),
    );
  }
  if (times.every(([from, to]) => to === from + 1)) {
    throw isAnyDay(meaning)
      ? named('names a time, but no day', 'Ask for the day.')
      : named('names several times', 'Ask which one is meant.');
  }
  const [{ days }] = clauses;
  const oneDay = clauses.length === 1 && days.length === 1 && days[0][0] === days[0][1];
  const whole = times.every(([from, to]) => from === 0 && to === DAY);
  throw named(
    oneDay && whole ? NO_TIME : 'is not an exact time',
    'Ask for the time, or offer free times and use the start of the chosen one.',
  );
}

const isAnyDay = ({ clauses: [{ days }] }: Meaning): boolean =>
  days.length === 1 && days[0][1] - days[0][0] === DEFAULT_DAYS;

/** The minute of the day that `15:00` or `3 pm` stands for; undefined for an empty text. */
export function readTimeOfDay(
  value: unknown,
  question: Omit<Question, 'mode'>,
): number | undefined {
  const text = textOf(value);
  if (text === '') return undefined;
  const meaning = orNothing(() => readMeaning(text, { ...question, mode: 'range' }));
  const [{ hours }, ...others] = meaning?.clauses ?? [{ hours: WHOLE_DAY }];
  const [[minute, end], ...more] = hours;
  if (meaning && isAnyDay(meaning) && others.length + more.length === 0 && end === minute + 1) {
    return minute;
  }
  throw problem(
    `"${question.label}" is not a time of day: ${shown(text)}`,
    'Use a time such as 15:00.',
    { understood: meaning?.understood ?? speakNothing(question.language) },
  );
}
