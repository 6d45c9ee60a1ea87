/** The latest piece of work for each key in this process, while it is under way. */
const latest = new Map<string, Promise<unknown>>();

/** Runs pieces of work with one key one after the other, also when one before has failed. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = latest.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  latest.set(key, mine);
  try {
    return await mine;
  } finally {
    if (latest.get(key) === mine) latest.delete(key);
  }
}
