/** One whole check: what it will do, the reads, the round trip, and the report. */
import { kindOf, sessionFor, type Target } from './account';
import { readable, reads } from './reads';
import { lineOf, reportOn, summaryOf, type Report, type Result } from './report';
import { roundTrip, stepsOn } from './roundTrip';

export interface Choices extends Target {
  write: boolean;
}

/** What a check would do, before it does anything. */
export function planOf(choices: Choices): string {
  const kind = kindOf(choices);
  const reading = `Reads: ${readable(kind).length} operations, as far as lists return what they need. Nothing is changed.`;
  if (!choices.write) return `${reading}\n`;
  return [
    reading,
    'Then it makes things of its own, and removes them again, also after failures and Ctrl+C:',
    ...stepsOn(kind).map(({ name }) => `- ${name}`),
    'Cal.com sends its emails about the booking to the account itself. A cancelled booking stays in its list.',
    '',
  ].join('\n');
}

/**
 * Carries out a check.
 *
 * @param say what gets each line of progress
 * @param isStopped whether to end early; what was made is removed all the same
 */
export async function check(
  choices: Choices,
  say: (line: string) => void,
  isStopped: () => boolean = () => false,
): Promise<Report> {
  const session = await sessionFor(choices);
  const kind = kindOf(choices);
  const results: Result[] = [];
  const take = async (found: AsyncGenerator<Result>) => {
    for await (const result of found) {
      results.push(result);
      say(lineOf(result));
    }
  };
  await take(reads(session, kind, isStopped));
  if (choices.write) await take(roundTrip(session, kind, isStopped));
  say(`\n${summaryOf(results)}`);
  return reportOn(kind, results);
}
