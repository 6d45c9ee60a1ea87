/** Differences in words: by the parts of Cal.com's reference, with what has to be done. */
import { groupBy } from 'lodash';
import { resources } from '../../nodes/CalCom/resources';
import { routeOf, scopesOf } from '../../nodes/shared/operation/operation';
import type { Difference, Kind } from './compare';

/** The operations of the node by the route that they call, placeholders without names. */
const reached = new Map(
  resources.flatMap((resource) =>
    resource.operations
      .filter(({ run }) => !run)
      .flatMap((operation) =>
        scopesOf(operation).map((scope) => {
          const { method, path } = routeOf(operation, scope);
          return [
            `${method} /v2${path}`.replace(/\{\w+\}/g, '{}'),
            `${resource.name} > ${operation.name}`,
          ] as const;
        }),
      ),
  ),
);

const duties: Record<Kind, string> = {
  'new operation': 'Add it to the contract (--write) and to the node',
  'removed operation': 'Find out whether it is gone for good, then take it out or mark it',
  deprecated: 'Say so in the description, and what takes its place',
  'no longer deprecated': 'Take the remark out of the description',
  'new version': 'Read what it changes, and decide whether Newest API Version asks for it',
  new: 'Add a field',
  removed: 'Find out whether Cal.com still takes it; if not, take the field out',
  required: 'Change the field, and the workflows that leave it out',
  'new value': 'Add it to the menu, or to the events',
  'removed value': 'Find out whether Cal.com still takes it; if not, take it out of the menu',
  bound: 'Change the bound of the field',
  type: 'Find out what Cal.com takes, and change the conversion',
};

/** The report as Markdown; one sentence when nothing differs. */
export function reportOf(differences: Difference[], source: string): string {
  if (differences.length === 0) return `${source} says what the contract says.\n`;
  const parts = Object.entries(groupBy(differences, ({ tag }) => tag || 'Without a group'));
  return [
    `# What Cal.com has changed`,
    `${differences.length} differences between the contract and ${source}.`,
    ...parts.sort(([a], [b]) => a.localeCompare(b)).map(([tag, rows]) => partOf(tag, rows)),
  ]
    .join('\n\n')
    .concat('\n');
}

function partOf(tag: string, rows: Difference[]): string {
  const lines = rows.map(({ route, text, kind }) => {
    const operation = reached.get(route.replace(/\{\w+\}/g, '{}'));
    return `- \`${route}\`${operation ? ` (${operation})` : ''} ${text}. ${duties[kind]}.`;
  });
  return [`## ${tag}`, lines.join('\n')].join('\n\n');
}
