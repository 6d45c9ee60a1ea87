import { scenario } from './scenario';
import type { Stage } from './stage';

/**
 * Runs each step, also after a failure, and answers how many failed. `print` gets a paragraph at a
 * time, as lines.
 */
export async function play(
  stage: Stage,
  print: (...lines: string[]) => void,
  steps = scenario,
): Promise<number> {
  let failed = 0;
  for (const [index, { title, run }] of steps.entries()) {
    print('', `${index + 1}. ${title}`);
    try {
      for (const line of await run(stage)) print(`   ${line}`);
    } catch (error) {
      failed += 1;
      print(`   FAILED: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  print('', `${steps.length - failed} of ${steps.length} steps did what they should`);
  return failed;
}
