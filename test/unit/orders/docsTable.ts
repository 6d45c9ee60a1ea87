/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(__dirname, '../../../docs/reliability.md');

/** The first column of the table of orders in the docs. */
export function docsTable(): string[] {
  const [, section = ''] = readFileSync(page, 'utf8').split('## Orders of events');
  const lines = section.split('\n## ')[0].split('\n');
  return lines
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|')[1].trim());
}
