import { sleep, UserError } from 'n8n-workflow';

/** Throws a UserError once the user has cancelled the execution. */
export function refuseWhenCancelled(signal?: AbortSignal): void {
  if (signal?.aborted) throw new UserError('The execution was cancelled');
}

/** Waits so many ms; ends early, with a UserError, when the execution is cancelled. */
export async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  refuseWhenCancelled(signal);
  if (!signal) return await sleep(milliseconds);

  let wake: () => void = () => {};
  const cancelled = new Promise<void>((resolve) => {
    wake = resolve;
    signal.addEventListener('abort', wake, { once: true });
  });
  await Promise.race([sleep(milliseconds), cancelled]);
  signal.removeEventListener('abort', wake);
  refuseWhenCancelled(signal);
}
