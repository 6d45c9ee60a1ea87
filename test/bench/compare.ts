import type { Step } from '../n8n/harness';
import { alternate, median, ratio, ratioText, type Contestants } from './alternate';
import { verdict, type Bench, type Row } from './bench';
import { runSteps, saveSteps, type Outcome } from './runSteps';
import { HTTP_REQUEST, OURS } from './steps';

interface Comparison {
  task: string;
  /** What each contestant does with the items; all of its nodes count. */
  steps: Record<string, Step[]>;
  items: Array<Record<string, unknown>>;
  rounds: number;
  /** The highest ratio to the HTTP Request node that is a success. */
  most?: number;
  /** @throws when the outcome of a run is not what was asked for */
  check(outcome: Outcome, name: string): void;
  before?(): Promise<unknown>;
}

/** Measures the same task with each contestant and makes a line of it. */
export async function compare(bench: Bench, comparison: Comparison): Promise<Row> {
  const { task, steps, items, rounds, most, check, before } = comparison;
  const contestants: Contestants<string> = {};
  for (const [name, chain] of Object.entries(steps)) {
    const workflow = await saveSteps(bench.n8n, chain, items);
    contestants[name] = async () => {
      await before?.();
      const outcome = await runSteps(bench.n8n, workflow);
      check(outcome, name);
      return outcome.ms;
    };
  }
  const figures = await alternate(contestants, rounds);
  const value = ratio(figures[OURS], figures[HTTP_REQUEST]);
  const row: Row = {
    Task: task,
    ...Object.fromEntries(
      Object.entries(figures).map(([name, times]) => [name, duration(median(times))]),
    ),
    Ratio: ratioText(figures[OURS], figures[HTTP_REQUEST]),
    Goal: most === undefined ? '' : verdict(`≤ ${most} ×`, value <= most),
  };
  bench.say(Object.values(row).join(' | '));
  return row;
}

const duration = (ms: number): string =>
  ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
