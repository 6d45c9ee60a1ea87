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

/** Sets the date of a whole test file, for the node and the sandbox alike. Time still goes on. */
export function setClock(now: string): void {
  beforeAll(() => {
    jest.useFakeTimers({
      now: new Date(now),
      advanceTimers: true,
      doNotFake: [...everythingElse],
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });
}
