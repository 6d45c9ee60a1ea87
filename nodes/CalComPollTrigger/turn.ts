import { now } from '../shared/request/wait';

/** n8n saves what a poll remembers a moment after the poll has ended, at the latest then. */
const SAVED = 10_000;

/** The latest poll of each node in this process. */
const polls = new Map<string, { isUnderWay: boolean; count: number; ended: number }>();

/** How far the memory of a node is: how many polls have written it. */
interface Counted {
  count: number;
}

/**
 * Runs one poll of a node at a time: n8n starts the next one on schedule, however long the last one
 * takes, with a copy of the memory that does not know of it. Such a poll is left out (undefined),
 * and so is one whose copy is older than what the last poll has just written; what has happened
 * comes with the one after it. `poll` returns the count of the memory that it wrote. When n8n threw
 * that memory away, as with the results of a workflow that was published anew, the older one holds
 * again a little later: rather twice than never.
 */
export async function oneAtATime<T extends Counted>(
  node: string,
  { count }: Counted,
  poll: () => Promise<T>,
): Promise<T | undefined> {
  const last = polls.get(node);
  if (last?.isUnderWay) return undefined;
  if (last && count < last.count && now() - last.ended < SAVED) return undefined;

  const turn = { isUnderWay: true, count, ended: 0 };
  polls.set(node, turn);
  try {
    const result = await poll();
    turn.count = result.count;
    return result;
  } finally {
    turn.isUnderWay = false;
    turn.ended = now();
  }
}
