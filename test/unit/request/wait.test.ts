import { UserError } from 'n8n-workflow';
import {
  cancelled,
  now,
  refuseWhenCancelled,
  SLICE,
  wait,
} from '../../../nodes/shared/request/wait';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** How a wait ended: when it has. */
function watched(promise: Promise<void>) {
  const watch: { ended?: 'done' | Error } = {};
  promise.then(
    () => (watch.ended = 'done'),
    (error: Error) => (watch.ended = error),
  );
  return watch;
}

it.each([1, SLICE, 1000, 1050])('takes %d ms', async (milliseconds) => {
  const watch = watched(wait(milliseconds));
  await jest.advanceTimersByTimeAsync(milliseconds - 1);
  expect(watch.ended).toBeUndefined();
  await jest.advanceTimersByTimeAsync(1);
  expect(watch.ended).toBe('done');
});

it.each([0, -1])('ends at once for %d ms', async (milliseconds) => {
  const watch = watched(wait(milliseconds));
  await jest.advanceTimersByTimeAsync(0);
  expect(watch.ended).toBe('done');
});

it('takes as long when the clock of the machine is put', async () => {
  const begun = now();
  const watch = watched(wait(2000));
  jest.setSystemTime(Date.now() + 3_600_000);
  await jest.advanceTimersByTimeAsync(1999);
  expect(watch.ended).toBeUndefined();
  await jest.advanceTimersByTimeAsync(1);
  expect(watch.ended).toBe('done');
  expect(now() - begun).toBe(2000);
});

it('ends soon after the execution is cancelled', async () => {
  const cancel = new AbortController();
  const watch = watched(wait(60_000, cancel.signal));
  await jest.advanceTimersByTimeAsync(1000);
  cancel.abort();
  await jest.advanceTimersByTimeAsync(SLICE);
  expect(watch.ended).toEqual(cancelled());
  // A person who cancels waits no longer than this.
  expect(SLICE).toBeLessThanOrEqual(500);
});

it('does not begin once the execution is cancelled', async () => {
  await expect(wait(60_000, AbortSignal.abort())).rejects.toThrow(cancelled());
  await expect(wait(0, AbortSignal.abort())).rejects.toThrow(cancelled());
});

it('tells people that they cancelled', () => {
  expect(cancelled()).toBeInstanceOf(UserError);
  expect(cancelled().message).toBe('The execution was cancelled');
  expect(() => refuseWhenCancelled(AbortSignal.abort())).toThrow(cancelled());
  expect(() => refuseWhenCancelled(new AbortController().signal)).not.toThrow();
  expect(() => refuseWhenCancelled()).not.toThrow();
});
