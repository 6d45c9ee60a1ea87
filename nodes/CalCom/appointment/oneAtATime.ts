const running = new Map<string, Promise<unknown>>();

/**
 * Does what has the same key one after the other within this process: what an earlier run made is
 * there when a later one looks for it.
 */
export async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = running.get(key) ?? Promise.resolve();
  const mine = before.then(work);
  // Whoever is next starts when this has ended, whether it worked or failed.
  const over = mine.catch(() => undefined);
  running.set(key, over);
  try {
    return await mine;
  } finally {
    if (running.get(key) === over) running.delete(key);
  }
}
