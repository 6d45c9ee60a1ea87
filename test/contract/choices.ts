/**
 * Goes through all choices of all menus of a form in as few fillings as a simple rule gives: each
 * menu takes the choice it has taken least. Menus that show only after some choice are met later,
 * and make further fillings necessary.
 */
export class Choices {
  private readonly taken = new Map<unknown, number[]>();

  /** The next choice, 0 … count-1, of the menu that `key` identifies. */
  next(key: unknown, count: number): number {
    const taken = this.taken.get(key) ?? new Array<number>(count).fill(0);
    this.taken.set(key, taken);
    const least = taken.indexOf(Math.min(...taken));
    taken[least] += 1;
    return least;
  }

  /** Whether a menu that was met has a choice that was never taken. */
  get open(): boolean {
    return [...this.taken.values()].some((taken) => taken.includes(0));
  }
}
