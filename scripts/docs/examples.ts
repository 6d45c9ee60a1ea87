/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
/** Writes examples/README.md from the workflows: the first note of each says what it shows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../examples');

interface Workflow {
  name: string;
  nodes: Array<{ type: string; parameters: { content?: string } }>;
}

/** File names of the importable workflows without `.json`, the tour first. */
export function exampleNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort((a, b) => Number(b === 'tour') - Number(a === 'tour') || a.localeCompare(b));
}

function section(name: string): string {
  const workflow: Workflow = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  const note = workflow.nodes.find(({ parameters }) => parameters.content?.startsWith('## '));
  const [, ...lines] = (note?.parameters.content ?? '').split('\n');
  return [
    `## ${workflow.name}`,
    `[${name}.json](${name}.json)`,
    lines.join('\n').trim(),
    `![${workflow.name}](../docs/images/examples/${name}.png)`,
  ].join('\n\n');
}

/** The text of examples/README.md. */
export const examplesPage = (): string =>
  [
    '<!-- Made by `npm run update` from the notes in the workflows. Do not edit. -->',
    '# Examples',
    'Workflows to import: download a file, then **Import from file** in the menu of a workflow in n8n, or copy its text and paste it onto the canvas. Nodes choose the credential *Cal.com account* if you have one of that name; else choose yours in each. `npm run demo` imports all of them into an n8n that works with the [sandbox](../sandbox/README.md).',
    'Every one of them is run by the tests of this repository.',
    ...exampleNames().map(section),
  ]
    .join('\n\n')
    .concat('\n');
