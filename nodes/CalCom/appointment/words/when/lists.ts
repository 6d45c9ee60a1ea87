import { dateOf, nextWeekday, type Days } from './calendar';
import type { DayPart, Nth } from './dayPart';
import type { Segment } from './segment';
import type { Setting } from './setting';
import type { DayTerm } from './terms';
import type { Unit } from './vocabulary/vocabulary';
import { nthOf } from './weekdays';

/** Which one of a month a part names, if it does. */
export const nthIn = (part: DayPart): Nth | undefined => ('nth' in part ? part.nth : undefined);

type Parts = DayTerm & { is: 'parts' };

/**
 * What is said of one of several days but belongs to all: the month of "1st or 2nd of December", the
 * week of "Monday or Tuesday next week", the "next" of "next Monday or Tuesday", the "every" of
 * "every Monday and Wednesday".
 */
export function shared(
  segments: Segment[],
  setting: Setting,
  resolve: (parts: DayPart[]) => Days[],
): Segment[] {
  const terms = segments.map(({ days }) => (days?.is === 'parts' ? days : undefined));
  terms.forEach((_, index) => {
    giveNth(terms, index, setting);
    if (segments[index].negative) giveSpan(terms, index);
    else if (setting.mode !== 'hint') goOn(terms, index, setting, resolve);
  });
  terms.forEach((term, index) => {
    if (!term) return;
    giveMonth(terms, index);
    const span = term.parts.find((part) => part.is === 'span' && WEEKS.has(part.of));
    const [only] = term.parts;
    if (isTorn(term, terms[index - 1], terms[index + 1])) {
      throw setting.refuse(
        'may be said of one day or of all of them',
        'Name each day with its date, or with its week.',
      );
    }
    // "Every Monday and Wednesday in January".
    const around = only.is === 'weekdays' && only.every ? spanBehind(terms[index + 1]) : undefined;
    if (around && term.parts.length === 1) term.parts = [only, around];
    if (only.is === 'weekdays' && only.every && only.weekdays.length === 1) {
      for (const later of run(terms, index, 1))
        later.parts[0] = { ...later.parts[0], every: true } as DayPart;
    }
    giveEvery(terms, index);
    const weekday = term.parts.findIndex((part) => part.is === 'weekdays' && !part.every);
    if (weekday >= 0 && term.parts.length === 1) {
      const [part] = term.parts;
      if (part.is === 'weekdays' && (part.which === 'next' || part.which === 'subsequent')) {
        for (const later of run(terms, index, 1))
          later.parts[0] = { ...later.parts[0], which: part.which } as DayPart;
      }
    }
    if (!span || weekday < 0) return;
    const first = term.parts.indexOf(span) < weekday;
    for (const later of run(terms, index, 1)) give(later, span, first, setting, resolve);
    for (const earlier of run(terms, index, -1))
      give(earlier, span, isBefore(earlier, term), setting, resolve);
  });
  return segments;
}

/**
 * Whether nobody can tell what belongs to which: "Tuesday or Wednesday after Christmas", "Friday this
 * or next week".
 */
function isTorn(term: Parts, before?: Parts, after?: Parts): boolean {
  const [only, ...others] = term.parts;
  if (only.is === 'day' && only.beside && before?.parts.every(isBareWeekday)) return true;
  const span = term.parts.find((part) => part.is === 'span');
  const next = after?.parts.length === 1 ? after.parts[0] : undefined;
  return (
    others.length > 0 &&
    term.parts.some(isBareWeekday) &&
    span?.is === 'span' &&
    next?.is === 'span' &&
    next.of === span.of
  );
}

/** "In January, Tuesdays or Thursdays". */
function giveEvery(terms: (Parts | undefined)[], index: number): void {
  const [span, weekdays] = terms[index]?.parts ?? [];
  for (let at = index + 1; span?.is === 'span' && isEvery(weekdays); at += 1) {
    const [other, ...more] = terms[at]?.parts ?? [];
    if (!isEvery(other) || more.length > 0) return;
    terms[at]!.parts.push(span);
  }
}

const isEvery = (part?: DayPart): boolean => part?.is === 'weekdays' && part.every === true;

const isBareWeekday = (part: DayPart): boolean =>
  part.is === 'weekdays' && !part.which && !part.every;

/** Spans of which weekdays beside each other are meant. */
const WEEKS = new Set<Unit>(['week', 'month']);

/** The month or year within which weekdays are said. */
const spanBehind = (term?: Parts): DayPart | undefined =>
  term?.parts[0].is === 'weekdays'
    ? term.parts.find((part) => part.is === 'span' && part.of !== 'week')
    : undefined;

/** Neighbours in one direction that are weekdays and nothing else. */
function run(terms: (Parts | undefined)[], start: number, step: 1 | -1): Parts[] {
  const found: Parts[] = [];
  for (let at = start + step; ; at += step) {
    const term = terms[at];
    const [only, ...others] = term?.parts ?? [];
    if (!term || others.length > 0 || only?.is !== 'weekdays' || only.which || only.every) break;
    found.push(term);
  }
  return found;
}

function give(
  term: Parts,
  span: DayPart,
  surely: boolean,
  setting: Setting,
  resolve: (parts: DayPart[]) => Days[],
): void {
  const within = [...term.parts, span];
  if (!surely) {
    const [[alone], [shared]] = [resolve(term.parts), resolve(within)];
    if (alone[0] !== shared[0]) throw setting.ask([{ day: alone[0] }, { day: shared[0] }]);
  }
  term.parts = within;
}

const weekdayIn = ({ parts }: Parts): number => {
  const part = parts.find((one) => one.is === 'weekdays');
  return part?.is === 'weekdays' ? part.weekdays[0] : 0;
};

const isBefore = (one: Parts, other: Parts): boolean => weekdayIn(one) < weekdayIn(other);

/** "January except the 6th": of that month, if it has one such day only. */
function giveSpan(terms: (Parts | undefined)[], index: number): void {
  const [only, ...others] = terms[index]?.parts ?? [];
  if (only?.is !== 'date' || others.length > 0 || only.readings[0][0] !== undefined) return;
  const [span] = terms.slice(0, index).flatMap((term) => term?.parts ?? []);
  if (span?.is !== 'span') return;
  const { year, month } = dateOf(span.days[1]);
  const isMonth = dateOf(span.days[0]).month === month;
  if (isMonth) terms[index]!.parts = [{ ...only, readings: [[month, only.readings[0][1]]], year }];
}

/** "Monday the 7th or Tuesday": the coming Tuesday, or the one behind that day? */
function goOn(
  terms: (Parts | undefined)[],
  index: number,
  setting: Setting,
  resolve: (parts: DayPart[]) => Days[],
): void {
  const [before, after] = [terms[index - 1]?.parts ?? [], terms[index]?.parts ?? []];
  const [only, ...others] = after;
  if (only?.is !== 'weekdays' || only.every || others.length > 0) return;
  const isBehind =
    before.some(isDated) || (only.which === 'subsequent' && before.some(isBareWeekday));
  if (!isBehind) return;
  const [weekday] = only.weekdays;
  const last = resolve(before).at(-1)![1];
  const next = nextWeekday(weekday, last);
  if (only.which === 'subsequent') {
    terms[index]!.parts = [{ is: 'day', day: next }];
  } else if (!only.which && before.some(isNamed)) {
    const [[alone]] = resolve(after);
    if (alone < last) throw setting.ask([{ day: alone }, { day: next }]);
  }
}

/** Whether the day of the week is told as well: of "January 20 or Friday" Friday is the coming one. */
const isNamed = (part: DayPart): boolean =>
  part.is === 'weekdays' || (part.is === 'day' && part.dated === true);

const isDated = (part: DayPart): boolean =>
  part.is === 'date' || (part.is === 'day' && (part.written ?? part.dated) === true);

/** "The 2nd and 4th Tuesday in December": the numbers before are no dates. */
function giveNth(terms: (Parts | undefined)[], index: number, { refuse }: Setting): void {
  const [only, ...others] = terms[index]?.parts ?? [];
  const last = only && others.length === 0 ? nthIn(only) : undefined;
  for (let at = index - 1; last && at >= 0; at -= 1) {
    const [part, ...more] = terms[at]?.parts ?? [];
    const isNumber = part?.is === 'date' && part.readings[0][0] === undefined && more.length === 0;
    if (!isNumber) return;
    const [[, nth]] = part.readings;
    const found = last.nth > 0 && nth >= last.nth ? undefined : nthOf({ ...last, nth });
    if (!found)
      throw refuse(
        'may name a date, or one of the weeks of that month',
        'Name each day with its date.',
      );
    terms[at]!.parts = [found];
  }
}

function giveMonth(terms: (Parts | undefined)[], index: number): void {
  const [part] = terms[index]!.parts.filter(({ is }) => is === 'date');
  if (part?.is !== 'date' || part.readings[0][0] !== undefined) return;
  const donor = [...terms.slice(index + 1), ...terms.slice(0, index).reverse()]
    .flatMap((term) => term?.parts ?? [])
    .find(
      (other) =>
        other.is === 'date' && other.readings.length === 1 && other.readings[0][0] !== undefined,
    );
  if (donor?.is !== 'date') return;
  part.readings = [[donor.readings[0][0], part.readings[0][1]]];
  if (donor.year) part.year = donor.year;
}
