/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPages } from '../../../scripts/docs/pages';

const folder = join(__dirname, '../../../docs/reference');

it('is what `npm run docs` makes of the nodes as they are', () => {
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

  expect(Object.fromEntries(written)).toEqual(allPages());
});
