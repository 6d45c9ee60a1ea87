import { UserError } from 'n8n-workflow';
import { IANAZone } from 'luxon';

export const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
export const FROM = Date.UTC(2026, 0, 1);
export const UNTIL = Date.UTC(2029, 0, 1);

export const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

interface Transition {
  zone: string;
  /** The first instant with the new offset, in milliseconds. */
  at: number;
  /** Minutes east of UTC, before and from then on. */
  before: number;
  after: number;
}

/** Every change of every zone's offset in 2026, 2027 and 2028, found in the zone's own data. */
export const transitions: Transition[] = zones.flatMap((zone) => {
  const clocks = IANAZone.create(zone);
  const found: Transition[] = [];
  for (let start = FROM; start < UNTIL; start += 7 * DAY) {
    let [low, high] = [start, start + 7 * DAY];
    const [before, after] = [clocks.offset(low), clocks.offset(high)];
    if (before === after) continue;
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (clocks.offset(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ zone, at: high, before, after });
  }
  return found;
});
export const gaps = transitions.filter(({ before, after }) => after > before);
export const overlaps = transitions.filter(({ before, after }) => after < before);

/** The sentence with which something that cannot be meant is refused. */
export const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message;
  }
  throw new Error('was not refused');
};
