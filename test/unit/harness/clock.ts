const everythingElse = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/**
 * Sets the date of a whole test file or block, for the node and the sandbox alike. Time goes on from
 * there, unless it shall not: then `jest.setSystemTime` moves it.
 */
export function setClock(now: string, { goesOn = true } = {}): void {
  beforeAll(() => {
    jest.useFakeTimers({
      now: new Date(now),
      advanceTimers: goesOn,
      doNotFake: [...everythingElse],
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });
}
