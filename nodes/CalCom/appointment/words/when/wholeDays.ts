import { omit } from 'lodash';
import type { Segment } from './segment';

/**
 * "Thursday all day or Friday 2 to 4", "Tuesday at any time, Thursday after 2": the hours of other days
 * are not those of a day that is meant as a whole.
 */
export function withWholeDays(segments: Segment[]): Segment[] {
  const isTimed = segments.some(({ hours, negative }) => hours.length > 0 && !negative);
  return isTimed ? segments.map(withWholeDay) : segments;
}

function withWholeDay(segment: Segment, index: number, all: Segment[]): Segment {
  const { days, hours, join } = segment;
  const parts = days?.is === 'parts' ? days.parts : [];
  const at = parts.findIndex((part) => part.is === 'any' && part.whole);
  const part = parts[at];
  if (part?.is !== 'any') return segment;
  const isAllDay = part.whole === 'allDay';
  const whole = { ...omit(segment, 'days'), hours: [...hours, { is: 'whole' as const }] };
  // "Thursday, all day".
  if (parts.length === 1) return isAllDay && join === ',' && index > 0 ? whole : segment;
  if (!isAllDay && (hours.length > 0 || isOfAll(at, index, all))) return segment;
  const others = parts.filter((other) => other !== part);
  return { ...whole, days: { is: 'parts', parts: others }, hoursFirst: at === 0 };
}

/** In "any time Tuesday or Wednesday afternoon" the hours are those of both. */
const isOfAll = (at: number, index: number, all: Segment[]): boolean =>
  at === 0 &&
  all[index + 1]?.join === 'or' &&
  all.slice(0, index).every(({ hours }) => hours.length === 0);
