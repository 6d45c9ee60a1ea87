/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Names of n8n's environment variables in everything that people read. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, textOf } from './files';

const folders = ['docs', 'nodes', 'credentials', 'examples', 'sandbox', 'migration', 'scripts'];
const texts = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((name) => /\.(md|ts|mjs|json|yml|html)$/.test(name) && !name.startsWith('docs/migrate'))
  .concat('README.md', 'CONTRIBUTING.md')
  .map((name) => ({ name, text: textOf(name) }));

it('WEBHOOK_URL, its older name, never stands without N8N_WEBHOOK_URL', () => {
  const naming = texts.filter(({ text }) => /\bWEBHOOK_URL/.test(text));
  expect(naming.length).toBeGreaterThan(3);
  const lines = naming.flatMap(({ name, text }) => {
    const paragraphs = text.split(name.endsWith('.yml') ? /\n\s*\n/ : /\n/);
    return paragraphs
      .filter((line) => /\bWEBHOOK_URL/.test(line) && !line.includes('N8N_WEBHOOK_URL'))
      .map((line) => `${name}: ${line.trim()}`);
  });
  expect(lines).toEqual([]);
});

it.each(['README.md', 'docs/guides/troubleshooting.md', 'docs/docker/compose.yml'])(
  '%s names the variable without which n8n 3 does not load this package',
  (name) => {
    expect(textOf(name)).toContain('N8N_UNVERIFIED_PACKAGES_ENABLED');
  },
);
