import type { Days } from './calendar';
import type { DayPart, Nth } from './dayPart';
import type { HourAtom } from './hours';
import type { Segment } from './segment';
import type { Setting } from './setting';
import type { DayTerm, Edge } from './terms';
import type { Piece } from './times';
import { nthOf } from './weekdays';

/** Days and the hours that belong to all of them. */
export interface Group {
  days: DayTerm[];
  hours: Piece[];
}

type Order = 'days' | 'hours';

/**
 * Puts together what belongs together: hours belong to all days beside them, except where each day
 * has hours of its own. Throws a problem where that can be seen in two ways.
 */
export function groupsOf(segments: Segment[], setting: Setting): Group[] {
  const groups: (Group & { order: Order; own?: DayTerm })[] = [];
  let waiting: DayTerm[] = [];
  let loose: Piece[] = [];
  segments.forEach((segment, index) => {
    const { days, hours, join, hoursFirst } = segment;
    const last = groups.findLast(({ own }) => !own);
    const piece = (atoms: HourAtom[]): Piece => ({ join, atoms });
    const stretch = groups.at(-1)?.own;
    if (days && hasOwnHours(days) && hours.length === 0) {
      groups.push({ days: [days], hours: [], order: 'days', own: days });
    } else if (days && hours.length > 0) {
      const order: Order = hoursFirst ? 'hours' : 'days';
      if ((order === 'hours' ? waiting : loose).length > 0) throw unclear(setting);
      groups.push({ days: [...waiting, days], hours: [...loose, piece(hours)], order });
      waiting = [];
      loose = [];
    } else if (hours.length > 0) {
      const behind = stretch && stretch === segments[index - 1]?.days && join !== 'or';
      // "Later today or Friday, after 4".
      const isOpen = groups.some(({ own }) => own?.is === 'window' && own.own);
      if (isOpen && !behind) throw unclear(setting);
      if (behind) groups.at(-1)!.hours.push(piece(hours));
      else if (waiting.length > 0) {
        groups.push({ days: waiting, hours: [piece(hours)], order: 'days' });
        waiting = [];
      } else if (last) last.hours.push(piece(hours));
      else loose.push(piece(hours));
    } else if (days && loose.length > 0) {
      groups.push({ days: [days], hours: loose, order: 'hours' });
      loose = [];
    } else if (days && last) {
      const next = nextWithHours(segments, index);
      if (last.order === 'hours' && (!next || next === 'hours')) last.days.push(days);
      else if (last.order === 'days' && next === 'days') waiting.push(days);
      else throw unclear(setting);
    } else if (days) waiting.push(days);
  });
  if (waiting.length > 0) groups.push({ days: waiting, hours: [], order: 'days' });
  if (loose.length > 0) groups.push({ days: [ANY], hours: loose, order: 'hours' });
  return groups;
}

/** Whether days tell their hours already: "later today", "from Monday 9:00 until Friday 12:00". */
const hasOwnHours = (term: DayTerm): boolean =>
  term.is === 'window' && (term.own ?? [term.from, term.to].every((edge) => edge && isTimed(edge)));

const isTimed = (edge: Edge): boolean =>
  'ahead' in edge || (edge.point.time ?? edge.point.written) !== undefined;

const ANY: DayTerm = { is: 'parts', parts: [{ is: 'any' }] };

/** Whether the next hours stand behind their days or before them. */
function nextWithHours(segments: Segment[], index: number): Order | undefined {
  const next = segments.slice(index + 1).find(({ hours }) => hours.length > 0);
  return next && (next.hoursFirst ? 'hours' : 'days');
}

const unclear = ({ refuse }: Setting) =>
  refuse(
    'may mean the time of the day for all of the days, or for some of them only',
    'Ask which is meant, and give each day its time: "tomorrow morning or Friday morning".',
  );

/** Numbers between dates or times become what their neighbours are: "December 1, 3 and 5". */
export function withNumbers(segments: Segment[]): Segment[] | undefined {
  const found: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    const { number } = segment;
    if (number === undefined) {
      found.push(segment);
      continue;
    }
    const before = found.at(-1);
    const next = segments.slice(index + 1).find((one) => one.number === undefined);
    if (before && before.hours.at(-1)?.is === 'exact' && number <= 24) {
      found.push({ ...segment, hours: [{ is: 'exact', at: hourOf(number) }] });
    } else if (
      isDate(before) ||
      (!before && isDate(next)) ||
      (before && isDate(next) && !before.days)
    ) {
      if (number < 1 || number > 31) return undefined;
      found.push({
        ...segment,
        days: { is: 'parts', parts: [{ is: 'date', readings: [[undefined, number]] }] },
      });
    } else if (!before?.days && next?.hours[0]?.is === 'exact' && number <= 24) {
      found.push({ ...segment, hours: [{ is: 'exact', at: hourOf(number) }] });
    } else return undefined;
  }
  return found;
}

const hourOf = (hour: number) => ({ minute: hour * 60, open: hour >= 1 && hour < 12 });

const isDate = (segment?: Segment): boolean =>
  segment?.days?.is === 'parts' &&
  segment.hours.length === 0 &&
  segment.days.parts.some((part) => part.is === 'date' || nthIn(part) !== undefined);

const nthIn = (part: DayPart): Nth | undefined => ('nth' in part ? part.nth : undefined);

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
  terms.forEach((_, index) => giveNth(terms, index, setting));
  terms.forEach((term, index) => {
    if (!term) return;
    giveMonth(terms, index);
    const span = term.parts.find((part) => part.is === 'span' && part.of === 'week');
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

const isBareWeekday = (part: DayPart): boolean =>
  part.is === 'weekdays' && !part.which && !part.every;

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
