/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPages } from '../../../scripts/docs/pages';

const root = join(__dirname, '../../..');
const pages = Object.entries(allPages());

it.each(pages)('%s is what `npm run docs` makes of the code as it is', (name, text) => {
  const file = join(root, name);
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(text);
});

it('has no page of what is gone', () => {
  const found = readdirSync(join(root, 'docs/reference'), { recursive: true, encoding: 'utf8' });
  const made = pages.map(([name]) => name.replace('docs/reference/', ''));
  expect(found.filter((name) => name.endsWith('.md') && !made.includes(name))).toEqual([]);
});
