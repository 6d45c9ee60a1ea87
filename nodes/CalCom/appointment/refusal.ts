import { statusOf } from '../../shared/request';

/** What Cal.com answers when something about the request itself is wrong, or the time is taken. */
const REFUSALS = [400, 409, 422];

/** What came of a request that may be refused. */
export type Outcome<T> = { value: T; refusal?: undefined } | { value?: undefined; refusal: Error };

/**
 * Waits for a request that may be refused with one of these statuses. Throws errors of other kinds,
 * such as lost answers and bad keys.
 */
export async function attempt<T>(work: Promise<T>, statuses = REFUSALS): Promise<Outcome<T>> {
  return await work.then(
    (value) => ({ value }),
    (error: Error) => {
      if (statuses.includes(statusOf(error))) return { refusal: error };
      throw error;
    },
  );
}

/** Whether a refusal says that the time is not free: a parallel booking was faster, or it never was. */
export const isTaken = (refusal: Error): boolean =>
  statusOf(refusal) === 409 ||
  /not free|already (has|have) (a )?booking|not available/i.test(refusal.message);
