import type { HourAtom } from './hours';
import { nthIn } from './lists';
import type { Segment } from './segment';
import type { Setting } from './setting';
import type { DayTerm, Edge } from './terms';
import type { Piece } from './times';

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
    // "Mornings or all day Friday".
    const isWhole = hours.some(({ is }) => is === 'whole');
    if (isWhole && (loose.length > 0 || !(days ?? waiting[0]))) throw unclear(setting);
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
    } else if (days && loose.length > 0 && (join === 'or' || join === 'and')) {
      // "Evenings or weekends"; "in the evening or on Friday" may be an evening of Friday.
      if (!isEvery(loose, days)) throw unclear(setting);
      groups.push({ days: [ANY], hours: loose, order: 'hours' });
      waiting.push(days);
      loose = [];
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

const isEvery = (hours: Piece[], days: DayTerm): boolean =>
  hours.every(({ atoms }) => atoms.every((atom) => atom.is === 'part' && atom.every)) &&
  days.is === 'parts' &&
  days.parts.every((part) => part.is === 'span' || (part.is === 'weekdays' && part.every));

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
