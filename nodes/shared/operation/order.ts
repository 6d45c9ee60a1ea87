/**
 * Puts `items` in an order that agrees with every one of the `sequences`, and keeps the given order
 * where they do not care. Sequences that contradict each other are followed as far as possible.
 */
export function inOrder<T>(items: T[], sequences: T[][]): T[] {
  const before = new Map<T, Set<T>>();
  for (const sequence of sequences) {
    sequence.slice(1).forEach((item, index) => {
      before.set(item, (before.get(item) ?? new Set<T>()).add(sequence[index]));
    });
  }
  const ordered = new Set<T>();
  const met = new Set<T>();
  const visit = (item: T) => {
    if (met.has(item)) return;
    met.add(item);
    before.get(item)?.forEach(visit);
    ordered.add(item);
  };
  items.forEach(visit);
  return [...ordered];
}
