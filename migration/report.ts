/** What a conversion did and could not do, as lines of text. */
import type { Conversion } from './types';

/**
 * What was converted, what stayed and what a person has to do, as the text that `npm run migrate`
 * prints.
 */
export function reportOf({ converted, kept, references }: Conversion): string {
  const byHand = references.filter(({ advice }) => advice !== undefined);
  return [
    `Converted: ${converted.length}`,
    ...converted.flatMap(({ node, operation, credential, notes }) => [
      `  ${node}: ${operation} (credential to choose: ${credential})`,
      ...notes.map((note) => `    - ${note}`),
    ]),
    `Not converted: ${kept.length}`,
    ...kept.map(({ node, reason }) => `  ${node}: ${reason}`),
    `Expressions changed in other nodes: ${references.filter(({ after }) => after !== undefined).length}`,
    ...references.flatMap(({ node, before, after }) =>
      after === undefined ? [] : [`  ${node}: ${before}`, `    now ${after}`],
    ),
    `Expressions to look at: ${byHand.length}`,
    ...byHand.flatMap(({ node, before, advice }) => [`  ${node}: ${before}`, `    - ${advice}`]),
    '',
  ].join('\n');
}
