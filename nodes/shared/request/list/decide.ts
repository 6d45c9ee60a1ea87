import { fillsPages } from './page';
import type { Paging } from '../../api/paging';

/** How often a list is read again from further up because rows moved. */
export const MOST_STEPS = 20;

/** Whether a page is to begin with the last row of the one before, to see that none is missed. */
export function shouldOverlap(paging: Paging, state: { isStable: boolean; left: number }): boolean {
  // A page of one row would bring nothing new.
  if ('max' in paging && paging.max !== undefined && paging.max < 2) return false;
  // Where the list has not changed yet, the row that is read twice must not cost a request.
  return !(state.isStable && fillsPages(state.left, paging));
}

/** What a page shows about the list, beside its rows. */
interface Sight {
  /** Whether the page can be asked for with an overlap, so that a change can be noticed. */
  canOverlap: boolean;
  /** Whether it was. */
  overlaps: boolean;
  /** Whether it follows the page before as it must in a list that did not change. */
  follows: boolean;
  /** Whether there are pages before it that were read without an overlap. */
  hasLoose: boolean;
  /** Whether a row of it is younger than the first page. */
  isYoung: boolean;
  /** Whether its first row was read before, on a page that was sure to follow the one before. */
  isJoined: boolean;
  /** How often rows were read again already. */
  steps: number;
}

/**
 * What becomes of a page:
 * - `rewind`: the list changed, so the pages that were read without an overlap are read with one;
 * - `readAgain`: rows were removed above, so the list is read again from further up;
 * - `take`: its rows count.
 */
export function decide(sight: Sight): 'rewind' | 'readAgain' | 'take' {
  const { canOverlap, overlaps, follows, hasLoose, isYoung, isJoined, steps } = sight;
  if (hasLoose && ((canOverlap && !follows) || isYoung)) return 'rewind';
  if (overlaps && !follows && !isJoined && steps < MOST_STEPS) return 'readAgain';
  return 'take';
}
