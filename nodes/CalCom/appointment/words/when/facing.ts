import type { Segment } from './segment';
import type { DayTerm } from './terms';

type Window = DayTerm & { is: 'window' };

/** "After Thursday and before Monday" is one stretch, as is "before Monday and after Thursday". */
export function withFacing(segments: Segment[]): Segment[] {
  const found: Segment[] = [];
  for (const segment of segments) {
    const last = found.at(-1);
    const both = last && facing(last, segment);
    if (both)
      found.splice(-1, 1, { ...last, days: both, hours: [...last.hours, ...segment.hours] });
    else found.push(segment);
  }
  return found;
}

function facing(one: Segment, other: Segment): Window | undefined {
  const [before, behind] = [openOf(one), openOf(other)];
  if (!before || !behind || other.join === 'or' || one.hours.length > 0) return undefined;
  const { from = behind.from, to = behind.to } = before;
  const isOrdered = before.from !== undefined || other.join === 'and';
  return from && to && isOrdered && (before.from ? behind.to : behind.from)
    ? { is: 'window', from, to }
    : undefined;
}

/** A stretch of which one end is named. */
const openOf = ({ days, negative }: Segment): Window | undefined =>
  !negative &&
  days?.is === 'window' &&
  !days.own &&
  (days.from === undefined) !== (days.to === undefined)
    ? days
    : undefined;
