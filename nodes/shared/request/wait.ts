import { sleep, UserError } from 'n8n-workflow';

/** Longest sleep in one piece, in ms: after it we look whether to go on. */
export const SLICE = 200;

/** Milliseconds that go on evenly, whatever somebody does to the clock of the machine. */
export const now = (): number => performance.now();

/** What ends a request when the user cancels the execution. */
export const cancelled = (): UserError => new UserError('The execution was cancelled');

/** Throws once the user has cancelled the execution. */
export function refuseWhenCancelled(signal?: AbortSignal): void {
  if (signal?.aborted) throw cancelled();
}

/** Waits so many ms; ends early, with a UserError, when the execution is cancelled. */
export async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  const until = now() + milliseconds;
  refuseWhenCancelled(signal);
  for (let left = milliseconds; left > 0; left = until - now()) {
    await sleep(Math.min(left, SLICE));
    refuseWhenCancelled(signal);
  }
}
