import { DateTime } from 'luxon';
import { readMoment } from '../../../../shared/times/time';
import { dayAt, isoOf, momentAt, type Days } from './calendar';
import { clockText, DAY } from './clock';
import { endOf } from './hours';
import { WHOLE_DAY, type Clause } from './meaning';
import type { Point } from './points';
import { DEFAULT_DAYS, FAR, resolveParts, type Around } from './resolve';
import { looksBack, type Setting } from './setting';
import type { DayTerm, Edge } from './terms';
import { resolveHours } from './times';

/** A stretch of time, or an instant, as days with its ends. */
export function stretchOf(
  term: Exclude<DayTerm, { is: 'parts' | 'range' | 'side' }>,
  setting: Setting,
  around: Around,
): Clause {
  const { now } = setting;
  if (term.is === 'shift') {
    const { reference } = setting;
    if (!reference) {
      throw setting.refuse('does not say later than what', 'Ask for the date and the time.');
    }
    const from = reference.plus(term.by).startOf('minute');
    return clauseBetween(from, from.plus({ minutes: 1 }));
  }
  if (term.is !== 'window') {
    const moment =
      term.is === 'written' ? written(term.text, setting) : now.plus(term.ms).startOf('minute');
    const from = moment.startOf('minute');
    return clauseBetween(from, from.plus({ minutes: 1 }));
  }
  const from = term.from ? edge(term.from, setting, around) : startOf(setting);
  const to = term.to
    ? edge(term.to, setting, {
        ...around,
        isUntil: true,
        after: term.from && dayAt(from),
        ...(from.hour >= EVENING && { nextMorning: dayAt(from) + 1 }),
      })
    : momentAt(dayAt(from) + daysAhead(setting) + 1, 0, now.zone);
  if (term.vague && setting.mode !== 'range') {
    throw setting.refuse('does not say exactly when', 'Ask for the time.', clauseBetween(from, to));
  }
  if (term.orThen && setting.mode === 'hint') {
    throw setting.refuse(
      'may mean that day, or all from then on',
      'Ask which is meant, then say for example "on 2026-12-04" or "from 2026-12-04 on".',
      clauseBetween(from, to),
    );
  }
  if (to > from) return clauseBetween(from, to);
  throw setting.refuse(
    to <= now && !term.from ? 'is in the past' : 'ends before it starts',
    'Name the earlier time first, with its date.',
    { from: from.toMillis(), to: to.toMillis() },
  );
}

/** What begins at this hour or later may end in the night that follows, up to that minute of it. */
const [EVENING, NIGHT] = [18, 4 * 60];

/** A booking that is looked for may be far ahead. */
const daysAhead = ({ mode }: Setting): number => (mode === 'hint' ? FAR * 7 : DEFAULT_DAYS);

const written = (text: string, { now, label }: Setting): DateTime =>
  readMoment(text.toUpperCase(), now.zoneName!, label).setZone(now.zone);

/** Bookings of today are meant by "before Friday" as well, also where they have begun. */
const startOf = ({ now, mode }: Setting): DateTime => (looksBack(mode) ? now.startOf('day') : now);

const clauseBetween = (from: DateTime, to: DateTime): Clause => ({
  days: [[dayAt(from), dayAt(to.minus(1))]],
  hours: WHOLE_DAY,
  from: from.toMillis(),
  to: to.toMillis(),
});

function edge(end: Edge, setting: Setting, around: Around): DateTime {
  const { now, label, today } = setting;
  if ('ahead' in end) return now.plus(end.ahead);
  const { point, at } = end;
  if (point.written) return written(point.written, setting);
  const days = daysOfPoint(point, setting, around);
  if (!point.time) {
    const [first, last] = [days[0][0], days.at(-1)![1]];
    return at === 'start' ? momentAt(first, 0, now.zone) : momentAt(last + 1, 0, now.zone);
  }
  const day = point.parts.length > 0 ? days[0][0] : today;
  if (days.at(-1)![1] !== days[0][0] && point.parts.length > 0) {
    throw setting.refuse('names a time, but several days', 'Name the one day that is meant.', {
      days,
    });
  }
  const { time } = point;
  if (time.is === 'part') {
    const last = around.isUntil ? endOf(time.hours) : time.hours[1];
    return momentAt(day, at === 'start' ? time.hours[0] : last, now.zone);
  }
  // "Friday 10 pm to Saturday at 2".
  const early = around.nextMorning === day && time.at.open && time.at.minute <= NIGHT;
  const [[minute]] = early ? [[time.at.minute]] : resolveHours([{ atoms: [time] }], setting);
  const moment =
    minute === DAY
      ? momentAt(day, minute, now.zone)
      : readMoment(`${isoOf(day)} ${clockText(minute)}`, now.zoneName!, label);
  return end.inclusive ? moment.plus({ minutes: 1 }) : moment;
}

/** What stands around the days at an end of a stretch. */
export const asEnd = (around: Around): Around => ({ ...around, listed: false, isEnd: true });

const daysOfPoint = ({ parts }: Point, setting: Setting, around: Around): Days[] =>
  parts.length > 0 ? resolveParts(parts, setting, asEnd(around)) : [[setting.today, setting.today]];
