import { explanationOf, statusOf } from '../../shared/request';

/** What Cal.com answers when something about the request itself is wrong, or the time is taken. */
const REFUSALS = [400, 409, 422];

/** What came of a request that may be refused. */
type Outcome<T> = { value: T; refusal?: undefined } | { value?: undefined; refusal: Error };

/**
 * Waits for a request that may be refused with one of these statuses, or for its time: servers tell
 * of some limits with 401. Throws errors of other kinds, such as lost answers and bad keys.
 */
export async function attempt<T>(work: Promise<T>, statuses = REFUSALS): Promise<Outcome<T>> {
  return await work.then(
    (value) => ({ value }),
    (error: Error) => {
      if (statuses.includes(statusOf(error)) || isTaken(error)) return { refusal: error };
      throw error;
    },
  );
}

/** Whether a refusal is about the time, so that another one may do: taken, or over a limit. */
export const isTaken = (refusal: Error): boolean => explanationOf(refusal)?.otherTimes === true;
