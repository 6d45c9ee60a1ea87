/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';

/** Something that is measured beside others; answers its figure, the smaller the better. */
export type Contestants<Name extends string> = Record<Name, () => Promise<number>>;

/** A pause after each run, in which n8n stores what came of it. */
const BREATH_MS = 200;

/**
 * Runs all contestants once without counting, then in turn, each round beginning with another one:
 * a machine that is busy for a while slows all of them. Answers the figures by round.
 */
export async function alternate<Name extends string>(
  contestants: Contestants<Name>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (const name of names) await contestants[name]();
  for (let round = 0; round < rounds; round += 1) {
    const order = names.map((_, index) => names[(index + round) % names.length]);
    for (const name of order) {
      figures[name].push(await contestants[name]());
      await sleep(BREATH_MS);
    }
  }
  return figures;
}

/** The value in the middle, or between the two in the middle. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return half % 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The median of the ratios of each round. */
export const ratio = (ours: number[], theirs: number[]): number =>
  median(ours.map((value, round) => value / theirs[round]));

/** The same as text, with the lowest and the highest of the ratios: `0.45 × (0.43–0.47)`. */
export function ratioText(ours: number[], theirs: number[], digits = 2): string {
  const all = ours.map((value, round) => value / theirs[round]);
  const [low, high] = [Math.min(...all), Math.max(...all)].map((value) => value.toFixed(digits));
  return `${median(all).toFixed(digits)} × (${low}–${high})`;
}
