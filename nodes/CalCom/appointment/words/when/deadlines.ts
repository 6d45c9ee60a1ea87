import { isDay } from './dayPart';
import type { HourAtom } from './hours';
import type { Segment } from './segment';
import type { Edge } from './terms';

/**
 * "Friday 3 pm at the latest" and "3 pm on Friday or later" bound all time by one instant, not each
 * day by an hour. "Friday 3 pm or later", where the time stands last, is about that day.
 */
export function withDeadlines(segments: Segment[]): Segment[] {
  const named = segments.filter(({ days, negative }) => days && !negative);
  return segments.map(
    (segment) =>
      (named.length === 1 && segment === named[0] && daysFirst(segment)) ||
      timeFirst(segment) ||
      segment,
  );
}

/** "Friday 3 pm at the latest". */
function daysFirst(segment: Segment): Segment | undefined {
  const { days, hours } = segment;
  const [only] = hours;
  if (hours.length !== 1 || only.is !== 'until' || !only.behind) return undefined;
  if (days?.is !== 'parts' || !days.parts.every(isDay)) return undefined;
  const point = { parts: days.parts, time: { is: 'exact' as const, at: only.at } };
  const to: Edge = { point, at: 'end', inclusive: true };
  return { ...segment, days: { is: 'window', to }, hours: [] };
}

/** "3 pm on Friday at the latest": the bound stands behind the day. */
function timeFirst(segment: Segment): Segment | undefined {
  const { days, hours } = segment;
  const [time, ...others] = hours;
  if (days?.is !== 'window' || !days.behind || others.length > 0 || !isTime(time)) return undefined;
  const withTime = (edge: Edge): Edge =>
    'point' in edge ? { ...edge, point: { ...edge.point, time } } : edge;
  const { from, to } = days;
  return {
    ...segment,
    days: {
      is: 'window',
      ...(from && { from: withTime(from) }),
      ...(to && { to: { ...withTime(to), inclusive: true } as Edge }),
    },
    hours: [],
  };
}

const isTime = (atom?: HourAtom): atom is HourAtom & { is: 'exact' } => atom?.is === 'exact';
