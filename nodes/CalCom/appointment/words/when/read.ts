import { DateTime } from 'luxon';
import { UserError } from 'n8n-workflow';
import { isoOfForm } from '../../../../shared/times/forms';
import { readMoment } from '../../../../shared/times/time';
import { dayAndTime, dayInWords } from '../language';
import { sentence } from '../sentences';
import { problem } from '../../../../shared/wording/problem';
import { chosen, textOf } from '../text';
import { dayAt, isoOf, momentAt, type Days } from './calendar';
import { clockText, DAY } from './clock';
import { readText, type Said } from './languages';
import { boundsOf, WHOLE_DAY, type Clause, type Meaning } from './meaning';
import { DEFAULT_DAYS } from './resolve';
import { looksBack, told, type Question } from './setting';
import { speak, speakNothing } from './speak';

/**
 * Reads what somebody says about time: days, hours of days, stretches and instants in everyday words
 * of the languages in `vocabulary`, or as machines write them. A value that is not a text is an
 * instant; an empty one means any time. Throws a problem, with
 * `understood` in its `extra`, for what has two meanings, for what contradicts itself, and for words that are not
 * known: nothing is ever left out. The past is refused, except for hints.
 */
export function readMeaning(value: unknown, question: Question): Meaning {
  try {
    return meaningOf(value, question);
  } catch (error) {
    throw withUnderstood(error, question);
  }
}

/**
 * A refusal that says what was understood, or that nothing was. Other errors stay as they are.
 * It returns what is thrown: the linter lets no `catch` throw what it caught.
 */
function withUnderstood(error: unknown, { language }: Question): unknown {
  if (!(error instanceof UserError)) return error;
  const extra = { understood: speakNothing(language), ...error.extra };
  return new UserError(error.message, { description: error.description, extra });
}

function meaningOf(value: unknown, question: Question): Meaning {
  const { now, label } = question;
  const inner = chosen(value);
  if (inner !== undefined && inner !== null && typeof inner !== 'string') {
    const moment = readMoment(inner, now.zoneName!, label).setZone(now.zone);
    return inTime(ofMoment(moment, now), question);
  }
  const text = textOf(inner);
  if (isInstant(text)) {
    return inTime(ofMoment(readMoment(text, now.zoneName!, label), now), question);
  }
  return inTime(text === '' ? anyTime(now) : readText(text, question), question);
}

/** Whether a text is an instant as programs write it, with its offset. */
const isInstant = (text: string): boolean => /T.*(Z|[+-][\d:]+)$/.test(isoOfForm(text) ?? '');

const anyTime = (now: DateTime): Said => ({
  clauses: [{ days: [[dayAt(now), dayAt(now) + DEFAULT_DAYS]], hours: WHOLE_DAY }],
  now,
});

const ofMoment = (moment: DateTime, now: DateTime): Said => {
  const from = moment.startOf('minute');
  const to = from.plus({ minutes: 1 });
  const days: Clause['days'] = [[dayAt(from), dayAt(from)]];
  return {
    clauses: [{ days, hours: WHOLE_DAY, from: from.toMillis(), to: to.toMillis() }],
    now: now.setZone(moment.zone),
  };
};

/** Makes a meaning of what was said. Except for hints, what is over is left out, and refused if all is. */
function inTime({ clauses, now }: Said, { mode, label, language = 'en' }: Question): Meaning {
  const start = now.startOf('minute').toMillis();
  const bounded = clauses.map((clause) => ({ clause, ...boundsOf(clause, now) }));
  const ahead = looksBack(mode) ? bounded : bounded.filter(({ to }) => +to > start);
  if (ahead.length === 0) {
    const [{ from, to }] = bounded;
    // An hour of today that is over may well be meant for tomorrow.
    const next = from.hasSame(now, 'day') ? from.plus({ days: 1 }) : undefined;
    const understood = speak(clauses, { now, language });
    const moment = momentOf(clauses, now, label);
    const isDay = to.diff(from, 'hours').hours <= 25 && from.hour === 0 && to.hour === 0;
    const what = moment
      ? dayAndTime(moment, language)
      : isDay
        ? dayInWords(from, language, { weekday: 'long' })
        : understood;
    throw problem(
      `"${label}" is in the past: ${told(from)}`,
      `Now it is ${told(DateTime.now().setZone(now.zone))}. ${next ? `Ask whether the next day is meant, ${next.toISODate()}` : 'Check the date and its year'}, and use a time after that.`,
      { understood, message: sentence('past', language, what) },
    );
  }
  const isAhead = ([, last]: Days): boolean => looksBack(mode) || last >= dayAt(now);
  const meant = ahead.map(({ clause }) => ({ ...clause, days: clause.days.filter(isAhead) }));
  const from = DateTime.min(...ahead.map((one) => one.from))!;
  const moment = momentOf(meant, now, label);
  return {
    clauses: meant,
    from: looksBack(mode) ? from : DateTime.max(from, now)!,
    to: DateTime.max(...ahead.map((one) => one.to))!,
    ...(moment && { moment }),
    understood: speak(meant, { now, language }),
  };
}

function momentOf(
  [clause, ...others]: Clause[],
  now: DateTime,
  label: string,
): DateTime | undefined {
  if (others.length > 0) return undefined;
  const {
    days: [[first, last], ...more],
    hours: [[minute, end], ...hours],
    from,
    to,
  } = clause;
  if (from !== undefined && to === from + 60_000)
    return DateTime.fromMillis(from, { zone: now.zone });
  if (more.length > 0 || hours.length > 0 || last > first || end !== minute + 1) return undefined;
  if (minute === DAY) return momentAt(first, minute, now.zone);
  return readMoment(`${isoOf(first)} ${clockText(minute)}`, now.zoneName!, label);
}
