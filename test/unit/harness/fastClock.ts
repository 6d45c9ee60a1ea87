/* eslint-disable @n8n/community-nodes/no-restricted-globals */

/** A clock that tests can let run faster than time. */
interface FastClock {
  /** Seconds since the clock was started. */
  seconds(): number;
}

interface Pace {
  /** Milliseconds that pass in each turn of the event loop. */
  step?: number;
  /** Milliseconds of the clock for each real one, at most: something real may be waited for. */
  speed?: number;
}

/**
 * Runs `work` with a clock that goes on by `step` ms for each turn of the event loop, so that
 * minutes pass in a second while requests over the network still take their time. Everything in the
 * process that reads the time or sleeps goes by this clock, the sandbox too.
 */
export async function withFastClock<T>(
  work: (clock: FastClock) => Promise<T>,
  { step = 20, speed = 300 }: Pace = {},
): Promise<T> {
  const realTime = performance.now.bind(performance);
  jest.useFakeTimers({
    doNotFake: ['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask', 'hrtime'],
  });
  const start = Date.now();
  let real = realTime();
  let isOver = false;
  const tick = () => {
    if (isOver) return;
    const passed = Math.min(step, Math.ceil((realTime() - real) * speed));
    real = realTime();
    jest.advanceTimersByTime(passed);
    setImmediate(tick);
  };
  setImmediate(tick);
  try {
    return await work({ seconds: () => (Date.now() - start) / 1000 });
  } finally {
    isOver = true;
    jest.useRealTimers();
  }
}
