import { sleep, UserError } from 'n8n-workflow';

/** Longest sleep in one piece, in ms: what is left of it goes on after the wait was ended early. */
const SLICE = 1000;

/** What ends a request when the user cancels the execution. */
export const cancelled = (): UserError => new UserError('The execution was cancelled');

/** Throws once the user has cancelled the execution. */
export function refuseWhenCancelled(signal?: AbortSignal): void {
  if (signal?.aborted) throw cancelled();
}

/** Waits so many ms; ends early, with a UserError, when the execution is cancelled. */
export async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  const until = Date.now() + milliseconds;
  refuseWhenCancelled(signal);

  let wake: () => void = () => {};
  const aborted = new Promise<void>((resolve) => {
    wake = resolve;
    signal?.addEventListener('abort', wake, { once: true });
  });
  for (let left = milliseconds; left > 0 && !signal?.aborted; left = until - Date.now()) {
    await Promise.race([sleep(Math.min(left, SLICE)), aborted]);
  }
  signal?.removeEventListener('abort', wake);
  refuseWhenCancelled(signal);
}
