import { parts } from '../words/when/hours';
import { WHOLE_DAY, type Meaning } from '../words/when/meaning';
import type { Slot } from './slots';

/** Minutes of the day between which people meet who did not ask for the night. */
const WAKING = [7 * 60, 22 * 60];

/** Whether a free time is one at which people meet, on the clock of its zone. */
export const isWaking = ({ start }: Pick<Slot, 'start'>): boolean => {
  const minute = start.hour * 60 + start.minute;
  return minute >= WAKING[0] && minute < WAKING[1];
};

/** The times at which people meet; all of them where there is no such time. */
export function waking(slots: Slot[]): Slot[] {
  const found = slots.filter(isWaking);
  return found.length > 0 ? found : slots;
}

/** Whether a wish leaves the hours open, or names no more than a part of the day. */
export const leavesHours = ({ clauses, moment }: Meaning): boolean =>
  !moment &&
  clauses.every(({ hours }) =>
    [WHOLE_DAY, ...Object.values(parts).map((part) => [part])].some(
      (known) => JSON.stringify(known) === JSON.stringify(hours),
    ),
  );
