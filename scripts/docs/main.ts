/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
/** `npm run docs`: writes docs/reference, docs/migrate and examples/README.md anew. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allPages } from './pages';

const root = join(__dirname, '../..');
rmSync(join(root, 'docs/reference'), { recursive: true, force: true });
for (const [name, text] of Object.entries(allPages())) {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
